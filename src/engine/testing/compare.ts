/** Distances between vectors of numbers. */

type Vector = ArrayLike<number>;

/** Standard deviation. */
export function deviation(values: Vector): number {
  const list = Array.from(values);
  const mean = list.reduce((sum, value) => sum + value, 0) / list.length;
  return Math.sqrt(list.reduce((sum, value) => sum + (value - mean) ** 2, 0) / list.length);
}

/** Largest |a - b|, in units of the standard deviation of b. NaN counts as infinitely far. */
export function maxDifference(a: Vector, b: Vector): number {
  let most = a.length === b.length ? 0 : Number.POSITIVE_INFINITY;
  for (let index = 0; index < b.length; index += 1) {
    const difference = Math.abs((a[index] ?? Number.NaN) - (b[index] ?? Number.NaN));
    if (!(difference <= most)) most = Number.isNaN(difference) ? Number.POSITIVE_INFINITY : difference;
  }
  return most / deviation(b);
}

/** Index of the largest value, the first of equals. */
export function argmax(values: Vector): number {
  let best = 0;
  for (let index = 1; index < values.length; index += 1) if ((values[index] ?? 0) > (values[best] ?? 0)) best = index;
  return best;
}
