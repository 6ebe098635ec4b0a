// How eight 4-bit weights, a word, meet their activations without being unpacked one by one. Both come in two vec4s, the first and
// the second; activations are arranged once and used for several rows. Weights are q - 7 in f16, and q in f32, where the sum of
// 7 * activation is taken off in the end: (q - 7) a = q a - 7 a.
//#if F16
alias real = f16;

// Four products of a weight up to 8 with an activation over 2,000 would leave the range of f16, and large models have such
// activations. A power of two, so that shrinking and growing again is exact wherever f16 is normal.
const SHRINK = 1.0 / 16.0;

// Elements 0, 4, 1, 5 of a word's eight, then 2, 6, 3, 7: the order in which two nibbles a u32 can be masked out at once.
fn firstActivations(low: vec4<f32>, high: vec4<f32>) -> vec4<f16> {
  return vec4<f16>(SHRINK * vec4<f32>(low.x, high.x, low.y, high.y));
}

fn secondActivations(low: vec4<f32>, high: vec4<f32>) -> vec4<f16> {
  return vec4<f16>(SHRINK * vec4<f32>(low.z, high.z, low.w, high.w));
}

// 0x6400 | q is the f16 number 1024 + q, so q - 7 comes out exact with no conversion.
fn firstWeights(word: u32) -> vec4<f16> {
  let bits = (vec2<u32>(word, word >> 4u) & vec2<u32>(0x000f000fu)) | vec2<u32>(0x64006400u);
  return bitcast<vec4<f16>>(bits) - vec4<f16>(1031.0h);
}

fn secondWeights(word: u32) -> vec4<f16> {
  return firstWeights(word >> 8u);
}
//#else
alias real = f32;

// Activations times 1, 1/16, 1/256, 1/4096, so that nibbles are used where they stand, masked but not shifted. Powers of two
// keep that exact.
const PLACES = vec4<f32>(1.0, 1.0 / 16.0, 1.0 / 256.0, 1.0 / 4096.0);
const NIBBLES = vec4<u32>(0xfu, 0xf0u, 0xf00u, 0xf000u);

fn firstActivations(low: vec4<f32>, high: vec4<f32>) -> vec4<f32> {
  return low * PLACES;
}

fn secondActivations(low: vec4<f32>, high: vec4<f32>) -> vec4<f32> {
  return high * PLACES;
}

fn firstWeights(word: u32) -> vec4<f32> {
  return vec4<f32>(vec4<i32>(vec4<u32>(word) & NIBBLES));
}

fn secondWeights(word: u32) -> vec4<f32> {
  return firstWeights(word >> 16u);
}

// What is to be taken off a word's products.
fn offsetOf(low: vec4<f32>, high: vec4<f32>) -> f32 {
  return 7.0 * dot(low + high, vec4<f32>(1.0));
}
//#endif
