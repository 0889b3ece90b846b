import type { Reading } from '../answer.ts';
import type { Lexicon } from '../index/lexicon.ts';
import { fold, stem, type Word } from '../index/words.ts';
import type { CoveragePerson } from '../people/merge-people.ts';
import { readsClauses } from '../ranking/search-units.ts';
import { askingSentence } from './asking-sentence.ts';
import { asksWhoDid } from './asks-who.ts';
import { comparedParts, type Part } from './comparison.ts';
import { readDates } from './dates.ts';
import { isFromToday, isPointing } from './deixis.ts';
import type { SlipFinder } from './edit-distance.ts';
import { isFraming, isLightVerb, isNumberAsked, isPrinted, isScale } from './framing.ts';
import { type Quantity, quantityAsked, spaceAsked } from './how.ts';
import type { NameBook } from './name-book.ts';
import type { NamedOutlet, OutletBook } from './outlet-book.ts';
import { readWords } from './read-words.ts';
import { isKnown, relatedTerms } from './related-terms.ts';
import { FILLERS } from './slang.ts';
import { type SpeakerAsked, sayingAsked, speakerAsked } from './speaker-asked.ts';
import { verbsAsked } from './verbs-asked.ts';
import { asksName, wantedBy } from './wanted.ts';

/** Characters of a question that are read; a Discord option holds 6,000, a question of this length is none. */
const READ_CHARACTERS = 2_000;

/** What a coverage knows, as far as reading a question needs it. */
export interface Known {
  readonly lexicon: Lexicon;
  readonly labels: ReadonlySet<string>;
  readonly names: NameBook;
  /** Terms of the lexicon that a mistyped one can mean. */
  readonly slips: SlipFinder;
  readonly outlets: OutletBook;
  /** ISO date of the newest article. */
  readonly newestDay?: string;
}

/** One word of the question that is searched for. */
export interface QuestionTerm {
  readonly term: string;
  /** As the question wrote it. */
  readonly typed: string;
  /** Index among the question's words. */
  readonly position: number;
  /** `topic`: what is asked about; `framing`: speaks about reporting or points from the day of asking; `outlet`: part of an outlet's name. */
  readonly role: 'topic' | 'framing' | 'outlet';
  /** Other terms that count as this one: the word behind a slip, a place for its people. */
  readonly related: readonly string[];
  /** Whether the coverage knows the word or one related to it. */
  readonly known: boolean;
  /** Whether it knows only words that mean nearly the same. */
  readonly byMeaning: boolean;
  /** Whether it was written like a name: a capital inside a sentence. */
  readonly capital: boolean;
  /** Whether it stands in the sentence that asks, and not in one that leads up to it. */
  readonly asks: boolean;
  /** Whether it is a verb that says what is done, and no part of a name; told of a coverage whose clauses are read. */
  readonly isVerb: boolean;
}

/** A question as it was read, with what ranking needs. */
export interface Question {
  readonly reading: Reading;
  readonly terms: readonly QuestionTerm[];
  readonly people: readonly CoveragePerson[];
  /** Whose words are asked for; absent where nobody's are. */
  readonly speaker?: SpeakerAsked;
  /** Index among the question's words of the verb of saying that it turns on. */
  readonly saying?: number;
  /** 'Who is X': what is asked for is who someone is, and nothing else. */
  readonly asksIdentity: boolean;
  /** 'What is the name of X', 'who is the X', of what is no place: what is asked for is a name. */
  readonly asksName: boolean;
  /** What is counted or measured out, of 'how many' and 'how much'. */
  readonly quantity?: Quantity;
  /** Whether 'how far' or 'how tall' is asked; absent of 'how long'. */
  readonly space?: 'distance' | 'size';
  /** 'Was X knighted', where no article has the word: what is left is a name, of which nothing is asked. */
  readonly onlyNamesKnown: boolean;
  /** Whether it tells a time from the day of asking: 'this week', 'recently'. */
  readonly fromToday: boolean;
  /** ISO date from which 'last week' is counted: that of the newest article. */
  readonly askedOn?: string;
  /** As typed, neighbours joined: what the coverage never mentions. */
  readonly missing: readonly string[];
  /** Of a comparison: what is asked of each outlet, as a question of its own. */
  readonly parts: readonly Question[];
}

