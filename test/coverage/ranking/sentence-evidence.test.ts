import { describe, expect, it } from 'vitest';
import { buildSnapshot } from '../../../src/coverage/build-coverage.ts';
import { readQuestion } from '../../../src/coverage/question/read-question.ts';
import { searchUnits } from '../../../src/coverage/ranking/search-units.ts';
import { readSentences } from '../../../src/coverage/ranking/sentence-evidence.ts';
import { questionVocabulary, TermPlaces } from '../../../src/coverage/ranking/term-places.ts';
import { WEIGHTS } from '../../../src/coverage/ranking/weights.ts';
import { madeUp } from '../made-up.ts';

/** What the sentences of a text hold of a question; a sentence with a figure counts as one that answers. */
function evidenceOf(text: string, question: string) {
  const { index, known } = buildSnapshot([madeUp('one', text)]);
  const units = searchUnits(index, readQuestion(question, known), WEIGHTS);
  const [passage] = index.passages;
  if (!passage) throw new Error('no passage');
  const places = new TermPlaces(questionVocabulary(index, units));
  places.read(passage);
  return readSentences(units)(passage, places, ({ start, end }) => /\d/u.test(text.slice(start, end)));
}

describe('readSentences', () => {
  it('finds the question’s words together in two neighbouring sentences', () => {
    const near = evidenceOf('The pier closed. Gulls came. The lighthouse keeper slept.', 'gulls lighthouse');
    const far = evidenceOf('The gulls came. The pier closed. The lighthouse slept.', 'gulls lighthouse');
    expect(near.window).toBeCloseTo(1);
    expect(far.window).toBeLessThan(near.window);
  });

  it('counts a sentence for what is wanted only where it holds it', () => {
    expect(evidenceOf('The lighthouse has 90 steps.', 'lighthouse steps').wanted).toBeCloseTo(1);
    expect(evidenceOf('The lighthouse has steps. It is 90 feet tall.', 'lighthouse steps').wanted).toBe(0);
  });
});
