import type { Span } from '../../corpus/article.ts';
import type { Name } from '../mentions/name.ts';
import type { Person } from '../statement.ts';
import type { Gender } from './gender.ts';

/** Whom a pronoun or a description can mean while an article is read: somebody named, or only described. */
export interface Referent {
  /** Of somebody named: their key in the article. */
  readonly key?: string;
  /** The fullest name, or the description, its words in order. */
  readonly words: readonly string[];
  /** The same, as printed. */
  readonly name: string;
  readonly kind: Person['kind'];
  /** Whether it is several: 'residents', 'Jo Roe and her deputy'. */
  readonly plural: boolean;
  /** Of several who spoke together: the keys of those who are named. */
  readonly together?: readonly string[];
  readonly gender: Gender;
  /** Whether a title tells the gender, rather than a first name. */
  readonly genderCertain: boolean;
  /** Named with an article somewhere, so that it is no person. */
  readonly thing: boolean;
  /** Named after 'in', 'at' or 'near' somewhere, as places are. */
  readonly located: boolean;
  /** How the text describes them. */
  readonly descriptions: readonly Span[];
  /** Nouns that describe them, in dictionary form: titles, offices, trades, and what kind of body it is. */
  readonly nouns: ReadonlySet<string>;
  /** In years, where the text tells it: 'Jo Roe, 41,'. */
  readonly age?: number;
}

/** A person or body that an article names. */
export interface Entity extends Referent {
  readonly key: string;
  readonly names: readonly Name[];
  /** With the `@`. */
  readonly handles: readonly string[];
}
