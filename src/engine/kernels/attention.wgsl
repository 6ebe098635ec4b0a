// One workgroup a key/value head and token: the GROUP_HEADS query heads that share the head are computed together. Three phases
// a tile of keys: scores (a thread a key), softmax (SOFTMAX_LANES threads a head), values (a thread a pair of dimensions).
@group(0) @binding(0) var<storage, read> qkv: array<vec2<f32>>; // (count, HEADS + 2 KV_HEADS, PAIRS)
//#if CACHE_F16
@group(0) @binding(1) var<storage, read> keys: array<u32>; // (context, KV_HEADS, PAIRS): two f16
@group(0) @binding(2) var<storage, read> values: array<u32>; // (context, KV_HEADS, PAIRS): two f16
//#else
@group(0) @binding(1) var<storage, read> keys: array<vec2<f32>>; // (context, KV_HEADS, PAIRS)
@group(0) @binding(2) var<storage, read> values: array<vec2<f32>>; // (context, KV_HEADS, PAIRS)
//#endif
@group(0) @binding(3) var<uniform> step: vec4<u32>; // position, count
@group(0) @binding(4) var<storage, read> control: array<u32>;
@group(0) @binding(5) var<storage, read_write> out: array<f32>; // (count, HEADS, 2 PAIRS)

//#include halt

//#if CACHE_F16
fn uncached(bits: u32) -> vec2<f32> {
  return unpack2x16float(bits);
}
//#else
fn uncached(v: vec2<f32>) -> vec2<f32> {
  return v;
}
//#endif

// Below every score; WGSL does not promise infinities.
const LOWEST = -1e30f;
// Padded, so that the threads of different heads hit different banks.
const STRIDE = THREADS + SOFTMAX_LANES;
// Keys whose values are added up side by side.
const SUBSETS = THREADS / PAIRS;

var<workgroup> scores: array<f32, GROUP_HEADS * STRIDE>; // (head, key): scores, then weights
var<workgroup> perLane: array<f32, GROUP_HEADS * SOFTMAX_LANES>;
var<workgroup> rescale: array<f32, GROUP_HEADS>;

@compute @workgroup_size(THREADS)
fn main(@builtin(workgroup_id) block: vec3<u32>, @builtin(local_invocation_index) thread: u32) {
  if (control[0] != HALT_NONE) {
    return;
  }
  let kvHead = block.x;
  let token = block.y;
  if (token >= step.y) {
    return;
  }
  let last = step.x + token;
//#if WINDOW
  let first = last + 1u - min(last + 1u, WINDOW);
//#else
  let first = 0u;
//#endif
  let q = (token * (HEADS + 2u * KV_HEADS) + kvHead * GROUP_HEADS) * PAIRS;

  let head = thread / SOFTMAX_LANES;
  let lane = thread % SOFTMAX_LANES;
  var highest = LOWEST; // of the head's scores so far
  var denominator = 0.0; // this lane's share of it, relative to `highest`

  let pair = thread % PAIRS;
  let subset = thread / PAIRS;
  var sums: array<vec2<f32>, GROUP_HEADS>;

  for (var tile = first; tile <= last; tile += THREADS) {
    let tileKeys = min(THREADS, last + 1u - tile);
    let cache = (tile * KV_HEADS + kvHead) * PAIRS;

    if (thread < tileKeys) {
      let row = cache + thread * KV_HEADS * PAIRS;
      // Zeroed in so many words: Tint zeroes a variable without an initialiser once, not once an iteration.
      var dots = array<f32, GROUP_HEADS>();
      // Counted from a number that compilers do not know, as are other loops here, lest they unroll it to seconds of compiling.
      for (var i = q; i < q + PAIRS; i++) {
        let key = uncached(keys[row + i - q]);
        for (var h = 0u; h < GROUP_HEADS; h++) {
          dots[h] += dot(qkv[i + h * PAIRS], key);
        }
      }
      for (var h = 0u; h < GROUP_HEADS; h++) {
        scores[h * STRIDE + thread] = dots[h] * SCALE;
      }
    }
    workgroupBarrier();

    if (head < GROUP_HEADS) {
      var high = LOWEST;
      for (var t = lane; t < tileKeys; t += SOFTMAX_LANES) {
        high = max(high, scores[head * STRIDE + t]);
      }
      perLane[thread] = high;
    }
    workgroupBarrier();
    if (head < GROUP_HEADS) {
      var high = highest;
      for (var i = thread - lane; i < thread - lane + SOFTMAX_LANES; i++) {
        high = max(high, perLane[i]);
      }
      let factor = exp(highest - high);
      highest = high;
      denominator *= factor;
      for (var t = lane; t < tileKeys; t += SOFTMAX_LANES) {
        let weight = exp(scores[head * STRIDE + t] - high);
        scores[head * STRIDE + t] = weight;
        denominator += weight;
      }
      if (lane == 0u) {
        rescale[head] = factor;
      }
    }
    workgroupBarrier();

    if (subset < SUBSETS) {
      for (var h = 0u; h < GROUP_HEADS; h++) {
        sums[h] *= rescale[h];
      }
      for (var t = subset; t < tileKeys; t += SUBSETS) {
        let value = uncached(values[cache + t * KV_HEADS * PAIRS + pair]);
        for (var h = 0u; h < GROUP_HEADS; h++) {
          sums[h] += scores[h * STRIDE + t] * value;
        }
      }
    }
    workgroupBarrier();
  }

  if (head < GROUP_HEADS) {
    perLane[thread] = denominator;
  }
  workgroupBarrier();
  if (thread < GROUP_HEADS) {
    var whole = 0.0;
    for (var i = thread * SOFTMAX_LANES; i < (thread + 1u) * SOFTMAX_LANES; i++) {
      whole += perLane[i];
    }
    rescale[thread] = 1.0 / whole;
  }
  // Both elements of a pair in turn: the subsets' sums meet in the memory of the scores.
  let result = (token * HEADS + kvHead * GROUP_HEADS) * PAIRS;
  for (var element = 0u; element < 2u; element++) {
    for (var h = 0u; h < GROUP_HEADS; h++) {
      scores[h * STRIDE + thread] = select(sums[h].x, sums[h].y, element == 1u);
    }
    workgroupBarrier();
    for (var i = thread; i < GROUP_HEADS * PAIRS; i += THREADS) {
      let h = i / PAIRS;
      var sum = 0.0;
      for (var at = i % PAIRS; at < SUBSETS * PAIRS; at += PAIRS) {
        sum += scores[h * STRIDE + at];
      }
      out[(result + i) * 2u + element] = sum * rescale[h];
    }
    workgroupBarrier();
  }
}
