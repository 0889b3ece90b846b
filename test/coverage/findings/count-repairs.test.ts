import { describe, expect, it } from 'vitest';
import type { Article, Repair } from '../../../src/corpus/article.ts';
import { repair } from '../../../src/corpus/repair/repair.ts';
import { countRepairs, repairKind, repairsWithin } from '../../../src/coverage/findings/count-repairs.ts';

function repairOf(rule: string, before: string, after: string, more: Partial<Repair> = {}): Repair {
  return { rule, before, after, at: { start: 0, end: after.length }, certainty: 'certain', ...more };
}

function articleOf(fileText: string): Article {
  const { text, repairs, offsets } = repair(fileText);
  const paragraphs = [{ start: 0, end: text.length }];
  return { id: 'x', file: 'x', text, paragraphs, metadata: {}, repairs, fileText, offsets, copies: [] };
}

describe('repairKind', () => {
  it.each([
    ['spacing', ' ', '', 'spacing'],
    ['entity', '& nbsp ;', ' ', 'spacing'],
    ['penn-treebank', "do n't", "don't", 'spacing'],
    ['entity', '& quot ;', '"', 'quotation-mark'],
    ['lost-mark', '@@@', '“', 'quotation-mark'],
    ['lost-mark', '@@@', '’', 'apostrophe'],
    ['lost-mark', '@@@', '—', 'dash'],
    ['entity', '& hellip ;', '…', 'ellipsis'],
    ['mojibake', 'Ã©', 'é', 'letter'],
    ['ligature', 'ﬁ', 'fi', 'letter'],
    ['entity', '& amp ;', '&', 'sign'],
    ['hard-wrap', '\n', ' ', 'line-break'],
    ['lost-break', '', '\n', 'paragraph-break'],
    ['invisible', '\u200b', '', 'invisible-character'],
    ['a rule of tomorrow', 'x1', '%', 'sign'],
  ])('%s: %j → %j is a %s', (rule, before, after, kind) => {
    expect(repairKind(repairOf(rule, before, after))).toBe(kind);
  });

  it('says that a mark could not be told', () => {
    expect(repairKind(repairOf('lost-mark', '@@', '@@', { certainty: 'unknown' }))).toBe('unclear-mark');
  });
});

describe('countRepairs', () => {
  it('counts by kind, in one order', () => {
    const repairs = [
      ...Array.from({ length: 12 }, () => repairOf('lost-mark', '@@@', '“')),
      repairOf('spacing', ' ', ''),
      repairOf('spacing', ' ', ''),
      repairOf('lost-mark', '@@@', '—'),
      repairOf('lost-mark', '@@@', '—'),
      repairOf('invisible', '\u200b', ''),
      repairOf('lost-mark', '@@', '@@', { certainty: 'unknown' }),
    ];
    expect(countRepairs(repairs)).toEqual([
      { kind: 'spacing', count: 2 },
      { kind: 'quotation-mark', count: 12 },
      { kind: 'dash', count: 2 },
      { kind: 'invisible-character', count: 1 },
      { kind: 'unclear-mark', count: 1 },
    ]);
  });
});

describe('repairsWithin', () => {
  const article = articleOf(
    'The mayor said : & quot ; It @@@ s closed , and it stays closed . & quot ;\nNobody , she said , asked why ; the bridge was old .',
  );

  it('counts what was restored in a sentence, without the names of rules', () => {
    expect(repairsWithin(article, { start: 0, end: article.text.indexOf('\n') })?.slice(1)).toEqual([
      { kind: 'quotation-mark', count: 2 },
      { kind: 'apostrophe', count: 1 },
    ]);
  });

  it('says nothing of a sentence that the file has as it is shown', () => {
    const clean = articleOf('The mayor said: "It’s closed."');
    expect(repairsWithin(clean, { start: 0, end: clean.text.length })).toBeUndefined();
  });
});
