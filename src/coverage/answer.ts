/**
 * What the coverage answers: plain data, safe to send between threads and to print as JSON. Every piece of article
 * text in it is an `Excerpt`, so a front can check it against the stored article before it shows it.
 */
import type { Kind } from '../attribution/statement.ts';
import type { Known, Refusal, Repair, Span, Withdrawn } from '../corpus/article.ts';
import type { CompareAnswer } from './compare/compare-answer.ts';
import type { ArticleReference, Excerpt, Finding, Origin } from './finding.ts';
import type { LatestAnswer } from './latest/list-latest.ts';
import type { MatchAnswer } from './match/match-answer.ts';
import type { TimelineAnswer } from './timeline/timeline-answer.ts';
import type { TopicsAnswer } from './topics/list-topics.ts';

/** What kind of answer a question wants. */
export type Wanted =
  | 'who'
  | 'when'
  | 'where'
  | 'how-many'
  | 'how-much'
  | 'how-long'
  | 'how-old'
  | 'yes-no'
  | 'said-about'
  | 'denial'
  | 'why'
  | 'what';

/** The question as it was read. */
export interface Reading {
  readonly wants: Wanted;
  /** Names in the question that the coverage knows: the person's id and name. */
  readonly names: readonly { readonly person: string; readonly name: string; readonly asTyped: string }[];
  readonly outlets: readonly string[];
  /** ISO dates, inclusive. */
  readonly from?: string;
  readonly to?: string;
}

/** Filters that every search takes; all optional, all completed by `suggest`. */
export interface Filter {
  readonly speaker?: string;
  readonly topic?: string;
  readonly outlet?: string;
  readonly from?: string;
  readonly to?: string;
  readonly kind?: Kind;
}

/** A statement that says otherwise about the same names and things. */
export interface Contradiction {
  /** Statement id of the finding that it contradicts. */
  readonly of: string;
  readonly difference: 'number' | 'day' | 'negation';
  readonly finding: Finding;
  /** The clause of it that differs. */
  readonly words: Excerpt;
}

/** The answer to `/ask`. */
export interface Answer {
  readonly question: string;
  readonly reading: Reading;
  /** False: 'The coverage does not say'; then `findings` is empty and `nearest` holds what came closest. */
  readonly found: boolean;
  /** Calibrated, 0 to 1. */
  readonly confidence: number;
  /** Best first, at most `FINDINGS_MOST`. */
  readonly findings: readonly Finding[];
  /** Denials, refusals and contradictions found in the coverage about the same thing, not among `findings`' order. */
  readonly denials: readonly Finding[];
  /** Statements that say otherwise than one of the findings, in a number, a day or by a 'not'; absent where none was found. */
  readonly contradictions?: readonly Contradiction[];
  /** What the findings rest on. */
  readonly origins: readonly Origin[];
  /** Words of the question that no article mentions, as typed. */
  readonly missing: readonly string[];
  /** Names in the coverage that look like what was typed. */
  readonly nearestNames: readonly string[];
  /** What came close and does not answer; where nothing was found, shown on request and labelled as such. */
  readonly nearest: readonly Finding[];
  /** Of a question that asks the same of several outlets or articles: each, and whether its articles answer. */
  readonly sides?: readonly { readonly name: string; readonly found: boolean }[];
}

/** A person or organisation over the whole coverage. */
export interface Profile {
  readonly id: string;
  readonly name: string;
  readonly kind: 'person' | 'organisation' | 'place' | 'unknown';
  readonly aliases: readonly string[];
  readonly handles: readonly string[];
  readonly descriptions: readonly { readonly words: Excerpt; readonly article: ArticleReference }[];
  /** What they are reported to have said. */
  readonly said: readonly Finding[];
  /** What others, or the outlets, say about them. */
  readonly about: readonly Finding[];
  readonly articles: readonly ArticleReference[];
}

/** The answer to `/who`: one profile, several that fit ('Roe'), or none. */
export interface WhoAnswer {
  readonly asked: string;
  readonly profiles: readonly Profile[];
  readonly nearestNames: readonly string[];
}

