import { performance } from 'node:perf_hooks';
import fc from 'fast-check';
import { expect } from 'vitest';
import { buildArticle } from '../../src/corpus/build-article.ts';
import type { Format } from '../../src/corpus/formats/format.ts';
import { memorySourceFile } from '../../src/corpus/source-file.ts';
import { UserError } from '../../src/errors.ts';
import { FUZZ_RUNS, MAX_MILLISECONDS } from './fuzzing.ts';

/** Reads one file as the corpus would, and checks what must hold of every article. */
async function readHostile(format: Format, name: string, content: string | Uint8Array): Promise<void> {
  const started = performance.now();
  try {
    for await (const record of format.read(memorySourceFile(name, content))) {
      if ('reason' in record) {
        expect(record.reason).toMatch(/\S/);
        continue;
      }
      const { text, paragraphs } = buildArticle(record, { id: 'x', file: name, sidecar: {} });
      let end = 0;
      for (const span of paragraphs) {
        expect(span.start).toBeGreaterThanOrEqual(end);
        expect(span.end).toBeGreaterThan(span.start);
        expect(span.end).toBeLessThanOrEqual(text.length);
        end = span.end;
      }
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
  }
  expect(performance.now() - started).toBeLessThan(MAX_MILLISECONDS);
}

/**
 * Reads hostile files with `format`: what `likely` makes (contents of the format's own kind, broken in its own ways)
 * and random bytes. A reader may refuse with a `UserError`; it may not crash, hang or give spans out of bounds.
 */
export function fuzzFormat(
  format: Format,
  name: string,
  likely: fc.Arbitrary<string | Uint8Array>,
): Promise<void> {
  const content = fc.oneof(
    { weight: 4, arbitrary: likely },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 400 }) },
  );
  return fc.assert(
    fc.asyncProperty(content, (bytes) => readHostile(format, name, bytes)),
    { numRuns: FUZZ_RUNS },
  );
}
