/** What the batch commands share: JSON lines in and out, and how they end. */
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { z } from 'zod';
import { UserError } from '../../errors.ts';

/**
 * The rows of a file with a JSON object a line, one by one; empty lines are passed over.
 *
 * @param needs what a row must have, in words: 'the strings "id" and "text"'
 * @throws UserError at once where there is no such file, and while reading where a line is no such row.
 */
export async function readJsonLines<Row extends z.ZodObject>(
  file: string,
  row: Row,
  needs: string,
): Promise<AsyncIterable<z.infer<Row>>> {
  if (!(await stat(file).catch(() => undefined))?.isFile()) {
    const fields = Object.keys(row.shape).map((field) => `"${field}"`);
    throw new UserError(
      `There is no file ${file}; name one with a JSON object {${fields.join(', ')}} a line.`,
    );
  }
  return readRows(file, row, needs);
}

async function* readRows<Row extends z.ZodObject>(
  file: string,
  row: Row,
  needs: string,
): AsyncGenerator<z.infer<Row>> {
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() !== '') yield readRow(line, number, row, needs);
  }
}

function readRow<Row extends z.ZodObject>(
  line: string,
  number: number,
  row: Row,
  needs: string,
): z.infer<Row> {
  try {
    return row.parse(JSON.parse(line));
  } catch {
    throw new UserError(`Line ${number} is not a JSON object with ${needs}; mend or remove it.`);
  }
}

/** Writes a value as a line of standard output, as fast as whoever reads it takes it. */
export async function writeJsonLine(value: unknown): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(value)}\n`)) await once(process.stdout, 'drain');
}

/** Says what a person can mend in one sentence, with status 2; throws everything else. */
export function endWith(error: unknown): void {
  if (!(error instanceof UserError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
