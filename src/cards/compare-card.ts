import type { APIEmbed, APIEmbedField } from 'discord-api-types/v10';
import type { CompareAnswer, CompareSide, ReportedTwice } from '../coverage/compare/compare-answer.ts';
import type { Excerpt, Finding } from '../coverage/finding.ts';
import type { Words } from '../locales/words.ts';
import { placeWords, speakerLine } from './finding/attribution-lines.ts';
import { findingEmbed } from './finding/finding-embed.ts';
import { originWords } from './finding/origin-words.ts';
import { quoteBlock, wordsWithin } from './finding/quotation.ts';
import { isVerbatim, type TextOf } from './finding/verbatim.ts';
import { button, contextButtons, pageButtons, rows, type View } from './message/buttons.ts';
import type { Card } from './message/card.ts';
import { escapeLine } from './message/escape.ts';
import { fitToLimits } from './message/fit-to-limits.ts';
import { heading } from './message/heading.ts';
import { labelOf, NOTICE_COLOUR } from './message/labels.ts';
import { shortLine, small } from './message/line.ts';
import { noteButtons, THIS_CARD } from './message/note-buttons.ts';
import { findingPage, pageOf } from './message/pages.ts';

/** What a card of a comparison shows: what both report, or what only the first or the second does. */
export const COMPARE_PARTS = ['both', 'one', 'other'] as const;
export type ComparePart = (typeof COMPARE_PARTS)[number];

/** Two pairs are four Context buttons, which fit in a row. */
const PAIRS_A_PAGE = 2;
const NAME_MOST = 40;
/** Of one statement beside another: a field of an embed holds 1,024 characters. */
const BESIDE_MOST = 350;
const BETWEEN = ' ↔ ';
const ABOUT = ' ▸ ';

/** What was compared, as the card shows it and its buttons carry it. */
export function compareLine({ sides: [one, other], topic }: CompareAnswer): string {
  return `${one.asked}${BETWEEN}${other.asked}${topic === undefined ? '' : `${ABOUT}${topic}`}`;
}

/** What `compareLine` wrote. */
export function readCompareLine(line: string): { one: string; other: string; topic?: string } {
  const [both = '', topic] = line.split(ABOUT);
  const [one = '', other = ''] = both.split(BETWEEN);
  return { one, other, ...(topic === undefined ? {} : { topic }) };
}

/** A page of what both report, side by side, or of what only one does. */
export function compareCard(answer: CompareAnswer, part: ComparePart, textOf: TextOf, view: View): Card {
  const { words, version } = view;
  const key = compareLine(answer);
  const parts = COMPARE_PARTS.map((each) =>
    button(
      partLabel(answer, each, words),
      // Not the action of a page, which on its first page would have the same custom id.
      { command: 'compare', action: `to${each}`, page: 1, version, key },
      { disabled: each === part },
    ),
  );
  const page = part === 'both' ? bothPage(answer, view) : onlyPage(sideOf(answer, part), view);
  return fitToLimits((most) => ({
    content: heading(key, view, [partTitle(answer, part, words), ...page.range].join(' · ')),
    embeds: [
      ...page.embeds(textOf, most),
      ...(page.number === 1 ? originEmbeds(answer, textOf, most, words) : []),
    ],
    components: rows(contextButtons(page.marked, view), view.sharedBy === undefined ? parts : [], [
      ...pageButtons({ command: 'compare', action: part, key }, { ...view, page: page.number }, page.count),
      ...(page.marked.length === 0 ? [] : noteButtons(THIS_CARD, view)),
    ]),
  }));
}

function sideOf({ sides: [one, other] }: CompareAnswer, part: 'one' | 'other'): CompareSide {
  return part === 'one' ? one : other;
}

function partLabel(answer: CompareAnswer, part: ComparePart, words: Words): string {
  if (part === 'both') return words('compare.both', { count: answer.both.length });
  const { asked, only } = sideOf(answer, part);
  return words('compare.only', { name: shownName(asked), count: only.length });
}

function partTitle(answer: CompareAnswer, part: ComparePart, words: Words): string {
  if (part === 'both') return words('compare.showing-both');
  return words('compare.showing-only', { name: shortLine(sideOf(answer, part).asked, NAME_MOST) });
}

