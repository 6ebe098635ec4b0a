// q4f16_1: a matrix (N, K) is read as vec4<u32>, one a group of 32 weights; the f16 scales, one a group, follow the last group.

// Scale `index` lies in component (index >> 1) & 3 of vec4 `groups + (index >> 3)`, in the lower half where index is even.
fn scaleOf(pair: u32, index: u32) -> f32 {
  return unpack2x16float(pair >> ((index & 1u) * 16u)).x;
}

// Weights 0..3 and 4..7 of a word, as integers -7..8: exact in f16.
fn lowWeights(word: u32) -> vec4<i32> {
  return vec4<i32>((vec4<u32>(word) >> vec4<u32>(0u, 4u, 8u, 12u)) & vec4<u32>(15u)) - 7;
}

fn highWeights(word: u32) -> vec4<i32> {
  return lowWeights(word >> 16u);
}
