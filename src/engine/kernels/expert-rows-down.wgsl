// block.x is the tile of rows, block.y the tile of tokens.
@group(0) @binding(0) var<storage, read> act: array<vec4<f32>>; // (n, K)
@group(0) @binding(1) var<storage, read> w2: array<vec4<u32>>; // (ROWS, K) q4f16_1
@group(0) @binding(2) var<storage, read> rows: array<u32>; // (1 + n): n, then token * topK + rank
@group(0) @binding(3) var<storage, read_write> out: array<f32>; // (count * topK, ROWS)

//#include q4

var<private> firstRow: u32;
var<private> firstEntry: u32;

fn tileGroup(row: u32, group: u32) -> u32 {
  return min(firstRow + row, ROWS - 1u) * GROUPS + group;
}

fn tileWords(row: u32, group: u32) -> vec4<u32> {
  return w2[tileGroup(row, group)];
}

fn tileScale(row: u32, group: u32) -> f32 {
  let i = tileGroup(row, group);
  return scaleOf(w2[ROWS * GROUPS + (i >> 3u)][(i >> 1u) & 3u], i);
}

fn tileInput(entry: u32, i: u32) -> vec4<f32> {
  if (firstEntry + entry >= rows[0]) {
    return vec4<f32>();
  }
  return act[(firstEntry + entry) * GROUPS * 8u + i];
}

//#include tile

@compute @workgroup_size(THREADS)
fn main(@builtin(workgroup_id) block: vec3<u32>, @builtin(local_invocation_index) thread: u32) {
  firstRow = block.x * TILE_ROWS;
  firstEntry = block.y * TILE_TOKENS;
  if (block.y * TILE_TOKENS >= rows[0]) {
    return;
  }
  var sums = tileProduct(thread);
  for (var c = 0u; c < 4u; c++) {
    let row = firstRow + tileRow(thread, c);
    for (var j = 0u; j < 4u; j++) {
      let entry = firstEntry + tileToken(thread, j);
      if (row < ROWS && entry < rows[0]) {
        out[rows[1u + entry] * ROWS + row] = sums[c][j];
      }
    }
  }
}
