/**
 * The forward pass on the CPU in float64, straight from the shards' bytes: what the GPU is held against where no other
 * implementation can go, as at the full size of a layer. Slow and plain.
 */
import { halfToFloat } from '../../numbers/half.ts';
import { SHARD, type ShardLayout, TENSOR, type WeightSource } from '../weights.ts';
import { type MixtralConfig, qkvRows } from './config.ts';

/** Logits (vocab) after each of the tokens. */
export async function referenceLogits(
  config: MixtralConfig,
  layouts: readonly ShardLayout[],
  source: WeightSource,
  tokens: readonly number[],
): Promise<Float64Array[]> {
  const { hidden, ffn, vocab, experts, topK } = config;
  const shards = new Map(layouts.map((each) => [each.id, each]));
  const open = async (id: string) => new Shard(shards.get(id), await source.read(id));

  const embedding = await open(SHARD.embedding);
  const stream = tokens.map((token) => embedding.row(TENSOR.embedding, token, hidden));
  for (let layer = 0; layer < config.layers; layer += 1) {
    const shard = await open(SHARD.layer(layer));
    const qkv = stream.map((x) =>
      shard.times(TENSOR.qkv(layer), normed(x, shard.floats(TENSOR.attentionNorm(layer)), config.normEps), qkvRows(config)),
    );
    for (const [token, attended] of attention(config, qkv).entries()) {
      add(stream[token], shard.times(TENSOR.output(layer), attended, hidden), 1);
    }
    const chosen = stream.map((x) => {
      const h = normed(x, shard.floats(TENSOR.ffnNorm(layer)), config.normEps);
      const gate = shard.floats(TENSOR.gate(layer));
      const logits = Array.from({ length: experts }, (_, e) =>
        h.reduce((sum, value, i) => sum + value * (gate[e * hidden + i] ?? 0), 0),
      );
      const ranked = logits.map((logit, expert) => ({ logit, expert })).sort((a, b) => b.logit - a.logit || a.expert - b.expert);
      const best = ranked.slice(0, topK).map((each) => ({ ...each, weight: Math.exp(each.logit - (ranked[0]?.logit ?? 0)) }));
      const total = best.reduce((sum, { weight }) => sum + weight, 0);
      return { h, best: best.map(({ expert, weight }) => ({ expert, weight: weight / total })) };
    });
    for (let expert = 0; expert < experts; expert += 1) {
      if (!chosen.some(({ best }) => best.some((each) => each.expert === expert))) continue;
      const weights = await open(SHARD.expert(layer, expert));
      for (const [token, { h, best }] of chosen.entries()) {
        const weight = best.find((each) => each.expert === expert)?.weight;
        if (weight === undefined) continue;
        const gate = weights.times(TENSOR.expert(layer, expert, 'w1'), h, ffn);
        const up = weights.times(TENSOR.expert(layer, expert, 'w3'), h, ffn);
        const act = gate.map((value, i) => (value / (1 + Math.exp(-value))) * (up[i] ?? 0));
        add(stream[token], weights.times(TENSOR.expert(layer, expert, 'w2'), act, hidden), weight);
      }
    }
  }
  const gain = (await open(SHARD.finalNorm)).floats(TENSOR.finalNorm);
  const head = await open(SHARD.head);
  return stream.map((x) => head.times(TENSOR.head, normed(x, gain, config.normEps), vocab));
}