export function readQuestion(typed: string, known: Known): Question {
  const text = typed.slice(0, READ_CHARACTERS);
  const words = readWords(text, (shortened) =>
    known.names.fullName(shortened, (folded) => timesKnown(folded, known)),
  );
  const folded = words.map((word) => word.folded);
  const outlets = known.outlets.find(folded);
  const named = findNames(words, known, outlets);
  const saying = sayingAsked(words);
  const terms = withTopic(
    withoutModifiers(termsOf(words, text, known, outlets, named)).map((term) =>
      term.position === saying ? ({ ...term, role: 'framing' } as const) : term,
    ),
    words,
  );
  const plain = folded.filter((word) => !FILLERS.has(word) && word !== 'though').join(' ');
  const wants = wantedBy(plain);
  const dates = readDates(text, known.newestDay);
  const speaker = speakerAsked(words, named, outlets);
  const people = peopleOf(named);
  const outside = termsOutside(terms, named);
  const topicOutside = outside.filter(({ role }) => role === 'topic');
  const quantity = quantityAsked(words);
  const space = spaceAsked(words);
  const asksIdentity =
    wants === 'who' && named.length > 0 && topicOutside.length === 0 && !asksWhoDid(words, named);
  const question = {
    reading: {
      wants,
      names: named.flatMap((name) =>
        name.people.map((person) => ({ person: person.id, name: person.name, asTyped: name.asTyped })),
      ),
      outlets: [...new Set(outlets.map(({ outlet }) => outlet))],
      ...(dates ?? {}),
    },
    terms,
    people,
    ...(speaker ? { speaker: { ...speaker, related: relatedOf(terms) } } : {}),
    ...(saying === undefined ? {} : { saying }),
    asksIdentity,
    ...(quantity === undefined ? {} : { quantity }),
    ...(space === undefined ? {} : { space }),
    asksName: !asksIdentity && asksName(plain),
    onlyNamesKnown: named.length > 0 && topicOutside.length > 0 && outside.every((term) => !term.known),
    fromToday: words.some((_, at) => isFromToday(words, at)),
    ...(known.newestDay === undefined ? {} : { askedOn: known.newestDay }),
    missing: missingOf(text, words, terms),
  };
  const parts = comparedParts(folded, outlets).map((part) => {
    const mine = outlets.filter((outlet) => isInside(outlet, part));
    return {
      ...question,
      reading: { ...question.reading, outlets: [...new Set(mine.map(({ outlet }) => outlet))] },
      terms: terms.filter(({ position }) => part.first <= position && position < part.last),
      people: peopleOf(named.filter((name) => isInside(name, part))),
      parts: [],
    };
  });
  const isSplit = parts.every((part) => part.terms.some(({ role }) => role === 'topic'));
  return { ...question, parts: isSplit ? parts : [] };
}

function peopleOf(named: readonly NamedPeople[]): readonly CoveragePerson[] {
  return [...new Set(named.flatMap((name) => name.people))];
}

function relatedOf(terms: readonly QuestionTerm[]): ReadonlyMap<string, readonly string[]> {
  return new Map(terms.map(({ term, related }) => [term, related]));
}

function isInside(range: Part, part: Part): boolean {
  return range.first >= part.first && range.last <= part.last;
}

function termsOutside(terms: readonly QuestionTerm[], named: readonly NamedPeople[]): QuestionTerm[] {
  return terms.filter(({ position }) => !isWithin(position, named));
}

function isWithin(position: number, ranges: readonly Part[]): boolean {
  return ranges.some(({ first, last }) => first <= position && position < last);
}

/** People whom a stretch of the question names. */
export interface NamedPeople {
  readonly people: readonly CoveragePerson[];
  readonly asTyped: string;
  readonly first: number;
  readonly last: number;
}

function findNames(words: readonly Word[], known: Known, outlets: readonly NamedOutlet[]): NamedPeople[] {
  const meant = words.map((word) => meantName(word, known));
  const found: NamedPeople[] = [];
  for (let first = 0; first < words.length; ) {
    const inOutlet = outlets.find((outlet) => outlet.first <= first && first < outlet.last);
    const name = inOutlet ? undefined : longestName(words, meant, first, known.names);
    if (name) found.push(name);
    first = inOutlet?.last ?? name?.last ?? first + 1;
  }
  return found;
}

/** The word as names have it: for one that the coverage lacks, the name's word behind a slip. */
function meantName({ folded, term }: Word, known: Known): string {
  if (term === undefined || known.names.words.has(folded) || isKnown(term, known)) return folded;
  return known.names.slips(folded)[0] ?? folded;
}

/** Auxiliaries and prepositions, behind which no second auxiliary stands. */
const BEFORE_NAME = new Set(
  'do does did is was has had about with by to from for on of and against'.split(' '),
);

