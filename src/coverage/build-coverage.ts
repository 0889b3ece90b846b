import type { AttributedArticle } from '../attribution/statement.ts';
import type { Refusal, Withdrawn } from '../corpus/article.ts';
import type { Coverage } from './answer.ts';
import { ask } from './ask.ts';
import { compare } from './compare/compare.ts';
import { findContradictions } from './contradictions/find-contradictions.ts';
import { collectDenials } from './denials/find-denials.ts';
import type { Lexicon } from './index/lexicon.ts';
import { indexPassages, type Passage, type PassageIndex } from './index/passage-index.ts';
import { listLatest } from './latest/list-latest.ts';
import { findMatches } from './match/find-matches.ts';
import { findQuotationSets } from './origins/quotation-sets.ts';
import { mergePeople, type People } from './people/merge-people.ts';
import { describePeople } from './profile/describe-people.ts';
import { buildSlipFinder, type SlipFinder } from './question/edit-distance.ts';
import { buildNameBook } from './question/name-book.ts';
import { buildOutletBook } from './question/outlet-book.ts';
import { readTypedDates } from './question/typed-dates.ts';
import { findQuotes } from './quotes/find-quotes.ts';
import type { Snapshot } from './snapshot.ts';
import { showSource } from './source/show-source.ts';
import { showWithdrawn } from './source/show-withdrawn.ts';
import { buildSuggester } from './suggest/build-suggester.ts';
import { summarise } from './summarise.ts';
import { findTimeline } from './timeline/find-timeline.ts';
import { listTopics, type TopicsAnswer } from './topics/list-topics.ts';

/**
 * Builds the searchable snapshot of a whole corpus. Takes about a second for a million words.
 * @param refused what could not be read, passed on in the summary
 * @param withdrawn what moderators hid: its ids give the reason, and nothing else of it is found
 */
export function buildCoverage(
  articles: readonly AttributedArticle[],
  refused: readonly Refusal[],
  withdrawn: readonly Withdrawn[] = [],
): Coverage {
  const snapshot = buildSnapshot(articles);
  const { index, people } = snapshot;
  const outlets = snapshot.known.outlets.all;
  const summary = summarise(index, people, outlets, { refused, withdrawn });
  let counted: TopicsAnswer | undefined;
  const topics = () => {
    counted ??= listTopics(snapshot);
    return counted;
  };
  const suggest = buildSuggester(index, people, outlets, summary);
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

/** The parts of a coverage, before any question: what `bench/tune.ts` measures the stages of ranking on. */
export function buildSnapshot(articles: readonly AttributedArticle[]): Snapshot {
  const people = mergePeople(articles);
  return snapshotOf(indexPassages(articles, people), people);
}

function snapshotOf(index: PassageIndex, people: People): Snapshot {
  const newestDay = index.articles
    .flatMap(({ date }) => date ?? [])
    .sort()
    .at(-1);
  const passagesOf: Passage[][] = index.articles.map(() => []);
  for (const passage of index.passages) passagesOf[passage.article.number]?.push(passage);
  const quotationSets = findQuotationSets(index.articles, people);
  return {
    index,
    people,
    known: {
      lexicon: index.lexicon,
      labels: index.labels,
      names: buildNameBook(people),
      slips: slipsIn(index.lexicon),
      outlets: buildOutletBook(index.articles),
      ...(newestDay === undefined ? {} : { newestDay }),
    },
    articleById: new Map(index.articles.map((article) => [article.attributed.article.id, article])),
    passagesOf,
    denials: collectDenials(index.articles),
    quotationSets,
    contradictions: findContradictions(index.articles, people, quotationSets),
  };
}

/** Letters of a stem with a slip, at least: the word itself is longer. */
const STEM_SHORTEST = 4;

/** The terms sorted for slips only once somebody mistypes one. */
function slipsIn(lexicon: Lexicon): SlipFinder {
  let slips: SlipFinder | undefined;
  return (typed) => {
    slips ??= buildSlipFinder(lexicon.terms(), STEM_SHORTEST);
    return slips(typed);
  };
}
