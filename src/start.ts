/**
 * `npm start`: the program, with one arena for the threads of glibc, which else keeps what each of them frees apart and
 * takes 60 MB more for a large coverage. That is read from the environment when a process begins, and so the
 * program is a process of its own: this one hands signals on, and ends as it ends. Where the environment says how many
 * arenas there are, as in the image and under systemd, and on systems without glibc, the program runs right here.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { onOrphaned } from './orphaned.ts';

const PROGRAM = new URL('./main.js', import.meta.url);

function runWithOneArena(): void {
  const program = spawn(process.execPath, [...process.execArgv, fileURLToPath(PROGRAM)], {
    // A script of npm in any case: it leaves when this process is gone.
    env: { npm_lifecycle_event: 'start', ...process.env, MALLOC_ARENA_MAX: '1' },
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => program.kill(signal));
  onOrphaned(() => program.kill('SIGTERM'));
  program.once('exit', (status) => process.exit(status ?? 1));
}

if (process.platform === 'linux' && process.env['MALLOC_ARENA_MAX'] === undefined) runWithOneArena();
else await import(PROGRAM.href);
