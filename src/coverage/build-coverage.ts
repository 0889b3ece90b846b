import type { AttributedArticle } from '../attribution/statement.ts';
import type { Refusal, Withdrawn } from '../corpus/article.ts';
import type { Coverage } from './answer.ts';
import { ask } from './ask.ts';
import { compare } from './compare/compare.ts';
import { listLatest } from './latest/list-latest.ts';
import { findMatches } from './match/find-matches.ts';
import { describePeople } from './profile/describe-people.ts';
import { readTypedDates } from './question/typed-dates.ts';
import { findQuotes } from './quotes/find-quotes.ts';
import type { Snapshot } from './snapshot.ts';
import { SnapshotBuilder } from './snapshot-builder.ts';
import { showSource } from './source/show-source.ts';
import { showWithdrawn } from './source/show-withdrawn.ts';
import { buildSuggester } from './suggest/build-suggester.ts';
import { summarise, VersionBuilder } from './summarise.ts';
import { findTimeline } from './timeline/find-timeline.ts';
import { listTopics, type TopicsAnswer } from './topics/list-topics.ts';

/** Builds the searchable snapshot of a whole corpus, article by article. Takes about two seconds for a million words. */
export class CoverageBuilder {
  readonly #snapshot = new SnapshotBuilder();
  readonly #version = new VersionBuilder();

  add(article: AttributedArticle): void {
    this.#snapshot.add(article);
    this.#version.add(article);
  }

  /**
   * To be called once.
   * @param refused what could not be read, passed on in the summary
   * @param withdrawn what moderators hid: its ids give the reason, and nothing else of it is found
   */
  build(refused: readonly Refusal[], withdrawn: readonly Withdrawn[] = []): Coverage {
    const snapshot = this.#snapshot.build();
    const { index, people } = snapshot;
    const summary = summarise(snapshot, this.#version.build(withdrawn), { refused, withdrawn });
    let counted: TopicsAnswer | undefined;
    const topics = () => {
      counted ??= listTopics(snapshot);
      return counted;
    };
    const suggest = buildSuggester(index, people, snapshot.known.outlets.all, summary);
    return {
      summary,
      ask: (question, filter = {}) => ask(snapshot, question, filter),
      who: (name) => describePeople(snapshot, name),
      source: (id) => showWithdrawn(withdrawn, id) ?? showSource(snapshot, id),
      quotes: (filter) => findQuotes(snapshot, filter),
      timeline: (asked, filter = {}) => findTimeline(snapshot, asked, filter),
      topics,
      dates: (typed) => readTypedDates(typed, snapshot.known.newestDay),
      latest: (ids) => listLatest(snapshot, ids),
      match: (message) => findMatches(snapshot, message),
      compare: (one, other, topic) => compare(snapshot, one, other, topic),
      suggest,
      textOf: (article) => snapshot.articleById.get(article)?.attributed.article.text,
    };
  }
}

/** The coverage of articles that are all there. */
export function buildCoverage(
  articles: readonly AttributedArticle[],
  refused: readonly Refusal[],
  withdrawn: readonly Withdrawn[] = [],
): Coverage {
  const coverage = new CoverageBuilder();
  for (const article of articles) coverage.add(article);
  return coverage.build(refused, withdrawn);
}

/** The parts of a coverage, before any question: what `bench/tune.ts` measures the stages of ranking on. */
export function buildSnapshot(articles: readonly AttributedArticle[]): Snapshot {
  const snapshot = new SnapshotBuilder();
  for (const article of articles) snapshot.add(article);
  return snapshot.build();
}
