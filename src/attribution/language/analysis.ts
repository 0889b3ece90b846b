import type { Span } from '../../corpus/article.ts';
import type { Language } from './language.ts';

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

/** One word or mark. No token spans white space. */
export interface Token extends Span {
  readonly tag: Tag;
  /** Exactly `text.slice(start, end)`. */
  readonly printed: string;
  /** Lower case as printed, with straight apostrophes: `don’t` is `do` and `n't`. */
  readonly lower: string;
  /** Dictionary form in lower case: `say` for `said`. */
  readonly lemma: string;
  /** Whether its dictionary form is that of a verb which introduces or follows a quotation. */
  readonly says: boolean;
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
  readonly language: Language;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
}
