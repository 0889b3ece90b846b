import { describe, expect, it } from 'vitest';
import { buildCoverage } from '../../../src/coverage/build-coverage.ts';
import { HARBOUR, madeUp } from '../made-up.ts';

const JOINT = madeUp(
  'joint',
  'Ines Calloway and Tomas Brandt said in a joint letter that the old lighthouse would be painted green. Nobody else signed it.',
  { outlet: 'Island Herald', headline: 'Lighthouse', published: '2031-03-10' },
);
const coverage = buildCoverage([HARBOUR, JOINT], []);

describe('what two people said together', () => {
  it.each(['Ines Calloway', 'Tomas Brandt'])('is found for %s, and shown as said by both', (speaker) => {
    const [first] = coverage.ask('What about the lighthouse?', { speaker }).findings;
    expect(first?.speaker).toMatchObject({ name: 'Ines Calloway and Tomas Brandt', named: true });
    expect(first?.speaker?.person).toBeUndefined();
  });

  it('is not found for somebody else', () => {
    const { findings } = coverage.ask('What about the lighthouse?', { speaker: 'Rudi Calloway' });
    expect(findings.map(({ id }) => id)).not.toContain('joint:1a');
  });
});
