import { readSource } from '../mentions/read-source.ts';
import { PRODUCT_NOUNS } from '../mentions/words.ts';
import { nearestCue } from './before-quotation.ts';
import { mainSubject } from './cue-subject.ts';
import { type Attribution, type Reading, sentenceAt, tokenFrom } from './reading.ts';
import type { Setting } from './sieve.ts';

const LONGEST_NAMING = 14;

/** A colon ends the sentence before, perhaps in the paragraph before: 'X wrote:' '…' · 'Senator X:' '…' · 'Her lawyer released a statement:' '…'. */
export function introducedByColon(
  reading: Reading,
  { quotation, previous }: Setting,
): Attribution | undefined {
  const { text, analysis, names } = reading;
  let at = quotation.outer.start - 1;
  while (at >= 0 && /\s/u.test(text.charAt(at))) at -= 1;
  if (text.charAt(at) !== ':') return undefined;
  const sentence = sentenceAt(analysis, at);
  if (sentence === undefined || quotation.paragraph - sentence.paragraph > 1) return undefined;
  const floor = Math.max(
    sentence.first,
    previous === undefined ? 0 : tokenFrom(analysis, previous.outer.end),
  );
  const colon = tokenFrom(analysis, at);
  const cued = nearestCue(reading, floor, colon);
  if (cued?.source !== undefined) return { ...cued, sieve: 'colon-cue' };
  const token = analysis.tokens[colon];
  if (token === undefined || colon <= floor) return cued;
  const cue = cued?.cue ?? { start: token.start, end: token.end };
  const subject = mainSubject(reading, floor, colon);
  const issues = PRODUCT_NOUNS.has(analysis.tokens[colon - 1]?.lower ?? '');
  if (subject?.kind === 'name' || subject?.kind === 'pronoun' || (issues && subject !== undefined))
    return { source: subject, cue, sieve: 'colon-clause' };
  const source = colon - floor > LONGEST_NAMING ? undefined : readSource(analysis, names, floor, colon);
  // Headlines that name who speaks are read as such: other words before their colon are nobody's name.
  // 'Message to voters:', 'Question for the minister:'
  const isProduct = PRODUCT_NOUNS.has(source?.name?.words.join(' ').toLowerCase() ?? '');
  return source?.name !== undefined && !source.name.heading && !isProduct
    ? { source, cue, sieve: 'colon-name' }
    : cued;
}
