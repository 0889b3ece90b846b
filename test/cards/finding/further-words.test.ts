import { describe, expect, it } from 'vitest';
import { furtherLines } from '../../../src/cards/finding/further-words.ts';
import type { FurtherStatement } from '../../../src/coverage/finding.ts';
import { wordsFor } from '../../../src/locales/words.ts';
import { excerptIn, findingOf } from '../made-up-findings.ts';

const SENTENCE = 'Ana Voss, who runs the harbour, has denied that the bridge was sold.';
const textOf = () => SENTENCE;
const whole = excerptIn(SENTENCE, SENTENCE);

const lines = (further: Partial<FurtherStatement>, most = 400) =>
  furtherLines(
    findingOf(SENTENCE, {
      further: { id: 'made-up:1b', kind: 'narration', sentence: whole, content: [], ...further },
    }),
    textOf,
    most,
    wordsFor('en'),
  );

describe('what else of a passage bears the answer', () => {
  it('has a label of its own', () => {
    expect(lines({})).toEqual([
      '',
      '-# Also in this passage: Outlet’s own words, not verified',
      `> ${SENTENCE}`,
    ]);
  });

  it('says whose words it reports', () => {
    const said = lines({
      kind: 'direct',
      content: [excerptIn(SENTENCE, 'the bridge was sold')],
      speaker: { name: 'Ana Voss', mention: excerptIn(SENTENCE, 'Ana Voss'), named: true },
    });
    expect(said).toEqual([
      '',
      '-# Also in this passage: Reported claim, not verified, Ana Voss',
      '> the bridge was sold',
    ]);
  });

  it('is left out where the stored article has other words', () => {
    expect(lines({ sentence: { ...whole, text: 'A ghost ran the harbour.' } })).toEqual([]);
  });

  it('is left out of a crowded card, and where there is none', () => {
    expect(lines({}, 200)).toEqual([]);
    expect(furtherLines(findingOf(SENTENCE), textOf, 400, wordsFor('en'))).toEqual([]);
  });
});
