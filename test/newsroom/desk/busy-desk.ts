import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

/** The compiled sources: a child process runs no TypeScript. */
const DIST = resolve(import.meta.dirname, '../../../dist/src');

/** What a child process does at a desk of its own: `desk` is there, `say` writes a line, `outcome` is 'done' or why not. */
function script(folder: string, work: string): string {
  return `
    const at = (path) => import(${JSON.stringify(`file://${DIST}/`)} + path);
    const [{ attribute }, { readCorpus }, { buildCoverage }, { openDesk }] = await Promise.all([
      at('attribution/attribute.js'), at('corpus/read-corpus.js'),
      at('coverage/build-coverage.js'), at('newsroom/desk/open-desk.js'),
    ]);
    const corpus = await readCorpus(${JSON.stringify(folder)});
    const { summary, textOf } = buildCoverage(corpus.articles.map(attribute), corpus.refused);
    const desk = openDesk({ folder: ${JSON.stringify(folder)}, edition: () => ({ summary, textOf }) });
    const by = { id: '2', name: 'Otto' };
    const outcome = (work) => work.then(() => 'done', ({ why, stack }) => why ?? stack);
    const say = (line) => new Promise((done) => process.stdout.write(line + '\\n', done));
    ${work}
  `;
}

/** Starts the work in a process of its own; `limit` goes before it in the shell, such as `ulimit -f 8`. */
export function startAtDesk(folder: string, work: string, limit = 'true'): ChildProcess {
  // A file, not the standard input: the threads that read articles would be started in the same way.
  const scratch = mkdtempSync(join(tmpdir(), 'reportedly-at-desk-'));
  const file = join(scratch, 'at-desk.mjs');
  writeFileSync(file, script(folder, work));
  return spawn('sh', ['-c', `${limit}; exec "$0" "$1"`, process.execPath, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  }).on('exit', () => rmSync(scratch, { recursive: true, force: true }));
}

/** Runs the work to its end and gives the lines that it said. */
export async function atDesk(folder: string, work: string, limit?: string): Promise<readonly string[]> {
  const child = startAtDesk(folder, work, limit);
  let said = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  await once(child, 'close');
  return said.trim().split('\n');
}

/** Waits until the work has said so many lines. */
export async function words(child: ChildProcess, count: number): Promise<void> {
  if (child.stdout === null) throw new Error('The child has no output.');
  let heard = 0;
  for await (const line of createInterface(child.stdout)) {
    if (line !== '') heard += 1;
    if (heard >= count) return;
  }
  throw new Error(`The child ended after ${heard} of ${count} lines.`);
}
