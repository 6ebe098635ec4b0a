/** The largest few of many values without sorting them all. Ties go to the lower id, so that every result is determined. */

type Values = Float32Array | Float64Array;

/** Whether `a` comes before `b`. No value is NaN. */
function before(values: Values, a: number, b: number): boolean {
  const left = values[a] ?? 0;
  const right = values[b] ?? 0;
  return left > right || (left === right && a < b);
}

/** 0, 1, ... count - 1. */
export function allIds(count: number): Uint32Array {
  const ids = new Uint32Array(count);
  for (let id = 0; id < count; id++) ids[id] = id;
  return ids;
}

/** `ids`, largest value first. */
export function sortByValue(values: Values, ids: Uint32Array): Uint32Array {
  return ids.slice().sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b);
}

/**
 * The `count` ids of largest value, in no particular order, by quickselect (Hoare, 1961): linear time on average.
 * `ids` are distinct.
 */
export function topOf(values: Values, ids: Uint32Array, count: number): Uint32Array {
  if (count <= 0) return new Uint32Array();
  const order = ids.slice();
  let low = 0;
  let high = order.length - 1;
  while (low < high && count < order.length) {
    const split = partition(values, order, low, high);
    if (split >= count) high = split - 1;
    else if (split === count - 1) break;
    else low = split + 1;
  }
  return order.subarray(0, Math.min(count, order.length));
}

function swap(order: Uint32Array, a: number, b: number): void {
  const kept = order[a] ?? 0;
  order[a] = order[b] ?? 0;
  order[b] = kept;
}

/** Puts an element where it belongs among order[low..high], those before it in front; returns its place. */
function partition(values: Values, order: Uint32Array, low: number, high: number): number {
  const middle = (low + high) >> 1;
  const at = (index: number): number => order[index] ?? 0;
  // Median of three as the pivot, kept at `high`: sorted input stays linear.
  if (before(values, at(middle), at(low))) swap(order, low, middle);
  if (before(values, at(high), at(low))) swap(order, low, high);
  if (before(values, at(middle), at(high))) swap(order, middle, high);
  const pivot = at(high);
  let place = low;
  for (let index = low; index < high; index++)
    if (before(values, at(index), pivot)) {
      swap(order, place, index);
      place++;
    }
  swap(order, place, high);
  return place;
}
