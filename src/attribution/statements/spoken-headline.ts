import { readSource } from '../mentions/read-source.ts';
import { firstWithin } from '../quotations/overlaps.ts';
import type { Reading } from '../sieves/reading.ts';
import type { Spoken } from './spoken.ts';

/** What a headline says that names its speaker: 'Minister: we will not go'. */
export function spokenFromHeadline(reading: Reading): readonly Spoken[] {
  const { analysis, names, headline, quotations } = reading;
  if (headline === undefined) return [];
  const { first, last, colon, content } = headline;
  const source = readSource(analysis, names, first, last);
  if (source === undefined) return [];
  const quotation = firstWithin(quotations, content);
  const whole =
    quotation !== undefined &&
    quotation.outer.start === content.start &&
    quotation.outer.end >= content.end - 1;
  return [
    {
      kind: whole ? 'direct' : quotation === undefined ? 'indirect' : 'mixed',
      content: [whole ? { start: quotation.start, end: quotation.end } : content],
      outer: content,
      paragraph: 0,
      source,
      cue: colon,
      stances: [],
      sieve: 'headline',
    },
  ];
}
