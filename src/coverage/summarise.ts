import { createHash } from 'node:crypto';
import type { AttributedArticle } from '../attribution/statement.ts';
import type { Refusal } from '../corpus/article.ts';
import type { CoverageSummary } from './answer.ts';
import { referenceTo } from './findings/excerpt.ts';
import type { PassageIndex } from './index/passage-index.ts';
import type { People } from './people/merge-people.ts';
import { speakersOf } from './suggest/speakers.ts';
import { topicsOf } from './suggest/topics.ts';

const VERSION_CHARACTERS = 12;

/** What a coverage holds. */
export function summarise(
  index: PassageIndex,
  people: People,
  outlets: readonly string[],
  refused: readonly Refusal[],
): CoverageSummary {
  const dates = index.articles.flatMap(({ date }) => date ?? []).sort();
  const attributed = index.articles.map((article) => article.attributed);
  const [earliest] = dates;
  const latest = dates.at(-1);
  return {
    version: versionOf(attributed),
    articles: attributed.map(referenceTo),
    outlets,
    statements: attributed.reduce((sum, { statements }) => sum + statements.length, 0),
    people: people.all.length,
    ...(earliest === undefined ? {} : { earliest }),
    ...(latest === undefined ? {} : { latest }),
    refused,
    examples: examplesOf(index, people),
  };
}

/** Changes with any text, metadata or attribution, and with nothing else. */
function versionOf(articles: readonly AttributedArticle[]): string {
  const hash = createHash('sha256');
  for (const { article, statements, people } of articles) {
    hash.update(
      JSON.stringify([article.id, article.text, article.metadata, article.copies, statements, people]),
    );
  }
  return hash.digest('base64url').slice(0, VERSION_CHARACTERS);
}

function examplesOf(index: PassageIndex, people: People): CoverageSummary['examples'] {
  const [speaker] = speakersOf(index, people);
  const name = speaker?.name ?? people.all[0]?.name;
  const [topic] = topicsOf(index, people.all);
  const source = index.articles[0]?.attributed.article.id;
  return {
    ...(speaker ? { question: `What did ${speaker.name} say?` } : {}),
    ...(name === undefined ? {} : { name }),
    ...(topic === undefined ? {} : { topic }),
    ...(source === undefined ? {} : { source }),
  };
}
