import type { PassageIndex } from '../index/passage-index.ts';
import { fold, type Word, wordsOf } from '../index/words.ts';
import type { CoveragePerson } from '../people/merge-people.ts';
import { isFraming } from '../question/framing.ts';
import { nameKey } from '../question/name-book.ts';

const TOPICS_MOST = 400;
const RECENT_ARTICLES = 200;
/** Words are a topic from this many times on. */
const OFTEN = 2;
const SHORTEST_WORD = 4;

/**
 * What the coverage is about, the newest articles first: pairs of neighbouring words that come again ('harbour works'),
 * in turns with the names of organisations and places; then single words. Each as it is printed.
 * @param names the most mentioned first
 */
export function topicsOf(index: PassageIndex, names: readonly CoveragePerson[]): string[] {
  const recent = [...index.articles]
    .sort((a, b) => (b.date ?? '').localeCompare(a.date ?? '') || a.number - b.number)
    .slice(0, RECENT_ARTICLES);
  const words = recent
    .map(({ attributed }) => attributed.article.text)
    .map((text) => ({ text, words: wordsOf(text) }));
  const ownNames = wordsOfNames(names);
  const pairs = oftenPrinted(words.map((article) => pairsOf(article, ownNames)));
  const singles = oftenPrinted(words.map((article) => singlesOf(article, ownNames)));
  const named = names
    .filter(({ kind }) => kind === 'organisation' || kind === 'place')
    .map(({ name }) => name);
  const mixed = Array.from({ length: Math.max(pairs.length, named.length) }, (_, at) => [
    pairs[at],
    named[at],
  ]);
  const all = [...mixed.flat(), ...singles].filter((topic) => topic !== undefined);
  return [...new Map(all.map((topic) => [fold(topic), topic])).values()].slice(0, TOPICS_MOST);
}

interface ArticleWords {
  readonly text: string;
  readonly words: readonly Word[];
}

/** Words of people's names, and names of one word: they are completed as names. */
function wordsOfNames(names: readonly CoveragePerson[]): ReadonlySet<string> {
  const keys = names.flatMap(({ name, aliases, kind }) =>
    [name, ...aliases].map((known) => ({ key: nameKey(known), kind })),
  );
  return new Set(
    keys
      .filter(({ key, kind }) => kind === 'person' || !key.includes(' '))
      .flatMap(({ key }) => key.split(' ')),
  );
}

/** What opens a noun phrase, in English and, articles alone, in Spanish, French and German: words after it are a thing, and not what somebody does. */
const OPENERS = new Set(
  `the a an of in from with for on by about over its their his her our against between after under this any
  el la los las un una del le les une des du der die das den dem ein eine einen einem einer`.split(/\s+/u),
);

/** A word and the next where they open a noun phrase; the first may have a capital ('Welsh farmers'). */
function pairsOf({ text, words }: ArticleWords, ownNames: ReadonlySet<string>): string[] {
  return words.flatMap((word, at) => {
    const next = words[at + 1];
    if (!next || !isTopical(word, ownNames) || !isTopical(next, ownNames)) return [];
    if (!opensPhrase({ text, words }, at)) return [];
    const pair = text.slice(word.start, next.end);
    return /^\p{L}+ \p{Ll}+$/u.test(pair) ? [pair] : [];
  });
}

/** Words that open a noun phrase somewhere in the article, each time they come: 'questioned' never does. */
function singlesOf({ text, words }: ArticleWords, ownNames: ReadonlySet<string>): string[] {
  const nouns = new Set(
    words.filter((_, at) => opensPhrase({ text, words }, at)).map(({ folded }) => folded),
  );
  return words
    .filter((word) => nouns.has(word.folded) && isTopical(word, ownNames))
    .map(({ start, end }) => text.slice(start, end))
    .filter((word) => word.length >= SHORTEST_WORD && /^\p{Ll}+$/u.test(word));
}

function opensPhrase({ text, words }: ArticleWords, at: number): boolean {
  const [before, word] = [words[at - 1], words[at]];
  return (
    before !== undefined &&
    word !== undefined &&
    OPENERS.has(before.folded) &&
    text.slice(before.end, word.start) === ' '
  );
}

function isTopical({ term, folded }: Word, ownNames: ReadonlySet<string>): boolean {
  return term !== undefined && folded.length > 2 && !isFraming(term) && !ownNames.has(folded);
}

/** What comes often enough, as it is first printed: what most articles have first, then what comes most. */
function oftenPrinted(articles: readonly (readonly string[])[]): string[] {
  const counts = new Map<string, { readonly printed: string; articles: number; times: number }>();
  for (const topics of articles) {
    const here = new Set<string>();
    for (const printed of topics) {
      const key = fold(printed);
      const count = counts.get(key) ?? { printed, articles: 0, times: 0 };
      counts.set(key, count);
      count.times += 1;
      if (!here.has(key)) count.articles += 1;
      here.add(key);
    }
  }
  return [...counts.entries()]
    .filter(([, { times }]) => times >= OFTEN)
    .sort(([keyA, a], [keyB, b]) => b.articles - a.articles || b.times - a.times || (keyA < keyB ? -1 : 1))
    .map(([, { printed }]) => printed);
}
