import type { QuotesAnswer } from '../coverage/answer.ts';
import { findingsCard } from './finding/findings-card.ts';
import { originWords } from './finding/origin-words.ts';
import type { TextOf } from './finding/verbatim.ts';
import type { View } from './message/buttons.ts';
import type { Card } from './message/card.ts';
import { askedLine } from './message/filter-words.ts';
import { NOTICE_COLOUR } from './message/labels.ts';
import { nothingCard } from './nothing-card.ts';

/** Verbatim quotations, by pages, and what they rest on. */
export function quotesCard(answer: QuotesAnswer, textOf: TextOf, view: View): Card {
  const { words } = view;
  const asked = askedLine('', answer.filter, words) || words('filters.all-quotations');
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
