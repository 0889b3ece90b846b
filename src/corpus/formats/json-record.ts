import { problemOf } from '../../errors.ts';
import { type Problem, problem } from '../../problem.ts';
import { textOfEither } from '../html/fragment.ts';
import { type Fields, fieldAt, isFields } from '../metadata/fields.ts';
import type { RawRecord, RawRefusal } from './format.ts';
import { idOf, metadataOf, textField } from './json-fields.ts';

/** How NewsAPI and its likes end a text that they cut: '… [+2314 chars]'. */
const CUT_OFF = /\[\+?\d{1,9} (?:chars|characters)\]\s*$/;

/** The fields that a text is looked for in, of those that have one in practice. */
const TEXT_FIELDS = ['text', 'maintext', 'plaintext', 'body', 'content'];

/** NewsAPI gives 200 characters of `content`; a longer text in its shape was filled in by somebody. */
const NEWS_API_LENGTH = 260;

/** One object of a JSON file as an article, or why it is none. */
export async function readJsonRecord(
  value: unknown,
  where: { readonly record?: number; readonly line?: number },
): Promise<RawRecord | RawRefusal> {
  const refuse = (why: Problem): RawRefusal => ({
    ...why,
    ...(where.line === undefined ? {} : { line: where.line }),
  });
  if (!isFields(value)) return refuse(problem('record-not-object'));
  const text = textField(value);
  if (text === undefined) return refuse(problem('record-no-text', { fields: TEXT_FIELDS.join(', ') }));
  if (isCutOff(value, text)) return refuse(problem('record-cut'));
  let fileText: string;
  try {
    fileText = await textOfEither(text.value);
  } catch (error) {
    const told = problemOf(error);
    if (told === undefined) throw error;
    return refuse(told);
  }
  const id = idOf(value);
  return {
    fileText,
    metadata: metadataOf(value),
    ...(where.record === undefined ? {} : { record: where.record }),
    ...(id === undefined ? {} : { id }),
  };
}

function isCutOff(fields: Fields, text: { readonly name: string; readonly value: string }): boolean {
  if (CUT_OFF.test(text.value.slice(-60))) return true;
  const fromNewsApi =
    text.name === 'content' && isFields(fieldAt(fields, 'source')) && 'publishedAt' in fields;
  return fromNewsApi && text.value.length <= NEWS_API_LENGTH;
}
