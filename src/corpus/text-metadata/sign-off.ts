import type { Metadata, Span } from '../article.ts';
import { groupSpan, inferred } from './pattern.ts';

/** One name: capitalised words, with the small words that names hold between them. */
const NAME = String.raw`\p{Lu}[\p{L}\p{N}.’'&-]*(?: (?:of|the|de|and|&|\p{Lu}[\p{L}\p{N}.’'&-]*)){0,5}`;

/** (Name – Place), (Name): all that the last paragraph holds. */
const SIGN_OFF = new RegExp(String.raw`^\((?<outlet>${NAME})(?: ?[–—-] ?(?<place>${NAME}))?\)$`, 'du');

/** Words that name the part of an outlet that wrote, not the outlet. */
const DESK =
  / (?:(?:\p{Lu}\p{L}+ )?(?:News )?Desk|Newsroom|Bureau|Staff|Web Desk|Correspondent|Reporters?)$/u;

/**
 * A sign-off: a last paragraph that is nothing but a name in brackets, `(Outlet Desk – Place)`. A name alone must be
 * one that says it is an outlet's (a desk, a bureau), since anything may stand in brackets.
 */
export function fromSignOff(text: string, paragraphs: readonly Span[]): Metadata {
  const last = paragraphs.at(-1);
  if (!last || last.end - last.start > 100) return {};
  const match = SIGN_OFF.exec(text.slice(last.start, last.end));
  const named = match && groupSpan(match, 'outlet', last.start);
  if (!match || !named) return {};
  const name = text.slice(named.start, named.end);
  const outlet = name.replace(DESK, '');
  if (outlet === name && match.groups?.['place'] === undefined) return {};
  return { outlet: inferred(outlet, 'sign-off', last) };
}
