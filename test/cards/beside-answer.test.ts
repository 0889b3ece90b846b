import { describe, expect, it } from 'vitest';
import { besideAnswer, contradictionLine, denialLine } from '../../src/cards/beside-answer.ts';
import { wordsFor } from '../../src/locales/words.ts';
import { answerOf, excerptIn, findingOf } from './made-up-findings.ts';

const words = wordsFor('en');
const SENTENCE = 'Ana Voss said the bridge was sold.';
const speaker = (name: string) => ({ name, mention: excerptIn(SENTENCE, 'Ana Voss'), named: true });
const finding = findingOf(SENTENCE, { id: 'one:1a', speaker: speaker('Ana Voss') });
const other = findingOf(SENTENCE, { id: 'two:1a', speaker: speaker('Tom Marek') });
const denial = findingOf(SENTENCE, { id: 'three:1a', speaker: speaker('Eva Lund') });
const against = {
  of: finding.id,
  difference: 'number',
  finding: other,
  words: excerptIn(SENTENCE, SENTENCE),
} as const;

describe('what stands beside an answer', () => {
  it('is lettered, denials first', () => {
    const answer = answerOf({ findings: [finding], denials: [denial], contradictions: [against] });
    expect(besideAnswer(answer, words).map(({ mark, lead }) => [mark, lead])).toEqual([
      ['A', 'Denial in this coverage'],
      ['B', 'Differing account in this coverage'],
    ]);
    expect(denialLine(answer, 80, words)).toBe('**Denials found:** Eva Lund (A)');
    expect(contradictionLine(answer, 80, words)).toBe(
      '**Differing accounts:** Tom Marek (B) gives another number than 1',
    );
  });

  it('is not shown again where it is among the findings', () => {
    const answer = answerOf({ findings: [finding, other], contradictions: [against] });
    expect(besideAnswer(answer, words)).toEqual([]);
    expect(contradictionLine(answer, 80, words)).toContain('Tom Marek (2) gives another number than 1');
  });

  it('is nothing where nobody says otherwise', () => {
    expect(contradictionLine(answerOf({ findings: [finding] }), 80, words)).toBe('');
    expect(denialLine(answerOf({ findings: [finding] }), 80, words)).toBe(
      'No denial found in this coverage, which does not mean undisputed.',
    );
  });
});
