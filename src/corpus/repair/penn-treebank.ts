import type { Edit } from './edit.ts';

/** Brackets as the Penn Treebank writes them. Marcus et al., Computational Linguistics 19(2), 1993. */
const BRACKETS: Readonly<Record<string, string>> = {
  '-LRB-': '(',
  '-RRB-': ')',
  '-LSB-': '[',
  '-RSB-': ']',
  '-LCB-': '{',
  '-RCB-': '}',
};

const CONTRACTION = / (?:n['’]t|['’](?:s|re|ve|ll|d|m|S|RE|VE|LL|D|M))(?![\p{L}\p{N}])/gu;
const SIGNS = [CONTRACTION, /-[LR][RSC]B-/g, /(?:^| )`` /gm, / ''(?= |$)/gm, / @-@ /g];
const LOOSE_STOP = / [.,](?= |$)/gm;
const TIGHT_STOP = /\p{L}[.,](?= |$)/gmu;

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Tokens parted by blanks, and at least two of the marks that only a tokeniser makes. */
function isTokenised(text: string): boolean {
  const loose = count(text, LOOSE_STOP);
  if (loose < 2 || count(text, TIGHT_STOP) > loose / 2) return false;
  return SIGNS.reduce((sum, sign) => sum + count(text, sign), 0) >= 2;
}

/** Each alternative is one thing that the tokeniser did; the blanks that it put are in the match. */
const TOKEN = new RegExp(
  [
    '(?<opens>-L[RSC]B- ?)',
    '(?<closes> ?-R[RSC]B-)',
    '(?<openMark>`` ?)',
    "(?<closeMark> ?'')",
    "(?<contraction> (?:n['’]t|['’](?:s|re|ve|ll|d|m|S|RE|VE|LL|D|M)))(?![\\p{L}\\p{N}])",
    "(?<possessive>(?<=s) ['’](?= ))",
    '(?<hyphen> @-@ )',
    '(?<escape>\\\\(?=[/*]))',
    '(?<joined>(?<=\\b(?:[Gg]on|[Ww]an)) (?=na\\b)|(?<=\\b(?:[Gg]im|[Ll]em)) (?=me\\b)|(?<=\\b[Gg]ot) (?=ta\\b))',
    '(?<before> (?=[.,;:!?%)\\]}…](?:[\\s"\'’”]|$)))',
    '(?<after>(?<=[$#£€([{]) (?=\\S))',
  ].join('|'),
  'gmu',
);

function outcome(match: RegExpMatchArray): string {
  const { opens, closes, openMark, closeMark, contraction, possessive, hyphen } = match.groups ?? {};
  const bracket = opens ?? closes;
  if (bracket !== undefined) return BRACKETS[bracket.trim()] ?? bracket;
  if (openMark !== undefined) return '“';
  if (closeMark !== undefined) return '”';
  if (contraction !== undefined || possessive !== undefined) return match[0].slice(1);
  return hyphen === undefined ? '' : '-';
}

/** Text that a tokeniser cut up, as the Penn Treebank and Moses do: ``do n't''. */
export function findPennTreebank(text: string): readonly Edit[] {
  if (!isTokenised(text)) return [];
  return Array.from(text.matchAll(TOKEN), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    after: outcome(match),
    rule: 'penn-treebank',
    certainty: 'likely' as const,
  }));
}
