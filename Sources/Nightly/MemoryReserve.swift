internal import DenseKernels

/// Takes, before anything is read, the memory that a night can't wait for later.
///
/// - Returns: False where there is too little; nothing should be started then.
public func reserveMemory() -> Bool { reserveLibraryMemory() }
