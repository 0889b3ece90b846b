import { IRREGULAR_FORMS } from '../../index/irregular-forms.ts';
import { PARTS, type Part } from './dictionary.ts';

/** Endings that are taken off, and what is put in their place: the rules of WordNet's own lemmatiser (morphy(7WN)). */
const ENDINGS: Readonly<Record<Part, readonly (readonly [ending: string, base: string])[]>> = {
  noun: [
    ['s', ''],
    ['ses', 's'],
    ['xes', 'x'],
    ['zes', 'z'],
    ['ches', 'ch'],
    ['shes', 'sh'],
    ['men', 'man'],
    ['ies', 'y'],
  ],
  verb: [
    ['s', ''],
    ['ies', 'y'],
    ['es', 'e'],
    ['es', ''],
    ['ed', 'e'],
    ['ed', ''],
    ['ing', 'e'],
    ['ing', ''],
    ['ying', 'ie'],
  ],
  adj: [
    ['er', ''],
    ['est', ''],
    ['er', 'e'],
    ['est', 'e'],
  ],
  adv: [],
};
/** A consonant that is doubled before an ending: 'banned'. */
const DOUBLED = /([^aeiou])\1(?:ed|ing|er|est)$/u;

/** A dictionary form that a word may be, in a part of speech. */
export interface BaseForm {
  readonly lemma: string;
  readonly part: Part;
}

/** The dictionary forms that a folded word may be a form of, itself first; not all of them are words. */
export function baseForms(folded: string): readonly BaseForm[] {
  const irregular = IRREGULAR_FORMS.get(folded);
  const forms = [folded, ...(irregular === undefined ? [] : [irregular])];
  const single = DOUBLED.test(folded) ? [folded.replace(DOUBLED, '$1')] : [];
  return PARTS.flatMap((part) => {
    const cut = ENDINGS[part].flatMap(([ending, base]) =>
      folded.endsWith(ending) && folded.length > ending.length + 1
        ? [folded.slice(0, -ending.length) + base]
        : [],
    );
    const lemmas = [...forms, ...cut, ...(part === 'noun' || part === 'adv' ? [] : single)];
    return [...new Set(lemmas)].map((lemma) => ({ lemma, part }));
  });
}
