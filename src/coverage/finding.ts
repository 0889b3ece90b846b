/** What answers are made of: verbatim words, and where they come from. Plain data, safe to send between threads. */
import type { Kind, Link, Stance } from '../attribution/statement.ts';
import type { Copy, Metadata, Span } from '../corpus/article.ts';
import type { RepairCount } from './findings/count-repairs.ts';

/** Verbatim words of a stored article: `text` equals the article's text from `span.start` to `span.end`. */
export interface Excerpt {
  readonly article: string;
  readonly span: Span;
  readonly text: string;
}

/** What a card needs to name an article. */
export interface ArticleReference {
  readonly id: string;
  readonly file: string;
  readonly metadata: Metadata;
  readonly copies: readonly Copy[];
  /** `false` for an article in a language that attribution does not know; else absent. */
  readonly analysed?: false;
}

/** One link of a chain, ready to be shown. */
export interface ShownLink {
  readonly role: Link['role'];
  readonly name: string;
  readonly named: boolean;
  readonly words?: Excerpt;
}

/** The speaker as a card shows it; only where the attribution is sure enough, see `SHOWN_SPEAKER_CONFIDENCE`. */
export interface ShownSpeaker {
  readonly name: string;
  /** The words at this statement ('he', 'my sources'); of somebody without a name, those that describe them. */
  readonly mention: Excerpt;
  /** How the article describes the speaker, where it does. */
  readonly description?: Excerpt;
  /** False for a speaker whom the article never names ('a former official'). */
  readonly named: boolean;
  /** Key for `/who`: the person's id in the coverage. */
  readonly person?: string;
}

/** One statement in an answer. */
export interface Finding {
  /** Statement id, `ARTICLE:P` and a letter. */
  readonly id: string;
  readonly kind: Kind;
  /** The sentence or sentences as printed. */
  readonly sentence: Excerpt;
  /** The content: each contiguous part inside `sentence`. */
  readonly content: readonly Excerpt[];
  readonly speaker?: ShownSpeaker;
  readonly cue?: Excerpt;
  readonly chain: readonly ShownLink[];
  readonly stances: readonly { readonly kind: Stance['kind']; readonly words: Excerpt }[];
  readonly article: ArticleReference;
  /** Counted from 1. */
  readonly paragraph: number;
  /** The passage that ranked: at most 1,200 characters, whole sentences. */
  readonly passage: Excerpt;
  /** The repairs that touch `sentence`, by kind; absent if none. */
  readonly repaired?: readonly RepairCount[];
  /** What else of the passage bears the answer, where a fact is asked for. */
  readonly further?: FurtherStatement;
  /** Where else the same quotation stands, whole or in part: the same origin, however often it is printed. */
  readonly variants?: readonly Variant[];
  readonly score: number;
  /** The words of the question that it matched, as the question wrote them. */
  readonly matched: readonly string[];
}

/** Another statement of a finding's passage: the one that bears the answer next best. */
export type FurtherStatement = Pick<Finding, 'id' | 'kind' | 'sentence' | 'content' | 'speaker'>;

/** A quotation as another place has it. */
export interface Variant {
  /** Statement id. */
  readonly id: string;
  readonly article: ArticleReference;
  /** Whose words they are there, where that place names the speaker. */
  readonly speaker?: string;
  /** The longest part of its content. */
  readonly words: Excerpt;
  /** Whether the wording differs, and not only how much is quoted. */
  readonly differs: boolean;
}

/** The far end of a chain that has a name, and the articles that rest on it. */
export interface Origin {
  /** `undefined` where no link of the chain has a name and the outlet is not known either: 'origin not stated'. */
  readonly name?: string;
  readonly articles: readonly string[];
  /** Unnamed sources behind it, as printed ('my sources'). */
  readonly unnamed: readonly string[];
  /** Outlets that print copies of these articles, which are not counted again; absent where there are none. */
  readonly copies?: readonly string[];
}
