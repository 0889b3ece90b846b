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
  readonly handles: string[];
  /** How the text describes them. */
  readonly descriptions: Span[];
  /** Nouns that describe them: titles, offices, trades. */
  readonly nouns: Set<string>;
}
