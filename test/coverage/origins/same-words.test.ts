import { describe, expect, it } from 'vitest';
import { isPartOf, sameWords } from '../../../src/coverage/origins/same-words.ts';

const WHOLE = 'We cannot wait for another winter, and the town will not wait with us';
const PART = 'we cannot wait for another winter and the town';
const CHANGED = 'We can not wait for another winter, and the whole town will not wait with us';
const OTHER = 'The ferries will sail to the islands again when the storm has passed on Friday';

describe('sameWords', () => {
  it('joins a quotation, a part of it and another wording of it', () => {
    expect(sameWords([WHOLE, OTHER, PART, CHANGED])).toEqual([[0, 2, 3]]);
  });

  it('leaves a few common words apart', () => {
    expect(sameWords(['We cannot wait', 'We cannot wait', OTHER])).toEqual([]);
  });

  it('joins nothing that may not be joined', () => {
    expect(sameWords([WHOLE, PART], () => false)).toEqual([]);
  });
});

describe('isPartOf', () => {
  it('looks past marks and capitals, and not past words', () => {
    expect(isPartOf(WHOLE, PART)).toBe(true);
    expect(isPartOf(WHOLE, CHANGED)).toBe(false);
  });
});
