/** The fixed words and colours of every card: one home, so that one thing is always called the same. */
import type { Kind, Stance } from '../attribution/statement.ts';

export const CLAIM_LABEL = 'Reported claim, not verified';
export const NARRATION_LABEL = 'Outlet’s own words, not verified';
/** For a whole article. */
export const TEXT_LABEL = 'As printed, not verified';
export const NEAREST_LABEL = 'Near, but no answer';
export const DENIAL_LABEL = 'Denial in this coverage';
export const CONTRADICTION_LABEL = 'Differing account in this coverage';
export const WITHHELD = 'Withheld: these words were not found in the stored article.';
export const NOTHING_FOUND = 'The coverage does not say.';
export const NO_DENIAL = 'No denial found in this coverage, which does not mean undisputed.';
export const SPEAKER_NOT_NAMED = 'Speaker not named';
export const OUTLET_NOT_GIVEN = 'outlet not given';
export const NO_DATE = 'no date in the file';
export const ORIGIN_NOT_STATED = 'origin not stated';
export const REPETITION = 'Repetition is not confirmation: several of these articles rest on one origin.';
export const RELOADED = 'The coverage was reloaded since this card was made: this is the answer now.';

/** The label that every card with article text carries. */
export function labelOf(kind: Kind): string {
  return kind === 'narration' ? NARRATION_LABEL : CLAIM_LABEL;
}

export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  direct: 'Quoted directly',
  mixed: 'Paraphrased, partly quoted',
  indirect: 'Paraphrased',
  narration: 'The outlet’s own words',
};

export const STANCE_WORDS: Readonly<Record<Stance['kind'], string>> = {
  denial: 'a denial',
  refusal: 'a refusal',
  confirmation: 'a confirmation',
  speculation: 'speculation',
  expectation: 'an expectation',
  hedge: 'hedged',
  negation: 'in the negative',
};

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

/** '1 article', '2 articles', '1,200 articles'. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}
