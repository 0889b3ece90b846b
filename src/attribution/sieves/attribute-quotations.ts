import type { Quotation } from '../quotations/find-quotations.ts';
import { afterQuotation } from './after-quotation.ts';
import { adjoiningCue, beforeQuotation } from './before-quotation.ts';
import { bySignature } from './by-signature.ts';
import { introducedByColon } from './introduced-by-colon.ts';
import { type Attribution, type Reading, sentenceAt } from './reading.ts';
import { continued, resumed, sameParagraphSubject } from './same-speaker.ts';
import { type Anchor, extentOf, type Setting, type Sieve } from './sieve.ts';

/** From the most precise to the least (Lee et al. 2011, Muzny et al. 2017). */
const SIEVES: readonly Sieve[] = [
  resumed,
  adjoiningCue,
  afterQuotation,
  beforeQuotation,
  introducedByColon,
  bySignature,
  continued,
  sameParagraphSubject,
];

/**
 * Runs the sieves over the quotations that are statements, in reading order; what none decides has no source.
 * `reported` is what was found without quotation marks, in order: its speakers too may go on speaking.
 */
export function attributeQuotations(
  reading: Reading,
  quotations: readonly Quotation[],
  reported: readonly Anchor[],
): readonly Attribution[] {
  const decided: Attribution[] = [];
  let nextReported = 0;
  let before: Anchor | undefined;
  quotations.forEach((quotation, index) => {
    for (; nextReported < reported.length; nextReported += 1) {
      const anchor = reported[nextReported];
      if (anchor === undefined || anchor.start >= quotation.outer.start) break;
      if (anchor.source !== undefined && opensSentence(reading, before, anchor)) before = anchor;
    }
    const previous = quotations[index - 1];
    const next = quotations[index + 1];
    const attribution = firstDecision(reading, {
      quotation,
      ...(previous && { previous }),
      ...(before && { before }),
      ...(next && { next }),
    }) ?? { sieve: 'undecided' };
    decided.push(attribution);
    before = anchorOf(reading, quotation, attribution);
  });
  return decided;
}

/** Whether something reported stands in a later sentence than what was said before it, so that its speaker goes on. */
function opensSentence({ analysis }: Reading, before: Anchor | undefined, anchor: Anchor): boolean {
  if (before === undefined) return true;
  const sentence = sentenceAt(analysis, anchor.start);
  return sentence !== undefined && sentence.start >= before.end;
}

function anchorOf(
  { text }: Reading,
  { outer, paragraph, closed }: Quotation,
  { source, cue, sieve }: Attribution,
): Anchor {
  const colon = /:\s*$/u.test(text.slice(Math.max(0, outer.start - 3), outer.start));
  const { start, end } = extentOf({ outer, cue });
  return {
    start,
    end,
    paragraph,
    closed,
    quoted: cue !== undefined || sieve === 'continued' || sieve === 'goes-on',
    introduced: colon || sieve === 'colon-cue' || sieve === 'colon-name' || sieve === 'run',
    ...(source && { source }),
  };
}

function firstDecision(reading: Reading, setting: Setting): Attribution | undefined {
  for (const sieve of SIEVES) {
    const attribution = sieve(reading, setting);
    if (attribution !== undefined) return attribution;
  }
  return undefined;
}
