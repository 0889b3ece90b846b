import type { AttributedArticle, Statement } from '../../attribution/statement.ts';
import type { Article } from '../../corpus/article.ts';

/** What lines above or below a story tell; a headline is told too, and says something. */
const LABELS = ['byline', 'outlet', 'published', 'modified', 'category'] as const;
/** What a line has besides: 'By', 'Published:', the desk, in characters. */
const MOST_BESIDE = 40;

/** The statements of an article without the lines that only tell whose it is or when it was published: they answer nothing. */
export function storyOf({ article, statements }: AttributedArticle): readonly Statement[] {
  return statements.filter((statement) => !isLabelLine(article, statement));
}

function isLabelLine({ metadata, paragraphs }: Article, { kind, paragraph, content }: Statement): boolean {
  const line = paragraphs[paragraph];
  if (kind !== 'narration' || line === undefined) return false;
  const [part] = content;
  // A sentence of a paragraph that has others is part of the story.
  if (part === undefined || part.start > line.start || part.end < line.end) return false;
  const told = LABELS.flatMap((field) => metadata[field]?.words ?? []).filter(
    ({ start, end }) => start >= line.start && end <= line.end,
  );
  const length = told.reduce((sum, { start, end }) => sum + end - start, 0);
  return told.length > 0 && line.end - line.start - length <= MOST_BESIDE;
}
