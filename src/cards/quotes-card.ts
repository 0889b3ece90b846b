import type { Filter, QuotesAnswer } from '../coverage/answer.ts';
import { LOCALES } from '../locales/messages.ts';
import { type Words, wordsFor } from '../locales/words.ts';
import type { View } from './buttons.ts';
import type { Card } from './card.ts';
import { findingsCard } from './findings-card.ts';
import { NOTICE_COLOUR } from './labels.ts';
import { nothingCard } from './nothing-card.ts';
import { originWords } from './origin-words.ts';
import type { TextOf } from './verbatim.ts';

/** The filters that `/quotes` takes. */
export type QuotesFilter = Pick<Filter, 'speaker' | 'topic' | 'outlet'>;

const BETWEEN = ' · ';
const NAMES = ['speaker', 'topic', 'outlet'] as const;

/** The filter in one line, as its card shows it and its buttons carry it: 'speaker: X · topic: Y'. */
export function filterWords(filter: QuotesFilter, words: Words): string {
  const parts = NAMES.flatMap((name) =>
    filter[name] === undefined ? [] : [`${words(`cards.filter.${name}`)}: ${filter[name]}`],
  );
  return parts.length === 0 ? words('cards.filter.all') : parts.join(BETWEEN);
}

/** The filter that `filterWords` wrote, in whatever language: a card outlives its reader's settings. */
export function readFilterWords(line: string): QuotesFilter {
  const names = namesInEveryLanguage();
  const starts = [...names.keys()].map((name) => `${name}: `);
  const found: [(typeof NAMES)[number], string][] = [];
  for (const part of line.split(BETWEEN)) {
    const start = starts.find((candidate) => part.startsWith(candidate)) ?? '';
    const name = names.get(start.slice(0, -2));
    const last = found.at(-1);
    if (name !== undefined) found.push([name, part.slice(start.length)]);
    // The same sign may stand in a name.
    else if (last !== undefined) last[1] += BETWEEN + part;
  }
  return Object.fromEntries(found);
}

function namesInEveryLanguage(): ReadonlyMap<string, (typeof NAMES)[number]> {
  return new Map(
    LOCALES.map(wordsFor).flatMap((words) =>
      NAMES.map((name) => [words(`cards.filter.${name}`), name] as const),
    ),
  );
}

/** Verbatim quotations, by pages, and what they rest on. */
export function quotesCard(answer: QuotesAnswer, textOf: TextOf, view: View): Card {
  const { words } = view;
  const asked = filterWords(answer.filter, words);
  if (answer.findings.length === 0) {
    const next = words('cards.leave-out');
    const says = words('cards.no-quotation');
    return nothingCard({ asked, says, nearest: answer.nearestNames, next }, view);
  }
  const list = {
    asked,
    findings: answer.findings,
    note: words('cards.quotations', { count: answer.findings.length }),
    foot: (most: number) => {
      const description = originWords(answer.origins, textOf, most, words);
      return description === '' ? [] : [{ color: NOTICE_COLOUR, description }];
    },
    state: { command: 'quotes', action: 'page', key: asked },
  };
  return findingsCard(list, textOf, view);
}
