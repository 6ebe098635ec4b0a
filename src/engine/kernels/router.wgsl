// One workgroup a token. LANES threads share ROWS_PER_THREAD experts' gates; then one thread picks the experts, so that there is
// a single writer of the record and of the halt.
@group(0) @binding(0) var<storage, read> x: array<vec4<f32>>; // (count, HIDDEN)
@group(0) @binding(1) var<storage, read> gain: array<vec4<f32>>; // (HIDDEN)
@group(0) @binding(2) var<storage, read> gate: array<vec4<f32>>; // (EXPERTS, HIDDEN)
@group(0) @binding(3) var<storage, read> slotOf: array<u32>; // (layers, EXPERTS)
@group(0) @binding(4) var<uniform> layer: vec4<u32>; // index
@group(0) @binding(5) var<uniform> step: vec4<u32>; // position, count
@group(0) @binding(6) var<storage, read_write> control: array<u32>;
@group(0) @binding(7) var<storage, read_write> normed: array<vec4<f32>>; // (count, HIDDEN)

//#include halt
//#include sums
//#include rms

const QUADS = HIDDEN / 4u;
const ABSENT = 0xffffffffu;

//#if HALTING
var<workgroup> halted: u32;
//#endif
var<workgroup> logits: array<f32, EXPERTS>;
var<workgroup> isChosen: array<bool, EXPERTS>;

// The strongest expert that is not chosen yet; of equals the one with the lower index.
fn strongest() -> u32 {
  var best = EXPERTS;
  for (var e = 0u; e < EXPERTS; e++) {
    if (!isChosen[e] && (best == EXPERTS || logits[e] > logits[best])) {
      best = e;
    }
  }
  return best;
}

fn writeRecord(record: u32) {
  var weightSum = 0.0;
  var highest = 0.0;
  for (var rank = 0u; rank < TOP_K; rank++) {
    let expert = strongest();
    isChosen[expert] = true;
    if (rank == 0u) {
      highest = logits[expert];
    }
    let slot = slotOf[layer.x * EXPERTS + expert];
//#if HALTING
    if (slot == ABSENT) {
      control[0] = layer.x;
    }
//#endif
    control[record + rank] = expert;
    control[record + TOP_K + rank] = slot;
    weightSum += exp(logits[expert] - highest);
  }
  for (var rank = 0u; rank < TOP_K; rank++) {
    let weight = exp(logits[control[record + rank]] - highest) / weightSum;
    control[record + 2u * TOP_K + rank] = bitcast<u32>(weight);
  }
}

@compute @workgroup_size(THREADS)
fn main(@builtin(workgroup_id) block: vec3<u32>, @builtin(local_invocation_index) thread: u32) {
//#if HALTING
  if (thread == 0u) {
    halted = control[0];
  }
  if (workgroupUniformLoad(&halted) != HALT_NONE) {
    return;
  }
//#endif
  let token = block.x;
  if (token >= step.y) {
    return;
  }

  let start = token * QUADS;
  var squaresOfThread = 0.0;
  for (var i = thread; i < QUADS; i += THREADS) {
    squaresOfThread += dot(x[start + i], x[start + i]);
  }
  let inverse = inverseRms(squaresOfThread, thread, HIDDEN);
  for (var i = thread; i < QUADS; i += THREADS) {
    normed[start + i] = x[start + i] * inverse * gain[i];
  }

  let lane = thread % LANES;
  let first = thread / LANES * ROWS_PER_THREAD;
  var dots: array<f32, ROWS_PER_THREAD>;
  for (var i = lane; i < QUADS; i += LANES) {
    let v = x[start + i] * inverse * gain[i];
    for (var r = 0u; r < ROWS_PER_THREAD; r++) {
      dots[r] += dot(gate[min(first + r, EXPERTS - 1u) * QUADS + i], v);
    }
  }
  for (var r = 0u; r < ROWS_PER_THREAD; r++) {
    addToSum(first + r, lane, dots[r]);
  }
  workgroupBarrier();

//#if HALTING
  let record = RECORDS + layer.x * RECORD_WORDS;
//#else
  let record = RECORDS + token * RECORD_WORDS;
//#endif
  if (thread < EXPERTS) {
    let logit = sumOf(thread);
    logits[thread] = logit;
    isChosen[thread] = false;
    control[record + 3u * TOP_K + thread] = bitcast<u32>(logit);
  }
  workgroupBarrier();
  if (thread == 0u) {
    writeRecord(record);
  }
}
