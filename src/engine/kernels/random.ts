/** Reproducible random inputs for the kernels' tests. */

export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A uniform u32 (splitmix32). */
  u32(): number {
    this.#state = (this.#state + 0x9e3779b9) >>> 0;
    let z = this.#state;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return (z ^ (z >>> 15)) >>> 0;
  }

  /** Uniform in [0, 1). */
  unit(): number {
    return this.u32() / 2 ** 32;
  }

  /** Uniform in [-1, 1). */
  floats(length: number): Float32Array {
    return Float32Array.from({ length }, () => 2 * this.unit() - 1);
  }

  words(length: number): Uint32Array {
    return Uint32Array.from({ length }, () => this.u32());
  }

  /** f16 numbers of either sign, from 2^-3 up to 1 in size, as their 16 bits. */
  halves(length: number): Uint16Array {
    return Uint16Array.from({ length }, () => (this.u32() & 0x83ff) | ((12 + (this.u32() % 3)) << 10));
  }
}
