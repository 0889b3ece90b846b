import { baseForms } from './base-forms.ts';
import { type Part, type Pointer, type Synset, synsetAt, synsetsOf } from './dictionary.ts';

/** Senses of a word that are looked at: those behind are rare. */
const SENSES_MOST = 5;
/** What each further sense counts less. */
const SENSE_STEP = 0.1;
/** How near a word is by what leads to it; other pointers (parts, opposites, domains) lead to other things. */
const NEARNESS: Readonly<Record<string, number>> = {
  '+': 0.9,
  $: 0.8,
  '\\': 0.8,
  '@': 0.8,
  '~': 0.8,
  '&': 0.7,
};
/** A form derived from another word of the synset. */
const OTHER_DERIVED = 0.7;

/**
 * Words that mean nearly the same as another in one of its senses: of the same synset, derived from it, similar to it,
 * one step more general or more exact ('cop' and 'policeman', 'founded' and 'founder', 'gun' and 'weapon').
 * @returns how near, 0 to 1 for its own dictionary form; nearest first
 */
export function nearWords(folded: string): readonly (readonly [word: string, nearness: number])[] {
  const near = new Map<string, number>();
  const add = (word: string, nearness: number) => {
    if (!word.includes('_') && nearness > (near.get(word) ?? 0)) near.set(word, nearness);
  };
  for (const { lemma, part } of baseForms(folded)) {
    synsetsOf(lemma, part, SENSES_MOST).forEach((synset, sense) => {
      const share = 1 - SENSE_STEP * sense;
      add(lemma, 1);
      for (const word of synset.words) add(word, share);
      for (const pointer of synset.pointers)
        for (const [word, nearness] of pointed(synset, pointer, lemma, part)) add(word, nearness * share);
    });
  }
  return [...near].sort(([, one], [, other]) => other - one);
}

function pointed(synset: Synset, pointer: Pointer, lemma: string, part: Part): (readonly [string, number])[] {
  const nearness = NEARNESS[pointer.symbol];
  if (nearness === undefined || (part === 'verb' && /[@~]/u.test(pointer.symbol))) return [];
  const { words } = synsetAt(pointer.part, pointer.offset);
  if (pointer.to === 0) return words.map((word) => [word, nearness] as const);
  const word = words[pointer.to - 1];
  const isOwn = synset.words[pointer.from - 1] === lemma;
  return word === undefined ? [] : [[word, isOwn ? nearness : OTHER_DERIVED]];
}
