import type {
  Answer,
  Coverage,
  CoverageSummary,
  Filter,
  QuotesAnswer,
  SourceAnswer,
  Suggestion,
  SuggestionField,
  WhoAnswer,
} from '../coverage/answer.ts';
import type { CompareAnswer } from '../coverage/compare/compare-answer.ts';
import type { LatestAnswer } from '../coverage/latest/list-latest.ts';
import type { MatchAnswer } from '../coverage/match/match-answer.ts';
import type { TimelineAnswer } from '../coverage/timeline/timeline-answer.ts';
import type { TopicsAnswer } from '../coverage/topics/list-topics.ts';

/**
 * One loaded coverage as commands see it: the same questions as `Coverage`, asked over an asynchronous border, so
 * that it can live in a thread of its own. A request keeps the edition that it began with, whatever is loaded since.
 */
export interface Edition {
  readonly summary: CoverageSummary;
  ask(question: string, filter?: Filter): Promise<Answer>;
  who(name: string): Promise<WhoAnswer>;
  source(id: string): Promise<SourceAnswer>;
  quotes(filter: Filter): Promise<QuotesAnswer>;
  timeline(asked: string, filter?: Filter): Promise<TimelineAnswer>;
  topics(): Promise<TopicsAnswer>;
  dates(typed: string): Promise<ReturnType<Coverage['dates']>>;
  latest(ids?: readonly string[]): Promise<LatestAnswer>;
  match(message: string): Promise<MatchAnswer>;
  compare(one: string, other: string, topic?: string): Promise<CompareAnswer>;
  suggest(field: SuggestionField, typed: string): Promise<readonly Suggestion[]>;
  /** The stored text, held on this side of the border: what every excerpt is checked against before it is shown. */
  textOf: Coverage['textOf'];
}
