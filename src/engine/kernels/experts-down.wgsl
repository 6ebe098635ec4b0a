// As matvec.wgsl, once a rank, with the routing weight folded into the scales; one sum over threads at the end.
@group(0) @binding(0) var<storage, read> act: array<vec4<f32>>; // (TOP_K, K)
@group(0) @binding(1) var<storage, read> w2Resident: array<vec4<u32>>; // (slots, ROWS, K) q4f16_1
@group(0) @binding(2) var<storage, read> w2Landing: array<vec4<u32>>;
@group(0) @binding(3) var<storage, read> control: array<u32>;
@group(0) @binding(4) var<uniform> layer: vec4<u32>; // index
@group(0) @binding(5) var<storage, read_write> x: array<f32>; // (ROWS)

//#include halt
//#include q4
//#include sums
//#include rowdots

const LANDING_BIT = 0x80000000u;

var<private> rankStart: u32;

fn activation(i: u32) -> vec4<f32> {
  return act[rankStart + i];
}

@compute @workgroup_size(THREADS)
fn main(@builtin(workgroup_id) block: vec3<u32>, @builtin(local_invocation_index) thread: u32) {
  if (control[0] != HALT_NONE) {
    return;
  }
  let record = RECORDS + layer.x * RECORD_WORDS;
  let lane = thread % LANES;
  let firstInBlock = thread / LANES * ROWS_PER_THREAD;
  let first = block.x * BLOCK_ROWS + firstInBlock;
  var dots: array<f32, ROWS_PER_THREAD>;
  for (var rank = 0u; rank < TOP_K; rank++) {
    let slot = control[record + TOP_K + rank];
    let weight = bitcast<f32>(control[record + 2u * TOP_K + rank]);
    let matrix = (slot & ~LANDING_BIT) * SLOT_STRIDE;
    rankStart = rank * GROUPS * 8u;
    for (var group = lane; group < GROUPS; group += LANES) {
      // Only loads differ between the slabs; the arithmetic is one piece of code, so the slab cannot change a result.
      var words: array<vec4<u32>, ROWS_PER_THREAD>;
      var scales: array<u32, ROWS_PER_THREAD>;
      if ((slot & LANDING_BIT) != 0u) {
        for (var r = 0u; r < ROWS_PER_THREAD; r++) {
          let i = min(first + r, ROWS - 1u) * GROUPS + group;
          words[r] = w2Landing[matrix + i];
          scales[r] = w2Landing[matrix + ROWS * GROUPS + (i >> 3u)][(i >> 1u) & 3u];
        }
      } else {
        for (var r = 0u; r < ROWS_PER_THREAD; r++) {
          let i = min(first + r, ROWS - 1u) * GROUPS + group;
          words[r] = w2Resident[matrix + i];
          scales[r] = w2Resident[matrix + ROWS * GROUPS + (i >> 3u)][(i >> 1u) & 3u];
        }
      }
      var a = arrangeGroup(group);
      for (var r = 0u; r < ROWS_PER_THREAD; r++) {
        let i = min(first + r, ROWS - 1u) * GROUPS + group;
        dots[r] += weight * scaleOf(scales[r], i) * groupDot(words[r], &a);
      }
    }
  }

  for (var r = 0u; r < ROWS_PER_THREAD; r++) {
    addToSum(firstInBlock + r, lane, dots[r]);
  }
  workgroupBarrier();
  let row = block.x * BLOCK_ROWS + thread;
  if (thread < BLOCK_ROWS && row < ROWS) {
    x[row] += sumOf(thread);
  }
}
