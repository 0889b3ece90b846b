import { SHOWN_SPEAKER_CONFIDENCE } from '../../attribution/confidence.ts';
import type { Link, Statement } from '../../attribution/statement.ts';
import type { Article, Span } from '../../corpus/article.ts';
import type { Finding, FurtherStatement, ShownLink, ShownSpeaker } from '../finding.ts';
import type { IndexedArticle } from '../index/passage-index.ts';
import { withCredits } from '../origins/credits.ts';
import type { People } from '../people/merge-people.ts';
import type { FindingContext } from '../snapshot.ts';
import { repairsWithin } from './count-repairs.ts';
import { excerptOf, referenceTo } from './excerpt.ts';
import { variantsOf } from './variants.ts';

/** Where and why a statement was found. */
export interface Place {
  readonly passage: Span;
  readonly score: number;
  readonly matched: readonly string[];
  /** Another statement of the passage that is to be shown with it. */
  readonly further?: Statement;
}

/** A statement as a card shows it. */
export function buildFinding(
  indexed: IndexedArticle,
  statement: Statement,
  snapshot: FindingContext,
  { passage, score, matched, further }: Place,
): Finding {
  const { attributed } = indexed;
  const { article } = attributed;
  const sure = isSure(statement);
  const variants = variantsOf(statement, snapshot);
  const repaired = repairsWithin(article, statement.sentence);
  return {
    ...said(indexed, statement, snapshot.people),
    ...(statement.cue ? { cue: excerptOf(article, statement.cue) } : {}),
    chain: withCredits(indexed, statement)
      .filter((link) => sure || link.role !== 'speaker')
      .map((link) => shownLink(article, link)),
    stances: statement.stances.map(({ kind, words }) => ({ kind, words: excerptOf(article, words) })),
    article: referenceTo(attributed),
    paragraph: statement.paragraph + 1,
    passage: excerptOf(article, passage),
    ...(repaired === undefined ? {} : { repaired }),
    ...(further === undefined ? {} : { further: said(indexed, further, snapshot.people) }),
    ...(variants.length === 0 ? {} : { variants }),
    score,
    matched,
  };
}

/** What a statement says, and who says it where that is sure. */
function said(indexed: IndexedArticle, statement: Statement, people: People): FurtherStatement {
  const { article } = indexed.attributed;
  const speaker = isSure(statement) ? shownSpeaker(indexed, statement, people) : undefined;
  return {
    id: statement.id,
    kind: statement.kind,
    sentence: excerptOf(article, statement.sentence),
    content: statement.content.map((span) => excerptOf(article, span)),
    ...(speaker ? { speaker } : {}),
  };
}

function isSure({ confidence }: Statement): boolean {
  return confidence >= SHOWN_SPEAKER_CONFIDENCE;
}

function shownSpeaker(
  indexed: IndexedArticle,
  statement: Statement,
  people: People,
): ShownSpeaker | undefined {
  const { speaker } = statement;
  if (!speaker) return undefined;
  const { article, people: known } = indexed.attributed;
  const person = known.find(({ key }) => key === speaker.person);
  const description = person?.descriptions[0];
  const id = person ? people.byKey(article.id, person.key)?.id : undefined;
  return {
    name: speaker.name,
    mention: excerptOf(article, speaker.antecedent ?? speaker.mention),
    ...(description ? { description: excerptOf(article, description) } : {}),
    named: person !== undefined || speaker.together !== undefined,
    ...(id === undefined ? {} : { person: id }),
  };
}

function shownLink(article: Article, { role, name, named, words }: Link): ShownLink {
  return { role, name, named, ...(words ? { words: excerptOf(article, words) } : {}) };
}
