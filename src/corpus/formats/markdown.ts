import { UserError } from '../../errors.ts';
import { problem } from '../../problem.ts';
import type { Metadata } from '../article.ts';
import { blocksOfFragment } from '../html/fragment.ts';
import type { SourceFile } from '../source-file.ts';
import type { Format, RawRecord } from './format.ts';
import { metadataOf } from './json-fields.ts';
import { yamlFields } from './yaml-fields.ts';

const FENCE = /^---[ \t]*\r?\n/;
const CLOSING_FENCE = /^(?:---|\.\.\.)[ \t]*$/m;

/** Markdown, with the article's description in YAML front matter where there is one. */
export const markdown: Format = {
  name: 'Markdown',
  extensions: ['.md', '.markdown'],
  read: async function* (file: SourceFile): AsyncIterable<RawRecord> {
    const { frontMatter, body, firstLine } = parted(await file.text());
    const given = metadataOf(await yamlFields(frontMatter, 'front-matter'), () => 'front matter');
    if (body.trim() === '') throw new UserError(problem('file-no-article'));
    if (isPlain(body)) {
      yield { fileText: body, metadata: given, firstLine };
      return;
    }
    yield await rendered(body, given);
  },
};

interface Parts {
  readonly frontMatter: string;
  readonly body: string;
  /** Line of the file on which the body begins, counted from 1. */
  readonly firstLine: number;
}

function parted(text: string): Parts {
  const opening = FENCE.exec(text);
  if (opening === null) return { frontMatter: '', body: text, firstLine: 1 };
  const rest = text.slice(opening[0].length);
  const closing = CLOSING_FENCE.exec(rest);
  if (closing === null) return { frontMatter: '', body: text, firstLine: 1 };
  const end = rest.indexOf('\n', closing.index);
  const body = end < 0 ? '' : rest.slice(end + 1);
  const before = text.slice(0, text.length - body.length);
  return { frontMatter: rest.slice(0, closing.index), body, firstLine: before.split('\n').length };
}

/** Whether a text holds no Markdown at all, so that it can be kept as the file has it. */
function isPlain(body: string): boolean {
  return !/[*_`#<>[\]|~\\&]|^\s{0,3}(?:[-+=]|\d{1,9}[.)])|^(?: {4}|\t)|https?:|\S[ \t]*\r?\n[ \t]*\S/m.test(
    body,
  );
}

/** Renders Markdown and keeps its paragraphs; a heading at the top is the headline, and no part of the text. */
async function rendered(body: string, given: Metadata): Promise<RawRecord> {
  if (isTangled(body)) throw new UserError(problem('markdown-tangled'));
  const blocks = await blocksOfFragment(await htmlOf(body));
  const top = blocks[0];
  const title = top?.element.localName === 'h1' ? top.text : undefined;
  const text = (title === undefined ? blocks : blocks.slice(1)).map((block) => block.text).join('\n\n');
  if (text === '') throw new UserError(problem('file-no-article'));
  const headline =
    given.headline ?? (title && { value: title, how: 'given' as const, from: 'first heading' });
  return { fileText: text, metadata: headline ? { ...given, headline } : given };
}

async function htmlOf(body: string): Promise<string> {
  const { marked } = await import('marked');
  try {
    return await marked.parse(body);
  } catch {
    throw new UserError(problem('markdown-tangled'));
  }
}

/** The time to match emphasis and links grows with the square of the marks in one paragraph. */
const MOST_MARKS = 4000;

/** So does the time for lists in lists, with their depth. */
const DEEP_LIST = /^(?:[ \t]{200}|(?:[ \t]*(?:[-+*][ \t]|\d{1,9}[.)][ \t]|>)){30})/m;

function isTangled(body: string): boolean {
  if (DEEP_LIST.test(body)) return true;
  return body
    .split(/\n[ \t]*\r?\n/)
    .some((paragraph) => (paragraph.match(/[*_~`[\]<&]/g)?.length ?? 0) > MOST_MARKS);
}
