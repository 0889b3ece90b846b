import type { Filter, QuotesAnswer } from '../coverage/answer.ts';
import type { View } from './buttons.ts';
import type { Card } from './card.ts';
import { findingsCard } from './findings-card.ts';
import { counted, NOTICE_COLOUR } from './labels.ts';
import { nothingCard } from './nothing-card.ts';
import { originWords } from './origin-words.ts';
import type { TextOf } from './verbatim.ts';

/** The filters that `/quotes` takes. */
export type QuotesFilter = Pick<Filter, 'speaker' | 'topic' | 'outlet'>;

const NAMES = ['speaker', 'topic', 'outlet'] as const;
const EVERYTHING = 'All quotations';
const BETWEEN = / · (?=(?:speaker|topic|outlet): )/;

/** The filter in one line, as its card shows it and its buttons carry it: 'speaker: X · topic: Y'. */
export function filterWords(filter: QuotesFilter): string {
  const words = NAMES.flatMap((name) => (filter[name] === undefined ? [] : [`${name}: ${filter[name]}`]));
  return words.length === 0 ? EVERYTHING : words.join(' · ');
}

/** The filter that `filterWords` wrote. */
export function readFilterWords(words: string): QuotesFilter {
  const parts = words === EVERYTHING ? [] : words.split(BETWEEN);
  const named = NAMES.flatMap((name) => {
    const part = parts.find((candidate) => candidate.startsWith(`${name}: `));
    return part === undefined ? [] : [[name, part.slice(name.length + 2)] as const];
  });
  return Object.fromEntries(named);
}

/** Verbatim quotations, by pages, and what they rest on. */
export function quotesCard(answer: QuotesAnswer, textOf: TextOf, view: View): Card {
  const asked = filterWords(answer.filter);
  if (answer.findings.length === 0) {
    const next = 'Leave an option out, or choose one of its completions.';
    const says = 'No quotation fits.';
    return nothingCard({ asked, says, nearest: answer.nearestNames, next }, view);
  }
  const list = {
    asked,
    findings: answer.findings,
    note: counted(answer.findings.length, 'quotation'),
    foot: (most: number) => {
      const description = originWords(answer.origins, textOf, most);
      return description === '' ? [] : [{ color: NOTICE_COLOUR, description }];
    },
    state: { command: 'quotes', action: 'page', key: asked },
  };
  return findingsCard(list, textOf, view);
}
