import { UserError } from '../../errors.ts';
import { textOfEither } from '../html/fragment.ts';
import { type Fields, fieldAt, isFields } from '../metadata/fields.ts';
import type { RawRecord, RawRefusal } from './format.ts';
import { idOf, metadataOf, textField } from './json-fields.ts';

/** How NewsAPI and its likes end a text that they cut: '… [+2314 chars]'. */
const CUT_OFF = /\[\+?\d{1,9} (?:chars|characters)\]\s*$/;

/** NewsAPI gives 200 characters of `content`; a longer text in its shape was filled in by somebody. */
const NEWS_API_LENGTH = 260;

/** One object of a JSON file as an article, or the sentence that says why it is none. */
export async function readJsonRecord(
  value: unknown,
  where: { readonly record?: number; readonly line?: number },
): Promise<RawRecord | RawRefusal> {
  const refuse = (reason: string): RawRefusal => ({
    reason,
    ...(where.line === undefined ? {} : { line: where.line }),
  });
  if (!isFields(value)) return refuse('This record is no JSON object. Give one object for each article.');
  const text = textField(value);
  if (text === undefined) {
    return refuse('This record has no text: none of the fields text, maintext, plaintext, body or content.');
  }
  if (isCutOff(value, text)) {
    return refuse('This record holds only the beginning of its article. Export it with the full text.');
  }
  let fileText: string;
  try {
    fileText = await textOfEither(text.value);
  } catch (error) {
    if (error instanceof UserError) return refuse(error.message);
    throw error;
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
