/**
 * The block formats of GGML, in which GGUF files keep weights: each block is a fixed count of numbers in a fixed count of bytes.
 * Little-endian throughout. Checked against the `gguf` package's own dequantisation (ggml.test.ts).
 */
import { GGML, type GgmlType } from './ggml-types.ts';
import { halfToFloat } from './half.ts';

const HALVES = Float32Array.from({ length: 1 << 16 }, (_, half) => halfToFloat(half)); // (65536) the value of every f16
const bits = new Uint32Array(1);
const float = new Float32Array(bits.buffer);

/** The f16 in bytes `at` and `at + 1`. */
function half(raw: Uint8Array, at: number): number {
  return HALVES[byte(raw, at) | (byte(raw, at + 1) << 8)] as number;
}

function byte(raw: Uint8Array, at: number): number {
  return raw[at] as number;
}

function signed(raw: Uint8Array, at: number): number {
  return (byte(raw, at) << 24) >> 24;
}

function word(raw: Uint8Array, at: number): number {
  return (byte(raw, at) | (byte(raw, at + 1) << 8) | (byte(raw, at + 2) << 16) | (byte(raw, at + 3) << 24)) >>> 0;
}

/** Reads the block at `at` of `raw` into `out` from `to` on. */
type Read = (raw: Uint8Array, at: number, out: Float32Array, to: number) => void;

/** 32 numbers in 16 bytes: the low halves are the first 16 of them. `fifth` has the fifth bit of each, where there is one. */
function nibbles(raw: Uint8Array, at: number, fifth: number, scale: number, base: number, out: Float32Array, to: number): void {
  for (let j = 0; j < 16; j++) {
    const packed = byte(raw, at + j);
    out[to + j] = ((packed & 15) | (((fifth >>> j) & 1) << 4)) * scale + base;
    out[to + j + 16] = ((packed >> 4) | (((fifth >>> (j + 16)) & 1) << 4)) * scale + base;
  }
}

/** The 6-bit scale and minimum of the `j`th group of 32 in a block of Q4_K or Q5_K, whose 12 bytes of them begin at `at`. */
function scaleK4(raw: Uint8Array, at: number, j: number): number {
  return j < 4 ? byte(raw, at + j) & 63 : (byte(raw, at + j + 4) & 15) | ((byte(raw, at + j - 4) >> 6) << 4);
}

function minimumK4(raw: Uint8Array, at: number, j: number): number {
  return j < 4 ? byte(raw, at + j + 4) & 63 : (byte(raw, at + j + 4) >> 4) | ((byte(raw, at + j) >> 6) << 4);
}

/** The 6-bit scale of the `k`th group of 16 in a block of Q3_K: four low bits, and two high ones that four groups share a byte for. */
function scaleK3(raw: Uint8Array, at: number, k: number): number {
  const low = k < 8 ? byte(raw, at + k) & 15 : byte(raw, at + k - 8) >> 4;
  const high = (byte(raw, at + 8 + (k % 4)) >> (2 * (k >> 2))) & 3;
  return (low | (high << 4)) - 32;
}

/** Q4_K and Q5_K: eight groups of 32, `q * scale - minimum`, two groups to the 32 bytes of their four low bits. */
function groupsK(raw: Uint8Array, at: number, fifths: number | null, lows: number, out: Float32Array, to: number): void {
  const scale = half(raw, at);
  const minimum = half(raw, at + 2);
  for (let group = 0; group < 8; group++) {
    const step = Math.fround(scale * scaleK4(raw, at + 4, group));
    const least = Math.fround(minimum * minimumK4(raw, at + 4, group));
    const shift = (group & 1) * 4;
    const from = lows + (group >> 1) * 32;
    for (let j = 0; j < 32; j++) {
      const fifth = fifths === null ? 0 : ((byte(raw, fifths + j) >> group) & 1) << 4;
      out[to + group * 32 + j] = Math.fround((((byte(raw, from + j) >> shift) & 15) | fifth) * step) - least;
    }
  }
}

