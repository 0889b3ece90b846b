import { describe, expect, it } from 'vitest';
import { attributed } from '../said.ts';

/** Who says the last thing that is reported. */
function lastSpeaker(text: string): string | undefined {
  return attributed(text)
    .statements.filter(({ kind }) => kind !== 'narration')
    .at(-1)?.speaker?.name;
}

describe('whom a reported clause is attributed to', () => {
  it.each([
    ['Gov. Jo Roe, who chairs the transition team, on Sunday defended the plan for the harbour.', 'Jo Roe'],
    ['Sen. Jo Roe (D-Calif.) last week said the harbour was never at risk.', 'Jo Roe'],
    [
      'Ana Lee, acting director of the harbour board, which runs the port, said the plan was late.',
      'Ana Lee',
    ],
    ['The debate ended with Ana Lee asking whether the harbour would close.', 'Ana Lee'],
    ['It was news when Ana Lee lamented the delay and criticised the harbour board.', 'Ana Lee'],
    [
      'In a letter to members released on Monday, Jo Roe praised the board, arguing that it was late.',
      'Jo Roe',
    ],
    ['Jo Roe went on the radio to defend the plan for the harbour.', 'Jo Roe'],
    ['One of her advisers, Ana Lee, told reporters that the harbour would close.', 'Ana Lee'],
    ['Members supporting the bill said the harbour would close.', 'Members'],
    ['Roe herself proposed a tax on the harbour.', 'Roe'],
    ['Jo Jolly came first. Jolly said the harbour would close in spring.', 'Jo Jolly'],
  ])('%s', (text, expected) => {
    expect(lastSpeaker(text)).toBe(expected);
  });
});
