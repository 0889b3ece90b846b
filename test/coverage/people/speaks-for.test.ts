import { describe, expect, it } from 'vitest';
import { buildCoverage } from '../../../src/coverage/build-coverage.ts';
import { madeUp } from '../made-up.ts';

const coverage = buildCoverage(
  [
    madeUp(
      'harbour',
      `The Harbour Trust closed the old pier. A spokesman for the Harbour Trust declined to comment.

Ines Calloway, the mayor, left. Calloway’s office said the pier would open in May.

The Ellery Line runs the ferries. “We are full,” said Mara Oduya, a spokeswoman for the Ellery Line.`,
    ),
  ],
  [],
);

describe('who speaks for somebody', () => {
  it.each([
    ['what did the harbour trust say', 'A spokesman for the Harbour Trust declined to comment.'],
    ['what did calloway say', 'Calloway’s office said the pier would open in May.'],
    ['what did the ellery line say', '“We are full,” said Mara Oduya, a spokeswoman for the Ellery Line.'],
  ])('answers %s', (question, sentence) => {
    const { found, findings } = coverage.ask(question);
    expect([found, findings[0]?.sentence.text]).toEqual([true, sentence]);
  });
});
