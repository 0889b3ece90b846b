import type { Place } from './roles.ts';
import type { Style } from './style.ts';
import type { Side, Token } from './tokens.ts';
import { APOSTROPHE_BEGINNINGS, APOSTROPHE_ENDINGS, ELIDED, FUNCTION_WORDS, PREFIXES } from './words.ts';

/** Facts that hold together, by name. Where the same hold again it is the same array, so that sums can be kept. */
export type Facts = readonly string[];

/** What a word is by its form, as facts for the marks near it. */
interface WordFacts {
  readonly shape: string;
  /** The word itself where it glues clauses together, else its shape. */
  readonly glue: string;
  /** Words of one kind, by shape and glue, have one number. */
  readonly kind: number;
  readonly afterIt: Facts;
  readonly beforeIt: Facts;
  readonly twoAfterIt: Facts;
  readonly twoBeforeIt: Facts;
}

function shapeOf(word: string): string {
  if (/^\d+$/.test(word)) return word.length === 4 && /^[12]/.test(word) ? 'year' : 'figure';
  if (/^\d\ds$/.test(word)) return 'decade';
  if (/^\d/.test(word)) return 'figure and letters';
  if (/^\p{Lu}$/u.test(word)) return 'initial';
  if (/^\p{Lu}+$/u.test(word)) return 'capitals';
  if (/^\p{Lu}/u.test(word)) return /[sxz]$/.test(word) ? 'name in s' : 'name';
  if (APOSTROPHE_ENDINGS.has(word)) return 'ending';
  if (FUNCTION_WORDS.has(word)) return 'function word';
  const suffix = /(?:ing|ed|ly|s|in)$/.exec(word);
  return suffix ? `word in ${suffix[0]}` : 'word';
}

function listsOf(word: string): readonly string[] {
  const lower = word.toLowerCase();
  const lists: string[] = [];
  if (APOSTROPHE_BEGINNINGS.has(lower)) lists.push('apostrophe beginning');
  if (ELIDED.has(lower)) lists.push('elided');
  if (PREFIXES.has(lower)) lists.push('prefix');
  if (lower !== word && APOSTROPHE_ENDINGS.has(lower)) lists.push('capital ending');
  return lists;
}

const MOST_KNOWN = 20_000;

/** Keeps what was made for a key, up to `MOST_KNOWN` keys. */
function remember<K, T>(make: (key: K) => T): (key: K) => T {
  const known = new Map<K, T>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = make(key);
    if (known.size < MOST_KNOWN) known.set(key, made);
    return made;
  };
}

/** No word that tells anything is longer: a line without blanks is not to become a fact. */
const LONGEST_WORD = 30;

/** Every kind of word that was met: its shape, and the word itself where it is glue. */
const kinds: { readonly shape: string; readonly glue: string }[] = [];
const kindOf = remember((name: string): number => {
  const [shape = '', glue = ''] = name.split('\t');
  return kinds.push({ shape, glue }) - 1;
});

const factsOfWord = remember((word: string): WordFacts => {
  const shape = shapeOf(word);
  const lower = word.toLowerCase();
  const isGlue = FUNCTION_WORDS.has(lower);
  const names = [shape, ...listsOf(word)];
  // A name tells of one article only.
  if (lower === word || isGlue) names.push(`‹${lower}›`);
  const far = isGlue ? [shape, `‹${lower}›`] : [shape];
  const glue = isGlue ? `‹${lower}›` : shape;
  return {
    shape,
    glue,
    kind: kindOf(`${shape}\t${glue}`),
    afterIt: names.map((name) => `after ${name}`),
    beforeIt: names.map((name) => `before ${name}`),
    twoAfterIt: far.map((name) => `two after ${name}`),
    twoBeforeIt: far.map((name) => `two before ${name}`),
  };
});

function wordFacts({ value }: Token): WordFacts {
  return factsOfWord(value.slice(0, LONGEST_WORD));
}

