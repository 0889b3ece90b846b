import { describe, expect, it } from 'vitest';
import { Row } from '../../../src/coverage/index/row.ts';

describe('a row of numbers', () => {
  it('keeps all that was put into it, in order', () => {
    const row = new Row();
    const numbers = Array.from({ length: 5000 }, (_, at) => at * 3);
    for (const number of numbers) row.push(number);
    expect([...row.values()]).toEqual(numbers);
    expect([...new Row().values()]).toEqual([]);
  });

  it('begins anew, and leaves what was copied out of it', () => {
    const row = new Row();
    row.push(1);
    const copied = row.values().slice();
    row.clear();
    row.push(2);
    expect([[...copied], [...row.values()]]).toEqual([[1], [2]]);
  });
});
