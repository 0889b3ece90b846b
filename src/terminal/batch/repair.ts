/**
 * `npm run --silent repair -- FILE.jsonl > repaired.jsonl`: damaged texts, repaired. Reads `{id, damaged}` a line,
 * writes `{id, text}` a line, the text as the corpus would hold it.
 */
import { z } from 'zod';
import { repair } from '../../corpus/repair/repair.ts';
import { UserError } from '../../errors.ts';
import { endWith, readJsonLines, writeJsonLine } from './json-lines.ts';

const damagedLine = z.object({ id: z.string(), damaged: z.string() });

async function run(file: string | undefined): Promise<void> {
  if (file === undefined) throw new UserError('Name a file with one JSON object {"id", "damaged"} a line.');
  for await (const { id, damaged } of await readJsonLines(
    file,
    damagedLine,
    'the strings "id" and "damaged"',
  )) {
    await writeJsonLine({ id, text: repair(damaged).text });
  }
}

if (import.meta.filename === process.argv[1]) {
  run(process.argv[2]).catch(endWith);
}
