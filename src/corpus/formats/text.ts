import { UserError } from '../../errors.ts';
import { problem } from '../../problem.ts';
import type { SourceFile } from '../source-file.ts';
import type { Format, RawRecord } from './format.ts';

/** A plain text file: one article, paragraphs on lines or between empty lines. */
export const text: Format = {
  name: 'plain text',
  extensions: ['.txt', '.text'],
  read: async function* (file: SourceFile): AsyncIterable<RawRecord> {
    const fileText = await file.text();
    if (fileText.trim() === '') throw new UserError(problem('file-empty'));
    yield { fileText, metadata: {}, firstLine: 1 };
  },
};
