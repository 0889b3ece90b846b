import type { Token } from '../language/analysis.ts';

const NEGATIONS = new Set(['not', "n't", 'never']);
const NEGATIVE_SUBJECTS = new Set(['no', 'nobody', 'none', 'neither']);
const VERBAL = new Set(['VERB', 'AUX']);

/**
 * Where what negates the verb at token `verb` begins, in a sentence that begins at token `floor`, or undefined: 'did not
 * deny', 'would neither confirm nor deny', and a subject that denies ('no official confirmed', 'neither Roe nor Lee
 * would confirm'; Huddleston and Pullum 2002, 9.1).
 */
export function negationOf(tokens: readonly Token[], verb: number, floor: number): number | undefined {
  const lower = (at: number): string => (at >= floor ? (tokens[at]?.lower ?? '') : '');
  const adverb = [verb - 1, verb - 2].find((at) => NEGATIONS.has(lower(at)));
  if (adverb !== undefined) return tokens[adverb - 1]?.tag === 'AUX' ? adverb - 1 : adverb;
  if (lower(verb - 1) === 'neither' || lower(verb - 1) === 'nor') return verb - 1;
  return negativeSubject(tokens, verb, floor);
}

/** The word that makes the subject a negative one, where no other verb and no comma stands between. */
function negativeSubject(tokens: readonly Token[], verb: number, floor: number): number | undefined {
  let at = verb - 1;
  while (at >= floor && tokens[at]?.tag === 'AUX') at -= 1;
  for (; at >= floor; at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.lower === ',' || VERBAL.has(token.tag)) return undefined;
    if (NEGATIVE_SUBJECTS.has(token.lower)) return at;
  }
  return undefined;
}
