private import CMatchKernels
private import COpenBLAS

/// A way to compute a tile of scores. All give the same bits, so the choice is only about speed.
public enum Kernel: String, CaseIterable, Sendable {
  /// OpenBLAS `sgemm` over dense tiles, on any CPU.
  case sgemm

  /// Whether this CPU can run it.
  public var isSupported: Bool {
    switch self {
    case .sgemm: true
    }
  }

  /// The fastest that this CPU can run.
  public static var best: Kernel { .sgemm }
}

/// Keeps OpenBLAS to one thread a call: workers own tiles, and either they are parallel or it is.
public func useOneBlasThread() {
  openblas_set_num_threads(1)
}
