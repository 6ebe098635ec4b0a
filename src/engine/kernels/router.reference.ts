/** @see router.ts, in float64, for one token. */
import { multiply } from './q4.reference.ts';
import { rmsNormReference } from './rms-norm.reference.ts';
import type { RouterShape } from './router.ts';

export interface Routed {
  readonly normed: Float64Array;
  readonly logits: Float64Array;
  /** Strongest first, a tie to the lower index. */
  readonly experts: number[];
  readonly weights: number[];
}

export function routerReference(shape: RouterShape, x: Float32Array, gain: Float32Array, gate: Float32Array): Routed {
  const normed = rmsNormReference(x, gain, shape.eps);
  const logits = multiply(Float64Array.from(gate), normed);
  const byStrength = [...logits.keys()].sort((a, b) => (logits[b] ?? 0) - (logits[a] ?? 0) || a - b);
  const experts = byStrength.slice(0, shape.topK);
  const strengths = experts.map((expert) => Math.exp((logits[expert] ?? 0) - Math.max(...logits)));
  const total = strengths.reduce((sum, strength) => sum + strength, 0);
  return { normed, logits, experts, weights: strengths.map((strength) => strength / total) };
}
