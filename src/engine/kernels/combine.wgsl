// One workgroup a token.
@group(0) @binding(0) var<storage, read> out: array<vec4<f32>>; // (count, TOP_K, HIDDEN)
@group(0) @binding(1) var<storage, read> control: array<u32>;
@group(0) @binding(2) var<uniform> step: vec4<u32>; // position, count
@group(0) @binding(3) var<storage, read_write> x: array<vec4<f32>>; // (count, HIDDEN)

//#include halt

const QUADS = HIDDEN / 4u;

@compute @workgroup_size(256)
fn main(@builtin(workgroup_id) block: vec3<u32>, @builtin(local_invocation_index) thread: u32) {
  let token = block.x;
  if (token >= step.y) {
    return;
  }
  let weights = RECORDS + token * RECORD_WORDS + 2u * TOP_K;
  for (var i = thread; i < QUADS; i += 256u) {
    var sum = vec4<f32>();
    for (var rank = 0u; rank < TOP_K; rank++) {
      sum += bitcast<f32>(control[weights + rank]) * out[(token * TOP_K + rank) * QUADS + i];
    }
    x[token * QUADS + i] += sum;
  }
}
