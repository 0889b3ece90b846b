import { describe, expect, it } from 'vitest';
import { byline } from '../../../src/corpus/metadata/byline.ts';

describe('byline', () => {
  it.each([
    ['Ann Orr', 'Ann Orr'],
    ['By Ann Orr', 'Ann Orr'],
    ['Written by: Ann Orr', 'Ann Orr'],
    ['Byron Ode', 'Byron Ode'],
    [['Ann Orr', 'Bo Lee', 'Ann Orr'], 'Ann Orr, Bo Lee'],
    [{ '@type': 'Person', name: 'Ann Orr' }, 'Ann Orr'],
    [[{ name: ['Ann Orr', 'Bo Lee'] }], 'Ann Orr, Bo Lee'],
    [
      [{ given: 'Ann', 'non-dropping-particle': 'van', family: 'Orr' }, { literal: 'The Desk' }],
      'Ann van Orr, The Desk',
    ],
    [['https://social.example/ann', 'Ann Orr', 'ann@quillpost.example'], 'Ann Orr'],
  ])('reads %j', (value, line) => {
    expect(byline(value)).toBe(line);
  });

  it.each([['https://social.example/ann'], [''], [[]], [{}], [null], [7], ['by'], ['Posted by:']])(
    'finds nobody in %j',
    (value) => {
      expect(byline(value)).toBeUndefined();
    },
  );
});
