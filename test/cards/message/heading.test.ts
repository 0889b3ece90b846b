import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainLine } from '../../../src/cards/message/escape.ts';
import { askedOn, heading } from '../../../src/cards/message/heading.ts';
import { wordsFor } from '../../../src/locales/words.ts';

const view = { page: 1, version: 'v1', words: wordsFor('en') };
const cardWith = (content: string) => ({ content, embeds: [], components: [] });

describe('the heading of a card', () => {
  it('says what was asked, who shared it, which part it is, and whether it was reloaded since', () => {
    expect(heading('was it sold?', { ...view, sharedBy: 'Mina', stale: true }, 'Findings 1–3 of 7')).toBe(
      [
        '**was it sold?**',
        '-# Shared by Mina · Findings 1–3 of 7',
        '-# The coverage was reloaded since this card was made: this is the answer now.',
      ].join('\n'),
    );
  });

  it('names a member whose name cannot be seen', () => {
    expect(heading('x', { ...view, sharedBy: '\u200b\u202e' })).toBe('**x**\n-# Shared by a member');
  });

  it('can be read back, whatever was asked, so that buttons work after a restart', () => {
    const asked = fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }).map(plainLine);
    fc.assert(
      fc.property(asked, fc.string(), (question, sharedBy) => {
        fc.pre(question !== '');
        expect(askedOn(cardWith(heading(question, { ...view, sharedBy }, 'a part')))).toBe(question);
      }),
    );
  });

  it.each([
    ['nothing', ''],
    ['no bold line', 'was it sold?'],
    ['four stars', '****'],
  ])('reads nothing from %s', (_, content) => {
    expect(askedOn(cardWith(content))).toBeUndefined();
    expect(askedOn(undefined)).toBeUndefined();
  });
});
