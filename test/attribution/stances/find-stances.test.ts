import { describe, expect, it } from 'vitest';
import { attributed } from '../said.ts';

// Every sentence here is made up.

/** What the first statement's cue does to its claim: 'kind: words'. */
function stancesOf(text: string): readonly string[] {
  const statement = attributed(text).statements.find(({ kind }) => kind !== 'narration');
  return statement?.stances.map(({ kind, words }) => `${kind}: ${text.slice(words.start, words.end)}`) ?? [];
}

describe('what a cue does to a claim', () => {
  it.each([
    ['Roe denied the report.', 'denial: denied'],
    ['Roe has repeatedly denied it.', 'denial: has repeatedly denied'],
    ['Roe confirmed the report.', 'confirmation: confirmed'],
    ['Roe refused to say whether it was late.', 'refusal: refused'],
    ['There is no truth in it, Roe confirmed.', 'confirmation: confirmed'],
  ])('%s', (text, expected) => {
    expect(stancesOf(text)).toEqual([expected]);
  });
});

describe('a cue that is negated', () => {
  it.each([
    ['Roe did not deny the report.', ['negation: did not deny']],
    ['Roe has never denied that he left.', ['negation: has never denied']],
    ['Roe could not confirm the report.', ['negation: could not confirm']],
    ['No official confirmed the report.', ['negation: No official confirmed']],
    ['Neither Roe nor Lee would confirm the report.', ['negation: Neither Roe nor Lee would confirm']],
    ['Roe would neither confirm nor deny the report.', ['negation: neither confirm', 'negation: nor deny']],
  ])('neither denies nor confirms: %s', (text, expected) => {
    expect(stancesOf(text)).toEqual(expected);
  });
});
