import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  askedLine,
  FILTER_NAMES,
  KINDS,
  readAskedLine,
  readFilterLine,
} from '../../../src/cards/message/filter-words.ts';
import { LOCALES } from '../../../src/locales/messages.ts';
import { wordsFor } from '../../../src/locales/words.ts';

const english = wordsFor('en');
const locale = fc.constantFrom(...LOCALES);
const text = fc
  .string({ minLength: 1, maxLength: 100 })
  .filter((value) => readAskedLine(`x · ${value}`).asked === `x · ${value}` && !value.includes(' · '));
const filter = fc.record(
  {
    speaker: text,
    topic: text,
    outlet: text,
    from: fc.constant('2031-03-01'),
    to: fc.constant('2031-04-01'),
    kind: fc.constantFrom(...KINDS),
  },
  { requiredKeys: [] },
);

describe('what was asked and its filters, in one line', () => {
  it('is what a card shows', () => {
    expect(askedLine('Who built it?', { kind: 'direct', from: '2031-03-01' }, english)).toBe(
      'Who built it? · from: 2031-03-01 · kind: Quoted directly',
    );
    expect(askedLine('', {}, english)).toBe('');
  });

  it('is read back as it was, in every language', () => {
    fc.assert(
      fc.property(text, filter, locale, (asked, given, code) => {
        const line = askedLine(asked, given, wordsFor(code));
        expect(readAskedLine(line)).toEqual({ asked, filter: given });
        expect(readFilterLine(askedLine('', given, wordsFor(code)))).toEqual(given);
      }),
    );
  });

  it('takes nothing in the question for a filter', () => {
    for (const asked of ['kind: what is that?', 'a · outlet: b', 'speaker: x · from: y', ' · '])
      expect(readAskedLine(askedLine(asked, { to: '2031-03-01' }, english)).filter).toEqual({
        to: '2031-03-01',
      });
  });

  it('keeps its sign inside a name', () => {
    const given = { outlet: 'Lenz · Gazette', topic: 'x · y' };
    expect(readFilterLine(askedLine('', given, english))).toEqual(given);
  });

  it('has one meaning for each of its words, whatever the language', () => {
    const meanings = LOCALES.flatMap((code) =>
      FILTER_NAMES.map((name) => [wordsFor(code)(`filters.label.${name}`), name]),
    );
    const byWord = new Map<string | undefined, Set<string | undefined>>();
    for (const [word, name] of meanings) byWord.set(word, (byWord.get(word) ?? new Set()).add(name));
    expect([...byWord].filter(([, names]) => names.size > 1)).toEqual([]);
  });
});
