import type { Article, Span } from '../corpus/article.ts';

/**
 * `direct`: inside quotation marks; `indirect`: reported without them; `mixed`: partly quoted;
 * `narration`: the outlet's own voice, no speaker.
 */
export type Kind = 'direct' | 'mixed' | 'indirect' | 'narration';

/** Whom a statement is attributed to. */
export interface Speaker {
  /** The words of the article that name or describe the speaker at this statement ('he', 'Dr. A', 'my sources'). */
  readonly mention: Span;
  /** Of 'who', and of a pronoun for somebody without a name: the words that it stands for. */
  readonly antecedent?: Span;
  /** The resolved name where the article supports it, else the words that describe them as printed. */
  readonly name: string;
  /** Key of the `Person` in the same article; absent for a speaker who is never named ('a former official'). */
  readonly person?: string;
  /** Of several who speak together ('Britain and France'), in place of `person`: the keys of those who are named. */
  readonly together?: readonly string[];
}

/** One pair of hands that a statement passed through. */
export interface Link {
  /** The outlet itself, another report, a medium ('in a telephone interview with …', 'on Twitter'), a speaker, an unnamed source. */
  readonly role: 'outlet' | 'report' | 'medium' | 'speaker' | 'source';
  /** As resolved, or as printed where there is no name. */
  readonly name: string;
  /** Whether this link has a name of its own: the last named link is the origin. */
  readonly named: boolean;
  /** The words that show it; absent for the outlet where the file gave it. */
  readonly words?: Span;
  readonly person?: string;
}

/** What a statement does to a claim, with the words that show it. */
export interface Stance {
  readonly kind: 'denial' | 'refusal' | 'confirmation' | 'speculation' | 'expectation' | 'hedge' | 'negation';
  readonly words: Span;
}

/** Who said what: an attribution (source, cue, content), or a stretch of the outlet's own narration. */
export interface Statement {
  /** Unique in the corpus: `ARTICLE:P` with the paragraph counted from 1, and a letter: `my-article:12b`. */
  readonly id: string;
  readonly kind: Kind;
  /** The content, in reading order, one span a contiguous part, without quotation marks. */
  readonly content: readonly Span[];
  /** The whole sentence or sentences as printed, with cue and marks: what a card shows. */
  readonly sentence: Span;
  /** Index of the paragraph of the first part, counted from 0. */
  readonly paragraph: number;
  readonly cue?: Span;
  readonly speaker?: Speaker;
  /** Nearest the reader first: outlet, another report, medium, speaker, unnamed sources. */
  readonly chain: readonly Link[];
  readonly stances: readonly Stance[];
  /** Of an embedded post: the date in its signature line, as printed. */
  readonly posted?: Span;
  /** Probability, 0 to 1, that the speaker is right. 1 for narration. */
  readonly confidence: number;
}

/** A person or organisation as one article knows it. */
export interface Person {
  /** Unique in the article. */
  readonly key: string;
  /** The fullest name that the article gives, without titles. */
  readonly name: string;
  readonly kind: 'person' | 'organisation' | 'place' | 'unknown';
  /** Other names as printed, surname alone among them. */
  readonly aliases: readonly string[];
  /** With the `@`. */
  readonly handles: readonly string[];
  readonly mentions: readonly Span[];
  /** How the article describes them ('founder of the …'), each verbatim. */
  readonly descriptions: readonly Span[];
}

/** An article with its statements. Every sentence of the text lies in at least one statement. */
export interface AttributedArticle {
  readonly article: Article;
  readonly sentences: readonly Span[];
  readonly statements: readonly Statement[];
  readonly people: readonly Person[];
  /** False for a language that attribution does not know: then everything is narration. */
  readonly analysed: boolean;
}
