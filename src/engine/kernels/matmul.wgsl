// block.x is the tile of rows, block.y the tile of tokens.
@group(0) @binding(0) var<storage, read> x: array<vec4<f32>>; // (count, K)
@group(0) @binding(1) var<storage, read> weights: array<vec4<u32>>; // (ROWS, K) q4f16_1
@group(0) @binding(2) var<uniform> step: vec4<u32>; // position, count
@group(0) @binding(3) var<storage, read_write> y: array<f32>; // (count, ROWS)

//#include q4

var<private> firstRow: u32;
var<private> firstToken: u32;

fn tileGroup(row: u32, group: u32) -> u32 {
  return min(firstRow + row, ROWS - 1u) * GROUPS + group;
}

fn tileWords(row: u32, group: u32) -> vec4<u32> {
  return weights[tileGroup(row, group)];
}

fn tileScale(row: u32, group: u32) -> f32 {
  let i = tileGroup(row, group);
  return scaleOf(weights[ROWS * GROUPS + (i >> 3u)][(i >> 1u) & 3u], i);
}

fn tileInput(token: u32, i: u32) -> vec4<f32> {
  if (firstToken + token >= step.y) {
    return vec4<f32>();
  }
  return x[(firstToken + token) * GROUPS * 8u + i];
}

//#include tile

@compute @workgroup_size(THREADS)
fn main(@builtin(workgroup_id) block: vec3<u32>, @builtin(local_invocation_index) thread: u32) {
  firstRow = block.x * TILE_ROWS;
  firstToken = block.y * TILE_TOKENS;
  var sums = tileProduct(thread);
  for (var c = 0u; c < 4u; c++) {
    let row = firstRow + tileRow(thread, c);
    for (var j = 0u; j < 4u; j++) {
      let token = firstToken + tileToken(thread, j);
      if (row < ROWS && token < step.y) {
//#if RESIDUAL
        y[token * ROWS + row] += sums[c][j];
//#else
        y[token * ROWS + row] = sums[c][j];
//#endif
      }
    }
  }
}
