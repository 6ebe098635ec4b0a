// g * sigmoid(g). Bounded below, where the result is 0 to every digit, because WGSL does not promise that exp overflows to infinity.
fn silu(g: f32) -> f32 {
  return g / (1.0 + exp(min(-g, 80.0)));
}
