import type { Filter } from '../answer.ts';
import type { Excerpt, Finding } from '../finding.ts';
import type { EventDate } from './event-date.ts';

/** A statement at a date. */
export interface TimelineEntry {
  readonly date: EventDate;
  /**
   * `printed`: its own words give the date; `posted`: the signature of the post does; `reported`: it has none, and
   * stands where its article was published.
   */
  readonly placed: 'printed' | 'posted' | 'reported';
  /** The words that give the date; absent where it is `reported`. */
  readonly words?: Excerpt;
  /** ISO day from which an inferred date was told, and what day that is. */
  readonly toldFrom?: { readonly day: string; readonly of: 'publication' | 'speech' };
  readonly finding: Finding;
}

/** The answer to `/timeline`: in order of time. */
export interface TimelineAnswer {
  readonly asked: string;
  /** `from` and `to` limit the dates of the entries, not of the articles. */
  readonly filter: Filter;
  /** At most `TIMELINE_MOST`. */
  readonly entries: readonly TimelineEntry[];
  /** Entries beyond these: statements without a date of their own are left out first. */
  readonly left: number;
  /** Statements about it that stand nowhere: they give no date, and their articles have none. */
  readonly undated: number;
  /** Names that look like what was asked, where there is nothing. */
  readonly nearestNames: readonly string[];
}
