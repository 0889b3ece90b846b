import { expect, it } from 'vitest';
import { buildSnapshot } from '../../../src/coverage/build-coverage.ts';
import { readQuestion } from '../../../src/coverage/question/read-question.ts';
import { examinePassages } from '../../../src/coverage/ranking/examine.ts';
import { WEIGHTS } from '../../../src/coverage/ranking/weights.ts';
import { madeUp } from '../made-up.ts';

it('takes off from a passage in which whoever’s words are asked for says nothing', () => {
  const { index, people, known } = buildSnapshot([
    madeUp('silent', 'Jory Quill lost the herring to the seals.'),
    madeUp('heard', '“The seals ate the herring,” said Jory Quill, a skipper.'),
  ]);
  const unheardIn = (typed: string) => {
    const question = readQuestion(typed, known);
    const { examined } = examinePassages(index, people, question, WEIGHTS, () => true);
    return Object.fromEntries(
      examined.map(({ passage, evidence }) => [passage.article.attributed.article.id, evidence.unheard]),
    );
  };
  expect(unheardIn('what did jory quill say about the seals')).toEqual({ silent: 1, heard: 0 });
  expect(unheardIn('what did the seals eat')).toEqual({ silent: 0, heard: 0 });
  expect(WEIGHTS.unheard).toBeLessThan(0);
});
