import type { Statement } from '../../attribution/statement.ts';
import type { IndexedArticle } from '../index/passage-index.ts';
import type { People } from '../people/merge-people.ts';
import { speakerId } from '../people/speaker-id.ts';
import { RunReader, sameRuns } from './same-words.ts';

/** A quotation in its article. */
export interface Quotation {
  readonly article: IndexedArticle;
  readonly statement: Statement;
  /** The speaker's id in the coverage, where it is shown. */
  readonly speaker?: string;
  /** Its content, without marks. */
  readonly words: string;
}

/** All quotations with these words, by statement id. */
export type QuotationSets = ReadonlyMap<string, readonly Quotation[]>;

/**
 * Finds every quotation that stands in more than one place, in the same article or another, its wording the same or
 * nearly so. Two people to whom the same words are attributed stay two, unless one quotation lies inside the other.
 */
export class QuotationSetsBuilder {
  readonly #quotations: Omit<Quotation, 'speaker'>[] = [];
  readonly #runs: Float64Array[] = [];
  readonly #reader = new RunReader();

  /** Adds the quotations of the next article. */
  add(article: IndexedArticle): void {
    const { article: printed, statements } = article.attributed;
    for (const statement of statements) {
      if (statement.kind !== 'direct' && statement.kind !== 'mixed') continue;
      const words = statement.content.map(({ start, end }) => printed.text.slice(start, end)).join(' ');
      this.#quotations.push({ article, statement, words });
      this.#runs.push(this.#reader.read(words));
    }
  }

  /** @param people of all the articles that were added */
  build(people: People): QuotationSets {
    const quotations = this.#quotations.map((quotation) => withSpeaker(quotation, people));
    const sets = sameRuns(this.#runs, (one, other) => areOne(quotations[one], quotations[other], people));
    const byId = new Map<string, readonly Quotation[]>();
    for (const set of sets) {
      const members = set.flatMap((index) => quotations[index] ?? []);
      for (const { statement } of members) byId.set(statement.id, members);
    }
    return byId;
  }
}

function withSpeaker(quotation: Omit<Quotation, 'speaker'>, people: People): Quotation {
  const speaker = speakerId(quotation.statement, quotation.article, people);
  return speaker === undefined ? quotation : { ...quotation, speaker };
}

function areOne(one: Quotation | undefined, other: Quotation | undefined, people: People): boolean {
  if (!one || !other) return false;
  if (one.speaker === undefined || other.speaker === undefined || one.speaker === other.speaker) return true;
  const isPerson = (id: string) => people.byId(id)?.kind === 'person';
  return !(isPerson(one.speaker) && isPerson(other.speaker)) || overlap(one, other);
}

/** Whether one lies inside the other: what somebody says in a post, and the post. */
export function overlap(one: Quotation, other: Quotation): boolean {
  if (one.article !== other.article) return false;
  return one.statement.content.some((part) =>
    other.statement.content.some(({ start, end }) => part.start < end && part.end > start),
  );
}
