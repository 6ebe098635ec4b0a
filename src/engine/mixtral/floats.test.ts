import { expect, it } from 'vitest';
import { floatsOf } from './floats.ts';

/** 256 bytes of something else before the tensor, as in a shard. */
const OFFSET = 256;

function shard(...arrays: (Float32Array | Uint32Array | Uint16Array)[]): ArrayBuffer {
  const bytes = arrays.flatMap((array) => [...new Uint8Array(array.buffer)]);
  return Uint8Array.from([...Array(OFFSET).fill(0xff), ...bytes]).buffer;
}

it('a small tensor becomes f32 whatever it is stored as', () => {
  const layout = { name: 'a', offset: OFFSET };
  expect([...floatsOf(shard(Float32Array.of(1.5, -2)), { ...layout, format: 'f32', shape: [2] })]).toEqual([1.5, -2]);
  expect([...floatsOf(shard(Uint16Array.of(0x3c00, 0xc100)), { ...layout, format: 'f16', shape: [2] })]).toEqual([1, -2.5]);
});

it('a router in 4 bits, as MLC stored it until 2024, is its levels less 7, each by the scale of its group', () => {
  // Two rows of one group: levels 0..7 four times by 0.5, then levels 15..8 four times by -2.
  const words = Uint32Array.of(...Array(4).fill(0x76543210), ...Array(4).fill(0x89abcdef));
  const scales = Uint16Array.of(0x3800, 0xc000);
  const values = floatsOf(shard(words, scales), { name: 'gate', format: 'q4f16_1', shape: [2, 32], offset: OFFSET });
  const [first, second] = [
    [-3.5, -3, -2.5, -2, -1.5, -1, -0.5, 0],
    [-16, -14, -12, -10, -8, -6, -4, -2],
  ];
  expect([...values]).toEqual([first, first, first, first, second, second, second, second].flat());
});
