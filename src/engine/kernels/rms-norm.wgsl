// One workgroup a token.
@group(0) @binding(0) var<storage, read> x: array<vec4<f32>>; // (count, HIDDEN)
@group(0) @binding(1) var<storage, read> gain: array<vec4<f32>>; // (HIDDEN)
@group(0) @binding(2) var<uniform> step: vec4<u32>; // position, count
@group(0) @binding(3) var<storage, read_write> y: array<vec4<f32>>; // (count, HIDDEN)

//#include rms

const QUADS = HIDDEN / 4u;

@compute @workgroup_size(THREADS)
fn main(@builtin(workgroup_id) block: vec3<u32>, @builtin(local_invocation_index) thread: u32) {
  if (block.x >= step.y) {
    return;
  }
  let start = block.x * QUADS;
  var squaresOfThread = 0.0;
  for (var i = thread; i < QUADS; i += THREADS) {
    squaresOfThread += dot(x[start + i], x[start + i]);
  }
  let inverse = inverseRms(squaresOfThread, thread, HIDDEN);
  for (var i = thread; i < QUADS; i += THREADS) {
    y[start + i] = x[start + i] * inverse * gain[i];
  }
}
