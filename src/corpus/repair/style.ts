import { isBetweenClauses } from './hyphens.ts';
import { rightSide, type Token } from './tokens.ts';
import { APOSTROPHE_ENDINGS } from './words.ts';

/** What the whole text shows of its typography: one outlet writes one way, so clear places decide unclear ones. */
export interface Style {
  /** Dashes survived as character references: then a lost mark is hardly a dash. */
  readonly namedDashes: boolean;
  readonly namedEllipses: boolean;
  /** Whether apostrophes survived as `'`: where all of them did, a lost mark is hardly one. */
  readonly apostrophes: 'straight' | 'mixed' | 'lost' | 'none';
  /** Dashes that touch a mark tell whether this outlet puts blanks around them. */
  readonly spacedDashes: boolean;
  /** How many `-` are plainly dashes, up to 2: this outlet writes its dashes so. */
  readonly hyphenDashes: number;
  /** Whether double marks survived as `"`, some of them, or none: then a lost mark may well be a double one. */
  readonly quotations:
    | 'straight'
    | 'hardly any, straight'
    | 'mostly straight'
    | 'mixed'
    | 'mostly lost'
    | 'lost'
    | 'hardly any, lost'
    | 'none';
}

const DASHES = new Set(['—', '–', '―', '--']);

interface Counts {
  doubles: number;
  dashes: number;
  ellipses: number;
  apostrophes: number;
  lostApostrophes: number;
  tightDashes: number;
  blankDashes: number;
  hyphenDashes: number;
  lostSpeech: number;
}

/** `— Name (@handle) March 4`: below a post that another program put into the article, in marks of its own. */
function isSignature(tokens: readonly Token[]): boolean {
  const [first] = tokens;
  if (!first || (first.kind !== 'lost' && !DASHES.has(first.value))) return false;
  return tokens.some(({ value }, index) => value === '(' && tokens[index + 1]?.value === '@');
}

function count(counts: Counts, tokens: readonly Token[], index: number): void {
  const token = tokens[index];
  if (!token || token.kind === 'word') return;
  const left = token.left;
  const right = rightSide(tokens, index);
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  if (token.value === '"' || token.value === "''") counts.doubles++;
  if (token.kind === 'lost' && token.value === '@@@') {
    if (left !== 'mark' && right !== 'mark' && APOSTROPHE_ENDINGS.has(after?.value ?? ''))
      counts.lostApostrophes++;
  }
  if (token.value === "'" && APOSTROPHE_ENDINGS.has(after?.value ?? '')) counts.apostrophes++;
  if (token.entity && DASHES.has(token.value)) counts.dashes++;
  if (token.entity && token.value === '…') counts.ellipses++;
  if (
    token.value === '-' &&
    before &&
    after &&
    (left === 'blank' ||
      right === 'blank' ||
      (before.kind === 'word' && after.kind === 'word' && isBetweenClauses(before.value, after.value)))
  )
    counts.hyphenDashes++;
  if (
    token.kind === 'lost' &&
    ((left === 'mark' && /^[.,!?]$/.test(before?.value ?? '') && right !== 'loose' && right !== 'mark') ||
      (left === 'edge' && right === 'loose'))
  )
    counts.lostSpeech++;
  if (DASHES.has(token.value)) {
    if (left === 'blank' || right === 'blank') counts.blankDashes++;
    else if (left === 'mark' || right === 'mark') counts.tightDashes++;
  }
}

/** So few marks may be a slip, or another's words. */
const HARDLY_ANY = 2;

function quotationsOf({ doubles, lostSpeech }: Counts): Style['quotations'] {
  if (doubles === 0) {
    if (lostSpeech === 0) return 'none';
    return lostSpeech <= HARDLY_ANY ? 'hardly any, lost' : 'lost';
  }
  if (lostSpeech === 0) return doubles <= HARDLY_ANY ? 'hardly any, straight' : 'straight';
  if (lostSpeech * 10 <= doubles) return 'mostly straight';
  return doubles * 4 > lostSpeech ? 'mixed' : 'mostly lost';
}

function apostrophesOf({ apostrophes, lostApostrophes }: Counts): Style['apostrophes'] {
  if (lostApostrophes === 0) return apostrophes === 0 ? 'none' : 'straight';
  return apostrophes === 0 ? 'lost' : 'mixed';
}

/** The style of a text that is given as its lines' tokens. */
export function styleOf(lines: readonly (readonly Token[])[]): Style {
  const counts: Counts = {
    doubles: 0,
    dashes: 0,
    ellipses: 0,
    apostrophes: 0,
    lostApostrophes: 0,
    tightDashes: 0,
    blankDashes: 0,
    hyphenDashes: 0,
    lostSpeech: 0,
  };
  for (const tokens of lines) {
    if (isSignature(tokens)) continue;
    for (let index = 0; index < tokens.length; index++) count(counts, tokens, index);
  }
  return {
    namedDashes: counts.dashes > 0,
    namedEllipses: counts.ellipses > 0,
    apostrophes: apostrophesOf(counts),
    hyphenDashes: Math.min(2, counts.hyphenDashes),
    quotations: quotationsOf(counts),
    spacedDashes: counts.tightDashes <= counts.blankDashes * 2,
  };
}
