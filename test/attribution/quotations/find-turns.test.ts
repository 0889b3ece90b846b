import { describe, expect, it } from 'vitest';
import { findTurns } from '../../../src/attribution/quotations/find-turns.ts';
import { paragraphsOf } from '../../../src/corpus/paragraphs.ts';

/** Made-up texts. */
function turnsOf(text: string): readonly string[] {
  return findTurns(text, paragraphsOf(text)).map(
    ({ label, content }) =>
      `${text.slice(label.start, label.end)} → ${content.map(({ start, end }) => text.slice(start, end)).join(' ¶ ')}`,
  );
}

describe('findTurns', () => {
  it('reads questions and answers', () => {
    expect(turnsOf('Q: Why?\n\nA: Because.\n\nQ: Really?\n\nA: Yes.')).toEqual([
      'Q → Why?',
      'A → Because.',
      'Q → Really?',
      'A → Yes.',
    ]);
  });

  it('reads labels with a full stop', () => {
    expect(turnsOf('Q. Why?\n\nA. Because.\n\nQ. Really?\n\nA. Yes.')).toHaveLength(4);
  });

  it('gives a turn the paragraphs up to the next label, and the last one its own only', () => {
    expect(
      turnsOf('They met.\n\nJo Roe: One.\n\nTwo.\n\nAna Paz: Three.\n\nJo Roe: Four.\n\nThe rain stopped.'),
    ).toEqual(['Jo Roe → One. ¶ Two.', 'Ana Paz → Three.', 'Jo Roe → Four.']);
  });

  it('reads a turn that opens the text, where others follow soon and its label comes again', () => {
    expect(turnsOf('Jo Roe: One.\n\nAna Paz: Two.\n\nJo Roe: Three.')).toHaveLength(3);
    expect(turnsOf('Jo Roe: One.\n\nThey met.\n\nIt rained.\n\nAna Paz: Two.\n\nJo Roe: Three.')).toEqual([]);
  });

  it('reads labels with a role in brackets or in capitals', () => {
    expect(turnsOf('They met.\n\nROE: One.\n\nPAZ (D): Two.\n\nROE: Three.')).toHaveLength(3);
  });

  it.each([
    ['one label alone', 'Update: One.\n\nUpdate: Two.\n\nUpdate: Three.'],
    ['labels that never come again', 'Cost: One.\n\nSize: Two.\n\nWeight: Three.'],
    ['what stands beside the prose', 'Photo: A.\n\nRead more: B.\n\nPhoto: C.\n\nRelated: D.'],
    [
      'prose with colons',
      'He had one plan: to leave.\n\nShe had two plans: to stay.\n\nHe had one plan: to sing.',
    ],
  ])('finds no dialogue in %s', (_, text) => {
    expect(turnsOf(text)).toEqual([]);
  });

  it('passes over tables of figures', () => {
    expect(turnsOf('Votes.\n\nRoe: 1,769.\n\nPaz: 1,501.\n\nIn all:\n\nRoe: 31 %\n\nPaz: 12 %')).toEqual([]);
  });

  it('passes over lists with entries that are no sentences', () => {
    const list = 'Picks.\n\nStart: WR Jo Roe\n\nHe can run.\n\nSit: K Ana Paz\n\nStart: RB Al Vale';
    expect(turnsOf(list)).toEqual([]);
  });

  it('leaves out what a transcript notes in brackets', () => {
    const text = 'They met.\n\nROE: One.\n\n(BEGIN VIDEO CLIP.)\n\nPAZ: Two.\n\nROE: Three.';
    expect(turnsOf(text)).toEqual(['ROE → One.', 'PAZ → Two.', 'ROE → Three.']);
  });
});
