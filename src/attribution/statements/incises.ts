import type { Analysis, Token } from '../language/analysis.ts';
import type { Language } from '../language/language.ts';
import type { NameIndex } from '../mentions/read-source.ts';
import type { Quotation } from '../quotations/find-quotations.ts';
import { tokenFrom } from '../sieves/reading.ts';

/** In words and marks. */
const LONGEST_INCISE = 20;
const ENDS = new Set([',', '.', ';', '?', '!', '…']);
const OPENS = new Set([',', '?', '!', '…']);
const SUBJECT = new Set(['DET', 'NOUN', 'PROPN']);

/**
 * Quotations without the words that attribute them, where a language prints those inside the marks: « Je ne sais pas,
 * dit X. Demandez-lui. » is said in two parts (Grevisse and Goosse, Le bon usage, on the incise). The language says so.
 */
export function withoutIncises(
  analysis: Analysis,
  names: NameIndex,
  quotations: readonly Quotation[],
): readonly Quotation[] {
  return analysis.language.hasIncises
    ? quotations.flatMap((quotation) => parts(analysis, names, quotation))
    : quotations;
}

function parts(analysis: Analysis, names: NameIndex, quotation: Quotation): readonly Quotation[] {
  const { tokens, text } = analysis;
  const { start, end, outer } = quotation;
  for (let at = tokenFrom(analysis, start); (tokens[at]?.end ?? end) < end; at += 1) {
    const comma = tokens[at];
    if (comma === undefined || !OPENS.has(comma.lower)) continue;
    const close = inciseEnd(analysis, names, at + 1, end);
    if (close < 0) continue;
    const before = { ...quotation, end: comma.end, outer: { start: outer.start, end: comma.end } };
    const from = tokens[close]?.end ?? end;
    const next = from + (/^\s*/u.exec(text.slice(from, end))?.[0].length ?? 0);
    return next >= end
      ? [before]
      : [before, { ...quotation, start: next, resumed: true, outer: { start: next, end: outer.end } }];
  }
  return [quotation];
}

/** The mark that ends an incise whose verb begins at `first`, or -1 where none does: a verb of saying with its subject after it. */
function inciseEnd({ tokens, language }: Analysis, names: NameIndex, first: number, end: number): number {
  let verb = first;
  while (['PART', 'PRON', 'AUX'].includes(tokens[verb]?.tag ?? '') && verb < first + 3) verb += 1;
  const [cue, subject] = [tokens[verb], tokens[verb + 1]];
  if (cue?.tag !== 'VERB' || !cue.says || subject === undefined || subject.end > end) return -1;
  const follows =
    names.covering(verb + 1) !== undefined || SUBJECT.has(subject.tag) || subject.lower.startsWith('-');
  if (!follows) return -1;
  for (let at = verb + 1; at < first + LONGEST_INCISE && (tokens[at]?.end ?? end + 1) <= end; at += 1)
    if (ENDS.has(tokens[at]?.lower ?? '') && names.covering(at) === undefined)
      return asideEnd(tokens, language, at, end);
  return -1;
}

/** « …, confie X, pompière. … »: the mark that closes what somebody is, where the one at `comma` opens that; else `comma`. */
function asideEnd(tokens: readonly Token[], { isRole }: Language, comma: number, end: number): number {
  const noun = tokens[comma + 1]?.tag === 'DET' ? comma + 2 : comma + 1;
  if (tokens[comma]?.lower !== ',' || isRole?.(tokens[noun]?.lower ?? '') !== true) return comma;
  for (let at = noun + 1; at < noun + LONGEST_INCISE && (tokens[at]?.end ?? end + 1) <= end; at += 1)
    if (ENDS.has(tokens[at]?.lower ?? '')) return at;
  return comma;
}
