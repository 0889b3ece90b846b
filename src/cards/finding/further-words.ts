import type { Finding, FurtherStatement } from '../../coverage/finding.ts';
import type { Words } from '../../locales/words.ts';
import { labelOf } from '../message/labels.ts';
import { joined, shortLine, small } from '../message/line.ts';
import { quoteBlock, wordsOf } from './quotation.ts';
import type { TextOf } from './verbatim.ts';

const WORDS_MOST = 280;
const NAME_MOST = 60;
/** Where a card is so crowded that quotations shrink to this, a second one is left out. */
const SHOWN_FROM = 300;

/** What else of a finding's passage bears the answer: with its own label, and who says it. */
export function furtherLines(
  { further }: Finding,
  textOf: TextOf,
  most: number,
  words: Words,
): readonly string[] {
  if (further === undefined || most < SHOWN_FROM) return [];
  const said = wordsOf(further, textOf);
  if (said === undefined) return [];
  return ['', small(leadOf(further, words)), quoteBlock(said, Math.min(most, WORDS_MOST))];
}

/** 'Also in this passage, NAME: Reported claim, not verified' */
function leadOf({ kind, speaker }: FurtherStatement, words: Words): string {
  const label = labelOf(kind, words);
  if (kind === 'narration' || speaker === undefined) return words('cards.further', { label });
  return joined(
    [words('cards.further', { label }), words.isolated(shortLine(speaker.name, NAME_MOST))],
    words,
  );
}
