import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutPassages, PASSAGE_MOST_CHARACTERS } from '../../../src/coverage/passages/cut-passages.ts';
import { madeUp } from '../made-up.ts';

const sentence = fc
  .array(fc.constantFrom('harbour', 'works', 'begin', 'soon', 'board', 'agrees'), {
    minLength: 1,
    maxLength: 60,
  })
  .map((words) => `The ${words.join(' ')}.`);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 8 }).map((sentences) => sentences.join(' '));
const text = fc.array(paragraph, { minLength: 1, maxLength: 6 }).map((paragraphs) => paragraphs.join('\n\n'));

describe('cutPassages', () => {
  it('covers every sentence once, in order, never through one, and never over the limit', () => {
    fc.assert(
      fc.property(text, (words) => {
        const attributed = madeUp('made-up', words);
        const passages = cutPassages(attributed);
        let end = 0;
        for (const passage of passages) {
          expect(passage.start).toBeGreaterThanOrEqual(end);
          expect(passage.end - passage.start).toBeLessThanOrEqual(PASSAGE_MOST_CHARACTERS);
          end = passage.end;
        }
        for (const span of attributed.sentences) {
          const holding = passages.filter(({ start, end: last }) => start <= span.start && span.end <= last);
          expect(holding).toHaveLength(1);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('keeps a quotation of several sentences whole', () => {
    const before = 'The board met in the old hall. '.repeat(30);
    const quotation = `“${'We will not wait another winter. '.repeat(12).trim()}” Calloway said.`;
    const attributed = madeUp('made-up', `${before}\n\n${quotation}`);
    const start = attributed.article.text.indexOf('“');
    const holding = cutPassages(attributed).find((passage) => passage.start <= start && start < passage.end);
    expect(holding?.end).toBe(attributed.article.text.length);
  });

  it('cuts a sentence without end at white space', () => {
    const passages = cutPassages(madeUp('made-up', 'harbour '.repeat(400)));
    expect(passages.length).toBeGreaterThan(1);
    expect(passages.every(({ start, end }) => end - start <= PASSAGE_MOST_CHARACTERS)).toBe(true);
  });
});
