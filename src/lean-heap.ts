import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** How far the heap may outgrow what lives in it before it is collected again, in per cent; V8 would let it double. */
const GROWTH_PERCENT = 20;

/**
 * Keeps the memory of the process near what it needs, for some more work of the garbage collector. For threads that
 * build a coverage: nearly all that they make stays, and V8 takes room for as much again. The flag is read at every
 * collection (V8's `flag-definitions.h`), so it may be set while the program runs.
 */
export function keepHeapLean(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH_PERCENT}`);
}

/** Collects the garbage of this thread now, for a thread that has just done the most that it ever does. */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}
