// block.x is the tile of rows, block.y the tile of tokens. The first half of the tile's rows are w1's, the second w3's, so that a
// thread ends up with gate and up projection of the same rows.
@group(0) @binding(0) var<storage, read> normed: array<vec4<f32>>; // (count, K)
@group(0) @binding(1) var<storage, read> w1: array<vec4<u32>>; // (ROWS, K) q4f16_1
@group(0) @binding(2) var<storage, read> w3: array<vec4<u32>>; // (ROWS, K) q4f16_1
@group(0) @binding(3) var<storage, read> rows: array<u32>; // (1 + n): n, then token * TOP_K + rank
@group(0) @binding(4) var<storage, read_write> act: array<f32>; // (n, ROWS)

//#include q4

const HALF_ROWS = TILE_ROWS / 2u;

var<private> firstRow: u32;
var<private> firstEntry: u32;

fn tileGroup(row: u32, group: u32) -> u32 {
  return min(firstRow + row % HALF_ROWS, ROWS - 1u) * GROUPS + group;
}

fn tileWords(row: u32, group: u32) -> vec4<u32> {
  let i = tileGroup(row, group);
  if (row < HALF_ROWS) {
    return w1[i];
  }
  return w3[i];
}

fn tileScale(row: u32, group: u32) -> f32 {
  let i = tileGroup(row, group);
  let s = ROWS * GROUPS + (i >> 3u);
  if (row < HALF_ROWS) {
    return scaleOf(w1[s][(i >> 1u) & 3u], i);
  }
  return scaleOf(w3[s][(i >> 1u) & 3u], i);
}

fn tileInput(entry: u32, i: u32) -> vec4<f32> {
  if (firstEntry + entry >= rows[0]) {
    return vec4<f32>();
  }
  return normed[rows[1u + firstEntry + entry] / TOP_K * GROUPS * 8u + i];
}

//#include silu
//#include tile

@compute @workgroup_size(THREADS)
fn main(@builtin(workgroup_id) block: vec3<u32>, @builtin(local_invocation_index) thread: u32) {
  firstRow = block.x * HALF_ROWS;
  firstEntry = block.y * TILE_TOKENS;
  if (block.y * TILE_TOKENS >= rows[0]) {
    return;
  }
  var sums = tileProduct(thread);
  for (var c = 0u; c < 2u; c++) {
    let row = firstRow + tileRow(thread, c);
    for (var j = 0u; j < 4u; j++) {
      let entry = firstEntry + tileToken(thread, j);
      if (row < ROWS && entry < rows[0]) {
        act[entry * ROWS + row] = silu(sums[c][j]) * sums[c + 2u][j];
      }
    }
  }
}
