import type { Filter } from '../answer.ts';
import { admitsArticle } from '../filter.ts';
import type { IndexedArticle } from '../index/passage-index.ts';
import { stem, wordsOf } from '../index/words.ts';
import type { Snapshot } from '../snapshot.ts';
import { isFraming } from './framing.ts';

/** One of several that a question asks the same of: an outlet or an article. */
export interface Side {
  /** The outlet, or the article's id where it has none. */
  readonly name: string;
  /** Where it is an outlet that the question names. */
  readonly outlet?: string;
  has(article: IndexedArticle): boolean;
}

/** What is asked of each: 'did A and B both report …'. */
export interface SidesAsked {
  readonly sides: readonly Side[];
  /** The question without them. */
  readonly rest: string;
}

/** Shows that the same is asked of each: a word for both, or a question of yes or no about them. */
const OF_EACH =
  /\b(?:both|each|either|neither|compar\w+|differ\w*|vs|versus)\b|^\W*(?:did|do|does|has|have|is|are|was|were)\b/iu;
const BETWEEN: ReadonlySet<string> = new Set([
  'and',
  'or',
  'nor',
  'the',
  'both',
  'vs',
  'versus',
  'against',
  'with',
]);
/** The two articles of a coverage that has no more: 'both articles', 'they both report'. */
const THE_TWO =
  /\b(?:both|each|either|the two|the 2|neither)(?: of)?(?: the| these| those)?(?: two| 2)? (?:articles?|reports?|stor(?:y|ies)|pieces?|outlets?|papers?|sources?)\b|\b(?:they|articles|outlets|reports) both\b|\bboth (?=report|mention|say|cover|have\b)/iu;
/** Says how they are to be set side by side, and nothing of the topic. */
const SET_AGAINST = /\b(?:compar(?:e|es|ed|ing|ison)|differ(?:s|ences?)?|both|versus|vs)\b/giu;
const SET_ASIDE: ReadonlySet<string> = new Set(
  ['compare', 'comparison', 'difference', 'differ', 'wait', 'so'].map(stem),
);
/** Of more words a question makes several claims, of which each side may report its own. */
const TOPIC_MOST = 8;

/** The outlets or articles that a question asks the same of; undefined where it asks of none, or of one. */
export function readSides(typed: string, snapshot: Snapshot, filter: Filter): SidesAsked | undefined {
  if (!OF_EACH.test(typed)) return undefined;
  const named = namedSides(typed, snapshot);
  const asked = named ?? theTwo(typed, snapshot, filter);
  if (!asked) return undefined;
  const rest = asked.rest.replace(SET_AGAINST, ' ');
  const topic = wordsOf(rest).filter(({ term }) => term !== undefined && !isFraming(term)).length;
  return topic > 0 && topic <= TOPIC_MOST ? { ...asked, rest } : undefined;
}

interface Named {
  readonly side: Side;
  /** UTF-16 offsets in the question. */
  readonly start: number;
  readonly end: number;
}

/** Two or more that stand side by side before what is asked of them: 'did A and B …', not 'A on this and B on that'. */
function namedSides(typed: string, snapshot: Snapshot): SidesAsked | undefined {
  const all = [...articlesIn(typed, snapshot), ...outletsIn(typed, snapshot)].sort(
    (a, b) => a.start - b.start,
  );
  const isRow = all.every(({ end }, at) => {
    const next = all[at + 1];
    return !next || wordsOf(typed.slice(end, next.start)).every(({ folded }) => BETWEEN.has(folded));
  });
  const before = wordsOf(typed.slice(0, all[0]?.start));
  const isSubject = before.every(({ term }) => term === undefined || isFraming(term) || SET_ASIDE.has(term));
  const sides = [...new Map(all.map(({ side }) => [side.name, side])).values()];
  return isRow && isSubject && sides.length > 1 ? { sides, rest: withoutRanges(typed, all) } : undefined;
}

function articlesIn(typed: string, { articleById }: Snapshot): Named[] {
  return [...typed.matchAll(/[\p{L}\p{N}_-]+/gu)].flatMap(({ 0: id, index: start }) => {
    const article = articleById.get(id);
    // One without a digit may as well be a word.
    if (!article || !/\d/u.test(id)) return [];
    const side = { name: id, has: ({ number }: IndexedArticle) => number === article.number };
    return [{ side, start, end: start + id.length }];
  });
}

function outletsIn(typed: string, { known }: Snapshot): Named[] {
  const words = wordsOf(typed);
  return known.outlets.find(words.map(({ folded }) => folded)).map(({ outlet, first, last }) => ({
    side: { name: outlet, outlet, has: (article: IndexedArticle) => article.outlets.includes(outlet) },
    start: words[first]?.start ?? 0,
    end: words[last - 1]?.end ?? 0,
  }));
}

function theTwo(typed: string, { index }: Snapshot, filter: Filter): SidesAsked | undefined {
  const phrase = THE_TWO.exec(typed);
  if (!phrase) return undefined;
  const articles = index.articles.filter((article) => admitsArticle(article, filter));
  if (articles.length !== 2) return undefined;
  const sides = articles.map(({ attributed: { article }, number }) => ({
    name: article.metadata.outlet?.value ?? article.id,
    has: (other: IndexedArticle) => other.number === number,
  }));
  return {
    sides,
    rest: withoutRanges(typed, [{ start: phrase.index, end: phrase.index + phrase[0].length }]),
  };
}

function withoutRanges(
  typed: string,
  ranges: readonly { readonly start: number; readonly end: number }[],
): string {
  return ranges.reduceRight((text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`, typed);
}
