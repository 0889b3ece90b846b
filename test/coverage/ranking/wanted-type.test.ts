import { describe, expect, it } from 'vitest';
import { buildSnapshot } from '../../../src/coverage/build-coverage.ts';
import { readQuestion } from '../../../src/coverage/question/read-question.ts';
import { readWanted } from '../../../src/coverage/ranking/wanted-type.ts';
import { FERRY, HARBOUR } from '../made-up.ts';

const { index, people, known } = buildSnapshot([HARBOUR, FERRY]);

/** The sentences of the first article that hold what a question wants. */
function holding(question: string): string[] {
  const holds = readWanted(index, people, readQuestion(question, known));
  const { article, sentences } = HARBOUR;
  const inside = index.passages.filter((passage) => passage.article.attributed === HARBOUR);
  return sentences
    .filter((sentence) =>
      inside.some(
        (passage) =>
          sentence.start >= passage.span.start &&
          sentence.end <= passage.span.end &&
          holds(passage)(sentence),
      ),
    )
    .map(({ start, end }) => article.text.slice(start, end));
}

describe('readWanted', () => {
  it('looks for a sum where one is asked for', () => {
    expect(holding('how much will the works cost')).toEqual([expect.stringContaining('$3.2 million')]);
  });

  it('looks for a number that is no year', () => {
    const found = holding('how many weeks will it close');
    expect(found).toContainEqual(expect.stringContaining('14 weeks'));
    expect(found).not.toContainEqual(expect.stringContaining('denied'));
  });

  it('looks for somebody whom the question does not name', () => {
    expect(holding('who told tomas brandt about the works')).not.toContainEqual(
      expect.stringContaining('according to Tomas Brandt'),
    );
    expect(holding('who denied it')).toContainEqual(expect.stringContaining('Rudi Calloway'));
  });
});
