import { describe, expect, it } from 'vitest';
import { buildCoverage } from '../../../src/coverage/build-coverage.ts';
import { FERRY, HARBOUR, madeUp } from '../made-up.ts';

const topics = buildCoverage([HARBOUR, FERRY], []).topics();

describe('what the coverage is about', () => {
  it('is people, most articles first, with what they said', () => {
    expect(topics.people[0]).toMatchObject({ name: 'Tomas Brandt', kind: 'person', articles: 2, said: 2 });
    expect(topics.people.map(({ name }) => name)).toContain('Mara Oduya');
  });

  it('is subjects in words of the coverage, with the sentences that hold them', () => {
    expect(topics.subjects).toContainEqual({ words: 'harbour board', sentences: 2, articles: 2 });
    expect(topics.subjects.every(({ sentences }) => sentences > 0)).toBe(true);
  });

  it('is things, and not what somebody does', () => {
    const coverage = buildCoverage(
      [
        madeUp('one', 'The mill was questioned. Owners questioned the lease of the mill.'),
        madeUp('two', 'Nobody questioned the lease. The mill stands.'),
      ],
      [],
    );
    expect(coverage.topics().subjects.map(({ words }) => words)).toEqual(['mill', 'lease']);
  });

  it('is no person twice', () => {
    const people = new Set(topics.people.map(({ name }) => name));
    expect(topics.subjects.filter(({ words }) => people.has(words))).toEqual([]);
  });

  it('is nothing where there is nothing', () => {
    expect(buildCoverage([], []).topics()).toEqual({ people: [], subjects: [] });
  });
});
