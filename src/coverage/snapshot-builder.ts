import type { AttributedArticle } from '../attribution/statement.ts';
import { type Clause, clausesOf } from './contradictions/claims.ts';
import { findContradictions } from './contradictions/find-contradictions.ts';
import { collectDenials } from './denials/find-denials.ts';
import type { Lexicon } from './index/lexicon.ts';
import { type Passage, PassageIndexBuilder } from './index/passage-index.ts';
import { QuotationSetsBuilder } from './origins/quotation-sets.ts';
import { PeopleBuilder } from './people/merge-people.ts';
import { buildSlipFinder, type SlipFinder } from './question/edit-distance.ts';
import { buildNameBook } from './question/name-book.ts';
import { buildOutletBook } from './question/outlet-book.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * Builds a snapshot article by article, so that most of it is done while later articles are still attributed. Who is who
 * in the whole coverage is known in the end, and so what needs to know it is done then.
 */
export class SnapshotBuilder {
  #people = new PeopleBuilder();
  #index = new PassageIndexBuilder();
  #quotations = new QuotationSetsBuilder();
  #clauses: Clause[] = [];

  add(attributed: AttributedArticle): void {
    this.#people.add(attributed);
    const article = this.#index.add(attributed);
    this.#quotations.add(article);
    for (const clause of clausesOf(article)) this.#clauses.push(clause);
  }

  /** Lets go of what each part is made from as soon as it is made, for the next one needs room too, and begins anew. */
  build(): Snapshot {
    const people = this.#people.build();
    this.#people = new PeopleBuilder();
    const quotationSets = this.#quotations.build(people);
    this.#quotations = new QuotationSetsBuilder();
    const contradictions = findContradictions(this.#clauses, people, quotationSets);
    this.#clauses = [];
    const index = this.#index.build(people);
    this.#index = new PassageIndexBuilder();
    const newestDay = index.articles
      .flatMap(({ date }) => date ?? [])
      .sort()
      .at(-1);
    const passagesOf: Passage[][] = index.articles.map(() => []);
    for (const passage of index.passages) passagesOf[passage.article.number]?.push(passage);
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
      contradictions,
    };
  }
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
