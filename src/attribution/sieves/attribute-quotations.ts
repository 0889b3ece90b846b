import type { Quotation } from '../quotations/find-quotations.ts';
import { afterQuotation } from './after-quotation.ts';
import { beforeQuotation } from './before-quotation.ts';
import { bySignature } from './by-signature.ts';
import { introducedByColon } from './introduced-by-colon.ts';
import type { Attribution, Reading } from './reading.ts';
import { continued, sameParagraphSubject } from './same-speaker.ts';

/** One quotation among its neighbours, with what was decided about those before it. */
export interface Setting {
  readonly quotation: Quotation;
  readonly previous?: Quotation;
  readonly before?: Attribution;
  readonly next?: Quotation;
}

/** Decides about one quotation, or passes it on. */
export type Sieve = (reading: Reading, setting: Setting) => Attribution | undefined;

/** From the most precise to the least (Lee et al. 2011, Muzny et al. 2017). */
const SIEVES: readonly Sieve[] = [
  afterQuotation,
  beforeQuotation,
  introducedByColon,
  bySignature,
  continued,
  sameParagraphSubject,
];

/** Runs the sieves over the quotations that are statements, in reading order; what none decides has no source. */
export function attributeQuotations(
  reading: Reading,
  quotations: readonly Quotation[],
): readonly Attribution[] {
  const decided: Attribution[] = [];
  quotations.forEach((quotation, index) => {
    const previous = quotations[index - 1];
    const next = quotations[index + 1];
    const before = decided[index - 1];
    const setting: Setting = {
      quotation,
      ...(previous && { previous }),
      ...(before && { before }),
      ...(next && { next }),
    };
    decided.push(firstDecision(reading, setting) ?? { sieve: 'undecided' });
  });
  return decided;
}

function firstDecision(reading: Reading, setting: Setting): Attribution | undefined {
  for (const sieve of SIEVES) {
    const attribution = sieve(reading, setting);
    if (attribution !== undefined) return attribution;
  }
  return undefined;
}
