import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import {
  type PassageDocument,
  PassageSearchBuilder,
  SEARCH_FIELDS,
  SEARCH_OPTIONS,
} from '../../../src/coverage/index/passage-search.ts';

/** The same documents in a MiniSearch as it comes. */
function plainSearch(documents: readonly PassageDocument[]) {
  const plain = new MiniSearch<PassageDocument & { readonly id: number }>({
    ...SEARCH_OPTIONS,
    stringifyField: (terms) => (Array.isArray(terms) ? terms.join(' ') : String(terms)),
  });
  plain.addAll(documents.map((document, id) => ({ id, ...document })));
  return plain;
}

function packedSearch(documents: readonly PassageDocument[]) {
  const lexicon = [...new Set(documents.flatMap(({ text }) => text))];
  const builder = new PassageSearchBuilder((number) => lexicon[number] ?? '');
  for (const document of documents)
    builder.add({ ...document, text: document.text.map((word) => lexicon.indexOf(word)) });
  documents.forEach(({ names }, passage) => {
    builder.addNames(passage, names);
  });
  return builder.build();
}

const term = fc.constantFrom('harbour', 'bridge', 'works', 'mayor', '@ada-smith', 'constructor', '');
const terms = fc.array(term, { maxLength: 12 });
/** A text has no blank terms. */
const textTerms = terms.map((all) => all.filter((word) => word !== ''));
const document = fc.record(
  Object.fromEntries(SEARCH_FIELDS.map((field) => [field, field === 'text' ? textTerms : terms])),
) as fc.Arbitrary<PassageDocument>;

describe('a packed search over passages', () => {
  it('finds what MiniSearch finds, in its order and with its scores', () => {
    fc.assert(
      fc.property(fc.array(document, { maxLength: 12 }), terms, (documents, query) => {
        const options = { boost: { headline: 2, names: 0.3 }, boostTerm: (word: string) => word.length };
        const asked = query.join(' ');
        expect(packedSearch(documents).search(asked, options)).toEqual(
          plainSearch(documents).search(asked, options),
        );
      }),
    );
  });

  it('tells before a search what it counts for each passage', () => {
    const boosts = { text: 1, headline: 2, speaker: 0.2, outlet: 0.2, names: 0.3 };
    fc.assert(
      fc.property(fc.array(document, { maxLength: 12 }), term, (documents, word) => {
        const search = packedSearch(documents);
        const counted = new Map<number, number>();
        search.forEachPlace(word, boosts, (passage, score) => {
          counted.set(passage, (counted.get(passage) ?? 0) + score);
        });
        const found = search.search(word, { boost: boosts });
        expect(counted.size).toBe(found.length);
        for (const { id, score } of found) expect(counted.get(id as number)).toBeCloseTo(score, 10);
      }),
    );
  });

  it('searches single fields', () => {
    const none = { headline: [], speaker: [], outlet: [], names: [] };
    const search = packedSearch([
      { ...none, text: ['harbour', 'works'] },
      { ...none, text: ['bridge'], headline: ['harbour'] },
    ]);
    expect(search.search('harbour').map(({ id }) => id)).toEqual([1, 0]);
    expect(search.search('harbour', { fields: ['headline'] }).map(({ id }) => id)).toEqual([1]);
    expect(search.search('ferry')).toEqual([]);
  });
});
