import type { Statement } from '../../attribution/statement.ts';
import type { Article, Span } from '../../corpus/article.ts';
import type { ShownParagraph, SourceAnswer } from '../answer.ts';
import { buildFinding } from '../findings/build-finding.ts';
import { excerptOf, referenceTo } from '../findings/excerpt.ts';
import type { IndexedArticle } from '../index/passage-index.ts';
import { speakerId } from '../people/speaker-id.ts';
import { passageOf, type Snapshot } from '../snapshot.ts';
import { fileLinesOf } from './file-lines.ts';
import { nearestIds } from './nearest-ids.ts';

/** An article by its id, a finding in its article by the statement's id, or the ids that look like what was typed. */
export function showSource(snapshot: Snapshot, asked: string): SourceAnswer {
  const id = asked.trim().toLowerCase();
  const [articleId = ''] = id.split(':');
  const indexed = snapshot.articleById.get(articleId);
  const statement = indexed?.attributed.statements.find((candidate) => candidate.id.toLowerCase() === id);
  if (!indexed || (id.includes(':') && !statement)) return notFound(snapshot, asked, articleId);
  const { attributed } = indexed;
  return {
    asked,
    article: referenceTo(attributed),
    paragraphs: paragraphsOf(indexed),
    ...(statement ? { finding: findingOf(snapshot, indexed, statement) } : {}),
    statements: attributed.statements.length,
    speakers: speakersOf(snapshot, indexed),
    repairs: attributed.article.repairs,
    nearestIds: [],
  };
}

function notFound({ articleById }: Snapshot, asked: string, articleId: string): SourceAnswer {
  const near = articleById.has(articleId) ? [articleId] : nearestIds(articleId, [...articleById.keys()]);
  return { asked, paragraphs: [], statements: 0, speakers: [], repairs: [], nearestIds: near };
}

function findingOf(snapshot: Snapshot, indexed: IndexedArticle, statement: Statement) {
  return buildFinding(indexed, statement, snapshot, {
    passage: passageOf(snapshot, indexed, statement)?.span ?? statement.sentence,
    score: 1,
    matched: [],
  });
}

function paragraphsOf({ attributed }: IndexedArticle): ShownParagraph[] {
  const { article, statements } = attributed;
  return article.paragraphs.map((span, index) =>
    withLines(article, span, {
      number: index + 1,
      words: excerptOf(article, span),
      statements: statements
        .filter(({ content }) => content.some((part) => part.start < span.end && part.end > span.start))
        .map(({ id, kind, content }) => ({
          id,
          kind,
          content: content.filter((part) => part.start < span.end && part.end > span.start),
        })),
    }),
  );
}

function withLines(article: Article, span: Span, paragraph: ShownParagraph): ShownParagraph {
  const fileLines = fileLinesOf(article, span);
  return fileLines === undefined ? paragraph : { ...paragraph, fileLines };
}

/** Names of those whose words the article reports, in the order of their first statement. */
function speakersOf({ people }: Snapshot, indexed: IndexedArticle): string[] {
  const names = indexed.attributed.statements.flatMap((statement) => {
    const id = speakerId(statement, indexed, people);
    return people.byId(id ?? '')?.name ?? [];
  });
  return [...new Set(names)];
}
