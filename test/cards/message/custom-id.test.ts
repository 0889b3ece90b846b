import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isStale, readCustomId, recallKey, writeCustomId } from '../../../src/cards/message/custom-id.ts';
import { CUSTOM_ID_MOST } from '../../../src/cards/message/limits.ts';
import { UserError } from '../../../src/errors.ts';
import { wordsFor } from '../../../src/locales/words.ts';

const words = wordsFor('en');
const state = {
  command: 'ask',
  action: 'page',
  page: 2,
  version: 'abcdef0123456789',
  key: 'did the mayor deny it?',
};
const keys = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 300 })
  .filter((key) => !/[\n\r]/.test(key));

describe('custom ids', () => {
  it('carry the question itself where there is room', () => {
    expect(writeCustomId(state)).toBe('ask/page/2/abcdef01/=did the mayor deny it?');
  });

  it('bring back what they were written with', () => {
    fc.assert(
      fc.property(keys, fc.integer({ min: 1, max: 9_999 }), (key, page) => {
        const customId = writeCustomId({ ...state, key, page });
        expect(customId.length).toBeLessThanOrEqual(CUSTOM_ID_MOST);
        const read = readCustomId(customId, words);
        expect(read).toMatchObject({ command: 'ask', action: 'page', page });
        expect(recallKey(read, key, words)).toBe(key);
        expect(isStale(read, state.version)).toBe(false);
      }),
    );
  });

  it('refuse a card that shows something else than was asked', () => {
    const read = readCustomId(writeCustomId({ ...state, key: 'long '.repeat(40) }), words);
    expect(() => recallKey(read, 'something else', words)).toThrow(UserError);
    expect(() => recallKey(read, undefined, words)).toThrow('Use the command again.');
  });

  it('are stale once another version is loaded', () => {
    expect(isStale(readCustomId(writeCustomId(state), words), 'another-version')).toBe(true);
  });

  test.each([
    ['nothing', ''],
    ['another bot’s', 'vote:yes'],
    ['no page', 'ask/page//abcdef01/=x'],
    ['page 0, which is always switched off', 'ask/page/0/abcdef01/=x'],
    ['a page beyond all', 'ask/page/10000/abcdef01/=x'],
    ['no key', 'ask/page/1/abcdef01/='],
    ['a short hash', 'ask/page/1/abcdef01/#abc'],
    ['another alphabet', 'ask/pÄge/1/abcdef01/=x'],
    ['a line break', 'ask/page/1/abcdef01/=a\nb'],
    ['too long', `ask/page/1/abcdef01/=${'x'.repeat(100)}`],
  ])('that are forged are refused: %s', (_, customId) => {
    expect(() => readCustomId(customId, words)).toThrow(UserError);
  });

  it('never fail in any other way, whatever is forged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (customId) => {
        try {
          readCustomId(customId, words);
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
        }
      }),
    );
  });
});
