import { describe, expect, it } from 'vitest';
import { buildCoverage } from '../../../src/coverage/build-coverage.ts';
import { pairUp } from '../../../src/coverage/compare/pair-up.ts';
import { wordsOf } from '../../../src/coverage/index/words.ts';
import { FERRY, HARBOUR, madeUp } from '../made-up.ts';

/** The same closure as another outlet has it. */
const TIDE = madeUp(
  'tide',
  `Mayor Ines Calloway said on Monday that the harbour of Port Ellery will close for 15 weeks.

The lighthouse keeper, Oda Brenn, said she had seen 40 seals.`,
  { outlet: 'Tide Weekly', headline: 'Closure', published: '2031-03-06' },
);

const coverage = buildCoverage([HARBOUR, FERRY, TIDE], []);

describe('compare', () => {
  it('puts what both report side by side, with the words and numbers that differ', () => {
    const { both } = coverage.compare('The Ellery Courier', 'Tide Weekly');
    expect(both.map(({ findings }) => findings.map(({ id }) => id))).toEqual([['harbour:1a', 'tide:1a']]);
    const [[first, second] = [[], []]] = both.map(({ differing }) => differing);
    expect(first.map(({ text }) => text)).toEqual(['14']);
    expect(second.map(({ text }) => text)).toEqual(['15']);
    for (const { article, span, text } of [...first, ...second])
      expect(coverage.textOf(article)?.slice(span.start, span.end)).toBe(text);
  });

  it('does not pair what one speaker said of two things', () => {
    const talk = (id: string, text: string) =>
      madeUp(id, `Mayor Ines Calloway said ${text}`, { outlet: id, published: '2031-04-01' });
    const talks = buildCoverage(
      [talk('first', 'the bakers would strike.'), talk('second', 'her cat was ill.')],
      [],
    );
    expect(talks.compare('first', 'second').both).toEqual([]);
  });

  it('has what only one of them reports', () => {
    const { sides } = coverage.compare('The Ellery Courier', 'Tide Weekly');
    expect(sides[1].only.map(({ id }) => id)).toEqual(['tide:2a']);
    expect(sides[0].only.map(({ sentence }) => sentence.text).join()).toContain('$3.2 million');
  });

  it('has what each rests on', () => {
    const { sides } = coverage.compare('The Ellery Courier', 'Tide Weekly', 'harbour');
    expect(sides[1].origins.map(({ name }) => name)).toEqual(['Ines Calloway']);
    expect(sides[0].origins.map(({ name }) => name)).toContain('Ines Calloway');
  });

  it('takes articles by their ids, and a topic', () => {
    const { both, sides, topic } = coverage.compare('harbour', 'tide', 'seals');
    expect([both, sides[0].only, topic]).toEqual([[], [], 'seals']);
    expect(sides[1].only.map(({ id }) => id)).toEqual(['tide:2a']);
  });

  it('has the nearest names where there is no such outlet and no such article', () => {
    const { sides, both } = coverage.compare('Tide Wekly', 'nowhere at all');
    expect(both).toEqual([]);
    expect(sides[0]).toMatchObject({ articles: [], only: [], origins: [] });
    expect(sides[0].nearest[0]).toBe('Tide Weekly');
  });

  it('does not compare an article with itself', () => {
    expect(coverage.compare('tide', 'Tide Weekly').both).toEqual([]);
    expect(coverage.compare('tide', 'tide').sides[1].only).toEqual([]);
  });

  it('answers anything, the same each time', () => {
    for (const typed of ['', ' ', '*', '\u202e', 'x'.repeat(5000), '(((', 'harbour:1a'])
      expect(coverage.compare(typed, typed, typed)).toEqual(coverage.compare(typed, typed, typed));
  });
});

describe('pairUp', () => {
  const item = (words: string) => ({ terms: new Set(words.split(' ')), words: wordsOf(words) });

  it('puts each in one pair at most, the most alike first', () => {
    const [a, b] = [item('zorb quanx vilm trask'), item('zorb quanx vilm')];
    const [c, d] = [item('zorb quanx vilm trask'), item('plum gert hosk')];
    const pairs = pairUp([b, a], [c, d]);
    expect(pairs).toHaveLength(1);
    expect([pairs[0]?.one, pairs[0]?.other]).toEqual([a, c]);
  });

  it('does not pair a short one with a long one that happens to hold it', () => {
    const long = item('zorb quanx vilm plum gert hosk brill snape dorn flim crost wender');
    expect(pairUp([item('zorb quanx vilm')], [long])).toEqual([]);
  });

  it('pairs nothing by one word or two', () => {
    expect(pairUp([item('zorb quanx')], [item('zorb quanx vilm')])).toEqual([]);
  });
});
