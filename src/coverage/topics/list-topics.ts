import type { PassageIndex } from '../index/passage-index.ts';
import { termsOf } from '../index/passage-index.ts';
import { wordsInside } from '../index/term-sequence.ts';
import { fold } from '../index/words.ts';
import type { CoveragePerson } from '../people/merge-people.ts';
import { mostMentionedFirst } from '../people/people-named.ts';
import { speakerId } from '../people/speaker-id.ts';
import type { Snapshot } from '../snapshot.ts';
import { knownTopics } from '../suggest/known-topics.ts';

/** People, and subjects, in an answer, at most: four menus of 25. */
export const TOPICS_MOST = 100;

/** Articles whose words are counted to tell names from common words. */
const COUNTED_ARTICLES = 400;
/** Numerals, ordinals and the adjectives that stand with them (Quirk et al., 1985, sections 5.20 to 5.22), and the calendar. */
const COUNTING = new Set(
  'one two three four five six seven eight nine ten first second third fourth fifth last next past few many several hundred thousand million billion half dozen january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
);

/** Somebody whom the coverage is about. */
export interface TopicPerson {
  /** Key for `/who`. */
  readonly id: string;
  readonly name: string;
  readonly kind: CoveragePerson['kind'];
  /** Statements that are theirs. */
  readonly said: number;
  /** Articles that name them. */
  readonly articles: number;
}

/** Something that the coverage is about, in words of it. */
export interface TopicSubject {
  readonly words: string;
  /** Sentences that hold all of the words. */
  readonly sentences: number;
  /** Articles with such a sentence. */
  readonly articles: number;
}

/** The answer to `/topics`: what most articles have first. */
export interface TopicsAnswer {
  readonly people: readonly TopicPerson[];
  readonly subjects: readonly TopicSubject[];
}

/** What the coverage is about, counted. */
export function listTopics({ index, people }: Snapshot): TopicsAnswer {
  const common = commonWords(index);
  const isName = (words: string) => !common.has(fold(words));
  const known = knownTopics(index, people);
  const names = mostMentionedFirst(known.names.filter(({ name }) => isName(name)));
  const shown = names.filter(({ kind }) => kind === 'person' || kind === 'organisation');
  const said = countSaid({ index, people });
  const counted = shown.map(({ id, name, kind, members }) => ({
    id,
    name,
    kind,
    said: said.get(id) ?? 0,
    articles: new Set(members.map(({ article }) => article)).size,
  }));
  const taken = new Set(shown.map(({ name }) => fold(name)));
  const subjects = distinct(
    known.topics.filter(
      (words) => !taken.has(fold(words)) && (isPlainWord(words) || isName(words)) && isSubject(words),
    ),
  );
  return {
    people: counted.sort((a, b) => b.articles - a.articles || b.said - a.said).slice(0, TOPICS_MOST),
    subjects: countSubjects(index, subjects.slice(0, TOPICS_MOST)),
  };
}

/**
 * Words that are printed small far more often than with a capital: at the beginning of a sentence or in a headline
 * they look like names ('Sign', 'Click') and are none (Mikheev, 'Periods, Capitalized Words, etc.', 2002).
 */
function commonWords({ articles }: PassageIndex): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { attributed } of articles.slice(-COUNTED_ARTICLES)) {
    for (const [word] of attributed.article.text.matchAll(/\p{L}[\p{L}\p{M}]*/gu)) {
      const key = word.toLowerCase();
      const step = word.startsWith(key.charAt(0)) ? 1 : -1;
      counts.set(key, (counts.get(key) ?? 0) + step);
    }
  }
  return new Set([...counts].flatMap(([word, balance]) => (balance > 0 ? [word] : [])));
}

/** Not what only counts or orders ('first two'), and not what carries no topic ('us'). */
function isSubject(words: string): boolean {
  const terms = termsOf(words);
  return (
    terms.length > 0 &&
    !fold(words)
      .split(' ')
      .every((word) => COUNTING.has(word))
  );
}

/** Each once, whatever its forms ('country', 'countries'); names and pairs of words say more than one word. */
function distinct(subjects: readonly string[]): readonly string[] {
  const byTerms = new Map<string, string>();
  for (const words of subjects) {
    const key = termsOf(words).join(' ');
    if (!byTerms.has(key)) byTerms.set(key, words);
  }
  const all = [...byTerms.values()];
  return [...all.filter((words) => !isPlainWord(words)), ...all.filter(isPlainWord)];
}

function isPlainWord(words: string): boolean {
  return /^\p{Ll}+$/u.test(words);
}

function countSaid({ index, people }: Pick<Snapshot, 'index' | 'people'>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const article of index.articles) {
    for (const statement of article.attributed.statements) {
      const id = speakerId(statement, article, people);
      if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  return counts;
}

interface SubjectCount {
  readonly words: string;
  /** How many distinct terms it has. */
  readonly terms: number;
  sentences: number;
  articles: number;
}

/** Each word of the coverage is looked at once, however many subjects there are. */
function countSubjects({ articles, lexicon }: PassageIndex, subjects: readonly string[]): TopicSubject[] {
  const counts: SubjectCount[] = [];
  const byTerm = new Map<number, SubjectCount[]>();
  for (const words of subjects) {
    const numbers = new Set(termsOf(words).map((term) => lexicon.numberOf(term) ?? Number.NaN));
    const count = { words, terms: numbers.size, sentences: 0, articles: 0 };
    counts.push(count);
    for (const number of numbers) byTerm.set(number, [...(byTerm.get(number) ?? []), count]);
  }
  for (const { attributed, sequence } of articles) {
    const here = new Set<SubjectCount>();
    for (const sentence of attributed.sentences) {
      const { first, last } = wordsInside(sequence, sentence);
      for (const count of heldIn(sequence.terms.subarray(first, last), byTerm)) {
        count.sentences += 1;
        here.add(count);
      }
    }
    for (const count of here) count.articles += 1;
  }
  return counts
    .filter(({ sentences }) => sentences > 0)
    .sort(
      (a, b) =>
        Number(isPlainWord(a.words)) - Number(isPlainWord(b.words)) ||
        b.articles - a.articles ||
        b.sentences - a.sentences,
    )
    .map(({ words, sentences, articles: inArticles }) => ({ words, sentences, articles: inArticles }));
}

/** The subjects all of whose terms are among these. */
function heldIn(
  terms: Int32Array,
  byTerm: ReadonlyMap<number, readonly SubjectCount[]>,
): readonly SubjectCount[] {
  const found = new Map<SubjectCount, Set<number>>();
  for (const term of terms) {
    for (const count of byTerm.get(term) ?? []) {
      const held = found.get(count);
      if (held) held.add(term);
      else found.set(count, new Set([term]));
    }
  }
  return [...found].flatMap(([count, held]) => (held.size === count.terms ? [count] : []));
}
