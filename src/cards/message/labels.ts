/** The labels and colours that several cards share: one home, so that one thing is always called the same. */
import type { Kind } from '../../attribution/statement.ts';
import type { Words } from '../../locales/words.ts';

/** The label that every card with article text carries. */
export function labelOf(kind: Kind, words: Words): string {
  return words(kind === 'narration' ? 'cards.label.narration' : 'cards.label.claim');
}

/** Told apart by people with any colour vision (Okabe and Ito, 2008), and never the only sign of a kind. */
export const KIND_COLOURS: Readonly<Record<Kind, number>> = {
  direct: 0x0072b2,
  mixed: 0x56b4e9,
  indirect: 0xe69f00,
  narration: 0x8a8f98,
};
export const NOTICE_COLOUR = 0x8a8f98;
export const PROBLEM_COLOUR = 0xd55e00;
export const GOOD_COLOUR = 0x009e73;
