import { readSource } from '../mentions/read-source.ts';
import { type Attribution, type Reading, tokenFrom } from './reading.ts';
import type { Setting } from './sieve.ts';

const SIGNATURE = /^\s*(?:—|–|--|-|~|―)\s*(?=[\p{Lu}@])/u;

/** A line with a dash and a name below the quotation: '— Jo Roe'. */
export function bySignature(reading: Reading, { quotation }: Setting): Attribution | undefined {
  const { text, analysis, names, paragraphs } = reading;
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
