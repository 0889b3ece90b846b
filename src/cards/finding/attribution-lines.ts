import type { Finding, ShownLink } from '../../coverage/finding.ts';
import type { Words } from '../../locales/words.ts';
import { escapeLine, plainLine } from '../message/escape.ts';
import { joined, quoted, shortLine, small } from '../message/line.ts';
import { dateWords, linkOf, notAnalysed, outletWords } from './article-words.ts';
import { repairsSummary } from './repair-words.ts';
import { type TextOf, verbatim } from './verbatim.ts';

const NAME_MOST = 100;
const DESCRIPTION_MOST = 160;
const CUE_MOST = 80;
const STANCES_MOST = 3;
const LINKS_MOST = 6;
/** Where a card is so crowded that quotations shrink to this, addresses stay in /source. */
const ADDRESS_FROM = 300;

/**
 * Who said it, how the article puts it, through whom it came, what was repaired, and the address. No piece of text is
 * longer than `most`.
 */
export function attributionLines(
  finding: Finding,
  textOf: TextOf,
  most: number,
  words: Words,
): readonly string[] {
  const { repaired, article } = finding;
  const address = most < ADDRESS_FROM ? undefined : linkOf(article);
  return [
    speakerLine(finding, textOf, most, words),
    small(kindLine(finding, textOf, most, words)),
    ...chainLine(finding, textOf, most, words),
    ...(repaired === undefined
      ? []
      : [small(words('cards.repaired', { repairs: repairsSummary(repaired, words) }))]),
    ...(address === undefined ? [] : [small(address)]),
  ];
}

/** Outlet, date, paragraph and id: where the words stand. Two lines, plain unless `show` is `escapeLine`. */
export function placeWords(
  finding: Finding,
  textOf: TextOf,
  most: number,
  words: Words,
  show: (text: string) => string = plainLine,
): string {
  const { article, paragraph, id } = finding;
  const style = { most, words, show };
  return [
    `${outletWords(article, textOf, style)} · ${dateWords(article, textOf, style)}`,
    `${words('cards.paragraph', { number: paragraph })} · ${words.isolated(show(id))}`,
  ].join('\n');
}

/** Who said it, and what the article calls them. */
export function speakerLine(
  { kind, speaker, article }: Finding,
  textOf: TextOf,
  most: number,
  words: Words,
): string {
  const strong = (text: string) => words.isolated(`**${text}**`);
  const nameMost = Math.min(NAME_MOST, most);
  if (kind === 'narration') {
    const outlet = article.metadata.outlet?.value;
    return strong(outlet === undefined ? words('cards.outlet') : shortLine(outlet, nameMost));
  }
  if (speaker === undefined) return strong(words('cards.speaker-not-named'));
  if (!speaker.named) {
    const printed = asPrinted(verbatim(speaker.mention, textOf), speaker.name, nameMost, words);
    return words('cards.not-named', { words: strong(printed) });
  }
  const name = strong(shortLine(speaker.name, nameMost));
  const description = verbatim(speaker.description, textOf);
  return description === undefined
    ? name
    : joined([name, quoted(description, Math.min(DESCRIPTION_MOST, most), words)], words);
}

function kindLine(
  { kind, cue, stances, article }: Finding,
  textOf: TextOf,
  most: number,
  words: Words,
): string {
  const cueWords = verbatim(cue, textOf);
  const withWords = (what: string, printed: readonly string[]) =>
    joined([what, ...printed.map((each) => quoted(each, Math.min(CUE_MOST, most), words))], words);
  const how = withWords(words(`cards.kind.${kind}`), cueWords === undefined ? [] : [cueWords]);
  const kinds = [...new Set(stances.map((stance) => stance.kind))].slice(0, STANCES_MOST);
  const shown = kinds.map((stanceKind) => {
    const printed = stances
      .filter((stance) => stance.kind === stanceKind)
      .map((stance) => verbatim(stance.words, textOf))
      .filter((each) => each !== undefined)
      .filter((each) => !overlap(each, cueWords));
    return withWords(words(`cards.stance.${stanceKind}`), [...new Set(printed)].slice(0, STANCES_MOST));
  });
  const unread = article.analysed === false ? [notAnalysed(article, { words, show: escapeLine })] : [];
  return [how, ...shown, ...unread].join(' · ');
}

function overlap(words: string, cue: string | undefined): boolean {
  return cue !== undefined && (cue.includes(words) || words.includes(cue));
}

/** The hands that it passed through, nearest the reader first; nothing where there are only an outlet and a speaker. */
function chainLine(
  { chain, article }: Finding,
  textOf: TextOf,
  most: number,
  words: Words,
): readonly string[] {
  const between = chain.filter(({ role }) => role !== 'outlet' && role !== 'speaker');
  const speakers = chain.filter(({ role }) => role === 'speaker');
  if (between.length === 0 && speakers.length < 2) return [];
  const nameMost = Math.min(NAME_MOST, most);
  const hands = chain.slice(0, LINKS_MOST).map((link) => linkWords(link, textOf, nameMost, words));
  const given = article.metadata.outlet?.value;
  const outlet = given === undefined ? words('cards.outlet-not-given') : shortLine(given, nameMost);
  const all = [...(chain[0]?.role === 'outlet' ? [] : [outlet]), ...hands];
  const arrow = words.direction === 'rtl' ? ' → ' : ' ← ';
  return [small(words('cards.through', { hands: all.map(words.isolated).join(arrow) }))];
}

function linkWords(
  { role, name, named, words: printed }: ShownLink,
  textOf: TextOf,
  most: number,
  words: Words,
): string {
  if (plainLine(name) === '')
    return words(role === 'outlet' ? 'cards.outlet-not-given' : 'cards.unnamed-teller');
  if (named || role === 'outlet' || role === 'medium' || role === 'report') return shortLine(name, most);
  return asPrinted(verbatim(printed, textOf), name, most, words);
}

/** Words of the article in quotation marks; where they cannot be checked, what was made of them, without. */
function asPrinted(printed: string | undefined, name: string, most: number, words: Words): string {
  return printed === undefined ? shortLine(name, most) : quoted(printed, most, words);
}
