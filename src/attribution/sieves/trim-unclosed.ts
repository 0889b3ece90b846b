import type { Sentence } from '../language/analysis.ts';
import { subjectAfter, subjectBefore } from '../mentions/find-subject.ts';
import type { Source } from '../mentions/read-source.ts';
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
    const subject = subjectBefore(analysis, names, at, sentence.first);
    if (!isSpeaker(subject)) return quotation;
    const mark = analysis.tokens[tokenFrom(analysis, subject.mention.start) - 1];
    if (mark?.lower !== ',' || mark.start <= quotation.start) return quotation;
    return endingAt(reading, quotation, mark.end);
  }
  return quotation;
}

function endingAt({ text }: Reading, quotation: Quotation, offset: number): Quotation {
  const end = text.slice(quotation.start, offset).trimEnd().length + quotation.start;
  return { ...quotation, end, outer: { start: quotation.outer.start, end } };
}

function isSpeaker(source: Source | undefined): source is Source {
  return source?.kind === 'name' || source?.kind === 'pronoun';
}

/** Where the comma ends before a verb of saying and its subject, a name or pronoun: '…, said Jo Roe, who …'. */
function invertedComma({ analysis, names }: Reading, { first, last }: Sentence): number | undefined {
  const { tokens } = analysis;
  for (let at = last - 2; at > first; at -= 1) {
    const verb = tokens[at];
    if (verb?.tag !== 'VERB' || !verb.says || tokens[at - 1]?.lower !== ',') continue;
    return isSpeaker(subjectAfter(analysis, names, at, last)) ? tokens[at - 1]?.end : undefined;
  }
  return undefined;
}
