import type { Metadata, Span } from '../article.ts';
import { groupSpan, HEAD, inferred, LONGEST_LINE } from './pattern.ts';
import { readDate } from './printed-date.ts';

const PERSON = String.raw`\p{Lu}[\p{L}.’'-]*(?: (?:(?:de|van|von|bin|al|el|la|der|den) ){0,2}\p{Lu}[\p{L}.’'-]*){1,3}`;
const PEOPLE = `${PERSON}(?:(?:, | and | & )${PERSON}){0,5}`;

/** Those who write without a name. */
const NOBODY =
  '(?:[Oo]ur |[Aa] )?(?:[Ss]taff|[Cc]orrespondents?|[Aa]gencies)(?: (?:[Rr]eporters?|[Ww]riters?|[Cc]orrespondents?))?';

/** By Name, By Name and Name, By Name, Outlet, By staff reporters, Outlet: a paragraph that is nothing else. */
const BYLINE = new RegExp(
  String.raw`^(?:By|BY|Written by|Reported by|Reporting by) (?<byline>${PEOPLE}|${NOBODY})(?:(?:, | [|–—-] )(?<outlet>\p{Lu}[\p{L}\p{N}.&’' ]{1,40}))?\.?$`,
  'du',
);

/** March 3, 2021, 3 March 2021 or 2021-03-03. */
export const DATE = String.raw`\p{Lu}\p{Ll}{2,8}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}(?:st|nd|rd|th)? \p{Lu}\p{Ll}{2,8}\.?,? \d{4}|\d{4}-\d{2}-\d{2}`;

/** Published: March 3, 2021, or a date alone on its line. */
const PUBLISHED = new RegExp(
  String.raw`^(?:(?:First )?(?:Published|Posted|Date)(?: on)?:? ?)?(?:\p{Lu}\p{Ll}+day, ?)?(?<date>${DATE})(?:[ ,]{0,2}(?:at )?\d{1,2}[:.]\d{2}.{0,12})?$`,
  'du',
);

/** Whether a line is a byline and nothing else. */
export function isBylineLine(line: string): boolean {
  return BYLINE.test(line);
}

/** Whether a line is a date of publication and nothing else. */
export function isDateLine(line: string): boolean {
  return PUBLISHED.test(line);
}

function fromBylineLine(text: string, line: string, start: number): Metadata {
  const match = BYLINE.exec(line);
  if (!match) return {};
  const people = groupSpan(match, 'byline', start);
  const outlet = groupSpan(match, 'outlet', start);
  return {
    ...(people && { byline: inferred(text.slice(people.start, people.end), 'byline', people) }),
    ...(outlet && { outlet: inferred(text.slice(outlet.start, outlet.end), 'byline', outlet) }),
  };
}

/** A byline and a date of publication that stand on lines of their own above the story, or a byline below it. */
export function fromByline(text: string, paragraphs: readonly Span[]): Metadata {
  let found: Metadata = {};
  const tail = paragraphs.slice(Math.max(HEAD, paragraphs.length - 2));
  for (const [index, paragraph] of [...paragraphs.slice(0, HEAD), ...tail].entries()) {
    if (paragraph.end - paragraph.start > LONGEST_LINE) continue;
    const line = text.slice(paragraph.start, paragraph.end);
    found = { ...fromBylineLine(text, line, paragraph.start), ...found };
    const published = index < HEAD ? PUBLISHED.exec(line) : undefined;
    const date = published ? groupSpan(published, 'date', paragraph.start) : undefined;
    const value = date && readDate(text.slice(date.start, date.end));
    if (date && value !== undefined && !found.published) {
      found = { ...found, published: inferred(value, 'date line', date) };
    }
  }
  return found;
}
