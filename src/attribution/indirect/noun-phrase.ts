import { COURTESY_TITLES } from '../mentions/words.ts';
import type { SentenceView } from './sentence-view.ts';

const IN_PHRASE = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'ADJ', 'DET', 'SYM', 'X']);
const POSSESSIVE = new Set(["'s", "'", '’']);
/** Prepositions that join two halves of one name or description. */
const JOINING = new Set('of for from in at on with to by under against behind near between'.split(' '));
const CLAUSE_WORDS = new Set(
  'that which who whom whose what when where why how if whether because while'.split(' '),
);
const SUBJECT_ONLY = new Set('he she they we i it'.split(' '));
/** A mark at which a quoted clause closes: a quoted name or nickname has none. */
const CLAUSE_MARK = /^[.,!?…]$/u;
/** Abbreviations inside a name: titles, generations, forms of companies. */
const ABBREVIATED =
  /^(?:mr|mrs|ms|dr|sen|rep|gov|gen|st|jr|sr|lt|col|prof|rev|sgt|capt|hon|reps|sens|inc|corp|co|ltd|bros)$/u;

/** Whether the word at `index` can belong to a noun phrase on its own. */
export function inPhrase(view: SentenceView, index: number): boolean {
  const word = view.word(index);
  if (CLAUSE_WORDS.has(word)) return false;
  const tag = view.tag(index);
  if (POSSESSIVE.has(word)) return tag === 'PART' || view.token(index - 1)?.end === view.token(index)?.start;
  if (word === '.') return ABBREVIATED.test(view.word(index - 1)) || /^\p{L}$/u.test(view.word(index - 1));
  return tag !== undefined && IN_PHRASE.has(tag);
}

/** First word of the noun phrase that ends before `last`, with the phrases joined to it by prepositions or 'and'. */
export function phraseStart(view: SentenceView, last: number, floor = 0): number {
  if (last > floor && SUBJECT_ONLY.has(view.word(last - 1)) && !view.quoted(last - 1)) return last - 1;
  let first = last;
  while (first > floor) {
    const index = first - 1;
    if (view.quoted(index)) {
      const before = view.beforeQuotation(index) + 1;
      if (before <= floor || closesClause(view, index) || SUBJECT_ONLY.has(view.word(first))) break;
      first = before;
      continue;
    }
    const word = view.word(index);
    if (inPhrase(view, index)) {
      if (first < last && SUBJECT_ONLY.has(word)) break;
      if (view.word(index) === 'there') break;
      first = index;
    } else if (
      first < last &&
      (JOINING.has(word) || word === 'and' || word === '&' || word === 'or') &&
      index > floor &&
      inPhrase(view, index - 1) &&
      !SUBJECT_ONLY.has(view.word(index - 1))
    ) {
      first = index;
    } else if (word === ')' && openBracket(view, index, floor) >= 0) {
      first = openBracket(view, index, floor);
    } else {
      break;
    }
  }
  while (first < last && (JOINING.has(view.word(first)) || view.tag(first) === 'CCONJ')) first += 1;
  return first;
}

/** One after the last word of the noun phrase that begins at `first`. */
export function phraseEnd(view: SentenceView, first: number, ceiling = view.size): number {
  let last = first;
  while (last < ceiling) {
    if (view.quoted(last)) break;
    const word = view.word(last);
    if (inPhrase(view, last) && !(last > first && (SUBJECT_ONLY.has(word) || beginsAnother(view, last)))) {
      last += 1;
    } else if (
      last > first &&
      (JOINING.has(word) || word === 'and' || word === '&') &&
      last + 1 < ceiling &&
      inPhrase(view, last + 1) &&
      !SUBJECT_ONLY.has(view.word(last + 1))
    ) {
      last += 1;
    } else {
      break;
    }
  }
  return last;
}

/** Whether the quotation that closes at `index` ends in punctuation, also inside an inner quotation. */
function closesClause(view: SentenceView, index: number): boolean {
  const inner = /^['’‘]$/u.test(view.word(index - 1)) ? index - 2 : index - 1;
  return CLAUSE_MARK.test(view.word(inner));
}

/** An article, demonstrative or title of courtesy straight after a noun begins another phrase: 'told reporters this was', 'told the Post Ms. Roe was'. */
function beginsAnother(view: SentenceView, index: number): boolean {
  const before = view.tag(index - 1);
  const opens = view.tag(index) === 'DET' || COURTESY_TITLES.has(view.word(index));
  return opens && (before === 'NOUN' || before === 'PROPN' || before === 'PRON');
}

function openBracket(view: SentenceView, close: number, floor: number): number {
  for (let index = close - 1; index >= floor && close - index < 12; index -= 1) {
    if (view.word(index) === '(') return index;
  }
  return -1;
}
