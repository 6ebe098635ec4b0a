/**
 * The control buffer: a u32 array through which kernels stop the ones after them, and tell each other and the CPU how tokens
 * are routed. Word 0 is the halting layer (HALT_NONE where there is none), words 1 to 3 are reserved, then come routing
 * records, one a layer while decoding, one a token of the chunk in prompts:
 *
 *   topK expert ids, strongest first; topK slots; topK weights (f32 bits); `experts` raw router logits (f32 bits)
 */

export interface RoutingShape {
  readonly experts: number;
  /** Experts a token is routed to. */
  readonly topK: number;
}

export interface RoutingRecord {
  /** Strongest first. */
  readonly experts: number[];
  /** As in `slotOf`: ABSENT, a resident slot, or LANDING_BIT | landing slot. */
  readonly slots: number[];
  /** Softmax over the chosen experts' logits. */
  readonly weights: number[];
  /** (experts) raw router logits. */
  readonly logits: Float32Array;
}

export const HALT_NONE = 0xffffffff;
export const CONTROL_HEADER_WORDS = 4;

/** A slot of an expert that is in no slab. */
export const ABSENT = 0xffffffff;
/** Set in slots of the landing slabs, clear in those of the layer's resident slabs. */
export const LANDING_BIT = 0x80000000;

export function recordWords(shape: RoutingShape): number {
  return 3 * shape.topK + shape.experts;
}

/** Offset of a record, in words. */
export function recordOffset(shape: RoutingShape, index: number): number {
  return CONTROL_HEADER_WORDS + index * recordWords(shape);
}

/** Size of a control buffer with so many records. */
export function controlBytes(shape: RoutingShape, records: number): number {
  return recordOffset(shape, records) * 4;
}

/** The layer that lacked an expert, or null where every layer ran. */
export function haltLayer(control: Uint32Array): number | null {
  const layer = control[0];
  return layer === undefined || layer === HALT_NONE ? null : layer;
}

export function readRecord(control: Uint32Array, shape: RoutingShape, index: number): RoutingRecord {
  const { topK, experts } = shape;
  const words = control.slice(recordOffset(shape, index), recordOffset(shape, index + 1));
  if (words.length < recordWords(shape)) throw new RangeError(`the control buffer has no record ${index}`);
  const floats = new Float32Array(words.buffer);
  return {
    experts: [...words.subarray(0, topK)],
    slots: [...words.subarray(topK, 2 * topK)],
    weights: [...floats.subarray(2 * topK, 3 * topK)],
    logits: floats.slice(3 * topK, 3 * topK + experts),
  };
}
