import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { OperatorCommand } from '../../src/operator/operator.ts';
import type { Settings } from '../../src/settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'reportedly-operator-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Settings over folders of this test file's own. */
export const SETTINGS: Settings = {
  corpusFolder: 'seeds',
  corporaFolder: join(folder, 'corpora'),
  dataFolder: join(folder, 'data'),
  previewPort: 8787,
  logLevel: 'silent',
};

/** Runs a command as the terminal would; gives its status and all that it printed. */
export async function operate(
  command: OperatorCommand,
  args: readonly string[] = [],
  settings: Partial<Settings> = {},
): Promise<{ readonly status: number; readonly printed: string }> {
  const lines: string[] = [];
  const status = await command(args, {
    settings: { ...SETTINGS, ...settings },
    print: (line) => lines.push(line),
  });
  return { status, printed: lines.join('\n') };
}
