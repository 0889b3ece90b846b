import { IntlMessageFormat } from 'intl-messageformat';
import english from './locales/en/refusals.json' with { type: 'json' };

/** What a problem’s sentence names, by the problem’s code: the places of the message `refusals.CODE`. */
export interface ProblemValues {
  readonly 'attachment-lost': { readonly name: string };
  readonly 'attachment-too-long': { readonly name: string; readonly megabytes: number };
  readonly 'channel-closed': Empty;
  readonly 'channel-refused': Empty;
  readonly 'reading-already': Empty;
  readonly 'reloaded-meanwhile': Empty;
  readonly 'collection-taken': Empty;
  readonly 'collection-name': Empty;
  readonly 'collection-not-held': { readonly names: string };
  /** `command`: the one that makes a collection; cards name it as the reader’s client lists it. */
  readonly 'collection-none': { readonly command: string };
  readonly 'file-empty': Empty;
  readonly 'file-no-article': Empty;
  readonly 'file-too-large': Megabytes;
  readonly 'file-packed-badly': Empty;
  readonly 'file-bomb': Empty;
  readonly 'file-closed': Empty;
  readonly 'file-gone': Empty;
  readonly 'file-unread': Detail;
  readonly 'file-binary': Empty;
  readonly 'file-encoding': Empty;
  readonly 'kind-unknown': { readonly kinds: string };
  readonly 'link-outside': Empty;
  readonly 'link-nowhere': Empty;
  readonly 'not-ordinary': Empty;
  readonly 'not-opened': Detail;
  readonly 'folder-too-deep': Most;
  readonly 'folder-missing': { readonly folder: string };
  readonly 'folder-neither': { readonly folder: string };
  readonly 'folder-unread': { readonly folder: string } & Detail;
  readonly 'corpus-empty': { readonly folders: string };
  readonly 'corpus-all-refused': { readonly folders: string; readonly count: number };
  readonly 'corpus-unread': Detail;
  readonly record: { readonly record: number; readonly problem: Problem };
  readonly 'record-at': { readonly record: number; readonly address: string; readonly problem: Problem };
  readonly 'article-too-long': { readonly millions: number } & Most;
  readonly 'record-not-object': Empty;
  readonly 'record-no-text': { readonly fields: string };
  readonly 'record-cut': Empty;
  readonly 'json-invalid': Empty;
  readonly 'json-empty': Empty;
  readonly 'lines-empty': Empty;
  readonly 'line-too-long': Megabytes;
  readonly 'line-not-json': Empty;
  readonly 'feed-unread': Empty;
  readonly 'feed-empty': Empty;
  readonly entry: { readonly entry: number; readonly problem: Problem };
  readonly 'entry-empty': Empty;
  readonly 'entry-cut': Empty;
  readonly 'page-no-article': Empty;
  readonly 'page-unread': Detail;
  readonly 'page-too-long': { readonly millions: number };
  readonly 'page-too-many-tags': Most;
  readonly 'page-too-deep': Empty;
  readonly 'page-too-large': Megabytes;
  readonly 'archive-no-page': Empty;
  readonly 'archive-damaged': { readonly record: number };
  readonly 'archive-cut': Empty;
  readonly 'archive-headers': Empty;
  readonly 'archive-overrun': { readonly record: number };
  readonly 'markdown-tangled': Empty;
  readonly 'front-matter-too-long': Empty;
  readonly 'front-matter-not-yaml': Detail;
  readonly 'front-matter-not-list': Empty;
  readonly 'sidecar-too-long': Empty;
  readonly 'sidecar-not-yaml': Detail;
  readonly 'sidecar-not-list': Empty;
  readonly 'sidecar-not-json': Empty;
  readonly 'sidecar-not-object': Empty;
  readonly 'sidecar-unused': Empty;
  readonly 'corrections-not-yaml': { readonly line: number };
  readonly 'corrections-not-list': Empty;
  readonly 'corrections-no-id': Empty;
  readonly 'corrections-alias': Empty;
  readonly 'corrections-held': { readonly problem: Problem };
  readonly 'correction-no-fields': Empty;
  readonly 'correction-outlet': Empty;
  readonly 'correction-published': Empty;
  readonly 'correction-url': Empty;
  /** `fields`: those that can be corrected; `names`: what stands there instead. Both as the file writes them. */
  readonly 'correction-other': { readonly fields: string; readonly names: string };
  readonly 'correction-no-article': { readonly id: string };
  readonly 'correction-other-file': { readonly id: string; readonly noted: string; readonly actual: string };
}

type Empty = Readonly<Record<never, never>>;
/** What the system or a library says, in its own words: they are not translated. */
type Detail = { readonly detail: string };
type Megabytes = { readonly megabytes: number };
type Most = { readonly most: number };

export type ProblemCode = keyof ProblemValues;

/**
 * What is wrong and what to do, as plain data that crosses threads: told by rooms that know no languages, and said by
 * cards in the reader’s own.
 */
export interface Problem {
  /** The sentence in English, for terminals and logs. */
  readonly reason: string;
  readonly code: ProblemCode;
  /** What the sentence names; never translated. A problem within it is. */
  readonly values: Readonly<Record<string, string | number | Problem>>;
}

const MESSAGES: Readonly<Record<ProblemCode, string>> = english;
const parsed = new Map<ProblemCode, IntlMessageFormat>();

/** The problem of a code, with what its sentence names. The sentences stand in `src/locales/LANGUAGE/refusals.json`. */
export function problem<Code extends ProblemCode>(
  code: Code,
  ...[given]: keyof ProblemValues[Code] extends never ? [] : [values: ProblemValues[Code]]
): Problem {
  const values: Problem['values'] = { ...given };
  const said = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'object' ? value.reason : value,
  ]);
  const message = parsed.get(code) ?? new IntlMessageFormat(MESSAGES[code], 'en-GB', undefined, NO_TAGS);
  parsed.set(code, message);
  return { reason: String(message.format(Object.fromEntries(said))), code, values };
}

const NO_TAGS = { ignoreTag: true };
