import { expect, it } from 'vitest';
import { Rooms, roomFor } from './rooms.ts';

it('rooms are within the budget, and used again', () => {
  const rooms = new Rooms(100);
  const [first, second] = [rooms.take(60), rooms.take(40)];
  expect([first?.length, second?.length, rooms.take(1)]).toEqual([60, 40, null]);
  rooms.give(first);
  const again = rooms.take(50);
  expect(again?.buffer).toBe(first?.buffer);
  expect(again?.length).toBe(50);
});

it('rooms that are too small make place for a larger one', () => {
  const rooms = new Rooms(100);
  rooms.give(rooms.take(30));
  rooms.give(rooms.take(30));
  expect(rooms.take(90)?.length).toBe(90);
  expect(rooms.take(20)).toBeNull();
});

it('there is none for a shard beyond reason', () => {
  expect(roomFor(2 ** 32)).toBeNull();
});