/** The answer to `/quotes`: verbatim quotations (direct and mixed), newest article first, then in reading order. */
export interface QuotesAnswer {
  readonly filter: Filter;
  readonly findings: readonly Finding[];
  readonly origins: readonly Origin[];
  readonly nearestNames: readonly string[];
}

/** One paragraph of an article, with its quotations. */
export interface ShownParagraph {
  /** Counted from 1. */
  readonly number: number;
  readonly words: Excerpt;
  /** Spans of statements in the article's text that lie in this paragraph. */
  readonly statements: readonly {
    readonly id: string;
    readonly kind: Kind;
    readonly content: readonly Span[];
  }[];
  /** The lines of the file that it came from, counted from 1, as the file has them; absent where the text is no part of it. */
  readonly fileLines?: { readonly from: number; readonly to: number; readonly text: string };
}

/** The answer to `/source`: an article, or one finding in its context. */
export interface SourceAnswer {
  readonly asked: string;
  readonly article?: ArticleReference;
  readonly paragraphs: readonly ShownParagraph[];
  /** Where a finding's id was asked for: its statement, and its paragraph's number. */
  readonly finding?: Finding;
  readonly statements: number;
  readonly speakers: readonly string[];
  readonly repairs: readonly Repair[];
  /** Ids that look like what was typed, where no article has it. */
  readonly nearestIds: readonly string[];
  /** Where the id is that of an article which moderators withdrew, or of a statement in it. */
  readonly withdrawn?: Withdrawn;
}

/** One completion of what a member types. */
export interface Suggestion {
  /** What is shown, at most 100 characters. */
  readonly name: string;
  /** What is sent, at most 100 characters. */
  readonly value: string;
}

/** What can be completed. */
export type SuggestionField =
  | 'question'
  | 'name'
  | 'speaker'
  | 'outlet'
  | 'topic'
  | 'source'
  /** A name or a topic. */
  | 'about'
  /** Days of publication, the newest first: the first day of each month, or its last. */
  | 'from'
  | 'to';

/** What a coverage holds. */
export interface CoverageSummary {
  /** Short hash of everything that the coverage holds and how it was read: same version, same answers. */
  readonly version: string;
  readonly articles: readonly ArticleReference[];
  readonly outlets: readonly string[];
  readonly statements: number;
  readonly people: number;
  /** ISO dates of the oldest and the newest dated article. */
  readonly earliest?: string;
  readonly latest?: string;
  readonly refused: readonly Refusal[];
  /** Ids of the articles with lines that were left as the file has them, for their repair could not be proven; absent where there are none. */
  readonly unproven?: readonly string[];
  /** What moderators withdrew; absent where nothing is. */
  readonly withdrawn?: readonly Withdrawn[];
  /** A question that this coverage answers, a name it knows: for help texts. */
  readonly examples: {
    readonly question?: string;
    readonly name?: string;
    readonly topic?: string;
    readonly source?: string;
  };
}

export type { Known };

/**
 * An immutable, searchable snapshot of a whole corpus. Deterministic: the same coverage and the same input give the
 * same bytes. No method throws on any input.
 */
export interface Coverage {
  readonly summary: CoverageSummary;
  ask(question: string, filter?: Filter): Answer;
  who(name: string): WhoAnswer;
  source(id: string): SourceAnswer;
  quotes(filter: Filter): QuotesAnswer;
  /** Dated events and statements about a person or a topic. */
  timeline(asked: string, filter?: Filter): TimelineAnswer;
  topics(): TopicsAnswer;
  /** The days that somebody means who writes a date and nothing else; undefined where it is none. */
  dates(typed: string): { readonly from: string; readonly to: string } | undefined;
  /** The articles with these ids; without ids all, newest publication first. */
  latest(ids?: readonly string[]): LatestAnswer;
  /** What is like the sentences of a message, and which of its quotations are printed. */
  match(message: string): MatchAnswer;
  /** What two outlets or articles both report, and what only one does; each by an outlet's name or an article's id. */
  compare(one: string, other: string, topic?: string): CompareAnswer;
  /** At most 25, best first, within a few milliseconds. */
  suggest(field: SuggestionField, typed: string): readonly Suggestion[];
  /** The stored text of an article: what every excerpt is checked against. */
  textOf(article: string): string | undefined;
}
