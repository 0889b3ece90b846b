import type { Span } from './article.ts';

/** The lines of a text that hold more than blanks, without the blanks at their ends. */
export function paragraphsOf(text: string): readonly Span[] {
  const spans: Span[] = [];
  for (let from = 0; from <= text.length; ) {
    const lineEnd = endOfLine(text, from);
    const span = trimmed(text, { start: from, end: lineEnd });
    if (span.end > span.start) spans.push(span);
    from = lineEnd + 1;
  }
  return spans;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** A span without the blanks at its ends. */
export function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { start, end };
}
