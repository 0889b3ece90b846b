import type { APIEmbed } from 'discord-api-types/v10';
import type { Answer, Filter } from '../coverage/answer.ts';
import type { Words } from '../locales/words.ts';
import { type Beside, besideAnswer, contradictionLine, denialLine } from './beside-answer.ts';
import { findingEmbed } from './finding/finding-embed.ts';
import { findingsCard } from './finding/findings-card.ts';
import { originWords } from './finding/origin-words.ts';
import type { TextOf } from './finding/verbatim.ts';
import { button, contextButtons, pageButtons, rows, shareButton, type View } from './message/buttons.ts';
import type { Card } from './message/card.ts';
import { fitToLimits } from './message/fit-to-limits.ts';
import { heading } from './message/heading.ts';
import { NOTICE_COLOUR } from './message/labels.ts';
import { listed, shortLine } from './message/line.ts';
import { noteButtons, reportButton, THIS_CARD } from './message/note-buttons.ts';
import { findingPage } from './message/pages.ts';
import { nameButtons } from './nothing-card.ts';

const TERMS_SHOWN = 12;
const NAMES_SHOWN = 5;
const NAME_MOST = 80;

/** An answer as it is shown: the question with its filters on one line, see `askedLine`. */
export type AnswerShown = Answer & { readonly filter?: Filter };

/** A page of the answer to a question. */
export function answerCard(answer: AnswerShown, textOf: TextOf, view: View): Card {
  return answer.found ? foundCard(answer, textOf, view) : unsaidCard(answer, view);
}

/** What came closest where the coverage does not say, labelled as such. */
export function nearestCard(answer: AnswerShown, textOf: TextOf, view: View): Card {
  const { question, nearest } = answer;
  const { words } = view;
  const list = {
    asked: question,
    findings: nearest,
    lead: words('cards.label.nearest'),
    note: words('cards.nearest-note'),
    state: { command: 'ask', action: 'nearest', key: question },
  };
  return nearest.length === 0 ? unsaidCard(answer, view) : findingsCard(list, textOf, view);
}

function foundCard(answer: Answer, textOf: TextOf, view: View): Card {
  const { words } = view;
  const page = findingPage(answer.findings, view.page, words);
  const beside = page.number === 1 ? shownBeside(answer, words) : [];
  const marked = [...page.marked, ...beside];
  const state = { command: 'ask', action: 'page', key: answer.question };
  return fitToLimits((most) => ({
    content: heading(answer.question, view, page.range),
    embeds: [
      ...marked.map(({ finding, ...style }) => findingEmbed(finding, textOf, { ...style, most, words })),
      ...summaryEmbeds(answer, textOf, most, words),
    ],
    components: rows(contextButtons(marked, view), [
      ...pageButtons(state, { ...view, page: page.number }, page.count),
      ...noteButtons(THIS_CARD, view),
    ]),
  }));
}

/**
 * Two, which with three findings fill the row of Context buttons: a denial and a contradiction where there are both,
 * else the first of what there is.
 */
function shownBeside(answer: Answer, words: Words): readonly Beside[] {
  const all = besideAnswer(answer, words);
  const [first, second] = all;
  const other = all.find(({ lead }) => lead !== first?.lead) ?? second;
  return [first, other].filter((each) => each !== undefined);
}

/** What the findings rest on, who denied it, and who says otherwise. */
function summaryEmbeds(answer: Answer, textOf: TextOf, most: number, words: Words): readonly APIEmbed[] {
  const lines = [
    lackingLine(answer, words),
    originWords(answer.origins, textOf, most, words),
    denialLine(answer, most, words),
    contradictionLine(answer, most, words),
  ].filter((line) => line !== '');
  return lines.length === 0 ? [] : [{ color: NOTICE_COLOUR, description: lines.join('\n') }];
}

/** Of several that were asked about, those in which nothing was found. */
function lackingLine({ sides = [] }: Answer, words: Words): string {
  const lacking = sides.filter(({ found }) => !found).map(({ name }) => `**${shortLine(name, NAME_MOST)}**`);
  return lacking.length === 0 ? '' : words('cards.not-found-in', { names: words.list(lacking, 'or') });
}

/** The coverage does not say: what it never mentions, what looks alike, and what came closest. */
function unsaidCard(answer: AnswerShown, view: View): Card {
  const { missing, nearestNames, nearest, question: key, filter = {} } = answer;
  const { words } = view;
  const terms = missing.slice(0, TERMS_SHOWN).map((term) => `“${shortLine(term, NAME_MOST)}”`);
  const names = nearestNames.slice(0, NAMES_SHOWN).map((name) => `**${shortLine(name, NAME_MOST)}**`);
  const lines = [
    `**${words('cards.nothing-found')}**`,
    ...(terms.length > 0 ? [words('cards.not-mentioned', { terms: words.list(terms, 'or') })] : []),
    ...(names.length > 0 ? [words('cards.names-alike', { names: listed(names, NAMES_SHOWN, words) })] : []),
    ...(terms.length + names.length === 0 ? [words('cards.ask-by-name')] : []),
    ...(Object.keys(filter).length > 0 ? [words('filters.leave-out')] : []),
  ];
  const near = { command: 'ask', action: 'nearest', page: 1, version: view.version, key };
  const isShared = view.sharedBy !== undefined;
  return {
    content: heading(key, view),
    embeds: [{ color: NOTICE_COLOUR, description: lines.join('\n') }],
    components: isShared
      ? []
      : rows(nameButtons(nearestNames, view), [
          ...(nearest.length > 0 ? [button(words('cards.button.nearest'), near)] : []),
          shareButton({ command: 'ask', action: 'page', key }, { ...view, page: 1 }),
          reportButton(view),
        ]),
  };
}
