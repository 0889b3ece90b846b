import { describe, expect, it } from 'vitest';
import { buildSnapshot } from '../../../src/coverage/build-coverage.ts';
import { readQuestion } from '../../../src/coverage/question/read-question.ts';
import { readAsked } from '../../../src/coverage/ranking/asked.ts';
import { leadEvidence } from '../../../src/coverage/ranking/lead.ts';
import { searchUnits } from '../../../src/coverage/ranking/search-units.ts';
import { questionVocabulary, TermPlaces } from '../../../src/coverage/ranking/term-places.ts';
import { WEIGHTS } from '../../../src/coverage/ranking/weights.ts';
import { madeUp } from '../made-up.ts';

/** What a text holds of the sentence of a question that asks, and what its place counts. */
function evidenceOf(text: string, typed: string) {
  const { index, known } = buildSnapshot([madeUp('one', text, { outlet: 'Island Herald' })]);
  const question = readQuestion(typed, known);
  const units = searchUnits(index, question, WEIGHTS);
  const [passage] = index.passages;
  if (!passage) throw new Error('no passage');
  const places = new TermPlaces(questionVocabulary(index, units));
  places.read(passage);
  return { asked: readAsked(units, question)(passage, places), lead: leadEvidence(passage, question) };
}

describe('readAsked', () => {
  it('counts the words of the sentence that asks, and not of those that lead up to it', () => {
    const typed = 'The lighthouse was sold. Which colour has the roof?';
    expect(evidenceOf('The roof has a colour of its own, gulls say.', typed).asked).toBeCloseTo(1);
    expect(evidenceOf('The lighthouse was sold.', typed).asked).toBe(0);
  });

  it('counts nothing where one sentence is all', () => {
    expect(evidenceOf('The roof has a colour.', 'Which colour has the roof?').asked).toBe(0);
  });

  it('counts nothing where an outlet is named: then all sentences tell which article is meant', () => {
    const typed = 'The Island Herald wrote that the lighthouse was sold. Which colour has the roof?';
    expect(evidenceOf('The roof has a colour.', typed).asked).toBe(0);
  });
});

describe('leadEvidence', () => {
  it('is half as much where the question tells the event that the lead tells', () => {
    const text = 'The lighthouse was sold. The roof is red.';
    const alone = evidenceOf(text, 'Which colour has the roof?').lead;
    expect(evidenceOf(text, 'The lighthouse was sold. Which colour has the roof?').lead).toBeCloseTo(
      alone / 2,
    );
  });
});
