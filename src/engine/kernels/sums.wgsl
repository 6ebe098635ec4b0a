// SUMS sums a workgroup, each over LANES adjacent threads: across subgroups by shuffles, the rest in workgroup memory.
const SHUFFLED = min(LANES, SUBGROUP);
const PARTIALS = LANES / SHUFFLED;
// One more than SUMS, so that threads that write the partials of one sum hit different banks.
const SUM_STRIDE = SUMS + 1u;

var<workgroup> partials: array<f32, PARTIALS * SUM_STRIDE>;

// In uniform control flow; a barrier belongs between this and sumOf.
fn addToSum(index: u32, lane: u32, value: f32) {
//#if SUBGROUPS
  var shuffled = value;
  for (var mask = 1u; mask < SHUFFLED; mask <<= 1u) {
    shuffled += subgroupShuffleXor(shuffled, mask);
  }
  if (lane % SHUFFLED == 0u) {
    partials[lane / SHUFFLED * SUM_STRIDE + index] = shuffled;
  }
//#else
  partials[lane * SUM_STRIDE + index] = value;
//#endif
}

fn sumOf(index: u32) -> f32 {
  var sum = 0.0;
  for (var i = 0u; i < PARTIALS; i++) {
    sum += partials[i * SUM_STRIDE + index];
  }
  return sum;
}
