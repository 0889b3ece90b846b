import type { Quotation } from '../quotations/find-quotations.ts';
import { afterQuotation } from './after-quotation.ts';
import { beforeQuotation } from './before-quotation.ts';
import type { Attribution, Reading } from './reading.ts';

/** Runs the sieves over the quotations that are statements, in reading order; what none decides has no source. */
export function attributeQuotations(
  reading: Reading,
  quotations: readonly Quotation[],
): readonly Attribution[] {
  const decided: Attribution[] = [];
  quotations.forEach((quotation, index) => {
    const previous = quotations[index - 1];
    const next = quotations[index + 1];
    const floor = previous?.outer.end ?? 0;
    const limit = next?.outer.start ?? reading.text.length;
    decided.push(
      afterQuotation(reading, quotation, limit) ??
        beforeQuotation(reading, quotation, floor) ??
        continuation(reading, previous, quotation, decided[index - 1]) ?? { sieve: 'undecided' },
    );
  });
  return decided;
}

/** The same speaker goes on: nothing but the cue's sentence stands between two quotations of a paragraph. */
function continuation(
  reading: Reading,
  previous: Quotation | undefined,
  quotation: Quotation,
  attribution: Attribution | undefined,
): Attribution | undefined {
  if (
    previous === undefined ||
    attribution?.source === undefined ||
    previous.paragraph !== quotation.paragraph
  )
    return undefined;
  const between = reading.analysis.sentences.filter(
    (sentence) => sentence.start >= previous.outer.end && sentence.end <= quotation.outer.start,
  );
  return between.length === 0 ? { ...attribution, sieve: 'continuation' } : undefined;
}
