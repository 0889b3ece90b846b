import type { Span } from '../../corpus/article.ts';

/** Abbreviations that stand before what they belong to, so that a sentence never ends at their full stop. */
const BEFORE_NAME = new Set(
  `mr mrs ms messrs mx dr prof gen col lt maj sgt capt cmdr adm brig cpl pvt rep reps sen sens gov govs pres supt insp
  hon rev fr st ste mt ft vs v no nos art sec fig vol pp jan feb mar apr aug sept sep oct nov dec atty det dist def mon tue tues wed thu thur thurs fri sat sun
  e.g i.e cf al approx`.split(/\s+/),
);

/** Abbreviations that may end a sentence: they do where the next word plainly begins one. */
const MAY_END = new Set(
  `inc corp ltd co bros jr sr etc a.m p.m calif conn ariz ala ark colo del fla ga ill ind kan ky la mass md mich minn miss
  mo mont neb nev okla ore pa tenn tex va vt wash wis wyo esq ph.d m.d d.c u.s u.k u.n n.y n.j n.h n.c s.c n.m n.d s.d
  r.i w.va e.u ave blvd rd dept univ assn`.split(/\s+/),
);

/** Those of them that end the name of a company. */
const COMPANIES = new Set(['inc', 'corp', 'ltd', 'co']);
const PARTICIPLE = /^\p{Lu}\p{Ll}{4,}ing$/u;

/** Words that begin a sentence far more often than they are part of a name. */
const OPENERS = new Set(
  `the a an in on at for from with by to he she it they we i you his her its their our my this that these those there
  but and or so yet if when while as after before since because although though until once what who where why how both
  all some many most several one two another other last also however meanwhile still then now not no according during
  despite under over earlier later asked`.split(/\s+/),
);

/** Last characters of the words at which a sentence may end. */
const ENDING = new Set(['.', '!', '?', '…']);
const STOP = /^(?:[.!?…]|\.{2,})$/u;
const CLOSER = /^(?:[”’"»)\]}“‘]|'')$/u;
const MARK_AT_START = /^[“‘"'«([¿¡—–•*-]/u;
const CAPITAL_OR_DIGIT = /^[\p{Lu}\p{Lt}\p{N}\p{Lo}@#$£€]/u;
const DOTTED = /^(?:\p{Lu}-)?(?:\p{L}\.)+$/u;
const INITIAL = /^\p{Lu}$/u;

/**
 * Ends (index after the last word) of the sentences among the `words` of one paragraph. A sentence ends at a full
 * stop, question or exclamation mark or ellipsis, together with the marks that close after it, where the next word
 * can begin one; not at the full stop of an abbreviation or an initial.
 */
export function sentenceEnds(text: string, words: readonly Span[]): number[] {
  const word = (index: number): string => {
    const span = words[index];
    return span ? text.slice(span.start, span.end) : '';
  };
  const ends: number[] = [];
  for (let index = 0; index < words.length; index += 1) {
    if (!ENDING.has(text.charAt((words[index]?.end ?? 0) - 1))) continue;
    const printed = word(index);
    const dotted = DOTTED.test(printed);
    if (!dotted && !STOP.test(printed)) continue;
    let next = index + 1;
    while (next < words.length && closes(word(next), text, words, next)) next += 1;
    if (next >= words.length) break;
    if (STOP.test(word(next))) continue;
    const abbreviation = dotted ? printed.slice(0, -1) : printed === '.' ? adjoining(text, words, index) : '';
    if (
      endsHere({ abbreviation, printed, next: word(next), closed: next > index + 1, after: word(next + 1) })
    ) {
      ends.push(next);
      index = next - 1;
    }
  }
  if (words.length > 0) ends.push(words.length);
  return ends;
}

/** A closing mark; a straight one, and what opens in English and closes in German, only where it is written on to what stands before it. */
function closes(mark: string, text: string, words: readonly Span[], index: number): boolean {
  if (!CLOSER.test(mark)) return false;
  const start = words[index]?.start ?? 0;
  return mark === '”' || !/\s/u.test(text[start - 1] ?? ' ');
}

/** The word to which a full stop is written on, else nothing. */
function adjoining(text: string, words: readonly Span[], stop: number): string {
  const before = words[stop - 1];
  if (!before || before.end !== words[stop]?.start) return '';
  return text.slice(before.start, before.end);
}

interface Border {
  readonly abbreviation: string;
  readonly printed: string;
  readonly next: string;
  readonly after: string;
  readonly closed: boolean;
}

function endsHere({ abbreviation, printed, next, after, closed }: Border): boolean {
  const begins = CAPITAL_OR_DIGIT.test(next) || MARK_AT_START.test(next);
  if (!begins) return false;
  if (/^[—–-]/u.test(next)) return printed === '.' && !abbreviation;
  if (closed) return true;
  const lower = abbreviation.toLowerCase();
  const first = MARK_AT_START.test(next) ? after : next;
  const opener = OPENERS.has(first.toLowerCase()) && first !== 'I.';
  if (INITIAL.test(abbreviation) && abbreviation !== 'I') return opener;
  // 'No. 10' is a number, 'She said no.' ends a sentence.
  if (BEFORE_NAME.has(lower)) return lower === 'no' && !/^\p{N}/u.test(first);
  // 'to buy X Ltd. Commenting on the deal, Y said'
  if (COMPANIES.has(lower) && PARTICIPLE.test(first)) return true;
  if (MAY_END.has(lower) || DOTTED.test(printed)) return opener || MARK_AT_START.test(next);
  return true;
}
