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
