import type { Finding, ShownLink } from '../coverage/answer.ts';
import { dateWords, linkOf, notAnalysed, outletWords } from './article-words.ts';
import { plainLine } from './escape.ts';
import { KIND_WORDS, OUTLET_NOT_GIVEN, SPEAKER_NOT_NAMED, STANCE_WORDS } from './labels.ts';
import { quoted, shortLine, small } from './line.ts';
import { shortened } from './shorten.ts';
import { type TextOf, verbatim } from './verbatim.ts';

const NAME_MOST = 100;
const DESCRIPTION_MOST = 160;
const CUE_MOST = 80;
const REPAIRED_MOST = 120;
const STANCES_MOST = 3;
const LINKS_MOST = 6;
/** Where a card is so crowded that quotations shrink to this, addresses stay in /source. */
const ADDRESS_FROM = 300;

/**
 * Who said it, how the article puts it, through whom it came, what was repaired, and the address. No piece of text is
 * longer than `most`.
 */
export function attributionLines(finding: Finding, textOf: TextOf, most: number): readonly string[] {
  const { repaired, article } = finding;
  const address = most < ADDRESS_FROM ? undefined : linkOf(article);
  return [
    speakerLine(finding, textOf, most),
    small(kindLine(finding, textOf, most)),
    ...chainLine(finding, textOf, most),
    ...(repaired === undefined ? [] : [small(`${repairedWords(repaired, most)}; words unchanged`)]),
    ...(address === undefined ? [] : [small(address)]),
  ];
}

/** Outlet, date, paragraph and id: where the words stand. Plain text, two lines. */
export function placeWords(finding: Finding, textOf: TextOf, most: number): string {
  const { article, paragraph, id } = finding;
  return [
    `${outletWords(article, textOf, most)} · ${dateWords(article, textOf, most)}`,
    `Paragraph ${paragraph} · ${plainLine(id)}`,
  ].join('\n');
}

function speakerLine({ kind, speaker, article }: Finding, textOf: TextOf, most: number): string {
  const nameMost = Math.min(NAME_MOST, most);
  if (kind === 'narration')
    return `**${shortLine(article.metadata.outlet?.value ?? 'The outlet', nameMost)}**`;
  if (speaker === undefined) return `**${SPEAKER_NOT_NAMED}**`;
  if (!speaker.named)
    return `**${asPrinted(verbatim(speaker.mention, textOf), speaker.name, nameMost)}**, not named`;
  const name = shortLine(speaker.name, nameMost);
  const description = verbatim(speaker.description, textOf);
  return description === undefined
    ? `**${name}**`
    : `**${name}**, ${quoted(description, Math.min(DESCRIPTION_MOST, most))}`;
}

function kindLine({ kind, cue, stances, article }: Finding, textOf: TextOf, most: number): string {
  const wordsMost = Math.min(CUE_MOST, most);
  const cueWords = verbatim(cue, textOf);
  const how = withWords(KIND_WORDS[kind], cueWords === undefined ? [] : [cueWords], wordsMost);
  const kinds = [...new Set(stances.map((stance) => stance.kind))].slice(0, STANCES_MOST);
  const shown = kinds.map((stanceKind) => {
    const words = stances
      .filter((stance) => stance.kind === stanceKind)
      .map((stance) => verbatim(stance.words, textOf))
      .filter((printed) => printed !== undefined)
      .filter((printed) => !overlap(printed, cueWords));
    return withWords(STANCE_WORDS[stanceKind], [...new Set(words)].slice(0, STANCES_MOST), wordsMost);
  });
  const unread = article.analysed === false ? [notAnalysed(article)] : [];
  return [how, ...shown, ...unread].join(' · ');
}

/** 'hedged, “may”, “amid rumours”'. */
function withWords(what: string, words: readonly string[], most: number): string {
  return [what, ...words.map((printed) => quoted(printed, most))].join(', ');
}

function overlap(words: string, cue: string | undefined): boolean {
  return cue !== undefined && (cue.includes(words) || words.includes(cue));
}

/** The hands that it passed through, nearest the reader first; nothing where there are only an outlet and a speaker. */
function chainLine({ chain, article }: Finding, textOf: TextOf, most: number): readonly string[] {
  const between = chain.filter(({ role }) => role !== 'outlet' && role !== 'speaker');
  const speakers = chain.filter(({ role }) => role === 'speaker');
  if (between.length === 0 && speakers.length < 2) return [];
  const nameMost = Math.min(NAME_MOST, most);
  const hands = chain.slice(0, LINKS_MOST).map((link) => linkWords(link, textOf, nameMost));
  const outlet = shortLine(article.metadata.outlet?.value ?? OUTLET_NOT_GIVEN, nameMost);
  return [small([...(chain[0]?.role === 'outlet' ? [] : [outlet]), ...hands].join(' ← '))];
}

function linkWords({ role, name, named, words }: ShownLink, textOf: TextOf, most: number): string {
  if (plainLine(name) === '') return role === 'outlet' ? OUTLET_NOT_GIVEN : SPEAKER_NOT_NAMED.toLowerCase();
  if (named || role === 'outlet' || role === 'medium' || role === 'report') return shortLine(name, most);
  return asPrinted(verbatim(words, textOf), name, most);
}

/** Words of the article in quotation marks; where they cannot be checked, what was made of them, without. */
function asPrinted(printed: string | undefined, name: string, most: number): string {
  return printed === undefined ? shortLine(name, most) : quoted(printed, most);
}

function repairedWords(words: string, most: number): string {
  const line = shortened(plainLine(words), Math.min(REPAIRED_MOST, most));
  return shortLine(line.charAt(0).toUpperCase() + line.slice(1), REPAIRED_MOST);
}
