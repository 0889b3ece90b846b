import type { Sentence } from '../language/analysis.ts';
import { subjectAfter, subjectBefore } from '../mentions/find-subject.ts';
import type { Quotation } from '../quotations/find-quotations.ts';
import { type Reading, sentenceAt, tokenFrom } from './reading.ts';

/**
 * A quotation that was never closed runs on to the end of its paragraph; where its last sentence ends in the outlet's
 * own '…, she said.' or '…, said Jo Roe.', it ends before that comma.
 */
export function trimUnclosed(reading: Reading, quotation: Quotation): Quotation {
  if (quotation.closed) return quotation;
  const { analysis, names } = reading;
  const sentence = sentenceAt(analysis, quotation.end - 1);
  if (sentence === undefined) return quotation;
  const inverted = invertedComma(reading, sentence);
  if (inverted !== undefined && inverted > quotation.start) return endingAt(reading, quotation, inverted);
  for (let at = sentence.last - 1; at > Math.max(sentence.first, sentence.last - 8); at -= 1) {
    const token = analysis.tokens[at];
    if (token?.tag !== 'VERB' || !token.says) continue;
    const inverted = analysis.tokens[at - 1]?.lower === ',';
    const subject = inverted
      ? subjectAfter(analysis, names, at, sentence.last)
      : subjectBefore(analysis, names, at, sentence.first);
    if (subject === undefined || (subject.kind !== 'name' && subject.kind !== 'pronoun')) return quotation;
    const comma = inverted ? at - 1 : tokenFrom(analysis, subject.mention.start) - 1;
    const mark = analysis.tokens[comma];
    if (mark?.lower !== ',' || mark.start <= quotation.start) return quotation;
    return endingAt(reading, quotation, mark.end);
  }
  return quotation;
}

function endingAt({ text }: Reading, quotation: Quotation, offset: number): Quotation {
  const end = text.slice(quotation.start, offset).trimEnd().length + quotation.start;
  return { ...quotation, end, outer: { start: quotation.outer.start, end } };
}

/** Where the comma ends before a verb of saying and the name of its subject: '…, said Jo Roe, who …'. */
function invertedComma(
  { analysis: { tokens }, names }: Reading,
  { first, last }: Sentence,
): number | undefined {
  for (let at = last - 2; at > first; at -= 1) {
    const verb = tokens[at];
    if (verb?.tag !== 'VERB' || !verb.says || tokens[at - 1]?.lower !== ',') continue;
    return names.covering(at + 1) === undefined ? undefined : tokens[at - 1]?.end;
  }
  return undefined;
}
