import { describe, expect, it } from 'vitest';
import { buildSnapshot } from '../../../src/coverage/build-coverage.ts';
import { FERRY, HARBOUR } from '../made-up.ts';

const { index, people } = buildSnapshot([HARBOUR, FERRY]);
const passage = index.passages.findIndex(({ article }) => article.attributed === FERRY);
const { text } = FERRY.article;

function mentioned(start: number, end: number): string[] {
  return people.all.flatMap(({ name }, number) =>
    index.named.mentions(passage, start, end, (person) => person === number) ? [name] : [],
  );
}

/** The terms that these numbers stand for. */
function termsOf(read: (call: (term: number) => void) => void): string[] {
  const byNumber = new Map([...index.lexicon.terms()].map((term) => [index.lexicon.numberOf(term), term]));
  const terms: string[] = [];
  read((term) => terms.push(byNumber.get(term) ?? ''));
  return terms;
}

describe('who is named in passages', () => {
  it('tells who is mentioned inside a span, and nobody outside it', () => {
    const at = text.indexOf('Mara Oduya');
    expect(mentioned(at, at + 4)).toEqual(['Mara Oduya']);
    expect(mentioned(at + 1, at + 4)).toEqual([]);
    expect(mentioned(0, at)).toContain('Tomas Brandt');
  });

  it('gives the terms of a person’s name', () => {
    const mara = people.all.findIndex(({ name }) => name === 'Mara Oduya');
    expect(termsOf((call) => index.named.forEachTermOf(mara, call))).toEqual(['mara', 'oduya']);
  });

  it('gives the terms of a statement’s speaker, and none where nobody is known', () => {
    const statements = index.passages[passage]?.statements ?? [];
    const speakers = statements.map((_, at) =>
      termsOf((call) => index.named.forEachTermOfSpeaker(passage, at, call)).join(' '),
    );
    expect(speakers).toContain('mara oduya');
    statements.forEach(({ speaker }, at) => {
      expect(index.named.hasSpeaker(passage, at)).toBe(speaker?.person !== undefined);
    });
    expect(speakers[statements.findIndex(({ speaker }) => speaker === undefined)]).toBe('');
  });
});
