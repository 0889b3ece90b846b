/**
 * Questions over the two seed articles, in members' own sloppy words, in the order of what they want; each list was
 * written before any of it was asked, and holds what is right since.
 */
import { FEW_WORDS } from './few-words.ts';
import { OF_FIGURES } from './figures.ts';
import { NOT_MENTIONED } from './not-mentioned.ts';
import { NOT_SAID } from './not-said.ts';
import { OF_PEOPLE } from './people.ts';
import type { SeedQuestion, UnansweredQuestion } from './seed-question.ts';
import { WHAT_AND_WHY } from './what-and-why.ts';
import { OF_WORDS } from './words.ts';
import { YES_NO } from './yes-no.ts';

export { OF_BOTH } from './of-both.ts';

export const ANSWERABLE: readonly SeedQuestion[] = [
  ...OF_PEOPLE,
  ...OF_WORDS,
  ...OF_FIGURES,
  ...YES_NO,
  ...WHAT_AND_WHY,
  ...FEW_WORDS,
];

export const UNANSWERABLE: readonly UnansweredQuestion[] = [...NOT_MENTIONED, ...NOT_SAID];
