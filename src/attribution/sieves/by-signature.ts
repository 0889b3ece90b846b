import { readSource } from '../mentions/read-source.ts';
import type { Quotation } from '../quotations/find-quotations.ts';
import { firstWithin } from '../quotations/overlaps.ts';
import { type Attribution, type Reading, tokenFrom } from './reading.ts';
import type { Setting } from './sieve.ts';

/** In characters. */
const LONGEST_SIGNATURE = 100;
const SIGNATURE = /^\s*(?:—|–|--|-|~|―)\s*(?=[\p{Lu}@])/u;

/** A line with a dash and a name below the quotation: '— Jo Roe'; or the last line within its marks. */
export function bySignature(reading: Reading, { quotation }: Setting): Attribution | undefined {
  const { text, analysis, names, paragraphs } = reading;
  const next = paragraphs[quotation.paragraph + 1];
  const inside = quotation.closed || next === undefined ? undefined : firstWithin(reading.quotations, next);
  if (inside !== undefined && isSignature(reading, inside)) {
    const name = names.covering(tokenFrom(analysis, inside.start));
    return (
      name && {
        source: { mention: { start: name.start, end: name.end }, kind: 'name', name },
        sieve: 'signature',
      }
    );
  }
  const own = paragraphs[quotation.paragraph];
  const below = paragraphs[quotation.paragraph + 1];
  const ends = own !== undefined && text.slice(quotation.outer.end, own.end).trim() === '';
  const line = ends ? below : { start: quotation.outer.end, end: own?.end ?? quotation.outer.end };
  if (line === undefined || line.end - line.start > 120) return undefined;
  const dash = SIGNATURE.exec(text.slice(line.start, line.end));
  if (dash === null) return undefined;
  const first = tokenFrom(analysis, line.start + dash[0].length);
  const source = readSource(analysis, names, first, tokenFrom(analysis, line.end));
  if (source?.kind !== 'name') return undefined;
  const start = line.start + dash[0].search(/\S/u);
  return { source, cue: { start, end: start + 1 }, sieve: 'signature' };
}

/** Whether what a mark closes and none opens is a name with a description: '“We won.¶Jo Roe, mayor.”', as pull quotes are set. */
export function isSignature({ analysis, names, paragraphs }: Reading, quotation: Quotation): boolean {
  const { start, end, opened, paragraph } = quotation;
  if (opened || end - start > LONGEST_SIGNATURE || paragraphs[paragraph]?.start !== start) return false;
  const first = tokenFrom(analysis, start);
  const last = tokenFrom(analysis, end);
  if (names.covering(first) === undefined) return false;
  return analysis.tokens
    .slice(first, last)
    .every(({ tag }, at) => (tag !== 'VERB' && tag !== 'AUX') || names.covering(first + at) !== undefined);
}
