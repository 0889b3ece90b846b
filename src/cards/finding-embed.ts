import type { APIEmbed } from 'discord-api-types/v10';
import type { Finding, ShownLink } from '../coverage/answer.ts';
import { dateWords, linkOf, outletWords } from './article-words.ts';
import { escapeLine, plainLine } from './escape.ts';
import {
  KIND_COLOURS,
  KIND_WORDS,
  labelOf,
  OUTLET_NOT_GIVEN,
  PROBLEM_COLOUR,
  SPEAKER_NOT_NAMED,
  STANCE_WORDS,
  WITHHELD,
} from './labels.ts';
import { quoteBlock, wordsOf } from './quotation.ts';
import { shortened } from './shorten.ts';
import { type TextOf, verbatim } from './verbatim.ts';

const NAME_MOST = 100;
const DESCRIPTION_MOST = 160;
const CUE_MOST = 80;
const LINKS_MOST = 8;

export interface FindingStyle {
  /** '1', 'A': what its Context button says. */
  readonly mark: string;
  /** Said before the label: 'Denial in this coverage'. */
  readonly lead?: string;
  /** Characters of the quotation. */
  readonly quoteLength: number;
}

/** One statement: label, words, speaker, how it came here, and where to read it. */
export function findingEmbed(finding: Finding, textOf: TextOf, style: FindingStyle): APIEmbed {
  const words = wordsOf(finding, textOf);
  const label = [style.mark, style.lead, labelOf(finding.kind)].filter((part) => part !== undefined);
  const lines =
    words === undefined
      ? [WITHHELD]
      : [quoteBlock(words, style.quoteLength), ...attributionLines(finding, textOf)];
  return {
    color: words === undefined ? PROBLEM_COLOUR : KIND_COLOURS[finding.kind],
    author: { name: label.join(' · ') },
    description: lines.join('\n'),
    footer: { text: placeWords(finding, textOf) },
  };
}

/** Who said it, how the article puts it, through whom it came, what was repaired, and the link. */
export function attributionLines(finding: Finding, textOf: TextOf): readonly string[] {
  const { repaired } = finding;
  return [
    speakerLine(finding, textOf),
    small(kindLine(finding, textOf)),
    ...chainLine(finding),
    ...(repaired === undefined ? [] : [small(`${sentenceCase(repaired)}; words unchanged`)]),
    ...link(finding),
  ];
}

/** Outlet, date, paragraph and id: where the words stand. Plain text, two lines. */
export function placeWords(finding: Finding, textOf: TextOf): string {
  const { article } = finding;
  return [
    `${outletWords(article, textOf)} · ${dateWords(article, textOf)}`,
    `paragraph ${finding.paragraph} · ${plainLine(finding.id)}`,
  ].join('\n');
}

function speakerLine(finding: Finding, textOf: TextOf): string {
  if (finding.kind === 'narration') return `**${escapeLine(outletName(finding))}**`;
  const { speaker } = finding;
  if (speaker === undefined) return `**${SPEAKER_NOT_NAMED}**`;
  const name = escapeLine(shortened(plainLine(speaker.name), NAME_MOST));
  if (!speaker.named) return `**“${name}”**, not named`;
  const description = verbatim(speaker.description, textOf);
  return description === undefined ? `**${name}**` : `**${name}**, ${quoted(description, DESCRIPTION_MOST)}`;
}

function outletName(finding: Finding): string {
  return shortened(plainLine(finding.article.metadata.outlet?.value ?? 'The outlet'), NAME_MOST);
}

function kindLine(finding: Finding, textOf: TextOf): string {
  const cue = verbatim(finding.cue, textOf);
  const how =
    cue === undefined ? KIND_WORDS[finding.kind] : `${KIND_WORDS[finding.kind]}, ${quoted(cue, CUE_MOST)}`;
  const stances = finding.stances.map(({ kind, words }) => {
    const shown = verbatim(words, textOf);
    const known = shown === undefined || cue?.includes(shown) === true;
    return known ? STANCE_WORDS[kind] : `${STANCE_WORDS[kind]}, ${quoted(shown, CUE_MOST)}`;
  });
  return [how, ...new Set(stances)].join(' · ');
}

/** The hands that it passed through, nearest the reader first; nothing where there is only an outlet and a speaker. */
function chainLine(finding: Finding): readonly string[] {
  const between = finding.chain.filter((link) => link.role !== 'outlet' && link.role !== 'speaker');
  const speakers = finding.chain.filter((link) => link.role === 'speaker');
  if (between.length === 0 && speakers.length < 2) return [];
  const hands = finding.chain.slice(0, LINKS_MOST).map(linkWords);
  const outlet =
    finding.chain[0]?.role === 'outlet'
      ? []
      : [escapeLine(finding.article.metadata.outlet?.value ?? OUTLET_NOT_GIVEN)];
  return [small([...outlet, ...hands].join(' ← '))];
}

function linkWords(link: ShownLink): string {
  const name = plainLine(link.name);
  if (link.role === 'outlet') return name === '' ? OUTLET_NOT_GIVEN : escapeLine(shortened(name, NAME_MOST));
  const shown = escapeLine(shortened(name, NAME_MOST));
  return link.named || link.role === 'medium' || link.role === 'report' ? shown : `“${shown}”, not named`;
}

function link(finding: Finding): readonly string[] {
  const address = linkOf(finding.article);
  return address === undefined ? [] : [small(address)];
}

/** Small print. */
function small(line: string): string {
  return `-# ${line}`;
}

/** Verbatim words in a line of ours: in quotation marks, on one line, escaped; '…' outside the marks. */
export function quoted(words: string, most: number): string {
  const line = plainLine(words);
  const kept = shortened(line, most);
  return kept === line ? `“${escapeLine(line)}”` : `“${escapeLine(kept.slice(0, -2))}” …`;
}

function sentenceCase(words: string): string {
  const line = escapeLine(words);
  return line.charAt(0).toUpperCase() + line.slice(1);
}
