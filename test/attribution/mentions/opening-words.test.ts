import { describe, expect, it } from 'vitest';
import { attributed } from '../said.ts';

/** Whether the last thing that is reported has a named speaker, and the speaker as shown. */
function lastSpeaker(text: string): { readonly name?: string; readonly named: boolean } {
  const speaker = attributed(text)
    .statements.filter(({ kind }) => kind !== 'narration')
    .at(-1)?.speaker;
  return { ...(speaker && { name: speaker.name }), named: speaker?.person !== undefined };
}

describe('a word that opens a sentence', () => {
  it.each([
    [
      'is no name where the text has it in small letters',
      'Her sources were few. Sources said the harbour was late.',
    ],
    ['is no name where its verb shows a plural', 'The board met. Allies say that the harbour is late.'],
    [
      'is no name where a plural has something belong to it',
      'Advisers to the mayor said the harbour was late.',
    ],
  ])('%s', (_, text) => {
    expect(lastSpeaker(text).named).toBe(false);
  });

  it.each([
    ['Later Sanders left. Sanders said that the harbour was late.', 'Sanders'],
    ['Roe said that the harbour was late.', 'Roe'],
    ['The police came. Ana Police said that the harbour was late.', 'Ana Police'],
  ])('is a name where nothing speaks against it: %s', (text, expected) => {
    expect(lastSpeaker(text)).toEqual({ name: expected, named: true });
  });
});