function longestName(
  words: readonly Word[],
  meant: readonly string[],
  first: number,
  names: NameBook,
): NamedPeople | undefined {
  if (!names.words.has(meant[first] ?? '')) return undefined;
  for (let last = Math.min(words.length, first + names.longest); last > first; last -= 1) {
    const stretch = words.slice(first, last);
    if (stretch.every((word) => word.term === undefined)) continue;
    // 'Did Ames' is no name where 'Ames' is one; in 'did Will Ames' 'Will' is no auxiliary.
    if (
      stretch[0]?.term === undefined &&
      !(stretch[0]?.folded === 'will' && BEFORE_NAME.has(words[first - 1]?.folded ?? '')) &&
      names.bearers(meant.slice(first + 1, last).join(' ')).length > 0
    )
      continue;
    const people = names.bearers(meant.slice(first, last).join(' '));
    if (people.length > 0) {
      return { people, asTyped: stretch.map((word) => word.folded).join(' '), first, last };
    }
  }
  return undefined;
}

const NO_VERBS: ReadonlySet<number> = new Set();

function termsOf(
  words: readonly Word[],
  text: string,
  known: Known,
  outlets: readonly NamedOutlet[],
  named: readonly NamedPeople[],
): QuestionTerm[] {
  const asking = askingSentence(text);
  // Only where clauses are read does a verb count, and tagging takes the model of attribution.
  const verbs = readsClauses(known) ? verbsAsked(words) : NO_VERBS;
  return words.flatMap((word, position) => {
    if (word.term === undefined || FILLERS.has(word.folded)) return [];
    const inOutlet = isWithin(position, outlets);
    const { terms: related, byMeaning } = relatedTerms(word, known);
    const isHeld = isKnown(word.term, known) || related.length > 0;
    const printed = text.slice(word.start, word.end);
    return [
      {
        term: word.term,
        typed: printed,
        position,
        role: inOutlet ? 'outlet' : isAsking(words, position, isHeld) ? 'framing' : 'topic',
        related,
        known: isHeld,
        byMeaning,
        capital: /^\p{Lu}/u.test(printed) && position > 0,
        asks: asking.start <= word.start && word.start < asking.end,
        isVerb: verbs.has(position) && !isLightVerb(word.term) && !isWithin(position, named),
      } as const,
    ];
  });
}

/** What ends a question without being asked about: 'what is it called', 'they denied it, right?' */
const AT_END = new Set(['called', 'right']);

/** Whether a word belongs to the asking and not to what is asked about. */
function isAsking(words: readonly Word[], at: number, isHeld: boolean): boolean {
  const term = words[at]?.term ?? '';
  const isLast = at === words.length - 1;
  return (
    isFraming(term) ||
    isPointing(words, at) ||
    isScale(words, at) ||
    isNumberAsked(words, at) ||
    (isLast && AT_END.has(words[at]?.folded ?? '')) ||
    (!isHeld && isLightVerb(term))
  );
}

/** In 'phone number', where no article has a number, one about a telephone says nothing: the words are one name for one thing. */
function withoutModifiers(terms: readonly QuestionTerm[]): readonly QuestionTerm[] {
  return terms.map((term, at) => {
    const next = terms[at + 1];
    const isModifier = next?.known === false && !next.isVerb && next.position === term.position + 1;
    return term.byMeaning && isModifier ? { ...term, related: [], known: false, byMeaning: false } : term;
  });
}

/** Where nothing else is asked about, what is printed or posted is: 'when was the tweet'. */
function withTopic(terms: readonly QuestionTerm[], words: readonly Word[]): readonly QuestionTerm[] {
  if (terms.some(({ role }) => role === 'topic')) return terms;
  return terms.map((term) => {
    const isNoun =
      isPrinted(term.term) && ['the', 'a', 'that', 'this'].includes(words[term.position - 1]?.folded ?? '');
    return isNoun ? { ...term, role: 'topic' } : term;
  });
}

/** Passages that hold a word; all of them for one of an outlet's name. */
function timesKnown(folded: string, { lexicon, labels }: Known): number {
  const term = stem(folded);
  return labels.has(term) ? lexicon.passages : lexicon.frequency(term);
}

/** Topic words that the coverage lacks, as typed; neighbours are one name. */
function missingOf(text: string, words: readonly Word[], terms: readonly QuestionTerm[]): string[] {
  const missing: string[] = [];
  let previous = -2;
  for (const term of terms) {
    if ((term.known && !term.byMeaning) || term.role !== 'topic') continue;
    const word = words[term.position];
    const before = words[previous];
    if (word && before && term.position === previous + 1 && term.capital) {
      missing[missing.length - 1] = text.slice(startOf(missing, text, before), word.end);
    } else missing.push(term.typed);
    previous = term.position;
  }
  return [...new Map(missing.map((words_) => [fold(words_), words_])).values()];
}

function startOf(missing: readonly string[], text: string, before: Word): number {
  return before.end - (missing.at(-1) ?? text.slice(before.start, before.end)).length;
}
