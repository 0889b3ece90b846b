import type { Span } from '../../corpus/article.ts';
import type { Source } from '../mentions/read-source.ts';
import type { Post } from '../quotations/find-posts.ts';
import type { Quotation } from '../quotations/find-quotations.ts';
import { firstWithin } from '../quotations/overlaps.ts';
import type { Reading } from '../sieves/reading.ts';
import type { Spoken } from './spoken.ts';

const QUOTED_HANDLE = /^\s*[,—–-]?\s*(@\w{1,30})/u;

/** Embedded posts as statements of their authors; a quotation that opens one is that of the handle after it. */
export function spokenFromPosts(reading: Reading): readonly Spoken[] {
  return reading.posts.flatMap((post) => {
    const author = authorOf(reading, post);
    const quoted = openingQuotation(reading, post);
    const shared = { kind: 'direct', paragraph: post.first, stances: [], posted: post.date } as const;
    const own: Spoken = {
      ...shared,
      content: quoted === undefined ? post.content : without(reading, post.content, quoted.outer),
      outer: {
        start: post.content[0]?.start ?? post.signature.start,
        end: post.content.at(-1)?.end ?? post.signature.end,
      },
      source: author,
      cue: { start: post.handle.start, end: post.handle.end },
      sieve: 'post',
      signature: post.signature,
    };
    if (quoted === undefined) return [own];
    return [
      {
        ...shared,
        content: [{ start: quoted.start, end: quoted.end }],
        outer: quoted.outer,
        source: quoted.source,
        cue: quoted.source.mention,
        sieve: 'quoted-post',
        signature: post.signature,
        via: author,
      },
      own,
    ].filter(({ content }) => content.length > 0);
  });
}

function authorOf({ text }: Reading, { name, handle }: Post): Source {
  return { mention: name, kind: 'handle', handle: text.slice(handle.start, handle.end) };
}

function openingQuotation(
  { text, quotations }: Reading,
  post: Post,
): (Quotation & { readonly source: Source }) | undefined {
  const first = post.content[0];
  const quotation = first && firstWithin(quotations, first);
  if (quotation === undefined || quotation.outer.start !== first?.start) return undefined;
  const match = QUOTED_HANDLE.exec(text.slice(quotation.outer.end, first.end));
  const handle = match?.[1];
  if (match === null || handle === undefined) return undefined;
  const end = quotation.outer.end + match[0].length;
  return { ...quotation, source: { mention: { start: end - handle.length, end }, kind: 'handle', handle } };
}

/** The spans without one that opens the first of them. */
function without({ text }: Reading, spans: readonly Span[], taken: Span): readonly Span[] {
  return spans
    .map((span) => {
      let start = Math.max(span.start, Math.min(taken.end, span.end));
      while (span.start < taken.end && start < span.end && /[\s,]/u.test(text.charAt(start))) start += 1;
      return { start: span.start < taken.end ? start : span.start, end: span.end };
    })
    .filter(({ start, end }) => end > start);
}
