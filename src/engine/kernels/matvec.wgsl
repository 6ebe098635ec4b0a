// A workgroup computes BLOCK_ROWS rows; LANES threads share ROWS_PER_THREAD of them.
//#if NORM
@group(0) @binding(0) var<storage, read> x: array<vec4<f32>>; // (K)
@group(0) @binding(1) var<storage, read> gain: array<vec4<f32>>; // (K)
@group(0) @binding(2) var<storage, read> weights: array<vec4<u32>>; // (ROWS, K) q4f16_1
@group(0) @binding(3) var<storage, read> control: array<u32>;
@group(0) @binding(4) var<storage, read_write> y: array<f32>; // (ROWS)
//#else
@group(0) @binding(0) var<storage, read> x: array<vec4<f32>>; // (K)
@group(0) @binding(1) var<storage, read> weights: array<vec4<u32>>; // (ROWS, K) q4f16_1
@group(0) @binding(2) var<storage, read> control: array<u32>;
@group(0) @binding(3) var<storage, read_write> y: array<f32>; // (ROWS)
//#endif

//#include halt
//#include q4
//#include sums
//#include rowdots
//#if NORM
//#include rms

var<private> inverse: f32;

fn activation(i: u32) -> vec4<f32> {
  return x[i] * inverse * gain[i];
}
//#else

fn activation(i: u32) -> vec4<f32> {
  return x[i];
}
//#endif

@compute @workgroup_size(THREADS)
fn main(@builtin(workgroup_id) block: vec3<u32>, @builtin(local_invocation_index) thread: u32) {
  if (control[0] != HALT_NONE) {
    return;
  }
//#if NORM
  var squaresOfThread = 0.0;
  for (var i = thread; i < GROUPS * 8u; i += THREADS) {
    squaresOfThread += dot(x[i], x[i]);
  }
  inverse = inverseRms(squaresOfThread, thread, GROUPS * 32u);
//#endif

  let lane = thread % LANES;
  let firstInBlock = thread / LANES * ROWS_PER_THREAD;
  let first = block.x * BLOCK_ROWS + firstInBlock;
  var dots: array<f32, ROWS_PER_THREAD>;
  for (var group = lane; group < GROUPS; group += LANES) {
    var a = arrangeGroup(group);
    for (var r = 0u; r < ROWS_PER_THREAD; r++) {
      let i = min(first + r, ROWS - 1u) * GROUPS + group;
      let scale = scaleOf(weights[ROWS * GROUPS + (i >> 3u)][(i >> 1u) & 3u], i);
      dots[r] += scale * groupDot(weights[i], &a);
    }
  }

  for (var r = 0u; r < ROWS_PER_THREAD; r++) {
    addToSum(firstInBlock + r, lane, dots[r]);
  }
  workgroupBarrier();
  let row = block.x * BLOCK_ROWS + thread;
  if (thread < BLOCK_ROWS && row < ROWS) {
//#if RESIDUAL
    y[row] += sumOf(thread);
//#else
    y[row] = sumOf(thread);
//#endif
  }
}