function shownName(asked: string): string {
  return asked.length > NAME_MOST ? `${asked.slice(0, NAME_MOST - 1)}…` : asked;
}

/** What a page holds, before it is drawn. */
interface Part {
  readonly number: number;
  readonly count: number;
  readonly range: readonly string[];
  readonly marked: readonly { readonly finding: Finding; readonly mark: string }[];
  readonly embeds: (textOf: TextOf, most: number) => readonly APIEmbed[];
}

function bothPage({ both }: CompareAnswer, { page, words }: View): Part {
  const { number, count, items, first } = pageOf(both, page, PAIRS_A_PAGE);
  const shown = items.map((pair, index) => ({ pair, mark: `${first + index}` }));
  return {
    number,
    count,
    range: count > 1 ? [words('cards.page-of', { page: number, count })] : [],
    marked: shown.flatMap(({ pair: { findings }, mark }) =>
      findings.map((finding, side) => ({ finding, mark: `${mark}${'AB'.charAt(side)}` })),
    ),
    embeds: (textOf, most) =>
      shown.length === 0
        ? [notice(words('compare.none-both'))]
        : shown.map(({ pair, mark }) => pairEmbed(pair, mark, textOf, most, words)),
  };
}

function onlyPage({ asked, only }: CompareSide, { page: wanted, words }: View): Part {
  const { number, count, range, marked } = findingPage(only, wanted, words);
  return {
    number,
    count,
    range: range === undefined ? [] : [range],
    marked,
    embeds: (textOf, most) =>
      marked.length === 0
        ? [notice(words('compare.none-only', { name: shortLine(asked, NAME_MOST) }))]
        : marked.map(({ finding, mark }) => findingEmbed(finding, textOf, { mark, most, words })),
  };
}

function notice(sentence: string): APIEmbed {
  return { color: NOTICE_COLOUR, description: `**${sentence}**` };
}

/** Both statements in fields side by side, each with its speaker and place. */
function pairEmbed(pair: ReportedTwice, mark: string, textOf: TextOf, most: number, words: Words): APIEmbed {
  const [first, second] = pair.findings;
  const labels = [...new Set([labelOf(first.kind, words), labelOf(second.kind, words)])];
  const alike = words('compare.alike', { percent: Math.floor(pair.similarity * 100) });
  const differs = pair.differing.some((excerpts) => excerpts.length > 0);
  return {
    color: NOTICE_COLOUR,
    author: { name: [mark, alike, ...labels].join(' · ') },
    fields: pair.findings.map((finding, side) =>
      sideField(finding, pair.differing[side] ?? [], `${mark}${'AB'.charAt(side)}`, textOf, most, words),
    ),
    ...(differs ? { footer: { text: words('compare.bold') } } : {}),
  };
}

function sideField(
  finding: Finding,
  differing: readonly Excerpt[],
  mark: string,
  textOf: TextOf,
  most: number,
  words: Words,
): APIEmbedField {
  const width = Math.min(most, BESIDE_MOST);
  const { sentence, article } = finding;
  const outlet = shortLine(article.metadata.outlet?.value ?? article.id, Math.min(NAME_MOST, most));
  const strong = differing
    .map((excerpt) => wordsWithin(excerpt, sentence))
    .filter((span) => span !== undefined);
  const quote = isVerbatim(sentence, textOf)
    ? quoteBlock({ text: sentence.text, strong }, width)
    : words('cards.withheld');
  const place = placeWords(finding, textOf, Math.min(width, NAME_MOST), words, escapeLine).split('\n');
  const lines = [quote, speakerLine(finding, textOf, Math.min(width, NAME_MOST), words), ...place.map(small)];
  return { name: `${mark} · ${words.isolated(outlet)}`, value: lines.join('\n'), inline: true };
}

/** What each rests on: two outlets with one origin confirm nothing. */
function originEmbeds(
  { sides }: CompareAnswer,
  textOf: TextOf,
  most: number,
  words: Words,
): readonly APIEmbed[] {
  const lines = sides.flatMap(({ asked, origins }) => {
    const rests = originWords(origins, textOf, most, words);
    if (rests === '') return [];
    const name = words('compare.rests', { name: shortLine(asked, NAME_MOST) });
    return [`**${name}**\n${rests}`];
  });
  return lines.length === 0 ? [] : [{ color: NOTICE_COLOUR, description: lines.join('\n') }];
}
