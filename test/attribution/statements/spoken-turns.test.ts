import { describe, expect, it } from 'vitest';
import { speakers } from '../said.ts';

const TURNS = 'Q: Will it open?\n\nA: It will open in May.\n\nQ: Surely?\n\nA: I am quite sure of it.';

describe('an interview by questions and answers', () => {
  it('is answered by the one person whom the words before it name', () => {
    expect(speakers(`The harbour master Jo Roe spoke to us.\n\n${TURNS}`)).toEqual(['Jo Roe', 'Jo Roe']);
  });

  it('is answered by nobody where several are named', () => {
    expect(speakers(`We met Jo Roe and Ana Lee on the quay.\n\n${TURNS}`)).toEqual(['-', '-']);
  });
});

describe('an interview by names', () => {
  it('knows those who are printed in full first by their initials', () => {
    const text = [
      'The Gazette met the mayor.',
      'Wexbury Gazette: Will you stand again?',
      'Ana Roe: I have done my bit.',
      'WG: And what will you do?',
      'AR: I shall sleep.',
    ].join('\n\n');
    expect(speakers(text)).toEqual(['Wexbury Gazette', 'Ana Roe', 'Wexbury Gazette', 'Ana Roe']);
  });
});
