import { describe, expect, it } from 'vitest';
import { buildCoverage } from '../../../src/coverage/build-coverage.ts';
import { madeUp } from '../made-up.ts';

const LIGHTHOUSE = madeUp(
  'lighthouse',
  `Who runs the lighthouse of Port Ellery? The lighthouse of Port Ellery was sold at auction on Friday. The buyer was Oskar Lindgren, a retired pilot from Stonhaven. He paid 90,000 crowns.`,
  { outlet: 'The Ellery Courier', published: '2031-04-02' },
);
const HARBOUR = madeUp(
  'works',
  'The works in the harbour go on until May. Ferries sail from the old quay. The board meets each week.',
  { outlet: 'Island Herald', published: '2031-04-03' },
);

/** The first sentence that an answer shows. */
function shown(question: string): string | undefined {
  const { findings, nearest } = buildCoverage([LIGHTHOUSE, HARBOUR], []).ask(question);
  return [...findings, ...nearest][0]?.sentence.text;
}

describe('the sentence of a passage that is shown', () => {
  it('holds who is wanted, though the sentence before it has more of the question’s words', () => {
    expect(shown('who is the buyer of the lighthouse of port ellery')).toContain('Oskar Lindgren');
  });

  it('is not a question of the outlet’s own', () => {
    expect(shown('who runs the lighthouse of port ellery?')).not.toContain('?');
  });

  it('is the one that an article opens with, of two that bear the answer as well', () => {
    const fog = madeUp(
      'fog',
      'Stonhaven lost its ferry in the fog. The ferry lost in the fog was the Marigold.',
    );
    const ask = (question: string) => buildCoverage([fog, HARBOUR], []).ask(question).findings[0];
    expect(ask('which town lost a ferry in the fog')?.sentence.text).toContain('Stonhaven');
  });

  it('is chosen so where somebody’s words only lead up to what is asked', () => {
    const sold = madeUp(
      'sold',
      'Ada Quill announced the sale of the Marigold to a museum. The museum is in Stonhaven. “We are glad,” Quill said.',
    );
    const [first] = buildCoverage([sold, HARBOUR], []).ask(
      'ada quill announced the sale of the marigold to a museum. where is the museum?',
    ).findings;
    expect([first?.sentence.text, first?.further?.sentence.text].join(' ')).toContain('Stonhaven');
  });

  it('holds the words of the question where nothing else is wanted', () => {
    expect(shown('was the lighthouse sold at auction on friday')).toContain('sold at auction');
  });
});
