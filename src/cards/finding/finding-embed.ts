import type { APIEmbed } from 'discord-api-types/v10';
import type { Finding } from '../../coverage/finding.ts';
import type { Words } from '../../locales/words.ts';
import { KIND_COLOURS, labelOf, PROBLEM_COLOUR } from '../message/labels.ts';
import { attributionLines, placeWords } from './attribution-lines.ts';
import { furtherLines } from './further-words.ts';
import { quoteBlock, wordsOf } from './quotation.ts';
import { variantLines } from './variant-words.ts';
import type { TextOf } from './verbatim.ts';

export interface FindingStyle {
  /** '1', 'A': what its Context button says. */
  readonly mark: string;
  /** Said before the label: 'Denial in this coverage'. */
  readonly lead?: string;
  /** Characters of the quotation; nothing else in the embed is longer. */
  readonly most: number;
  readonly words: Words;
}

/** One statement: label, words, speaker, how it came here, and where to read it. */
export function findingEmbed(finding: Finding, textOf: TextOf, style: FindingStyle): APIEmbed {
  const { mark, lead, most, words } = style;
  const said = wordsOf(finding, textOf);
  const label = [mark, lead, labelOf(finding.kind, words)].filter((part) => part !== undefined);
  const lines =
    said === undefined
      ? [words('cards.withheld')]
      : [
          quoteBlock(said, most),
          ...attributionLines(finding, textOf, most, words),
          ...variantLines(finding, textOf, most, words),
          ...furtherLines(finding, textOf, most, words),
        ];
  return {
    color: said === undefined ? PROBLEM_COLOUR : KIND_COLOURS[finding.kind],
    author: { name: label.join(' · ') },
    description: lines.join('\n'),
    footer: { text: placeWords(finding, textOf, most, words) },
  };
}
