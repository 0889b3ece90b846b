import { stem, type Word } from '../index/words.ts';

/**
 * Words that speak about reporting and not about what is reported: the nouns of journalism and the verbs of saying
 * (the cue words of attribution), and the nouns that name a type of answer ('which date', 'what amount'). In a question they tell the reader what to look for, not where.
 */
const FRAMING_WORDS = `article articles report reports reported reporting reportedly according accord story stories
  news piece coverage cover covered covers outlet outlets source sources publish published publication mention
  mentions mentioned discuss discusses discussed discussing describe describes described claim claims claimed
  suggest suggests suggested state states stated say says said saying tell tells told telling talk talks talked
  write writes wrote written quote quotes quoted statement statements comment comments commented information
  detail details detailed feature features featured highlight highlights highlighted indicate indicates indicated
  imply implies implied portray portrays portrayed attribute attributed consider considering regarding respectively
  involve involved relate related focus focuses emphasize emphasizes allege alleges alleged happen happened happens
  type kind sort name named word words think thinks thought believe believes believed response react reaction
  deny denies denied denying denial denials reject rejects rejected rejecting rejection dispute disputed
  refute refuted confirm confirmed tweet tweets tweeted tweeting post posts posted date day time amount person handle username
  reason place`;

const FRAMING: ReadonlySet<string> = new Set(
  FRAMING_WORDS.split(/\s+/u)
    .filter((word) => word !== '')
    .map(stem),
);

/**
 * Verbs of so general a meaning that news prints a more exact one: 'get' for 'receive', 'offer' for 'lend' (light verbs:
 * Jespersen, 'A Modern English Grammar', part VI, 1942; Quirk et al., 1985, 17.33).
 */
const LIGHT_VERBS: ReadonlySet<string> = new Set(
  'get go come make take give offer put keep let turn run bring hold mean use want need try start'
    .split(' ')
    .map(stem),
);

/** Whether a term speaks about reporting and not about what is reported. */
export function isFraming(term: string): boolean {
  return FRAMING.has(term);
}

/** Whether a term is a verb that says too little for its absence to mean something. */
export function isLightVerb(term: string): boolean {
  return LIGHT_VERBS.has(term);
}

/** Adjectives that name a scale and not a place on it, after 'how' (Quirk et al., 'A Comprehensive Grammar of the English Language', 1985, 7.88). */
const SCALES: ReadonlySet<string> = new Set(
  'old long big large high tall far deep wide often soon'.split(' '),
);

/** Whether a word only says which scale is asked for: the answer to 'how long' is 'three weeks'. */
export function isScale(words: readonly Word[], at: number): boolean {
  return words[at - 1]?.folded === 'how' && SCALES.has(words[at]?.folded ?? '');
}

const ASKING = new Set(['what', 'which']);

/** Whether 'number' only asks how many, and is no number of somebody's: 'what number of', 'the number of'. */
export function isNumberAsked(words: readonly Word[], at: number): boolean {
  return (
    words[at]?.folded === 'number' &&
    (words[at + 1]?.folded === 'of' || ASKING.has(words[at - 1]?.folded ?? ''))
  );
}

/** Nouns of what is printed or posted: in a question without another topic they are what it is about. */
const PRINTED: ReadonlySet<string> = new Set(
  'article report story statement comment quote tweet post claim message letter interview'
    .split(' ')
    .map(stem),
);

/** Whether a term names something printed or posted. */
export function isPrinted(term: string): boolean {
  return PRINTED.has(term);
}

/** What a post is called besides the name of the place where it stands. */
const POSTS = new Map([[stem('tweet'), [stem('twitter')]]]);

/** Terms that mean the same thing printed or posted. */
export function printedAlso(term: string): readonly string[] {
  return POSTS.get(term) ?? [];
}
