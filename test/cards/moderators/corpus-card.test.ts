import { describe, expect, it } from 'vitest';
import { reloadCard } from '../../../src/cards/moderators/corpus-card.ts';
import { wordsFor } from '../../../src/locales/words.ts';
import type { LoadReport } from '../../../src/newsroom/load-report.ts';

/** A made-up report of a load that changed nothing. */
const REPORT: LoadReport = {
  added: [],
  changed: [],
  removed: [],
  refused: [],
  articles: 2,
  statements: 9,
  people: 3,
  milliseconds: 12,
  loaded: true,
};

function textOf(report: LoadReport): string {
  return JSON.stringify(reloadCard(report, wordsFor('en')));
}

describe('the card of a reload', () => {
  it('names the articles with lines that could not be repaired, beside what changed', () => {
    const text = textOf({ ...REPORT, unproven: ['pier'] });
    expect(text).toContain('Lines kept as the file has them, for their repair could not be proven (1): pier');
    expect(text).toContain(wordsFor('en')('cards.corpus.no-change'));
  });

  it('says nothing of them where every repair was proven', () => {
    expect(textOf(REPORT)).not.toContain('could not be proven');
  });
});
