import type { Analysis, Tag } from '../language/analysis.ts';
import { beginsWithCapital } from '../language/letters.ts';
import { isFirstName } from '../people/gender.ts';
import { NOT_NAMES } from './words.ts';

/** A letter that stands for a first name. */
export const INITIAL = /^\p{Lu}$/u;

/** Months that also are first names or surnames. */
const MAY_BE_NAMES = new Set(['jan', 'may', 'march', 'april', 'june', 'august']);

const FUNCTION_TAGS: ReadonlySet<Tag> = new Set<Tag>(['ADP', 'DET', 'CCONJ', 'SCONJ']);

/** Party and state, as in '(D-Calif.)'. */
const AFFILIATION = /^\p{Lu}-\p{Lu}/u;

/** A name with a participle or a noun of time, place or manner makes an adjective: 'Ohio-based', 'Stalin-era' (Quirk et al., 1985, appendix I.66). */
const COMPOUND_ADJECTIVE = /\p{L}-(?:\p{Ll}+ed|born|led|run|made|bred|era|area|style)$/u;

/** Whether the word of an index can be part of a name. */
export function isNameWord(analysis: Analysis, at: number): boolean {
  const token = analysis.tokens[at];
  if (token === undefined) return false;
  const printed = wordOf(analysis, at);
  if (!beginsWithCapital(printed)) return false;
  if (isInitial(analysis, at)) return true;
  if (COMPOUND_ADJECTIVE.test(printed)) return false;
  if (SURNAMES_BY_PLACE.has(token.lower) && followsFirstName(analysis, at)) return true;
  if (AFFILIATION.test(printed) && /^[(,]$/u.test(wordOf(analysis, at - 1))) return false;
  if (NOT_NAMES.has(token.lower) && !(MAY_BE_NAMES.has(token.lower) && !isMonth(analysis, at))) return false;
  return analysis.language.tellsProperNouns ? token.tag === 'PROPN' : !FUNCTION_TAGS.has(token.tag);
}

/** Words of headings and joints ('Read more') that after a first name are a surname: 'Ian Read', 'Jo More'. */
export const SURNAMES_BY_PLACE = new Set(['read', 'more', 'still', 'just', 'well']);

function followsFirstName(analysis: Analysis, at: number): boolean {
  const before = wordOf(analysis, at - 1);
  return beginsWithCapital(before) && isFirstName(before);
}

/** The 'A.' of 'Jo A. Roe', which taggers take for an article: a letter with a full stop, after a name's word. */
function isInitial(analysis: Analysis, at: number): boolean {
  const { tokens } = analysis;
  const before = wordOf(analysis, at - 1);
  return (
    INITIAL.test(wordOf(analysis, at)) &&
    tokens[at + 1]?.start === tokens[at]?.end &&
    wordOf(analysis, at + 1) === '.' &&
    (isFirstName(before) || INITIAL.test(before))
  );
}

/** 'in March', 'last May', 'April 4', 'Jan. 6' */
function isMonth({ tokens }: Analysis, at: number): boolean {
  const next = tokens[at + 1]?.lower === '.' ? at + 2 : at + 1;
  return BEFORE_MONTH.has(tokens[at - 1]?.lower ?? '') || tokens[next]?.tag === 'NUM';
}

const BEFORE_MONTH = new Set(
  'in on since until till by of from during before after last next this early mid late every each'.split(' '),
);

/** A word as printed; empty before the beginning and past the end. */
export function wordOf({ tokens }: Analysis, at: number): string {
  // A negative index would be looked up as a property's name, and slow down all that comes through here.
  return at < 0 ? '' : (tokens[at]?.printed ?? '');
}
