import { describe, expect, it } from 'vitest';
import { damage } from '../../../src/corpus/repair/damage.ts';
import { readMarks } from '../../../src/corpus/repair/read-marks.ts';
import { repair } from '../../../src/corpus/repair/repair.ts';
import { styleOf } from '../../../src/corpus/repair/style.ts';
import { tokensOf } from '../../../src/corpus/repair/tokens.ts';

function rolesOf(damaged: string): readonly string[] {
  const tokens = tokensOf(damaged, 0, damaged.length);
  return [...readMarks(tokens, styleOf([tokens]))].sort(([a], [b]) => a - b).map(([, role]) => role);
}

/** A made-up article that shows its outlet's style before the line in question comes. */
function repairedWithin(article: readonly string[], line: string): string | undefined {
  const damaged = [...article, line].map(damage).join('\n');
  return repair(damaged).text.split('\n').at(-1);
}

const CURLY = [
  '“We will not open it,” the mayor said on Monday, “until the report is in.”',
  '“It is not safe,” said the chief engineer, who called the bridge a “waste of time” and left.',
];
const STRAIGHT = [
  '"We will not open it," the mayor said on Monday, "until the report is in."',
  '"It isn’t safe," said the chief engineer, who called the bridge a "waste of time" and left.',
];

describe('the marks of a line', () => {
  it('open and close a quotation that the sentence goes on after', () => {
    expect(rolesOf('He called the plan a @@@ waste of time @@@ and left .')).toEqual([
      'open-double',
      'close-double',
    ]);
  });

  it('part a word where an English ending follows', () => {
    expect(rolesOf('The bridge isn @@@ t safe , and it @@@ s old .')).toEqual(['apostrophe', 'apostrophe']);
  });

  it('break into a sentence as dashes where they have blanks beside marks', () => {
    expect(rolesOf('The bridge ( built in 1910 ) @@@ he said @@@ is old .')[0]).toBe('dash');
  });

  it('range between figures', () => {
    expect(rolesOf('It was closed in 1999 @@@ 2001 .')).toEqual(['range']);
  });

  it('join the parts of a compound, or part clauses', () => {
    expect(rolesOf('A well - known engineer was there .')).toEqual(['hyphen']);
    expect(rolesOf('The bridge was closed - but the mayor was there .')).toEqual(['dash']);
  });
});

describe('the style of an article', () => {
  it.each(['“The bridge is old,” he said.', 'Others spoke of a “dead end” for the town.'])(
    'makes lost marks double ones where the double ones were lost: %s',
    (line) => {
      expect(repairedWithin(CURLY, line)).toBe(line);
    },
  );

  it('makes lost marks single ones within straight double ones', () => {
    const line = '"He told me, ‘Wait and see,’ and I waited," the mayor said.';
    expect(repairedWithin(STRAIGHT, line)).toBe(line);
  });

  it('tells the owner’s mark from the end of a quotation', () => {
    const line = 'It was the workers’ third strike in two years.';
    expect(repairedWithin(STRAIGHT, line)).toBe(line);
  });
});

describe('a quotation that is open', () => {
  it('is not opened again before it is closed', () => {
    const line =
      '“The board is saying, ‘Yes, normally that’s true, but in this case it’s so bad — Orrin is such a liar — that we must.”';
    expect(rolesOf(damage(line)).filter((role) => role === 'open-double')).toHaveLength(1);
  });

  it('opens no double marks within double ones, and may be closed by a mark of another kind', () => {
    const line =
      '"It is a bad day for the boats — even Director Vasko said so. We go on.” However, it will go.';
    expect(rolesOf(damage(line))).toEqual(['open-double', 'dash', 'close-double']);
  });
});

describe('the name below a quotation', () => {
  it.each([
    '“It’s the worst boat that ever sailed.” — Pia Holm',
    '“It’s the worst boat that ever sailed here! Nobody came.”— Carla Orrin-Vasko.',
  ])('has a dash before it, and makes no heading of the line: %s', (line) => {
    expect(repairedWithin(CURLY, line)).toBe(line);
  });
});

describe('more marks than any article has', () => {
  const SENTENCE = '@@@ It is a @@@ dead end @@@ , he said - and left .@@@';

  it('are read up to forty thousand of them', () => {
    const line = `${SENTENCE} `.repeat(8000);
    const tokens = tokensOf(line, 0, line.length);
    expect(readMarks(tokens, styleOf([tokens])).size).toBe(40_000);
  });

  it('are left as they are after that, and noted', () => {
    const { text, repairs } = repair(Array.from({ length: 9000 }, () => SENTENCE).join('\n'));
    expect(text.slice(0, 60)).not.toContain('@@@');
    expect(text.slice(-60)).toContain('@@@');
    expect(repairs.at(-1)).toMatchObject({ rule: 'lost-mark', before: '@@@', certainty: 'unknown' });
  });
});
