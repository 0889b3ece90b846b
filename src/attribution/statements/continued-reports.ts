import { type Reading, sentenceAt } from '../sieves/reading.ts';
import { extentOf } from '../sieves/sieve.ts';
import type { Spoken } from './spoken.ts';

const FEWEST_WORDS = 4;

/**
 * Sentences that go on reporting without a cue: they follow something reported in the same paragraph, and quote a few
 * more of its words ('She said that … The plan would be “a burden on every town.”').
 */
export function continuedReports(reading: Reading, spoken: readonly Spoken[]): readonly Spoken[] {
  const { text, analysis, quotations } = reading;
  const ordered = spoken.toSorted((a, b) => a.outer.start - b.outer.start);
  const found: Spoken[] = [];
  let at = 0;
  let last: Spoken | undefined;
  for (const quotation of quotations) {
    while (at < ordered.length && (ordered[at]?.outer.start ?? 0) < quotation.outer.start) {
      const one = ordered[at];
      if (one !== undefined && (last === undefined || extentOf(one).end >= extentOf(last).end)) last = one;
      at += 1;
    }
    const sentence = sentenceAt(analysis, quotation.outer.start);
    if (sentence === undefined || last === undefined || last.source === undefined || last.kind === 'direct')
      continue;
    if (!quotation.opened || !quotation.closed || quotation.outer.end > sentence.end) continue;
    if (last.paragraph !== quotation.paragraph || extentOf(last).end > sentence.start) continue;
    const before = sentenceAt(analysis, sentence.start - 1);
    if (before === undefined || extentOf(last).end < before.start) continue;
    const next = ordered[at];
    if (next !== undefined && extentOf(next).start < sentence.end) continue;
    if (text.slice(quotation.start, quotation.end).split(/\s+/u, FEWEST_WORDS).length < FEWEST_WORDS)
      continue;
    const content = { start: sentence.start, end: sentence.end };
    last = {
      kind: 'mixed',
      content: [content],
      outer: content,
      paragraph: quotation.paragraph,
      source: last.source,
      stances: [],
      sieve: 'continued-report',
    };
    found.push(last);
  }
  return found;
}
