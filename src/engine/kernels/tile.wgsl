// A product of TILE_ROWS rows with TILE_TOKENS tokens. A group of 32 weights a row and the inputs to match are unpacked into
// workgroup memory at a time; each thread multiplies 4 rows with 4 tokens. The kernel says what the rows and tokens are:
//   tileWords(row, group) -> vec4<u32>, tileScale(row, group) -> f32, tileInput(token, i) -> elements 4i..4i+3 of its input
//#if F16
alias real = f16;
// Keeps products with activations up to 30,000 in the range of f16; a power of two, undone at the end.
const SHRINK = 1.0 / 16.0;
//#else
alias real = f32;
const SHRINK = 1.0;
//#endif

const ROW_THREADS = TILE_ROWS / 4u;
const TOKEN_THREADS = TILE_TOKENS / 4u;
// vec4s of a row of 32, and one more so that threads that read the same column hit different banks.
const TILE_STRIDE = 9u;

var<workgroup> weightTile: array<vec4<real>, TILE_ROWS * TILE_STRIDE>; // (row, 32) integers -7..8
var<workgroup> scaleTile: array<f32, TILE_ROWS>;
var<workgroup> inputTile: array<vec4<real>, TILE_TOKENS * TILE_STRIDE>; // (token, 32)

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

// Component j of element c: row c, token j of the thread. In uniform control flow.
fn tileProduct(thread: u32) -> array<vec4<f32>, 4> {
  var sum0 = vec4<f32>();
  var sum1 = vec4<f32>();
  var sum2 = vec4<f32>();
  var sum3 = vec4<f32>();
  let w0 = tileRow(thread, 0u) * TILE_STRIDE;
  let w1 = tileRow(thread, 1u) * TILE_STRIDE;
  let w2 = tileRow(thread, 2u) * TILE_STRIDE;
  let w3 = tileRow(thread, 3u) * TILE_STRIDE;
  let t0 = tileToken(thread, 0u) * TILE_STRIDE;
  let t1 = tileToken(thread, 1u) * TILE_STRIDE;
  let t2 = tileToken(thread, 2u) * TILE_STRIDE;
  let t3 = tileToken(thread, 3u) * TILE_STRIDE;

  for (var group = 0u; group < GROUPS; group++) {
    // Half a row's four words at a time.
    for (var i = thread; i < TILE_ROWS * 2u; i += THREADS) {
      let all = tileWords(i / 2u, group);
      let words = select(all.xy, all.zw, i % 2u == 1u);
      let start = i / 2u * TILE_STRIDE + i % 2u * 4u;
      weightTile[start] = vec4<real>(lowWeights(words.x));
      weightTile[start + 1u] = vec4<real>(highWeights(words.x));
      weightTile[start + 2u] = vec4<real>(lowWeights(words.y));
      weightTile[start + 3u] = vec4<real>(highWeights(words.y));
    }
    for (var row = thread; row < TILE_ROWS; row += THREADS) {
      scaleTile[row] = tileScale(row, group);
    }
    for (var i = thread; i < TILE_TOKENS * 8u; i += THREADS) {
      inputTile[i / 8u * TILE_STRIDE + i % 8u] = vec4<real>(SHRINK * tileInput(i / 8u, group * 8u + i % 8u));
    }
    workgroupBarrier();

    var part0 = vec4<f32>();
    var part1 = vec4<f32>();
    var part2 = vec4<f32>();
    var part3 = vec4<f32>();
    for (var k = 0u; k < 8u; k++) {
      let x0 = inputTile[t0 + k];
      let x1 = inputTile[t1 + k];
      let x2 = inputTile[t2 + k];
      let x3 = inputTile[t3 + k];
      part0 += fourDots(weightTile[w0 + k], x0, x1, x2, x3);
      part1 += fourDots(weightTile[w1 + k], x0, x1, x2, x3);
      part2 += fourDots(weightTile[w2 + k], x0, x1, x2, x3);
      part3 += fourDots(weightTile[w3 + k], x0, x1, x2, x3);
    }
    sum0 += scaleTile[tileRow(thread, 0u)] * part0;
    sum1 += scaleTile[tileRow(thread, 1u)] * part1;
    sum2 += scaleTile[tileRow(thread, 2u)] * part2;
    sum3 += scaleTile[tileRow(thread, 3u)] * part3;
    workgroupBarrier();
  }
  return array<vec4<f32>, 4>(sum0 / SHRINK, sum1 / SHRINK, sum2 / SHRINK, sum3 / SHRINK);
}
