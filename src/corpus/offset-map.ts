import type { Article, OffsetStretch, Span } from './article.ts';

/** What the offset map needs of an article. */
export type Mapped = Pick<Article, 'text' | 'fileText' | 'offsets'>;

type Side = 'text' | 'file';

/** Index of the last stretch that begins at or before `offset` on the given side, or -1. */
function stretchAt(offsets: readonly OffsetStretch[], side: Side, offset: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle]?.[side] ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The other side's offset of the character at `offset`; inside a repaired place: that place's start. */
function carryStart(offsets: readonly OffsetStretch[], from: Side, to: Side, offset: number): number {
  const stretch = offsets[stretchAt(offsets, from, offset)];
  if (!stretch) return 0;
  return stretch[to] + Math.min(offset - stretch[from], stretch.length);
}

/** The other side's offset after the character before `offset`; inside a repaired place: that place's end. */
function carryEnd(article: Mapped, from: Side, to: Side, offset: number): number {
  const index = stretchAt(article.offsets, from, offset - 1);
  const stretch = article.offsets[index];
  if (stretch && offset <= stretch[from] + stretch.length) return stretch[to] + offset - stretch[from];
  const whole = to === 'text' ? article.text.length : article.fileText.length;
  return article.offsets[index + 1]?.[to] ?? whole;
}

function carrySpan(article: Mapped, from: Side, to: Side, span: Span): Span {
  const start = carryStart(article.offsets, from, to, span.start);
  return {
    start,
    end: span.end > span.start ? Math.max(start, carryEnd(article, from, to, span.end)) : start,
  };
}

/** The characters of the file's text that became `span` of the repaired text. */
export function toFileSpan(article: Mapped, span: Span): Span {
  return carrySpan(article, 'text', 'file', span);
}

/** The characters of the repaired text that `span` of the file's text became. */
export function toTextSpan(article: Mapped, span: Span): Span {
  return carrySpan(article, 'file', 'text', span);
}
