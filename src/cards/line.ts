import { escapeLine, plainLine } from './escape.ts';
import { shortened } from './shorten.ts';

/** Text from outside on one line of ours: at most `most` characters of it, escaped. */
export function shortLine(text: string, most: number): string {
  return escapeLine(shortened(plainLine(text), most));
}

/** Verbatim words on one line of ours: in quotation marks, escaped, '…' outside the marks. */
export function quoted(words: string, most: number): string {
  const line = plainLine(words);
  const kept = shortened(line, most);
  return kept === line ? `“${escapeLine(line)}”` : `“${escapeLine(kept.slice(0, -2))}” …`;
}

/** Small print. */
export function small(line: string): string {
  return `-# ${line}`;
}

/** The first `shown` of a list, and 'and N more' where there are more. */
export function listed(items: readonly string[], shown: number): string {
  const more = items.length - shown;
  return [...items.slice(0, shown), ...(more > 0 ? [`and ${more} more`] : [])].join(' · ');
}
