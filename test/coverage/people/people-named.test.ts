import { describe, expect, it } from 'vitest';
import { buildSnapshot } from '../../../src/coverage/build-coverage.ts';
import { peopleNamed } from '../../../src/coverage/people/people-named.ts';
import { FERRY, HARBOUR, madeUp } from '../made-up.ts';

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

  it('finds whoever has for a surname what another article prints alone', () => {
    const two = buildSnapshot([
      madeUp('full', 'The ferry is late, said Petra Lind, who runs it.'),
      madeUp('alone', '“The ferry is late,” said Lind, who runs it.'),
    ]);
    const names = (typed: string) => peopleNamed(two, typed).map(({ name }) => name);
    expect(names('lind')).toEqual(['Lind', 'Petra Lind']);
    expect(names('petra lind')).toEqual(['Petra Lind']);
  });
});
