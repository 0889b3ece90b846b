import { describe, expect, it } from 'vitest';
import { shareParts } from '../../src/attribution/share-parts.ts';
import type { AttributedArticle, Statement } from '../../src/attribution/statement.ts';
import { madeUpArticle } from '../support/made-up-article.ts';

/** Made up. */
const TEXT = 'Rain fell. Snow fell. ‘No,’ said Ana Ruiz.';

const outlet = () => ({ role: 'outlet', name: 'the outlet', named: false }) as const;

function narration(id: string, start: number, end: number): Statement {
  const sentence = { start, end };
  return {
    id,
    kind: 'narration',
    content: [{ start, end }],
    sentence,
    paragraph: 0,
    chain: [outlet()],
    stances: [],
    confidence: 1,
  };
}

const ATTRIBUTED: AttributedArticle = {
  article: madeUpArticle(TEXT, { id: 'a' }),
  sentences: [
    { start: 0, end: 10 },
    { start: 11, end: 21 },
    { start: 22, end: 42 },
  ],
  statements: [
    narration('a:1a', 0, 10),
    narration('a:1b', 11, 21),
    {
      id: 'a:1c',
      kind: 'direct',
      content: [{ start: 23, end: 26 }],
      sentence: { start: 22, end: 42 },
      paragraph: 0,
      cue: { start: 28, end: 32 },
      speaker: { mention: { start: 33, end: 41 }, name: 'Ana Ruiz', person: 'p1' },
      chain: [
        outlet(),
        { role: 'speaker', name: 'Ana Ruiz', named: true, words: { start: 33, end: 41 }, person: 'p1' },
      ],
      stances: [{ kind: 'denial', words: { start: 23, end: 25 } }],
      confidence: 0.97,
    },
  ],
  people: [
    {
      key: 'p1',
      name: 'Ana Ruiz',
      kind: 'person',
      aliases: [],
      handles: [],
      mentions: [{ start: 33, end: 41 }],
      descriptions: [],
    },
  ],
  analysed: true,
};

describe('shareParts', () => {
  const shared = shareParts(ATTRIBUTED);

  it('changes nothing that an article says', () => {
    expect(shared).toEqual(ATTRIBUTED);
  });

  it('keeps one object for equal spans, chains and empty lists', () => {
    const [rain, snow, denied] = shared.statements;
    expect(rain?.content[0]).toBe(shared.sentences[0]);
    expect(rain?.sentence).toBe(shared.sentences[0]);
    expect(rain?.chain).toBe(snow?.chain);
    expect(denied?.chain[0]).toBe(rain?.chain[0]);
    expect(rain?.stances).toBe(snow?.stances);
    expect(denied?.speaker?.mention).toBe(shared.people[0]?.mentions[0]);
  });

  it('keeps of a span its two numbers, whatever it came from', () => {
    const token = { start: 0, end: 10, sentence: 'much more' };
    const [sentence] = shareParts({ ...ATTRIBUTED, sentences: [token] }).sentences;
    expect(Object.keys(sentence ?? {})).toEqual(['start', 'end']);
  });
});
