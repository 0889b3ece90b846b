import type { PassageIndex } from '../index/passage-index.ts';
import { termsOf } from '../index/passage-index.ts';
import { termsInside } from '../index/term-sequence.ts';
import { fold } from '../index/words.ts';
import type { CoveragePerson } from '../people/merge-people.ts';
import { byMentions } from '../people/people-named.ts';
import { speakerId } from '../ranking/speaker-fit.ts';
import type { Snapshot } from '../snapshot.ts';
import { suggestedNames } from '../suggest/suggested-names.ts';
import { topicsOf } from '../suggest/topics.ts';

/** People, and subjects, in an answer, at most: four menus of 25. */
export const TOPICS_MOST = 100;

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
  const names = [...suggestedNames(index, people)].sort(byMentions);
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
  const subjects = distinct(topicsOf(index, names).filter((words) => !taken.has(fold(words))));
  return {
    people: counted.sort((a, b) => b.articles - a.articles || b.said - a.said).slice(0, TOPICS_MOST),
    subjects: countSubjects(index, subjects.slice(0, TOPICS_MOST)),
  };
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

function countSubjects({ articles, lexicon }: PassageIndex, subjects: readonly string[]): TopicSubject[] {
  const counts = subjects.map((words) => ({
    words,
    numbers: termsOf(words).map((term) => lexicon.numberOf(term) ?? Number.NaN),
    sentences: 0,
    articles: 0,
  }));
  for (const { attributed, sequence } of articles) {
    const here = counts.filter(({ numbers }) => numbers.every((number) => sequence.terms.includes(number)));
    const held = new Set<(typeof counts)[number]>();
    for (const sentence of here.length === 0 ? [] : attributed.sentences) {
      const terms = termsInside(sequence, sentence);
      for (const count of here) {
        if (!count.numbers.every((number) => terms.has(number))) continue;
        count.sentences += 1;
        held.add(count);
      }
    }
    for (const count of held) count.articles += 1;
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
