import { execFileSync } from 'node:child_process';

/** Compiles the sources once before the tests: an edition's thread runs compiled files, also under test. */
export function setup(): void {
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' });
}
