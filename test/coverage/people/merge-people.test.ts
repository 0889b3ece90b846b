import { describe, expect, it } from 'vitest';
import { mergePeople } from '../../../src/coverage/people/merge-people.ts';
import { FERRY, HARBOUR, madeUp } from '../made-up.ts';

describe('mergePeople', () => {
  it('joins one full name over several articles', () => {
    const again = madeUp('again', 'Tomas Brandt said the buses were full.');
    const brandt = mergePeople([HARBOUR, again]).byId('tomas-brandt');
    expect(brandt?.members.map(({ article }) => article)).toEqual(['harbour', 'again']);
  });

  it('keeps two people with one surname two', () => {
    const ids = mergePeople([HARBOUR, FERRY]).all.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['ines-calloway', 'rudi-calloway']));
  });

  it('finds a person by the key of an article', () => {
    const people = mergePeople([HARBOUR]);
    const person = HARBOUR.people.find(({ name }) => name === 'Tomas Brandt');
    expect(people.byKey('harbour', person?.key ?? '')?.id).toBe('tomas-brandt');
    expect(people.byKey('ferry', person?.key ?? '')).toBeUndefined();
  });
});

describe('names that two articles print differently', () => {
  it('are one where only hyphens and blanks differ', () => {
    const one = madeUp('one', 'Anne Marie Tolliver said the pier would stay.');
    const other = madeUp('other', 'Anne-Marie Tolliver said the pier was old.');
    expect(mergePeople([one, other]).all.filter(({ name }) => name.includes('Tolliver'))).toHaveLength(1);
  });

  it('are one where capitals stand for the full name beside them', () => {
    const full = madeUp('full', 'The Northern Harbour Trust met on Monday. The NHT said it would pay.');
    const short = madeUp('short', 'The NHT has refused to pay.');
    const trusts = mergePeople([full, short]).all.filter(({ name }) => /NHT|Trust/u.test(name));
    expect(trusts.map(({ name, aliases }) => [name, ...aliases])).toEqual([
      ['Northern Harbour Trust', 'NHT'],
    ]);
  });

  it('stay two where the full name stands nowhere beside the capitals', () => {
    const full = madeUp('full', 'The Northern Harbour Trust met on Monday.');
    const short = madeUp('short', 'The NHT has refused to pay.');
    const trusts = mergePeople([full, short]).all.filter(({ name }) => /NHT|Trust/u.test(name));
    expect(trusts).toHaveLength(2);
  });
});
