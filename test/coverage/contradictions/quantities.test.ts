import { describe, expect, it } from 'vitest';
import { quantitiesIn } from '../../../src/coverage/contradictions/quantities.ts';
import { wordsOf } from '../../../src/coverage/index/words.ts';

const read = (text: string) => quantitiesIn(text, wordsOf(text)).map(({ unit, low }) => [unit, low]);

describe('quantitiesIn', () => {
  it.each([
    ['closed 14 piers', [['pier', 14]]],
    ['closed two piers', [['pier', 2]]],
    ['paid $3.2 million', [['$', 3_200_000]]],
    ['paid $3b', [['$', 3_000_000_000]]],
    ['lost 12 percent', [['percent', 12]]],
    ['closes on Friday', [['day', 4]]],
    ['in 2031 the pier closed', []],
    ['about 14 piers', []],
    ['on Monday Night Football', []],
    ['14-year bonds', []],
  ])('reads %j', (text, quantities) => expect(read(text)).toEqual(quantities));
});
