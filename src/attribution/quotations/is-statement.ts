import { unitAt } from '../../unit-at.ts';
import type { Quotation } from './find-quotations.ts';

const ENDS_CLAUSE = /[.?!,…。！？，—–-]['’”"]*$/u;
const STARTS_CLAUSE = /(?:[,:.?!…“”"'’»()\]—–]|(?<!\S)-{1,2}|''|\p{Pd}{2})$/u;

/**
 * Whether a quotation states something by itself, rather than mark a few words of somebody else's sentence (scare
 * quotes, titles of works, nicknames): it is parted from what comes before by punctuation, or by a verb of saying, and
 * ends as clauses end; or it is left open at the end of its paragraph and opened again in the next.
 */
export function isStatement(
  text: string,
  quotation: Quotation,
  paragraphStart: number,
  { afterVerb = false, reopened = false, singleHouse = false }: Surroundings = {},
): boolean {
  if (!quotation.closed || !quotation.opened) return reopened || wordCount(text, quotation) > 3;
  const before = text
    .slice(Math.max(paragraphStart, quotation.outer.start - 4), quotation.outer.start)
    .trimEnd();
  const after = text.slice(quotation.outer.end, quotation.outer.end + 4);
  const words = text.slice(quotation.start, quotation.end);
  const length = wordCount(text, quotation);
  const begins = before === '' || /[.?!…“”"'’»]$/u.test(before);
  const whole = before.endsWith(':') || (begins && length > 1);
  // The full stop of a whole sentence may stand outside the marks: 'X afirmó: «Es un error».' A dash after «Nadie avisó»
  // —dijo X— opens the words that attribute it.
  const endsOutside =
    /^\s?,/u.test(after) || /^\s[—–]\p{Ll}/u.test(after) || (whole && /^[.!?]/u.test(after));
  const ends = ENDS_CLAUSE.test(words) || endsOutside;
  const parted = before === '' || STARTS_CLAUSE.test(before);
  if (!parted) return afterVerb ? ends || length > 4 : isSentence(words, length);
  // 'reading, “Back soon” in red': the verb and the mark after it introduce whatever begins like a sentence.
  if ((afterVerb || before.endsWith(':')) && length > 1 && CAPITAL.test(words)) return true;
  // '‘We lost it all’: farmers speak', '“We lost it all” – Jo Roe', as headlines and pull quotes do.
  if (begins && !ends)
    return length > (before === '' && LEADS_TO_SPEAKER.test(after) ? SHORTEST_HEADLINE : 7);
  // Where double marks quote, single ones at the beginning are those of a subheading or a title.
  if (quotation.single && begins && !singleHouse) return false;
  return ends || length > 4;
}

const CAPITAL = /^\p{Lu}/u;
/** In words. */
const SHORTEST_HEADLINE = 3;
const LEADS_TO_SPEAKER = /^(?::|\s?[—–]\s?\p{Lu})/u;
const SHORTEST_SENTENCE = 8;

/** A whole sentence, whatever stands before it: 'she asked the crowd “If nobody tells us, why should we stay?”' */
function isSentence(words: string, length: number): boolean {
  return length >= SHORTEST_SENTENCE && CAPITAL.test(words) && /[.?!]['’”"]*$/u.test(words);
}

/** What else stands around a quotation. */
interface Surroundings {
  /** A verb of saying stands right before it. */
  readonly afterVerb?: boolean;
  /** It is never closed, and the next paragraph opens with a quotation. */
  readonly reopened?: boolean;
  /** The article quotes with single marks, as British houses do. */
  readonly singleHouse?: boolean;
}

/** Scripts that part no words: each character counts for one. */
const UNPARTED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

function wordCount(text: string, quotation: Quotation): number {
  let count = 0;
  let inWord = false;
  for (let at = quotation.start; at < quotation.end && count < 20; at += 1) {
    const code = unitAt(text, at);
    // Most characters need no pattern.
    const ascii = code > 0x20 && code < 0x7f;
    const blank = !ascii && /\s/u.test(text.charAt(at));
    if (!blank && (!inWord || (!ascii && UNPARTED.test(text.charAt(at))))) count += 1;
    inWord = !blank;
  }
  return count;
}
