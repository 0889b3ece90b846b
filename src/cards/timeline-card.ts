import type { APIEmbed } from 'discord-api-types/v10';
import type { TimelineAnswer, TimelineEntry } from '../coverage/timeline/timeline-answer.ts';
import type { Words } from '../locales/words.ts';
import { eventDateWords, toldWords } from './event-date-words.ts';
import { attributionLines, placeWords } from './finding/attribution-lines.ts';
import { quoteBlock, type Words as ShownWords, wordsWithin } from './finding/quotation.ts';
import { isVerbatim, type TextOf, verbatim } from './finding/verbatim.ts';
import { button, contextButtons, pageButtons, rows, type View } from './message/buttons.ts';
import type { Card } from './message/card.ts';
import { escapeLine } from './message/escape.ts';
import { askedLine } from './message/filter-words.ts';
import { fitToLimits } from './message/fit-to-limits.ts';
import { heading } from './message/heading.ts';
import { labelOf, NOTICE_COLOUR } from './message/labels.ts';
import { quoted, small } from './message/line.ts';
import { noteButtons, THIS_CARD } from './message/note-buttons.ts';
import { type Page, pageOf } from './message/pages.ts';
import { nameButtons, nothingCard } from './nothing-card.ts';

/** Fills the row of Context buttons. */
export const ENTRIES_A_PAGE = 5;
/** Characters of a statement: a timeline is to be skimmed, the rest is behind Context. */
const STATEMENT_MOST = 420;
const DATE_MOST = 80;

/** A page of a timeline, its entries grouped by date; or that nothing has a date, and what to do. */
export function timelineCard(answer: TimelineAnswer, textOf: TextOf, view: View): Card {
  const { words } = view;
  const key = askedLine(answer.asked, answer.filter, words);
  if (answer.entries.length === 0) return nothingDated(answer, key, view);
  const page = pageOf(answer.entries, view.page, ENTRIES_A_PAGE);
  const state = { command: 'timeline', action: 'page', key };
  const here = { ...view, page: page.number };
  return fitToLimits((most) => ({
    content: heading(key, view, rangeWords(page, answer.entries.length, words)),
    embeds: [
      ...groupsOf(page).map((group) => groupEmbed(group, textOf, most, words)),
      ...notesEmbed(answer, page, words),
    ],
    components: rows(
      contextButtons(
        page.items.map(({ finding }, at) => ({ finding, mark: `${page.first + at}` })),
        view,
      ),
      [
        ...pageButtons(state, here, page.count),
        ...(view.sharedBy === undefined
          ? [
              button(words('timeline.button.picture'), {
                ...state,
                action: 'picture',
                page: page.number,
                version: view.version,
              }),
            ]
          : []),
      ],
      noteButtons(THIS_CARD, view),
    ),
  }));
}

/** 'Timeline, 12 entries · Entries 1–5 of 12'. */
export function rangeWords({ items, first, count }: Page<unknown>, all: number, words: Words): string {
  const entries = words('timeline.entries', { count: all });
  if (count === 1) return entries;
  const last = first + items.length - 1;
  const range =
    last === first
      ? words('timeline.entry-of', { number: last, count: all })
      : words('timeline.entries-of', { from: first, to: last, count: all });
  return `${entries} · ${range}`;
}

/** Entries of one date that follow each other, with their numbers among all entries. */
export interface EntryGroup {
  readonly first: TimelineEntry;
  readonly entries: readonly { readonly entry: TimelineEntry; readonly mark: string }[];
}

/** The entries of a page by their dates, in their order, each with its number in the whole timeline. */
export function groupsOf({ items, first }: Page<TimelineEntry>): readonly EntryGroup[] {
  const groups: { first: TimelineEntry; entries: { entry: TimelineEntry; mark: string }[] }[] = [];
  for (const [at, entry] of items.entries()) {
    const marked = { entry, mark: `${first + at}` };
    const group = groups.at(-1);
    if (group?.first.date.value === entry.date.value) group.entries.push(marked);
    else groups.push({ first: entry, entries: [marked] });
  }
  return groups;
}

function groupEmbed({ first, entries }: EntryGroup, textOf: TextOf, most: number, words: Words): APIEmbed {
  return {
    color: NOTICE_COLOUR,
    title: eventDateWords(first.date, words),
    description: entries
      .map(({ entry, mark }) => entryLines(entry, mark, textOf, most, words).join('\n'))
      .join('\n\n'),
  };
}

function entryLines(
  entry: TimelineEntry,
  mark: string,
  textOf: TextOf,
  most: number,
  words: Words,
): readonly string[] {
  const { finding } = entry;
  const statement = statementOf(entry, textOf);
  const label = `**${mark}** · ${labelOf(finding.kind, words)}`;
  if (statement === undefined) return [label, words('cards.withheld')];
  const printed = verbatim(entry.words, textOf);
  const date = printed === undefined ? undefined : quoted(printed, Math.min(DATE_MOST, most), words);
  const place = placeWords(finding, textOf, Math.min(DATE_MOST, most), words, escapeLine);
  return [
    label,
    quoteBlock(statement, Math.min(STATEMENT_MOST, most)),
    ...attributionLines(finding, textOf, Math.min(DATE_MOST, most), words),
    small(toldWords(entry, date, words)),
    small(place.replace('\n', ' · ')),
  ];
}

/** The whole sentence, since a date may stand outside the quotation, with the speaker's part set off. */
export function statementOf({ finding }: TimelineEntry, textOf: TextOf): ShownWords | undefined {
  const { sentence, content, kind } = finding;
  if (!isVerbatim(sentence, textOf)) return undefined;
  const parts = kind === 'narration' ? [] : content.filter((part) => isVerbatim(part, textOf));
  return {
    text: sentence.text,
    strong: parts.map((part) => wordsWithin(part, sentence)).filter((span) => span !== undefined),
  };
}

/** After the last entry: what is left out, and what stands nowhere. */
function notesEmbed(answer: TimelineAnswer, page: Page<unknown>, words: Words): readonly APIEmbed[] {
  const notes = page.number < page.count ? [] : leftOut(answer, words);
  return notes.length === 0 ? [] : [{ color: NOTICE_COLOUR, description: notes.map(small).join('\n') }];
}

function leftOut({ left, undated }: TimelineAnswer, words: Words): readonly string[] {
  return [
    ...(left > 0 ? [words('timeline.left', { count: left })] : []),
    ...(undated > 0 ? [words('timeline.undated', { count: undated })] : []),
  ];
}

function nothingDated(answer: TimelineAnswer, key: string, view: View): Card {
  const { words } = view;
  const filtered = Object.keys(answer.filter).length > 0 ? [words('filters.leave-out')] : [];
  const next = [...leftOut(answer, words), ...filtered];
  return nothingCard(
    {
      asked: key,
      says: words('timeline.nothing'),
      nearest: answer.nearestNames,
      next: next.length === 0 ? words('timeline.type-again') : next.join('\n'),
      buttons: nameButtons(answer.nearestNames, view),
    },
    view,
  );
}
