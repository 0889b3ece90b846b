import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apologyCard, problemCard } from '../../../src/cards/message/message-card.ts';
import { wordsFor } from '../../../src/locales/words.ts';

const textOf = (card: ReturnType<typeof problemCard>) => card.embeds[0]?.description ?? '';

describe('a sentence for the person', () => {
  it('is escaped', () => {
    expect(textOf(problemCard('**@everyone** <@1>'))).toBe('\\*\\*\\@\u200beveryone\\*\\* \\<\\@1\\>');
  });

  it('keeps what is isolated in it apart from our words', () => {
    expect(textOf(apologyCard('a1b2', wordsFor('he')))).toMatch(/: \u2068a1b2\u2069$/);
  });

  it('keeps no mark of direction that does not pair, and none of another kind', () => {
    expect(textOf(problemCard('a\u2069b\u2068c'))).toBe('abc');
    expect(textOf(problemCard('a\u2068b'))).toBe('ab');
    const marks = fc.string({
      unit: fc.constantFrom('a', 'א', '\u2066', '\u2068', '\u2069', '\u202e', '\u200f'),
    });
    fc.assert(
      fc.property(marks, (text) => {
        const shown = textOf(problemCard(`x${text}`));
        expect(shown).not.toMatch(/[\u2066\u202e\u200f]/);
        expect(shown.split('\u2068').length).toBe(shown.split('\u2069').length);
      }),
    );
  });
});
