import { spawnSync } from 'node:child_process';

/**
 * Compiles the sources once before the tests: an edition's thread runs compiled files, also under test. Type errors
 * are reported by the type check, which `npm test` runs first.
 */
export function setup(): void {
  spawnSync('npm', ['run', '--silent', 'build']);
}
