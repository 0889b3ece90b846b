import type { APIEmbed } from 'discord-api-types/v10';
import type { QuotationCheck } from '../coverage/match/match-answer.ts';
import type { Words } from '../locales/words.ts';
import { attributionLines, placeWords } from './finding/attribution-lines.ts';
import type { FindingStyle } from './finding/finding-embed.ts';
import { quoteBlock } from './finding/quotation.ts';
import { type TextOf, verbatim } from './finding/verbatim.ts';
import { GOOD_COLOUR, labelOf, NOTICE_COLOUR, PROBLEM_COLOUR } from './message/labels.ts';
import { quoted, small } from './message/line.ts';

const QUOTED_MOST = 300;
const CHANGE_MOST = 60;
const CHANGES_SHOWN = 6;

const COLOURS = { verbatim: GOOD_COLOUR, altered: PROBLEM_COLOUR, absent: NOTICE_COLOUR } as const;

/** Whether the words that a message quotes are printed, how they are, by whom, and where they differ. */
export function quotationEmbed(
  check: QuotationCheck,
  textOf: TextOf,
  { mark, most, words }: FindingStyle,
): APIEmbed {
  const { outcome, finding } = check;
  const label = finding === undefined ? [] : [labelOf(finding.kind, words)];
  const said = quoted(check.quoted, Math.min(QUOTED_MOST, most), words);
  const printed = verbatim(check.printed, textOf);
  const lines = [
    `**${words(`match.quotation.${outcome}`, { quoted: said })}**`,
    ...(printed === undefined || outcome !== 'altered'
      ? []
      : [quoteBlock({ text: printed, strong: [] }, most)]),
    ...check.changes.slice(0, CHANGES_SHOWN).map((change) => small(changeWords(change, most, words))),
    ...(finding === undefined ? [] : attributionLines(finding, textOf, most, words)),
  ];
  return {
    color: COLOURS[outcome],
    author: { name: [mark, words('match.quotation.in-message'), ...label].join(' · ') },
    description: lines.join('\n'),
    ...(finding === undefined ? {} : { footer: { text: placeWords(finding, textOf, most, words) } }),
  };
}

function changeWords(change: QuotationCheck['changes'][number], most: number, words: Words): string {
  const width = Math.min(CHANGE_MOST, most);
  const said = quoted(change.quoted, width, words);
  const printed = quoted(change.printed, width, words);
  if (change.quoted === '') return words('match.change.omitted', { printed });
  if (change.printed === '') return words('match.change.added', { quoted: said });
  return words('match.change.other', { printed, quoted: said });
}
