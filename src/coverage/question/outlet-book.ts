import type { IndexedArticle } from '../index/passage-index.ts';
import { wordsOf } from '../index/words.ts';

/** The coverage's outlets, ready to be recognised in what people type. */
export interface OutletBook {
  /** Outlets, as their articles write them, sorted. */
  readonly all: readonly string[];
  /** Where a question names outlets: ranges of its words, in order, longest names first where two fit. */
  find(words: readonly string[]): readonly NamedOutlet[];
}

export interface NamedOutlet {
  readonly outlet: string;
  /** Half-open range of words. */
  readonly first: number;
  readonly last: number;
}

const MOST_WORDS = 8;

export function buildOutletBook(articles: readonly IndexedArticle[]): OutletBook {
  const all = [...new Set(articles.flatMap(({ outlets }) => outlets))].sort();
  const byKey = new Map<string, string>();
  for (const outlet of all) for (const key of keysOf(outlet)) if (!byKey.has(key)) byKey.set(key, outlet);
  return { all, find: (words) => findOutlets(words, byKey) };
}

/** The name, without 'The', without what follows a bar or stands in brackets, and a domain without its ending. */
function keysOf(outlet: string): string[] {
  const plain = outlet.replace(/\s*(?:\||\().*$/u, '');
  const domain = /^(?:www\.)?([a-z0-9-]+)\.[a-z.]+$/iu.exec(plain)?.[1];
  const forms = [outlet, plain, plain.replace(/^the /iu, ''), ...(domain ? [domain] : [])];
  const keys = forms.map(keyOf).filter((key) => key.length > 1);
  return [...new Set(keys)];
}

function keyOf(name: string): string {
  return wordsOf(name)
    .map((word) => word.folded)
    .join(' ');
}

function findOutlets(words: readonly string[], byKey: ReadonlyMap<string, string>): NamedOutlet[] {
  const found: NamedOutlet[] = [];
  for (let first = 0; first < words.length; ) {
    const named = longestFrom(words, first, byKey);
    if (named) found.push(named);
    first = named?.last ?? first + 1;
  }
  return found;
}

function longestFrom(
  words: readonly string[],
  first: number,
  byKey: ReadonlyMap<string, string>,
): NamedOutlet | undefined {
  for (let last = Math.min(words.length, first + MOST_WORDS); last > first; last -= 1) {
    const outlet = byKey.get(words.slice(first, last).join(' '));
    if (outlet !== undefined) return { outlet, first, last };
  }
  return undefined;
}
