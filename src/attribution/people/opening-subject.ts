import type { Sentence } from '../language/analysis.ts';
import type { Source } from '../mentions/read-source.ts';
import { BODY_NOUNS, PERSON_NOUNS } from '../mentions/speaking-nouns.ts';
import { isQuoted } from '../quotations/overlaps.ts';
import type { Reading } from '../sieves/reading.ts';

/** In words. */
const LONGEST_SUBJECT = 12;
const LONGEST_HEAD = 4;
const BEFORE_NOUN = new Set(['DET', 'NUM', 'ADJ', 'NOUN']);
const FINITE = new Set(['VERB', 'AUX']);

/**
 * The people or body without a name that a sentence of the outlet opens with, as its subject: 'Residents of three villages
 * blocked the road', 'The federation banned him'. The subject is what the next sentence most likely goes on about
 * (centering: Grosz et al. 1995), also where it did not speak.
 */
export function openingSubject(reading: Reading, sentence: Sentence): Source | undefined {
  const { tokens } = reading.analysis;
  const { first } = sentence;
  const opener = tokens[first];
  if (opener === undefined || isQuoted(reading, opener)) return undefined;
  let head = first;
  while (head < first + LONGEST_HEAD && BEFORE_NOUN.has(tokens[head + 1]?.tag ?? '')) head += 1;
  const noun = tokens[head]?.lemma ?? '';
  // 'Phone maker Orbo left': it has a name.
  const isNamed = [head, head + 1].some((at) => reading.names.covering(at) !== undefined);
  if (isNamed || !(PERSON_NOUNS.has(noun) || BODY_NOUNS.has(noun))) return undefined;
  const limit = Math.min(sentence.last, first + LONGEST_SUBJECT);
  for (let verb = head + 1; verb < limit; verb += 1) {
    const token = tokens[verb];
    const last = tokens[verb - 1];
    if (token === undefined || last === undefined || token.tag === 'PUNCT') return undefined;
    if (!FINITE.has(token.tag) || token.lower.endsWith('ing')) continue;
    const mention = { start: opener.start, end: last.end };
    return { mention, kind: 'description', noun, indefinite: opener.lower !== 'the' };
  }
  return undefined;
}
