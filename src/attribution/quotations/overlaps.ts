import type { Span } from '../../corpus/article.ts';
import type { Quotation } from './find-quotations.ts';

/** The first of the quotations, which are in order, that stands at least partly in a span. */
export function firstWithin(quotations: readonly Quotation[], part: Span): Quotation | undefined {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotations[middle]?.end ?? 0) <= part.start) low = middle + 1;
    else high = middle;
  }
  const quotation = quotations[low];
  return quotation !== undefined && quotation.start < part.end ? quotation : undefined;
}

/** Whether any of the quotations, which are in order, stands at least partly in a span. */
export function overlaps(quotations: readonly Quotation[], part: Span): boolean {
  return firstWithin(quotations, part) !== undefined;
}

/** Whether a span begins inside one of a reading's quotations, which are in order. */
export function isQuoted(
  { quotations }: { readonly quotations: readonly Quotation[] },
  { start }: Span,
): boolean {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotations[middle]?.outer.start ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const quotation = quotations[low - 1];
  return quotation !== undefined && start < quotation.outer.end;
}

/** Whether a span stands at least partly in any of the others, which are in order and apart. */
export function touches(parts: readonly Span[], { start, end }: Span): boolean {
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((parts[middle]?.start ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return [parts[low - 1], parts[low]].some(
    (part) => part !== undefined && start < part.end && part.start < end,
  );
}
