import type { Metadata, Span } from '../article.ts';
import { inferred } from './pattern.ts';

/** What names of outlets have in them, whichever the outlet. */
const OUTLET_WORD =
  'Post|Times|News|Herald|Tribune|Journal|Gazette|Guardian|Telegraph|Chronicle|Observer|Mirror|Standard|Independent|Star|Sun|Mail|Press|Daily|Weekly|Today|Globe|Dispatch|Courier|Examiner|Record|Monitor|Review|Magazine|Radio|TV|Television|Broadcasting';

const CAPITALISED = String.raw`\p{Lu}[\p{L}\p{N}.&’'-]*`;

/** 'The Post' or 'Springfield Post', not 'the post'. */
export const OUTLET_NAME = String.raw`(?:The (?:${CAPITALISED} ){0,4}|(?:the )?(?:${CAPITALISED} ){1,4})(?:${OUTLET_WORD})(?: (?:of|and) \p{Lu}\p{L}+| \p{Lu}\p{L}+){0,2}`;

/** 'in a telephone interview with The … Post', 'told The … Times': only where somebody spoke to the outlet itself. */
const INTERVIEW = new RegExp(
  String.raw`(?<cue>\binterview(?:ed)? (?:with|to|by|for)|\b(?:told|speaking to|spoke to|speaking with|spoke with)) (?<outlet>${OUTLET_NAME})(?![\p{L}\p{N}])`,
  'dgu',
);

/**
 * The outlet to which somebody in the article gave an interview. It only suggests whose article this is (others
 * report on interviews too), so it is told only where one such outlet, and no other, is named.
 */
export function fromInterview(text: string, paragraphs: readonly Span[]): Metadata {
  const found = new Map<string, Span>();
  for (const paragraph of paragraphs) {
    for (const match of text.slice(paragraph.start, paragraph.end).matchAll(INTERVIEW)) {
      const outlet = match.indices?.groups?.['outlet'];
      if (!outlet) continue;
      const name = text.slice(paragraph.start + outlet[0], paragraph.start + outlet[1]);
      const words = { start: paragraph.start + match.index, end: paragraph.start + outlet[1] };
      const key = name.replace(/^[Tt]he /, '');
      if (!found.has(key)) found.set(key, words);
    }
  }
  const [only, ...others] = found;
  if (!only || others.length > 0) return {};
  return { outlet: inferred(only[0], 'interview', only[1]) };
}
