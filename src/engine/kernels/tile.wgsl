// A product of TILE_ROWS rows with TILE_TOKENS tokens. The words of a group of 32 weights a row, and the inputs to match, are put
// into workgroup memory at a time; each thread multiplies 4 rows with 4 tokens. Words and not weights, because drivers clear this
// memory in front of every kernel, element by element, which on SwiftShader is code that takes seconds to compile.
// The kernel says what the rows and tokens are:
//   tileWords(row, group) -> vec4<u32>, tileScale(row, group) -> f32, tileInput(token, i) -> elements 4i..4i+3 of its input
//#include nibbles

const ROW_THREADS = TILE_ROWS / 4u;
const TOKEN_THREADS = TILE_TOKENS / 4u;
// vec4s of a token's 32 inputs, and one more so that threads that read the same column hit different banks.
const TILE_STRIDE = 9u;

var<workgroup> wordTile: array<vec4<u32>, TILE_ROWS>; // (row): 32 weights
var<workgroup> scaleTile: array<f32, TILE_ROWS>;
var<workgroup> inputTile: array<vec4<real>, TILE_TOKENS * TILE_STRIDE>; // (token, 4 words, 2) arranged
//#if !F16
var<workgroup> offsetTile: array<f32, TILE_TOKENS * 4u>; // (token, 4 words)
//#endif

// Where in the tile a thread's c-th row and j-th token are.
fn tileRow(thread: u32, c: u32) -> u32 {
  return thread % ROW_THREADS + c * ROW_THREADS;
}

fn tileToken(thread: u32, j: u32) -> u32 {
  return thread / ROW_THREADS + j * TOKEN_THREADS;
}

fn fourDots(w: vec4<real>, x0: vec4<real>, x1: vec4<real>, x2: vec4<real>, x3: vec4<real>) -> vec4<f32> {
  return vec4<f32>(f32(dot(w, x0)), f32(dot(w, x1)), f32(dot(w, x2)), f32(dot(w, x3)));
}

//#if !F16
fn tokenOffset(token: u32) -> f32 {
  let i = token * 4u;
  return offsetTile[i] + offsetTile[i + 1u] + offsetTile[i + 2u] + offsetTile[i + 3u];
}
//#endif

// Component j of element c: row c, token j of the thread. In uniform control flow.
fn tileProduct(thread: u32) -> array<vec4<f32>, 4> {
  var sum0 = vec4<f32>();
  var sum1 = vec4<f32>();
  var sum2 = vec4<f32>();
  var sum3 = vec4<f32>();
  let t0 = tileToken(thread, 0u);
  let t1 = tileToken(thread, 1u);
  let t2 = tileToken(thread, 2u);
  let t3 = tileToken(thread, 3u);

  for (var group = 0u; group < GROUPS; group++) {
    for (var row = thread; row < TILE_ROWS; row += THREADS) {
      wordTile[row] = tileWords(row, group);
      scaleTile[row] = tileScale(row, group);
    }
    for (var i = thread; i < TILE_TOKENS * 4u; i += THREADS) {
      let low = tileInput(i / 4u, group * 8u + i % 4u * 2u);
      let high = tileInput(i / 4u, group * 8u + i % 4u * 2u + 1u);
      let start = i / 4u * TILE_STRIDE + i % 4u * 2u;
      inputTile[start] = firstActivations(low, high);
      inputTile[start + 1u] = secondActivations(low, high);
//#if !F16
      offsetTile[i] = offsetOf(low, high);
//#endif
    }
    workgroupBarrier();

    let words0 = wordTile[tileRow(thread, 0u)];
    let words1 = wordTile[tileRow(thread, 1u)];
    let words2 = wordTile[tileRow(thread, 2u)];
    let words3 = wordTile[tileRow(thread, 3u)];
    var part0 = vec4<f32>();
    var part1 = vec4<f32>();
    var part2 = vec4<f32>();
    var part3 = vec4<f32>();
    for (var word = 0u; word < 4u; word++) {
      var x0 = inputTile[t0 * TILE_STRIDE + 2u * word];
      var x1 = inputTile[t1 * TILE_STRIDE + 2u * word];
      var x2 = inputTile[t2 * TILE_STRIDE + 2u * word];
      var x3 = inputTile[t3 * TILE_STRIDE + 2u * word];
      part0 += fourDots(firstWeights(words0[word]), x0, x1, x2, x3);
      part1 += fourDots(firstWeights(words1[word]), x0, x1, x2, x3);
      part2 += fourDots(firstWeights(words2[word]), x0, x1, x2, x3);
      part3 += fourDots(firstWeights(words3[word]), x0, x1, x2, x3);
      x0 = inputTile[t0 * TILE_STRIDE + 2u * word + 1u];
      x1 = inputTile[t1 * TILE_STRIDE + 2u * word + 1u];
      x2 = inputTile[t2 * TILE_STRIDE + 2u * word + 1u];
      x3 = inputTile[t3 * TILE_STRIDE + 2u * word + 1u];
      part0 += fourDots(secondWeights(words0[word]), x0, x1, x2, x3);
      part1 += fourDots(secondWeights(words1[word]), x0, x1, x2, x3);
      part2 += fourDots(secondWeights(words2[word]), x0, x1, x2, x3);
      part3 += fourDots(secondWeights(words3[word]), x0, x1, x2, x3);
    }
//#if !F16
    let offsets = vec4<f32>(tokenOffset(t0), tokenOffset(t1), tokenOffset(t2), tokenOffset(t3));
    part0 -= offsets;
    part1 -= offsets;
    part2 -= offsets;
    part3 -= offsets;
//#endif
    sum0 += scaleTile[tileRow(thread, 0u)] * part0;
    sum1 += scaleTile[tileRow(thread, 1u)] * part1;
    sum2 += scaleTile[tileRow(thread, 2u)] * part2;
    sum3 += scaleTile[tileRow(thread, 3u)] * part3;
    workgroupBarrier();
  }
//#if F16
  return array<vec4<f32>, 4>(sum0 / SHRINK, sum1 / SHRINK, sum2 / SHRINK, sum3 / SHRINK);
//#else
  return array<vec4<f32>, 4>(sum0, sum1, sum2, sum3);
//#endif
}
