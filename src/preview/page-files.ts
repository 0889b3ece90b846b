import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One file of the page. */
export interface PageFile {
  readonly type: string;
  readonly body: string;
}

const STATIC_FILES: Readonly<Record<string, string>> = {
  'index.html': 'text/html; charset=utf-8',
  'style.css': 'text/css; charset=utf-8',
  'bot.svg': 'image/svg+xml',
  'member.svg': 'image/svg+xml',
};

/** The page's folder lies in the sources, whether this runs from `src/preview/` or from `dist/src/preview/`. */
function pageFolder(): string {
  const candidates = ['./page/', '../../../src/preview/page/'].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  );
  const found = candidates.find((folder) => existsSync(join(folder, 'index.html')));
  if (found === undefined) throw new Error(`The preview's page is not in ${candidates.join(' or ')}.`);
  return found;
}

async function bundle(folder: string): Promise<string> {
  // Loaded while the first visitor is on the way: start-up does not wait for it.
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [join(folder, 'main.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    minify: true,
    logLevel: 'silent',
  });
  return outputFiles.map(({ text }) => text).join('');
}

/**
 * Reads and bundles the page, in memory. Gives its files by name (`index.html`, `main.js` and so on).
 *
 * @throws where the sources of the page are missing or do not compile.
 */
export async function readPage(): Promise<ReadonlyMap<string, PageFile>> {
  const folder = pageFolder();
  const files = Object.entries(STATIC_FILES).map(
    async ([name, type]) => [name, { type, body: await readFile(join(folder, name), 'utf8') }] as const,
  );
  const script = bundle(folder).then(
    (body) => ['main.js', { type: 'text/javascript; charset=utf-8', body }] as const,
  );
  return new Map<string, PageFile>(await Promise.all([...files, script]));
}
