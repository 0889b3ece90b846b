import { describe, expect, it } from 'vitest';
import { damage, damagesTo } from '../../../src/corpus/repair/damage.ts';

describe('damage', () => {
  it('escapes what HTML escapes', () => {
    expect(damage('"R&D"')).toBe('& quot ; R & amp ; D & quot ;');
  });

  it('writes one @ for each byte of any other mark', () => {
    expect(damage('“It’s 5 £” …')).toBe('@@@ It @@@ s 5 @@@@@ @@@');
  });

  it('puts a blank at every border of a word, and none between marks', () => {
    expect(damage('(He said, "no.") $1.5')).toBe(
      '( He said ,& quot ; no .& quot ;) $ 1 . 5'.replace(',&', ', &'),
    );
  });
});

describe('damagesTo', () => {
  it('accepts the same marks as character references', () => {
    expect(damagesTo('Yes — no', 'Yes & mdash ; no')).toBe(true);
    expect(damagesTo('Yes — no', 'Yes @@@ no')).toBe(true);
  });

  it('lets no-break spaces go at the ends of a line', () => {
    expect(damagesTo('Yes.', '& nbsp ; Yes .& nbsp ;& nbsp ;')).toBe(true);
  });

  it('refuses a text of which a blank between marks is gone', () => {
    expect(damagesTo('He said,"no"', 'He said , & quot ; no & quot ;')).toBe(false);
  });

  it('refuses a text of which a word was changed', () => {
    expect(damagesTo('He summoned him.', 'He summand him .')).toBe(false);
  });
});
