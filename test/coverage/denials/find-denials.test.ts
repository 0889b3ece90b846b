import { describe, expect, it } from 'vitest';
import { buildCoverage } from '../../../src/coverage/build-coverage.ts';
import { FERRY, madeUp } from '../made-up.ts';

const LIGHTHOUSE = madeUp(
  'lighthouse',
  'Mara Oduya denied that the lighthouse had been sold. Tomas Brandt said the lighthouse was sold in spring.',
);
const CLOSURE = madeUp(
  'closure',
  'The harbour will close. Rudi Calloway denied that he had asked for the closure of the harbour.',
  { outlet: 'The Ellery Courier' },
);
const coverage = buildCoverage([FERRY, CLOSURE, LIGHTHOUSE], []);
const deniers = (question: string) => {
  const { findings, denials } = coverage.ask(question);
  const denying = findings.filter(({ stances }) => stances.some(({ kind }) => kind === 'denial'));
  return [...new Set([...denying, ...denials].map(({ speaker }) => speaker?.name))].sort();
};

describe('denials', () => {
  it('are all told where the question asks for nothing else', () => {
    expect(deniers('any denials?')).toEqual(['Mara Oduya', 'Rudi Calloway']);
  });

  it('stand beside what they deny, and not beside other things', () => {
    expect(deniers('was the lighthouse sold')).toEqual(['Mara Oduya']);
    expect(deniers('who asked for the closure')).toEqual(['Rudi Calloway']);
  });

  it('are not shown for a question without a topic that asks for none', () => {
    expect(coverage.ask('who are the sources').denials).toEqual([]);
  });

  it('keep to the kind and the speaker that are asked for, where they are the answer', () => {
    expect(coverage.ask('any denials?', { kind: 'direct' }).findings).toEqual([]);
    const { findings } = coverage.ask('any denials?', { speaker: 'Rudi Calloway' });
    expect(findings.map(({ speaker }) => speaker?.name)).toEqual(['Rudi Calloway']);
  });

  it('keep to a filter', () => {
    const { findings } = coverage.ask('did anyone deny it', { outlet: 'The Ellery Courier' });
    expect(findings.map(({ speaker }) => speaker?.name)).toEqual(['Rudi Calloway']);
  });
});
