// One workgroup a token. One thread unpacks a group of 32 weights at a time.
@group(0) @binding(0) var<storage, read> tokens: array<u32>; // (count)
@group(0) @binding(1) var<storage, read> table: array<vec4<u32>>; // (VOCAB, HIDDEN) q4f16_1
@group(0) @binding(2) var<uniform> step: vec4<u32>; // position, count
@group(0) @binding(3) var<storage, read_write> x: array<vec4<f32>>; // (count, HIDDEN)

const GROUPS = HIDDEN / 32u;

//#include q4

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) block: vec3<u32>, @builtin(local_invocation_index) thread: u32) {
  let token = block.x;
  if (token >= step.y) {
    return;
  }
  let row = min(tokens[token], VOCAB - 1u);
  for (var group = thread; group < GROUPS; group += 64u) {
    let i = row * GROUPS + group;
    let words = table[i];
    let scale = scaleOf(table[VOCAB * GROUPS + (i >> 3u)][(i >> 1u) & 3u], i);
    let start = (token * GROUPS + group) * 8u;
    for (var word = 0u; word < 4u; word++) {
      x[start + 2u * word] = scale * vec4<f32>(lowWeights(words[word]));
      x[start + 2u * word + 1u] = scale * vec4<f32>(highWeights(words[word]));
    }
  }
}
