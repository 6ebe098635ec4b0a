/** The block formats of GGML: their names, and how many numbers are in how many bytes. */

/** GGML's names. */
export type GgmlType =
  | 'F32'
  | 'F16'
  | 'BF16'
  | 'Q4_0'
  | 'Q4_1'
  | 'Q5_0'
  | 'Q5_1'
  | 'Q8_0'
  | 'Q2_K'
  | 'Q3_K'
  | 'Q4_K'
  | 'Q5_K'
  | 'Q6_K';

export interface GgmlBlock {
  /** What a GGUF file calls the format. */
  readonly id: number;
  /** Numbers a block. */
  readonly numbers: number;
  readonly bytes: number;
}

export const GGML: Readonly<Record<GgmlType, GgmlBlock>> = {
  F32: { id: 0, numbers: 1, bytes: 4 },
  F16: { id: 1, numbers: 1, bytes: 2 },
  Q4_0: { id: 2, numbers: 32, bytes: 18 },
  Q4_1: { id: 3, numbers: 32, bytes: 20 },
  Q5_0: { id: 6, numbers: 32, bytes: 22 },
  Q5_1: { id: 7, numbers: 32, bytes: 24 },
  Q8_0: { id: 8, numbers: 32, bytes: 34 },
  Q2_K: { id: 10, numbers: 256, bytes: 84 },
  Q3_K: { id: 11, numbers: 256, bytes: 110 },
  Q4_K: { id: 12, numbers: 256, bytes: 144 },
  Q5_K: { id: 13, numbers: 256, bytes: 176 },
  Q6_K: { id: 14, numbers: 256, bytes: 210 },
  BF16: { id: 30, numbers: 1, bytes: 2 },
};

export const GGML_TYPES = Object.keys(GGML) as readonly GgmlType[];
