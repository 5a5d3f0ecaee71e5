private import CMatchKernels
private import COpenBLAS

/// A way to compute scores.
///
/// All give the same bits, so the choice is only about speed.
public enum Kernel: String, CaseIterable, Sendable {
  /// OpenBLAS `sgemm` over dense tiles, on any CPU.
  case sgemm
  /// The fused pass in plain C, on any CPU.
  case portable
  /// The fused pass with 256-bit integer products.
  case avx2
  /// The fused pass with 512-bit integer dot products (VNNI).
  case avx512

  /// Whether this CPU can run it.
  public var isSupported: Bool { level <= match_cpu_level() }

  /// The instruction set of a fused pass, as `match_cpu_level` counts them.
  var level: Int32 {
    switch self {
    case .sgemm, .portable: 0
    case .avx2: 1
    case .avx512: 2
    }
  }

  /// The fastest that this CPU can run.
  public static var best: Kernel {
    Kernel.avx512.isSupported ? .avx512 : Kernel.avx2.isSupported ? .avx2 : .sgemm
  }
}

/// The CPU family whose kernels OpenBLAS chose; a benchmark names it beside its figures.
public func blasCoreName() -> String {
  guard let name = unsafe openblas_get_corename() else { return "unknown" }
  return unsafe String(cString: name)
}
