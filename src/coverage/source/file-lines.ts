import type { Article, Span } from '../../corpus/article.ts';

/** Lines of an article's file, counted from 1, and their text. */
export interface FileLines {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The lines of the file that a span of the repaired text came from; undefined where that text is no verbatim part of it. */
export function fileLinesOf(article: Article, span: Span): FileLines | undefined {
  if (article.firstLine === undefined) return undefined;
  const start = offsetInFile(article, span.start);
  const end = Math.max(start, offsetInFile(article, Math.max(span.start, span.end - 1)) + 1);
  const { fileText } = article;
  const lineStart = fileText.lastIndexOf('\n', start - 1) + 1;
  const nextBreak = fileText.indexOf('\n', Math.max(end - 1, start));
  const lineEnd = nextBreak === -1 ? fileText.length : nextBreak;
  const from = breaksBefore(fileText, lineStart) + article.firstLine;
  const text = fileText.slice(lineStart, lineEnd);
  return { from, to: from + breaksBefore(text, text.length), text };
}

/** Where a character of the repaired text stands in the file; for one that a repair put in, the place before it. */
function offsetInFile({ offsets, fileText }: Article, offset: number): number {
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle]?.text ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const stretch = offsets[low];
  if (!stretch) return Math.min(offset, fileText.length);
  const inside = Math.max(0, Math.min(offset - stretch.text, stretch.length));
  return Math.min(stretch.file + inside, fileText.length);
}

function breaksBefore(text: string, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
