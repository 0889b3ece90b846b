import { describe, expect, it } from 'vitest';
import { buildCoverage } from '../../../src/coverage/build-coverage.ts';
import { madeUp } from '../made-up.ts';

/** What the second sentence contradicts in the first, where two people say them. */
function between(
  one: string,
  other: string,
  dates: readonly [string, string] = ['2031-03-04', '2031-03-05'],
) {
  const first = madeUp('one', `Ines Calloway said ${one}.`, { published: dates[0] });
  const second = madeUp('other', `Tomas Brandt said ${other}.`, { published: dates[1] });
  const { contradictions = [] } = buildCoverage([first, second], []).ask('what did Ines Calloway say');
  return contradictions.map(({ difference, finding }) => [difference, finding.speaker?.name]);
}

describe('contradictions', () => {
  it('find another number of the same thing', () => {
    expect(
      between(
        'the Harbour Trust has closed 14 piers in the north',
        'the Harbour Trust has closed nine piers in the north',
      ),
    ).toEqual([['number', 'Tomas Brandt']]);
  });

  it('find another sum', () => {
    expect(
      between(
        'the Harbour Trust paid $3.2 million for the old bridge',
        'the Harbour Trust paid $2 million for the old bridge',
      ),
    ).toEqual([['number', 'Tomas Brandt']]);
  });

  it('find another day', () => {
    expect(
      between(
        'the Harbour Trust will close the old pier on Monday',
        'the Harbour Trust will close the old pier on Friday',
      ),
    ).toEqual([['day', 'Tomas Brandt']]);
  });

  it('find the opposite', () => {
    expect(
      between(
        'the Harbour Trust paid for the old bridge and the new road',
        'the Harbour Trust never paid for the old bridge and the new road',
      ),
    ).toEqual([['negation', 'Tomas Brandt']]);
  });

  it.each([
    [
      'the same number',
      'the Harbour Trust has closed 14 old piers',
      'the Harbour Trust has closed 14 old piers',
    ],
    [
      'a bound',
      'the Harbour Trust has closed 14 old piers',
      'the Harbour Trust has closed at least nine old piers',
    ],
    [
      'other things',
      'the Harbour Trust has closed 14 old piers',
      'the Harbour Trust has closed nine new roads',
    ],
    ['other names', 'the Harbour Trust has closed 14 old piers', 'the Ferry Board has closed nine old piers'],
    [
      'a possibility',
      'the Harbour Trust has closed the old northern pier',
      'the Harbour Trust may not have closed the old northern pier',
    ],
  ])('are not %s', (_, one, other) => expect(between(one, other)).toEqual([]));

  it('are not what has changed since', () => {
    const [one, other] = [
      'the Harbour Trust has closed 14 old piers',
      'the Harbour Trust has closed nine old piers',
    ];
    expect(between(one, other, ['2031-03-04', '2031-06-04'])).toEqual([]);
  });
});
