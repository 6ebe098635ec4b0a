/** Which parts of a GGUF file fill which tensor of a shard. Apart from the recoding itself, which few pages need. */
import { GGML } from '../numbers/ggml-types.ts';
import { fail, shown } from './fields.ts';
import type { PartEncoding, TensorEntry } from './manifest.ts';

export interface EncodedPart {
  readonly length: number;
  readonly encoding: PartEncoding;
}

/** The parts that fill one tensor, one after the other. */
export interface TensorRecoding {
  readonly tensor: TensorEntry;
  readonly parts: readonly EncodedPart[];
}

export function numbersOf({ length, encoding: { type } }: EncodedPart): number {
  return (length / GGML[type].bytes) * GGML[type].numbers;
}

/** Rows [N, K] of a tensor: the last dimension, and all others as one. */
export function columns(tensor: TensorEntry): number {
  return tensor.shape.at(-1) ?? 1;
}

function checkPart(part: EncodedPart, tensor: TensorEntry): void {
  const { type, heads } = part.encoding;
  const numbers = numbersOf(part);
  const cols = columns(tensor);
  if (part.length % GGML[type].bytes !== 0 || numbers % cols !== 0)
    fail(`Tensor ${shown(tensor.name)}: ${part.length} bytes of ${type} are no whole rows of ${cols}.`);
  if (heads !== undefined && (tensor.format !== 'q4f16_1' || (numbers / cols) % (2 * heads) !== 0))
    fail(`Tensor ${shown(tensor.name)}: ${numbers / cols} rows cannot be ${heads} heads of pairs.`);
}

/**
 * Which parts fill which tensor.
 *
 * @throws MixtralError `bad-manifest` where they do not fill the tensors exactly, in order.
 */
export function planRecoding(tensors: readonly TensorEntry[], parts: readonly EncodedPart[]): TensorRecoding[] {
  const queue = [...parts];
  const plan = tensors
    .toSorted((a, b) => a.offset - b.offset)
    .map((tensor): TensorRecoding => {
      if (tensor.format === 'f16') fail(`Tensor ${shown(tensor.name)}: f16 is not made of another format.`);
      const elements = tensor.shape.reduce((product, size) => product * size, 1);
      const own: EncodedPart[] = [];
      for (let filled = 0; filled < elements; ) {
        const part = queue.shift();
        if (!part) fail(`Tensor ${shown(tensor.name)} has ${elements} numbers, but its parts hold ${filled}.`);
        checkPart(part, tensor);
        filled += numbersOf(part);
        if (filled > elements) fail(`Tensor ${shown(tensor.name)} has ${elements} numbers, but its parts hold ${filled}.`);
        own.push(part);
      }
      return { tensor, parts: own };
    });
  if (queue.length > 0) fail(`${queue.length} parts of a shard belong to none of its tensors.`);
  return plan;
}
