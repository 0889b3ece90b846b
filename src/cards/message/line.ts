import type { Words } from '../../locales/words.ts';
import { escapeLine, plainLine } from './escape.ts';
import { shortened } from './shorten.ts';

/** Text from outside on one line of ours: at most `most` characters of it, escaped. */
export function shortLine(text: string, most: number): string {
  return escapeLine(shortened(plainLine(text), most));
}

/** Verbatim words on one line of ours: in quotation marks, escaped, isolated, '…' outside the marks. */
export function quoted(printed: string, most: number, words: Words): string {
  const line = plainLine(printed);
  const kept = shortened(line, most);
  const shown = kept === line ? `“${escapeLine(line)}”` : `“${escapeLine(kept.slice(0, -2))}” …`;
  return words.isolated(shown);
}

/** What is no moment is shown as it is, as much of it as a moment takes. */
const MOMENT_MOST = 30;

/**
 * An ISO 8601 moment in the reader's own zone and language, which is right for an hour of ours and wrong for the date
 * of a newspaper: https://docs.discord.com/developers/reference#message-formatting
 */
export function momentWords(iso: string): string {
  const at = Date.parse(iso);
  return Number.isNaN(at) ? shortLine(iso, MOMENT_MOST) : `<t:${Math.floor(at / 1_000)}:f>`;
}

/** Small print. */
export function small(line: string): string {
  return `-# ${line}`;
}

/** The first `shown` of a list, isolated, and 'and N more' where there are more. */
export function listed(items: readonly string[], shown: number, words: Words): string {
  const more = items.length - shown;
  const first = items.slice(0, shown).map(words.isolated);
  return [...first, ...(more > 0 ? [words('cards.more', { count: more })] : [])].join(' · ');
}

/** 'a, b, c': parts of ours, each isolated already where it needs to be. */
export function joined(parts: readonly string[], words: Words): string {
  return parts.reduce((first, second) => words('cards.pair', { first, second }));
}
