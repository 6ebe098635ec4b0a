// 1 / sqrt(mean + EPS) of the squares whose sums each thread holds, the same in every thread of the workgroup.
const SQUARES = THREADS / min(THREADS, SUBGROUP);
const SQUARE_PARTS = min(16u, SQUARES);

var<workgroup> squares: array<f32, SQUARES>;
var<workgroup> squareParts: array<f32, SQUARE_PARTS>;

// In uniform control flow.
fn inverseRms(squaresOfThread: f32, thread: u32, elements: u32) -> f32 {
  var own = squaresOfThread;
//#if SUBGROUPS
  for (var mask = 1u; mask < min(THREADS, SUBGROUP); mask <<= 1u) {
    own += subgroupShuffleXor(own, mask);
  }
  if (thread % SUBGROUP == 0u) {
    squares[thread / SUBGROUP] = own;
  }
//#else
  squares[thread] = own;
//#endif
  workgroupBarrier();
  if (thread < SQUARE_PARTS) {
    var part = 0.0;
    for (var i = thread; i < SQUARES; i += SQUARE_PARTS) {
      part += squares[i];
    }
    squareParts[thread] = part;
  }
  workgroupBarrier();
  var sum = 0.0;
  for (var i = 0u; i < SQUARE_PARTS; i++) {
    sum += squareParts[i];
  }
  return inverseSqrt(sum / f32(elements) + EPS);
}
