import { describe, expect, it } from 'vitest';
import { Clock } from './clock.ts';

/** The time that passes on the clock over moments of so much time on the wall and of the processor. */
function passed(...moments: readonly (readonly [wall: number, processor: number])[]): number {
  const clock = new Clock(0, 0);
  let [wall, processor, last] = [0, 0, 0];
  for (const moment of moments) {
    wall += moment[0];
    processor += moment[1];
    last = clock.at(wall, processor);
  }
  return last;
}

describe('the time that Discord of our own goes by', () => {
  it('counts waiting, with timers that are a little late', () => {
    expect(passed([20, 0], [21, 1], [26, 0], [29, 0])).toBe(96);
  });

  it('counts work, however long it blocks the event loop', () => {
    expect(passed([3_500, 3_490], [20, 0])).toBe(3_520);
  });

  it('does not count what the machine gave to other processes', () => {
    expect(passed([20, 0], [2_000, 40], [20, 0])).toBe(100);
  });

  it('runs no faster than time', () => {
    expect(passed([20, 80], [20, 80])).toBe(40);
  });
});
