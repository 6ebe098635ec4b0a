// Dot products of groups of 32 weights with activations. The activations are arranged once and used for several rows.
//#if F16
// Four products of a weight up to 8 with an activation over 2,000 would leave the range of f16, and large models have such
// activations. A power of two, so that shrinking and growing again is exact wherever f16 is normal.
const SHRINK = 1.0 / 16.0;

// Elements 0, 4, 1, 5 of a word's eight, then 2, 6, 3, 7: the order in which two nibbles a u32 can be masked out at once.
struct Activations {
  v: array<vec4<f16>, 8>,
}

fn arrange(a: ptr<function, Activations>, word: u32, low: vec4<f32>, high: vec4<f32>) {
  (*a).v[2u * word] = vec4<f16>(SHRINK * vec4<f32>(low.x, high.x, low.y, high.y));
  (*a).v[2u * word + 1u] = vec4<f16>(SHRINK * vec4<f32>(low.z, high.z, low.w, high.w));
}

// 0x6400 | q is the f16 number 1024 + q, so q - 7 comes out exact with no conversion.
fn pickWeights(word: u32) -> vec4<f16> {
  let bits = (vec2<u32>(word, word >> 4u) & vec2<u32>(0x000f000fu)) | vec2<u32>(0x64006400u);
  return bitcast<vec4<f16>>(bits) - vec4<f16>(1031.0h);
}

fn wordDot(word: u32, low: vec4<f16>, high: vec4<f16>) -> f32 {
  return f32(dot(pickWeights(word), low)) + f32(dot(pickWeights(word >> 8u), high));
}

// sum of (q - 7) * activation; products in f16, added up in f32. The group's scale is applied by the caller, in f32.
fn groupDot(words: vec4<u32>, a: ptr<function, Activations>) -> f32 {
  return (wordDot(words.x, (*a).v[0], (*a).v[1]) + wordDot(words.y, (*a).v[2], (*a).v[3])
    + wordDot(words.z, (*a).v[4], (*a).v[5]) + wordDot(words.w, (*a).v[6], (*a).v[7])) / SHRINK;
}
//#else
// v holds activations times 1, 1/16, 1/256, 1/4096, so that nibbles are used where they stand, masked but not shifted. Powers
// of two keep that exact. `offset` is 7 times the plain sum: (q - 7) a = q a - 7 a.
struct Activations {
  v: array<vec4<f32>, 8>,
  offset: f32,
}

const PLACES = vec4<f32>(1.0, 1.0 / 16.0, 1.0 / 256.0, 1.0 / 4096.0);
const NIBBLES = vec4<u32>(0xfu, 0xf0u, 0xf00u, 0xf000u);

fn arrange(a: ptr<function, Activations>, word: u32, low: vec4<f32>, high: vec4<f32>) {
  (*a).v[2u * word] = low * PLACES;
  (*a).v[2u * word + 1u] = high * PLACES;
  (*a).offset += 7.0 * dot(low + high, vec4<f32>(1.0));
}

fn wordDot(word: u32, low: vec4<f32>, high: vec4<f32>) -> f32 {
  return dot(vec4<f32>(vec4<i32>(vec4<u32>(word) & NIBBLES)), low)
    + dot(vec4<f32>(vec4<i32>(vec4<u32>(word >> 16u) & NIBBLES)), high);
}

// sum of (q - 7) * activation. The group's scale is applied by the caller.
fn groupDot(words: vec4<u32>, a: ptr<function, Activations>) -> f32 {
  return wordDot(words.x, (*a).v[0], (*a).v[1]) + wordDot(words.y, (*a).v[2], (*a).v[3])
    + wordDot(words.z, (*a).v[4], (*a).v[5]) + wordDot(words.w, (*a).v[6], (*a).v[7]) - (*a).offset;
}
//#endif

// Arranges the 32 activations of a group; the kernel says what activation(i), elements 4i..4i+3 of the input, is.
fn arrangeGroup(group: u32) -> Activations {
  var a = Activations();
  for (var word = 0u; word < 4u; word++) {
    let i = group * 8u + word * 2u;
    arrange(&a, word, activation(i), activation(i + 1u));
  }
  return a;
}