const READ: Readonly<Record<GgmlType, Read>> = {
  F32(raw, at, out, to) {
    bits[0] = word(raw, at);
    out[to] = float[0] as number;
  },
  F16(raw, at, out, to) {
    out[to] = half(raw, at);
  },
  BF16(raw, at, out, to) {
    bits[0] = (byte(raw, at) | (byte(raw, at + 1) << 8)) << 16;
    out[to] = float[0] as number;
  },
  Q4_0(raw, at, out, to) {
    const scale = half(raw, at);
    nibbles(raw, at + 2, 0, scale, -8 * scale, out, to);
  },
  Q4_1(raw, at, out, to) {
    nibbles(raw, at + 4, 0, half(raw, at), half(raw, at + 2), out, to);
  },
  Q5_0(raw, at, out, to) {
    const scale = half(raw, at);
    nibbles(raw, at + 6, word(raw, at + 2), scale, -16 * scale, out, to);
  },
  Q5_1(raw, at, out, to) {
    nibbles(raw, at + 8, word(raw, at + 4), half(raw, at), half(raw, at + 2), out, to);
  },
  Q8_0(raw, at, out, to) {
    const scale = half(raw, at);
    for (let j = 0; j < 32; j++) out[to + j] = signed(raw, at + 2 + j) * scale;
  },
  // 16 bytes of scale and minimum (4 bits each), 64 of two-bit numbers, the two factors.
  Q2_K(raw, at, out, to) {
    const scale = half(raw, at + 80);
    const minimum = half(raw, at + 82);
    for (let group = 0; group < 16; group++) {
      const packed = byte(raw, at + group);
      const step = Math.fround(scale * (packed & 15));
      const least = Math.fround(minimum * (packed >> 4));
      const shift = 2 * ((group >> 1) & 3);
      const from = at + 16 + (group >> 3) * 32 + (group & 1) * 16;
      for (let j = 0; j < 16; j++) out[to + group * 16 + j] = Math.fround(((byte(raw, from + j) >> shift) & 3) * step) - least;
    }
  },
  // 32 bytes of third bits, 64 of two-bit numbers, 12 of scales, the factor.
  Q3_K(raw, at, out, to) {
    const scale = half(raw, at + 108);
    for (let group = 0; group < 16; group++) {
      const step = Math.fround(scale * scaleK3(raw, at + 96, group));
      const shift = 2 * ((group >> 1) & 3);
      const third = group >> 1;
      const column = (group & 1) * 16;
      const from = at + 32 + (group >> 3) * 32 + column;
      for (let j = 0; j < 16; j++) {
        const level = ((byte(raw, from + j) >> shift) & 3) - ((byte(raw, at + column + j) >> third) & 1 ? 0 : 4);
        out[to + group * 16 + j] = level * step;
      }
    }
  },
  Q4_K(raw, at, out, to) {
    groupsK(raw, at, null, at + 16, out, to);
  },
  Q5_K(raw, at, out, to) {
    groupsK(raw, at, at + 16, at + 48, out, to);
  },
  // 128 bytes of four low bits, 64 of two high ones, 16 signed scales, the factor.
  Q6_K(raw, at, out, to) {
    const scale = half(raw, at + 208);
    for (let group = 0; group < 16; group++) {
      const step = Math.fround(scale * signed(raw, at + 192 + group));
      const [side, quarter, column] = [group >> 3, (group >> 1) & 3, (group & 1) * 16];
      const lows = at + side * 64 + (quarter & 1) * 32 + column;
      const highs = at + 128 + side * 32 + column;
      for (let j = 0; j < 16; j++) {
        const low = (byte(raw, lows + j) >> (4 * (quarter >> 1))) & 15;
        const high = (byte(raw, highs + j) >> (2 * quarter)) & 3;
        out[to + group * 16 + j] = ((low | (high << 4)) - 32) * step;
      }
    }
  },
};

/** The first `count` numbers of `raw`, a multiple of the block's, into `out`. */
export function dequantise(type: GgmlType, raw: Uint8Array, count: number, out: Float32Array): void {
  const { numbers, bytes } = GGML[type];
  const read = READ[type];
  for (let block = 0; block * numbers < count; block++) read(raw, block * bytes, out, block * numbers);
}

/** Bytes of a block of Q4_0. */
const Q4_0_BYTES = GGML.Q4_0.bytes;

/**
 * Blocks of Q4_0 as groups of q4f16_1, without loss: `(n - 8) * d = ((15 - n) - 7) * -d`.
 *
 * @param words (count / 8) u32 @param scales (count / 32) f16 bits; each filled from the index given on.
 */
export function repackQ4_0(
  raw: Uint8Array,
  count: number,
  words: Uint32Array,
  wordAt: number,
  scales: Uint16Array,
  scaleAt: number,
): void {
  for (let block = 0; block * 32 < count; block++) {
    const at = block * Q4_0_BYTES;
    scales[scaleAt + block] = (byte(raw, at) | (byte(raw, at + 1) << 8)) ^ 0x8000;
    for (let w = 0; w < 4; w++) {
      const from = at + 2 + (w & 1) * 8;
      const shift = (w >> 1) * 4;
      let packed = 0;
      for (let j = 0; j < 8; j++) packed |= ((byte(raw, from + j) >> shift) & 15) << (4 * j);
      words[wordAt + block * 4 + w] = ~packed;
    }
  }
}
