/** Rotary position angles, computed on the CPU in f64: sin and cos inside shaders are wrong by up to 3e-3. */

/**
 * (positions, headDim / 2) pairs of cos and sin: angle = position * theta^(-2i / headDim) for pair i.
 *
 * Source: Su et al., RoFormer (arXiv 2104.09864), section 3.2.2; pairs are (i, i + headDim / 2) as in Llama.
 */
export function ropeTable(positions: number, headDim: number, theta: number): Float32Array<ArrayBuffer> {
  const half = headDim / 2;
  const table = new Float32Array(positions * half * 2);
  for (let pair = 0; pair < half; pair += 1) {
    const frequency = theta ** (-(2 * pair) / headDim);
    for (let position = 0; position < positions; position += 1) {
      const at = (position * half + pair) * 2;
      table[at] = Math.cos(position * frequency);
      table[at + 1] = Math.sin(position * frequency);
    }
  }
  return table;
}
