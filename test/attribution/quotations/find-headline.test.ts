import { describe, expect, it } from 'vitest';
import { attributed } from '../said.ts';

const BODY = '\n\nThe mayor Jo Roe met the council on Monday, and the ferries ran late all day.';

/** Kind, speaker and words of what a headline says. */
function headline(line: string): readonly (string | undefined)[] {
  const text = line + BODY;
  const [first] = attributed(text).statements;
  const part = first?.content[0];
  return first?.kind === 'narration'
    ? ['narration']
    : [first?.kind, first?.speaker?.name, part && text.slice(part.start, part.end)];
}

describe('a headline with a speaker', () => {
  it.each([
    ['Minister: we will not go', ['indirect', 'Minister', 'we will not go']],
    ['Roe: ‘We Will Not Go.’', ['direct', 'Jo Roe', 'We Will Not Go.']],
    ["Echo editorial: 'Keep Jo Roe.'", ['direct', 'Echo editorial', 'Keep Jo Roe.']],
    [
      'Roe: ferry plan is ‘a disgrace’ to the town',
      ['mixed', 'Jo Roe', 'ferry plan is ‘a disgrace’ to the town'],
    ],
    ['Roe on Ana Lee Releasing Her Long List of Ferry Plans: ‘She Will.’', ['direct', 'Jo Roe', 'She Will.']],
    ['Roe to council: the ferries will run', ['indirect', 'Jo Roe', 'the ferries will run']],
    ['Poll: most townsfolk want more ferries', ['indirect', 'Poll', 'most townsfolk want more ferries']],
  ])('%s', (line, expected) => {
    expect(headline(line)).toEqual(expected);
  });

  it.each([
    'The Latest: Roe wins the town',
    'Ferries: why they are late again',
    'Roe: saviour of the town or its undoing?',
    'The score stood 10:30 when Roe left',
  ])('is not read into “%s”', (line) => {
    expect(headline(line)).toEqual(['narration']);
  });
});