function markName({ kind, value }: Token): string {
  if (kind === 'lost') return 'lost';
  if (/^[.!?…]/.test(value)) return value.length > 1 || value === '…' ? 'ellipsis' : 'stop';
  if (/^["'`“”‘’]/.test(value)) return 'quote';
  if (/^[-—–―]/.test(value)) return 'dash';
  if (/^[;:]$/.test(value)) return 'colon';
  if (value === ',') return 'comma';
  if (/^[([{]$/.test(value)) return 'open bracket';
  if (/^[)\]}]$/.test(value)) return 'close bracket';
  return /^[$#@£€]$/.test(value) ? 'sign' : 'other mark';
}

function sideName(side: Side, token: Token | undefined): string {
  if (!token) return 'edge';
  if (token.kind === 'word') return side === 'loose' ? 'word' : `word ${side}`;
  return `${side} ${markName(token)}`;
}

function wordBeside(side: Side, token: Token | undefined): WordFacts | undefined {
  return token?.kind === 'word' && side !== 'blank' ? wordFacts(token) : undefined;
}

/** What stands at both sides of a lost mark, for texts of one style. */
function factsOfLostIn(style: Style): (sides: string) => Facts {
  const { quotations, apostrophes } = style;
  const ofStyle = [
    'is lost',
    `quotations ${quotations}`,
    `apostrophes ${apostrophes}`,
    `quotations ${quotations}, apostrophes ${apostrophes}`,
    `${style.namedDashes ? 'named' : 'nameless'} dashes`,
    `${style.namedEllipses ? 'named' : 'nameless'} ellipses`,
    `${style.spacedDashes ? 'spaced' : 'tight'} dashes`,
    `${style.hyphenDashes} hyphens for dashes`,
  ];
  return remember((sides) => {
    const [left, right] = sides.split(BETWEEN);
    return [...ofStyle, `left ${left}`, `right ${right}`, sides, `quotations ${quotations}, ${sides}`];
  });
}

const factsOfKept = remember((key: string): Facts => {
  const [sides = '', value, quotations] = key.split('\t');
  const [left, right] = sides.split(BETWEEN);
  return [`is ${value}`, `left ${left}`, `right ${right}`, sides, `${value} with ${quotations}`];
});

const BETWEEN = ' | ';
/** Styles by what their facts are made of. */
const ofStyles = remember((key: string) => factsOfLostIn(JSON.parse(key)));
const ofStyle = new WeakMap<Style, (sides: string) => Facts>();

function factsOfSides(token: Token, style: Style, sides: string): Facts {
  if (token.kind !== 'lost') return factsOfKept(`${sides}\t${token.value}\t${style.quotations}`);
  let ofLost = ofStyle.get(style);
  if (!ofLost) {
    ofLost = ofStyles(JSON.stringify(style));
    ofStyle.set(style, ofLost);
  }
  return ofLost(sides);
}

/** More kinds of word than there are. */
const KINDS = 4096;
const factsOfPair = remember((pair: number): Facts => {
  const before = kinds[Math.floor(pair / KINDS)];
  const after = kinds[pair % KINDS];
  if (!before || !after) return [];
  return [
    ...new Set([
      `${before.shape} ‖ ${after.shape}`,
      `${before.shape} ‖ ${after.glue}`,
      `${before.glue} ‖ ${after.shape}`,
    ]),
  ];
});

const factsBeyondLeft = remember((name: string): Facts => [`beyond left ${name}`]);
const factsBeyondRight = remember((name: string): Facts => [`beyond right ${name}`]);
const factsOfCrowd = remember((crowd: string): Facts => [`crowd ${crowd}`]);
const factsOfHyphens = remember((key: string): Facts => {
  const [dashes, named, before, after] = key.split('\t');
  return [`- dashes ${named} ${dashes}`, `- ${dashes} ${before}`, `- ${dashes} ${after}`];
});

const ofHyphen = new WeakMap<Facts, Facts>();

/** The same facts for a hyphen: what speaks for a dash instead of a quotation says little of it. */
function forHyphen(facts: Facts): Facts {
  const found = ofHyphen.get(facts) ?? facts.map((fact) => `- ${fact}`);
  ofHyphen.set(facts, found);
  return found;
}

/** What the words beside a mark tell, and what stands beyond them. */
function factsOfWords({ left, right, before, after, beforeThat, afterThat }: Place): Facts[] {
  const wordBefore = wordBeside(left, before);
  const wordAfter = wordBeside(right, after);
  const facts: Facts[] = [];
  if (wordBefore) facts.push(wordBefore.afterIt);
  if (wordAfter) facts.push(wordAfter.beforeIt);
  if (wordBefore && wordAfter) facts.push(factsOfPair(wordBefore.kind * KINDS + wordAfter.kind));
  if (wordBefore && beforeThat)
    facts.push(
      beforeThat.kind === 'word' ? wordFacts(beforeThat).twoAfterIt : factsBeyondLeft(markName(beforeThat)),
    );
  if (wordAfter && afterThat)
    facts.push(
      afterThat.kind === 'word' ? wordFacts(afterThat).twoBeforeIt : factsBeyondRight(markName(afterThat)),
    );
  return facts;
}

const IN_HEADING: Facts = ['in a heading'];

/** What the line around a mark tells. */
export interface Surroundings {
  /** Newspapers print single quotation marks in headings, whatever they print below them (AP Stylebook, 'headlines'). */
  readonly inHeading: boolean;
  /** How many other lost marks the sentence has between words, before this one and after it. */
  readonly crowd: string | undefined;
}

/** What of a place tells which role its mark has, by name. */
export function factsOf(place: Place, style: Style, { inHeading, crowd }: Surroundings): readonly Facts[] {
  const { token, left, right, before, after } = place;
  const facts = factsOfWords(place);
  if (token.value === '-') {
    const named = style.namedDashes ? 'named' : 'none';
    const shapeBefore = wordBeside(left, before)?.shape ?? '';
    const shapeAfter = wordBeside(right, after)?.shape ?? '';
    facts.push(
      ...facts.map(forHyphen),
      factsOfHyphens(`${style.hyphenDashes}\t${named}\t${shapeBefore}\t${shapeAfter}`),
    );
  }
  facts.push(factsOfSides(token, style, `${sideName(left, before)}${BETWEEN}${sideName(right, after)}`));
  if (crowd !== undefined) facts.push(factsOfCrowd(crowd));
  if (inHeading) facts.push(IN_HEADING);
  return facts;
}