/** Causal attention of each token over those before it, queries and keys rotated by their positions. */
function attention(config: MixtralConfig, qkv: readonly Float64Array[]): Float64Array[] {
  const { heads, kvHeads, headDim, ropeTheta, slidingWindow } = config;
  const head = (token: number, index: number) =>
    (qkv[token] ?? new Float64Array()).subarray(index * headDim, (index + 1) * headDim);
  const rotated = (token: number, index: number) => {
    const from = head(token, index);
    const half = headDim / 2;
    return from.map((value, i) => {
      const angle = token * ropeTheta ** (-(2 * (i % half)) / headDim);
      const other = i < half ? -(from[i + half] ?? 0) : (from[i - half] ?? 0);
      return value * Math.cos(angle) + other * Math.sin(angle);
    });
  };
  return qkv.map((_, token) => {
    const out = new Float64Array(heads * headDim);
    const first = slidingWindow === null ? 0 : Math.max(0, token - slidingWindow + 1);
    for (let query = 0; query < heads; query += 1) {
      const shared = Math.floor(query / (heads / kvHeads));
      const q = rotated(token, query);
      const scores: number[] = [];
      for (let key = first; key <= token; key += 1) {
        const k = rotated(key, heads + shared);
        scores.push(q.reduce((sum, value, i) => sum + value * (k[i] ?? 0), 0) / Math.sqrt(headDim));
      }
      const most = Math.max(...scores);
      const weights = scores.map((score) => Math.exp(score - most));
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      const into = out.subarray(query * headDim, (query + 1) * headDim);
      for (const [index, weight] of weights.entries()) add(into, head(first + index, heads + kvHeads + shared), weight / total);
    }
    return out;
  });
}

function normed(x: Float64Array, gain: Float32Array, eps: number): Float64Array {
  const scale = 1 / Math.sqrt(x.reduce((sum, value) => sum + value * value, 0) / x.length + eps);
  return x.map((value, index) => value * scale * (gain[index] ?? 0));
}

function add(into: Float64Array | undefined, what: Float64Array, weight: number): void {
  if (!into) return;
  for (let index = 0; index < into.length; index += 1) into[index] = (into[index] ?? 0) + weight * (what[index] ?? 0);
}

class Shard {
  readonly #layout: ShardLayout | undefined;
  readonly #data: ArrayBuffer;

  constructor(layout: ShardLayout | undefined, data: ArrayBuffer) {
    this.#layout = layout;
    this.#data = data;
  }

  floats(name: string): Float32Array {
    const tensor = this.#tensor(name);
    return new Float32Array(
      this.#data,
      tensor.offset,
      tensor.shape.reduce((product, size) => product * size, 1),
    );
  }

  /** One row of a q4f16_1 matrix. */
  row(name: string, index: number, cols: number): Float64Array {
    const matrix = this.#q4(name, cols);
    const out = new Float64Array(cols);
    for (let col = 0; col < cols; col += 1) {
      const at = index * cols + col;
      out[col] = ((((matrix.words[at >> 3] ?? 0) >>> (4 * (at & 7))) & 15) - 7) * (matrix.scales[at >> 5] ?? 0);
    }
    return out;
  }

  /** A q4f16_1 matrix of so many rows, times v. */
  times(name: string, v: Float64Array, rows: number): Float64Array {
    const cols = v.length;
    const { words, scales } = this.#q4(name, cols);
    const out = new Float64Array(rows);
    for (let row = 0; row < rows; row += 1) {
      let sum = 0;
      for (let group = 0; group < cols / 32; group += 1) {
        let part = 0;
        for (let word = 0; word < 4; word += 1) {
          const packed = words[(row * cols) / 8 + group * 4 + word] ?? 0;
          const at = group * 32 + word * 8;
          for (let nibble = 0; nibble < 8; nibble += 1) part += (((packed >>> (4 * nibble)) & 15) - 7) * (v[at + nibble] ?? 0);
        }
        sum += part * (scales[(row * cols) / 32 + group] ?? 0);
      }
      out[row] = sum;
    }
    return out;
  }

  #q4(name: string, cols: number): { words: Uint32Array; scales: Float32Array } {
    const tensor = this.#tensor(name);
    const count = (tensor.shape[0] ?? 0) * cols;
    const halves = new Uint16Array(this.#data, tensor.offset + count / 2, count / 32);
    return { words: new Uint32Array(this.#data, tensor.offset, count / 8), scales: Float32Array.from(halves, halfToFloat) };
  }

  #tensor(name: string) {
    const tensor = this.#layout?.tensors.find((each) => each.name === name);
    if (!tensor) throw new RangeError(`no tensor ${name}`);
    return tensor;
  }
}
