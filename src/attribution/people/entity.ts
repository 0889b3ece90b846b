import type { Span } from '../../corpus/article.ts';
import type { Name } from '../mentions/name.ts';
import type { Person } from '../statement.ts';
import type { Gender } from './gender.ts';

/** A person or body while an article is read. */
export interface Entity {
  readonly key: string;
  /** The fullest name, its words in order. */
  readonly words: readonly string[];
  /** The same, as printed. */
  readonly name: string;
  readonly kind: Person['kind'];
  readonly gender: Gender;
  /** Whether a title tells the gender, rather than a first name. */
  readonly genderCertain: boolean;
  /** Named with an article somewhere, so that it is no person. */
  readonly thing: boolean;
  /** Named after 'in', 'at' or 'near' somewhere, as places are. */
  readonly located: boolean;
  readonly names: readonly Name[];
  /** With the `@`. */
  readonly handles: readonly string[];
  /** How the text describes them. */
  readonly descriptions: readonly Span[];
  /** Nouns that describe them, in dictionary form: titles, offices, trades, and what kind of body it is. */
  readonly nouns: ReadonlySet<string>;
  /** In years, where the text tells it: 'Jo Roe, 41,'. */
  readonly age?: number;
}
