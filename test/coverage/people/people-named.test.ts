import { describe, expect, it } from 'vitest';
import { buildSnapshot } from '../../../src/coverage/build-coverage.ts';
import { peopleNamed } from '../../../src/coverage/people/people-named.ts';
import { FERRY, HARBOUR } from '../made-up.ts';

const snapshot = buildSnapshot([HARBOUR, FERRY]);
const named = (typed: string) => peopleNamed(snapshot, typed).map(({ name }) => name);

describe('peopleNamed', () => {
  it.each([
    ['a full name', 'tomas brandt', ['Tomas Brandt']],
    ['an id', 'tomas-brandt', ['Tomas Brandt']],
    ['a surname', 'Brandt', ['Tomas Brandt']],
    ['a first name', 'mara', ['Mara Oduya']],
    ['a slip of the finger', 'Brandtt', ['Tomas Brandt']],
    ['nobody', 'Kestrel', []],
    ['words that name nobody', 'the of', []],
  ])('finds %s', (_, typed, names) => expect(named(typed)).toEqual(names));

  it('finds everyone who shares a surname', () => {
    expect(named('calloway').sort()).toEqual(['Ines Calloway', 'Rudi Calloway']);
  });
});
