/**
 * `npm run --silent repair -- FILE.jsonl > repaired.jsonl`: damaged texts, repaired. Reads `{id, damaged}` a line,
 * writes `{id, text}` a line, the text as the corpus would hold it.
 */
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { repair } from '../../corpus/repair/repair.ts';
import { UserError } from '../../errors.ts';

const damagedLine = z.object({ id: z.string(), damaged: z.string() });

function parseLine(line: string, number: number): z.infer<typeof damagedLine> {
  try {
    return damagedLine.parse(JSON.parse(line));
  } catch {
    throw new UserError(
      `Line ${number} is not a JSON object with the strings "id" and "damaged"; mend or remove it.`,
    );
  }
}

async function run(file: string | undefined): Promise<void> {
  if (file === undefined) throw new UserError('Name a file with one JSON object {"id", "damaged"} a line.');
  if (!(await stat(file).catch(() => undefined))?.isFile()) {
    throw new UserError(`There is no file ${file}; name one with a JSON object {"id", "damaged"} a line.`);
  }
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '') continue;
    const { id, damaged } = parseLine(line, number);
    const hasRoom = process.stdout.write(`${JSON.stringify({ id, text: repair(damaged).text })}\n`);
    if (!hasRoom) await once(process.stdout, 'drain');
  }
}

if (import.meta.filename === process.argv[1]) {
  run(process.argv[2]).catch((error: unknown) => {
    if (!(error instanceof UserError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  });
}
