import { describe, expect, it } from 'vitest';
import { clausesOf } from '../../../src/coverage/ranking/clauses.ts';

const parts = (text: string) =>
  clausesOf(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

describe('clausesOf', () => {
  it('cuts at semicolons and at relative clauses, and loses nothing', () => {
    const text = 'The board closed the harbour; the crews left for Brenn, where they stayed for three weeks.';
    expect(parts(text)).toHaveLength(3);
    expect(parts(text).join('')).toBe(text);
  });

  it('leaves a plain sentence whole', () => {
    expect(parts('The board closed the harbour on Monday.')).toHaveLength(1);
  });
});
