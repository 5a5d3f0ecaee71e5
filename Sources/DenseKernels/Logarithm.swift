/// The natural logarithm of `x`, within two units in the last place; the same bits on any machine.
///
/// C libraries round this function differently from one version and CPU to the next, so a result
/// that hangs on its last bit must not come from them. Here are additions, multiplications and
/// one division, each rounded as IEEE 754 says, in one order: *x* = 2ᵏ *m* with *m* about 1, and
/// log *m* = 2 artanh ((*m* − 1) / (*m* + 1)) by its series.
///
/// - Returns: −∞ for 0, NaN below 0 and for NaN.
public func naturalLogarithm(_ x: Double) -> Double {
  guard x > 0 else { return x == 0 ? -.infinity : .nan }
  guard x < .infinity else { return x }
  var (scale, fraction) = (Double(x.exponent), x.significand)
  if fraction > 1.4142135623730951 { (scale, fraction) = (scale + 1, fraction / 2) }
  let above = fraction - 1
  let ratio = above / (2 + above)
  let square = ratio * ratio
  // 2/3 + 2/5 z + 2/7 z² + …; z is at most 0.0295, so that what is left out is below 2⁻⁵⁷.
  var series = 0.0
  for odd in stride(from: 23, through: 3, by: -2) { series = series * square + 2 / Double(odd) }
  let rest = square * series
  let half = above * above / 2
  // 2 ratio = above − ratio above: the largest parts are added last. The upper part of log 2 has
  // zeros enough at its end that its products with exponents are exact.
  let small = scale * 1.9082149292705877e-10
  return scale * 0.6931471803691238 - ((half - (ratio * (half + rest) + small)) - above)
}

/// The sixth root of `x`, which is not negative, within four units in the last place; the same
/// bits on any machine.
public func sixthRoot(_ x: Double) -> Double {
  guard x > 0, x < .infinity else { return x }
  let square = x.squareRoot()
  // Newton's method for the cube root, from the power of two above: it descends.
  var root = Double(sign: .plus, exponent: Int(square.exponent) / 3 + 1, significand: 1)
  while true {
    let next = root - (root - square / (root * root)) / 3
    guard next < root else { return root }
    root = next
  }
}
