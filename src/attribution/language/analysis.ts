import type { Span } from '../../corpus/article.ts';
import { sentenceEnds } from './sentences.ts';
import { type Reading, readWords } from './tagger.ts';
import { words } from './words.ts';

/** Universal part-of-speech tags (https://universaldependencies.org/u/pos/); `SPACE` never occurs. */
export type Tag =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X';

/**
 * One word or mark; `text.slice(start, end)` is exactly what was printed. No token spans white space. Tag and lemma
 * are found when first asked for, a sentence at a time: tagging is most of the work, and most sentences report nothing.
 */
export interface Token extends Span {
  readonly tag: Tag;
  /** Lower case as printed, with straight apostrophes: `don’t` is `do` and `n't`. */
  readonly lower: string;
  /** Dictionary form in lower case: `say` for `said`. */
  readonly lemma: string;
}

/** A sentence: a trimmed span of the text, and its tokens `first` to `last` (not included). */
export interface Sentence extends Span {
  readonly first: number;
  readonly last: number;
  /** Index of its paragraph, counted from 0. */
  readonly paragraph: number;
}

/** The words and sentences of one text, in order. Sentences never cross a paragraph's border. */
export interface Analysis {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
}

/** The words and sentences of a text with these paragraphs. Time is linear in the length of the text. */
export function analyse(text: string, paragraphs: readonly Span[]): Analysis {
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  paragraphs.forEach((bounds, paragraph) => {
    const spans = words(text, bounds);
    let begin = 0;
    for (const end of sentenceEnds(text, spans)) {
      const first = tokens.length;
      addSentence(tokens, text, spans.slice(begin, end));
      const [start, last] = [tokens[first]?.start ?? 0, tokens.at(-1)?.end ?? 0];
      sentences.push({ start, end: last, first, last: tokens.length, paragraph });
      begin = end;
    }
  });
  return { text, tokens, sentences };
}

const CURLY = /[‘’]/gu;

function addSentence(tokens: Token[], text: string, spans: readonly Span[]): void {
  const printed = spans.map(({ start, end }) => text.slice(start, end));
  const readings = once(() => readWords(printed));
  spans.forEach(({ start, end }, index) => {
    const lower = (printed[index] ?? '').toLowerCase().replace(CURLY, "'");
    tokens.push(new SentenceToken(start, end, lower, index, readings));
  });
}

class SentenceToken implements Token {
  readonly start: number;
  readonly end: number;
  readonly lower: string;
  readonly #index: number;
  readonly #readings: () => readonly Reading[];

  constructor(start: number, end: number, lower: string, index: number, readings: () => readonly Reading[]) {
    this.start = start;
    this.end = end;
    this.lower = lower;
    this.#index = index;
    this.#readings = readings;
  }

  get tag(): Tag {
    return this.#readings()[this.#index]?.tag ?? 'X';
  }

  get lemma(): string {
    return this.#readings()[this.#index]?.lemma ?? this.lower;
  }
}

function once<T>(compute: () => T): () => T {
  let held: { readonly value: T } | undefined;
  return () => {
    held ??= { value: compute() };
    return held.value;
  };
}
