import type { Metadata, Span } from '../article.ts';
import { groupSpan, inferred } from './pattern.ts';
import { readDate } from './printed-date.ts';

/** LONDON, March 3 (Agency) — or KYIV (Agency) - : place in capitals, then whose report it is. */
const DATELINE =
  /^(?<place>\p{Lu}[\p{Lu}.’' -]+(?:, \p{L}[\p{L}. ]{1,30}?)?)(?:, (?<date>\p{Lu}\p{Ll}+\.? \d{1,2}(?:, \d{4})?|\d{1,2} \p{Lu}\p{Ll}+(?: \d{4})?))? \((?<outlet>\p{Lu}[\p{L}\p{N}.&’' -]{1,40})\) ?[—–-]/du;

/** A first paragraph that begins with the place and, in brackets, the agency whose report it is. */
export function fromDateline(text: string, paragraphs: readonly Span[]): Metadata {
  for (const paragraph of paragraphs.slice(0, 3)) {
    const match = DATELINE.exec(text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 160)));
    const named = match && groupSpan(match, 'outlet', paragraph.start);
    if (!match || !named) continue;
    const date = groupSpan(match, 'date', paragraph.start);
    const published = date && readDate(text.slice(date.start, date.end));
    return {
      outlet: inferred(text.slice(named.start, named.end).trim(), 'dateline', named),
      ...(date && published !== undefined && { published: inferred(published, 'dateline', date) }),
    };
  }
  return {};
}
