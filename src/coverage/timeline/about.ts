import type { Statement } from '../../attribution/statement.ts';
import { type IndexedArticle, termsOf } from '../index/passage-index.ts';
import { termsInside } from '../index/term-sequence.ts';
import { storyOf } from '../passages/label-lines.ts';
import type { CoveragePerson } from '../people/merge-people.ts';
import { peopleNamed } from '../people/people-named.ts';
import { speakerIds } from '../people/speaker-id.ts';
import type { Snapshot } from '../snapshot.ts';

interface Term {
  readonly term: string;
  readonly number: number | undefined;
}

/** The statements of an article that are about what was asked, in reading order. */
export type StatementsAbout = (article: IndexedArticle) => readonly Statement[];

/**
 * What speaks of a person or a topic: statements of the person or in whose sentence they are mentioned, by a pronoun
 * too; and sentences that hold a word of the topic where the paragraph or the headline holds all of the others.
 */
export function statementsAbout(snapshot: Snapshot, asked: string): StatementsAbout {
  const people = peopleNamed(snapshot, asked);
  const terms = [...new Set(termsOf(asked))].map((term) => ({
    term,
    number: snapshot.index.lexicon.numberOf(term),
  }));
  return (article) => {
    const mentions = mentionsIn(article, people);
    const onTopic = holdsAll(article, terms);
    if (!onTopic && mentions.length === 0) return [];
    const ids = new Set(people.map(({ id }) => id));
    return storyOf(article.attributed).filter(
      (statement) =>
        speakerIds(statement, article, snapshot.people).some((id) => ids.has(id)) ||
        mentions.some((at) => at >= statement.sentence.start && at < statement.sentence.end) ||
        (onTopic && isOnTopic(article, statement, terms)),
    );
  };
}

/** Where an article mentions them. */
function mentionsIn({ attributed }: IndexedArticle, people: readonly CoveragePerson[]): readonly number[] {
  return people
    .flatMap(({ members }) => members)
    .filter(({ article }) => article === attributed.article.id)
    .flatMap(({ person }) => person.mentions.map(({ start }) => start));
}

function holdsAll({ sequence, headline }: IndexedArticle, terms: readonly Term[]): boolean {
  return (
    terms.length > 0 &&
    terms.every(
      ({ term, number }) => headline.has(term) || (number !== undefined && sequence.terms.includes(number)),
    )
  );
}

function isOnTopic(article: IndexedArticle, statement: Statement, terms: readonly Term[]): boolean {
  const { sequence, headline, attributed } = article;
  const inSentence = termsInside(sequence, statement.sentence);
  if (!terms.some(({ number }) => number !== undefined && inSentence.has(number))) return false;
  const paragraph = attributed.article.paragraphs[statement.paragraph];
  const around = paragraph === undefined ? inSentence : termsInside(sequence, paragraph);
  return terms.every(
    ({ term, number }) =>
      headline.has(term) || (number !== undefined && (inSentence.has(number) || around.has(number))),
  );
}
