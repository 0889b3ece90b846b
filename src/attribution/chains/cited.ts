import { readSource, type Source } from '../mentions/read-source.ts';
import { isQuoted } from '../quotations/overlaps.ts';
import { type Reading, tokenFrom } from '../sieves/reading.ts';

/** Nouns, in dictionary form, for those whom a report cites for what it says; reasons ('citing concerns') are none. */
const CITED = new Set(
  `source informant insider official diplomat aide adviser person people witness document report record letter email memo
  police spokesman spokeswoman spokesperson expert analyst researcher lawyer agency newspaper ministry statement`.split(
    /\s+/,
  ),
);

/** Whom the words from token `first` to `last` (not included), right after 'citing', name or describe; nothing where they are a reason. */
export function citedSource(reading: Reading, first: number, last: number): Source | undefined {
  const { analysis, names } = reading;
  const opening = analysis.tokens[first];
  if (opening === undefined || isQuoted(reading, opening)) return undefined;
  const source = readSource(analysis, names, first, last);
  if (source?.kind === 'name') return source;
  return source?.kind === 'description' && isCited(reading, source) ? source : undefined;
}

/** Whether the head of a description, before what a preposition joins to it, is a noun for those who are cited. */
function isCited({ analysis }: Reading, { mention }: Source): boolean {
  const last = tokenFrom(analysis, mention.end);
  for (let at = tokenFrom(analysis, mention.start); at < last; at += 1) {
    const token = analysis.tokens[at];
    if (token === undefined || token.tag === 'ADP') return false;
    if (CITED.has(token.lemma)) return true;
  }
  return false;
}
