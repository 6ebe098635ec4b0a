// As matvec.wgsl for w1 and w3 at once; block.y is the rank.
@group(0) @binding(0) var<storage, read> normed: array<vec4<f32>>; // (K)
@group(0) @binding(1) var<storage, read> w1Resident: array<vec4<u32>>; // (slots, ROWS, K) q4f16_1
@group(0) @binding(2) var<storage, read> w1Landing: array<vec4<u32>>;
@group(0) @binding(3) var<storage, read> w3Resident: array<vec4<u32>>; // (slots, ROWS, K) q4f16_1
@group(0) @binding(4) var<storage, read> w3Landing: array<vec4<u32>>;
@group(0) @binding(5) var<storage, read> control: array<u32>;
@group(0) @binding(6) var<uniform> layer: vec4<u32>; // index
@group(0) @binding(7) var<storage, read_write> act: array<f32>; // (TOP_K, ROWS)

//#include halt
//#include q4
//#include sums
//#include rowdots
//#include silu

const LANDING_BIT = 0x80000000u;

fn activation(i: u32) -> vec4<f32> {
  return normed[i];
}

@compute @workgroup_size(THREADS)
fn main(@builtin(workgroup_id) block: vec3<u32>, @builtin(local_invocation_index) thread: u32) {
  if (control[0] != HALT_NONE) {
    return;
  }
  let rank = block.y;
  let slot = control[RECORDS + layer.x * RECORD_WORDS + TOP_K + rank];
  let matrix = (slot & ~LANDING_BIT) * SLOT_STRIDE;

  let lane = thread % LANES;
  let firstInBlock = thread / LANES * ROWS_PER_THREAD;
  let first = block.x * BLOCK_ROWS + firstInBlock;
  var gates: array<f32, ROWS_PER_THREAD>;
  var ups: array<f32, ROWS_PER_THREAD>;
  for (var group = lane; group < GROUPS; group += LANES) {
    // Only loads differ between the slabs; the arithmetic is one piece of code, so the slab cannot change a result.
    var words1: array<vec4<u32>, ROWS_PER_THREAD>;
    var words3: array<vec4<u32>, ROWS_PER_THREAD>;
    var scales1: array<u32, ROWS_PER_THREAD>;
    var scales3: array<u32, ROWS_PER_THREAD>;
    if ((slot & LANDING_BIT) != 0u) {
      for (var r = 0u; r < ROWS_PER_THREAD; r++) {
        let i = min(first + r, ROWS - 1u) * GROUPS + group;
        let s = matrix + ROWS * GROUPS + (i >> 3u);
        words1[r] = w1Landing[matrix + i];
        words3[r] = w3Landing[matrix + i];
        scales1[r] = w1Landing[s][(i >> 1u) & 3u];
        scales3[r] = w3Landing[s][(i >> 1u) & 3u];
      }
    } else {
      for (var r = 0u; r < ROWS_PER_THREAD; r++) {
        let i = min(first + r, ROWS - 1u) * GROUPS + group;
        let s = matrix + ROWS * GROUPS + (i >> 3u);
        words1[r] = w1Resident[matrix + i];
        words3[r] = w3Resident[matrix + i];
        scales1[r] = w1Resident[s][(i >> 1u) & 3u];
        scales3[r] = w3Resident[s][(i >> 1u) & 3u];
      }
    }
    var a = arrangeGroup(group);
    for (var r = 0u; r < ROWS_PER_THREAD; r++) {
      let i = min(first + r, ROWS - 1u) * GROUPS + group;
      gates[r] += scaleOf(scales1[r], i) * groupDot(words1[r], &a);
      ups[r] += scaleOf(scales3[r], i) * groupDot(words3[r], &a);
    }
  }

  for (var r = 0u; r < ROWS_PER_THREAD; r++) {
    addToSum(firstInBlock + r, lane, gates[r]);
    addToSum(BLOCK_ROWS + firstInBlock + r, lane, ups[r]);
  }
  workgroupBarrier();
  let row = block.x * BLOCK_ROWS + thread;
  if (thread < BLOCK_ROWS && row < ROWS) {
    act[rank * ROWS + row] = silu(sumOf(thread)) * sumOf(BLOCK_ROWS + thread);
  }
}
