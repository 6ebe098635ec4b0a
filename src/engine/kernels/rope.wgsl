// One item is a pair of q, rotated in place, or two adjacent elements of k or v, written to the cache.
@group(0) @binding(0) var<storage, read_write> qkv: array<f32>; // (count, HEADS + 2 KV_HEADS, HEAD_DIM)
@group(0) @binding(1) var<storage, read> table: array<vec2<f32>>; // (CONTEXT, HEAD_DIM / 2): cos, sin
@group(0) @binding(2) var<uniform> step: vec4<u32>; // position, count
@group(0) @binding(3) var<storage, read> control: array<u32>;
//#if CACHE_F16
@group(0) @binding(4) var<storage, read_write> keys: array<u32>; // (CONTEXT, KV_HEADS, HEAD_DIM / 2): two f16
@group(0) @binding(5) var<storage, read_write> values: array<u32>; // (CONTEXT, KV_HEADS, HEAD_DIM / 2): two f16
//#else
@group(0) @binding(4) var<storage, read_write> keys: array<vec2<f32>>; // (CONTEXT, KV_HEADS, HEAD_DIM / 2)
@group(0) @binding(5) var<storage, read_write> values: array<vec2<f32>>; // (CONTEXT, KV_HEADS, HEAD_DIM / 2)
//#endif

//#include halt

const PAIRS = HEAD_DIM / 2u;
const Q_ITEMS = HEADS * PAIRS;
const KV_ITEMS = KV_HEADS * PAIRS;

//#if CACHE_F16
fn cached(v: vec2<f32>) -> u32 {
  return pack2x16float(v);
}
//#else
fn cached(v: vec2<f32>) -> vec2<f32> {
  return v;
}
//#endif

// Element `e` of the rotated head that starts at `head`.
fn rotated(head: u32, e: u32, angles: u32) -> f32 {
  let low = e % PAIRS;
  let angle = table[angles + low];
  let a = qkv[head + low];
  let b = qkv[head + low + PAIRS];
  return select(b * angle.x + a * angle.y, a * angle.x - b * angle.y, e < PAIRS);
}

@compute @workgroup_size(256)
fn main(@builtin(workgroup_id) block: vec3<u32>, @builtin(local_invocation_index) thread: u32) {
  if (control[0] != HALT_NONE) {
    return;
  }
  let token = block.y;
  let position = step.x + token;
  if (token >= step.y || position >= CONTEXT) {
    return;
  }
  let start = token * (HEADS + 2u * KV_HEADS) * HEAD_DIM;
  let angles = position * PAIRS;
  let last = min((block.x + 1u) * ITEMS_PER_WORKGROUP, Q_ITEMS + 2u * KV_ITEMS);
  for (var item = block.x * ITEMS_PER_WORKGROUP + thread; item < last; item += 256u) {
    if (item < Q_ITEMS) {
      let low = item % PAIRS;
      let i = start + item / PAIRS * HEAD_DIM + low;
      let angle = table[angles + low];
      let a = qkv[i];
      let b = qkv[i + PAIRS];
      qkv[i] = a * angle.x - b * angle.y;
      qkv[i + PAIRS] = b * angle.x + a * angle.y;
    } else if (item < Q_ITEMS + KV_ITEMS) {
      let i = item - Q_ITEMS;
      let head = start + (HEADS + i / PAIRS) * HEAD_DIM;
      let e = i % PAIRS * 2u;
      keys[position * KV_ITEMS + i] = cached(vec2<f32>(rotated(head, e, angles), rotated(head, e + 1u, angles)));
    } else {
      let i = item - Q_ITEMS - KV_ITEMS;
      let v = start + (HEADS + KV_HEADS) * HEAD_DIM + 2u * i;
      values[position * KV_ITEMS + i] = cached(vec2<f32>(qkv[v], qkv[v + 1u]));
    }
  }
}
