import type { IndexedArticle, PassageIndex } from '../index/passage-index.ts';
import { wordsOf } from '../index/words.ts';
import type { CoveragePerson } from '../people/merge-people.ts';

const TOPICS_MOST = 400;
const RECENT_ARTICLES = 200;
/** A pair of words is a topic from this many times on. */
const OFTEN = 2;

/**
 * What the coverage is about, the newest articles first: organisations and places by name, and pairs of neighbouring
 * words without a function word between them that come more than once.
 */
export function topicsOf(index: PassageIndex, people: readonly CoveragePerson[]): string[] {
  const names = people
    .filter(({ kind }) => kind === 'organisation' || kind === 'place')
    .map(({ name }) => name);
  const recent = [...index.articles]
    .sort((a, b) => (b.date ?? '').localeCompare(a.date ?? '') || a.number - b.number)
    .slice(0, RECENT_ARTICLES);
  const pairs = recent.length === 0 ? [] : pairsOf(recent);
  return [...new Set([...names.slice(0, TOPICS_MOST / 2), ...pairs])].slice(0, TOPICS_MOST);
}

function pairsOf(articles: readonly IndexedArticle[]): string[] {
  const counts = new Map<string, number>();
  for (const { attributed } of articles) {
    const { text } = attributed.article;
    const words = wordsOf(text);
    words.forEach((word, position) => {
      const next = words[position + 1];
      if (!isWord(word) || !next || !isWord(next) || text.slice(word.end, next.start) !== ' ') return;
      const pair = `${word.folded} ${next.folded}`;
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    });
  }
  return [...counts]
    .filter(([, count]) => count >= OFTEN)
    .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .map(([pair]) => pair);
}

function isWord(word: { readonly folded: string; readonly term: string | undefined }): boolean {
  return word.term !== undefined && /^\p{L}{3,}$/u.test(word.folded);
}
