import type { Span } from '../../corpus/article.ts';
import type { Analysis, Token } from '../language/analysis.ts';
import { appositiveName, nameGiven, REFLEXIVE } from './given-name.ts';
import type { Name } from './name.ts';
import { isFloating } from './noun-phrase.ts';
import { OTHER_PRONOUNS, PRODUCT_NOUNS, PRONOUNS, TITLES } from './words.ts';

/** What a source's words are: a name (with or without a description), a pronoun, or a description alone. */
export interface Source {
  /** The words that name or describe, without asides. */
  readonly mention: Span;
  /** Of a relative pronoun ('X, who said'): the words that it stands for. */
  readonly antecedent?: Span;
  readonly kind: 'name' | 'pronoun' | 'description' | 'handle';
  readonly name?: Name;
  /** Of several who speak together, in place of `name`: those of them who are named. */
  readonly joint?: readonly Name[];
  /** Of a description: its head noun, in dictionary form. */
  readonly noun?: string;
  /** Of a post's author: with the `@`. */
  readonly handle?: string;
  /** Of a pronoun: in lower case, in English where the text is in another language. */
  readonly pronoun?: string;
  /** Whether a description begins with 'a', 'an', a number or no article at all, so that it need not have been named before. */
  readonly indefinite?: boolean;
}

const ASIDE = new Set([',', '(', '–', '—', '--', '-', ';', ':']);
const RELATIVE = new Set(['who', 'whom', 'whose', 'which', 'that']);
const SKIPPED = new Set(['ADV', 'CCONJ', 'SCONJ', 'PUNCT', 'INTJ', 'PART', 'AUX', 'X', 'SYM']);

/** Reads the words from token `first` to `last` (not included) as one source. */
export function readSource(
  analysis: Analysis,
  names: NameIndex,
  first: number,
  last: number,
): Source | undefined {
  const { tokens } = analysis;
  let from = first;
  while (from < last && names.covering(from) === undefined && isSkipped(tokens[from])) from += 1;
  if (from >= last) return undefined;
  const head = tokens[from] as Token;
  if (
    names.covering(from) === undefined &&
    head.lower !== 'her' &&
    head.lower !== 'his' &&
    head.lower !== 'their' &&
    head.lower !== 'its'
  ) {
    const pronoun = analysis.language.pronoun(head.lower);
    if (
      pronoun !== undefined &&
      (PRONOUNS.has(pronoun) || (OTHER_PRONOUNS.has(pronoun) && isBare(tokens, from, last)))
    ) {
      const apposed =
        tokens[from + 1]?.lower === 'of'
          ? appositiveName(tokens, names, coreEnd(analysis, names, from, last), last)
          : undefined;
      if (apposed !== undefined)
        return { mention: { start: head.start, end: apposed.end }, kind: 'name', name: apposed };
      const given = names.covering(from + 2);
      // 'said one, Farid': who is one of those spoken of.
      if (ONE_OF_THEM.has(head.lower) && given !== undefined && isNameGiven(tokens, from, last, given))
        return { mention: { start: head.start, end: given.end }, kind: 'name', name: given };
      // '-elle' of 'explique-t-elle'
      const start = head.printed.startsWith('-') ? head.start + 1 : head.start;
      return { mention: { start, end: head.end }, kind: 'pronoun', pronoun };
    }
  }
  const core = coreEnd(analysis, names, from, last);
  const phrase = headEnd(analysis, names, from, core);
  const name =
    personAfterOffice(tokens, names, phrase, core) ??
    names.endingAt(phrase) ??
    apposedName(tokens, names, from, core);
  if (name !== undefined && (!isPossessive(tokens, phrase) || name.last !== phrase)) {
    const start = Math.min(tokens[from]?.start ?? name.start, name.start);
    return { mention: { start, end: name.end }, kind: 'name', name };
  }
  const owner = possessorName(tokens, names, from, core);
  if (owner !== undefined)
    return { mention: { start: owner.start, end: owner.end }, kind: 'name', name: owner };
  return description(analysis, names, from, phrase, core, last);
}

/** 'Secretary of State and party chairwoman Jo Roe': an office that reads like a name, and who holds it. */
function personAfterOffice(
  tokens: readonly Token[],
  names: NameIndex,
  phrase: number,
  core: number,
): Name | undefined {
  const office = names.endingAt(phrase);
  const reads = office?.words.includes('of') === true && TITLES.has(office.words[0]?.toLowerCase() ?? '');
  return office !== undefined && reads ? apposedName(tokens, names, office.first, core) : undefined;
}

/** The name at the end of a phrase, right after a noun or another name: 'minister and member of the B Party Jo Roe'. */
function apposedName(
  tokens: readonly Token[],
  names: NameIndex,
  from: number,
  core: number,
): Name | undefined {
  const name = names.endingAt(core);
  if (name === undefined || name.first <= from || name.words.length < 2) return undefined;
  const before = tokens[name.first - 1];
  const apposed = names.covering(name.first - 1) !== undefined || before?.tag === 'NOUN';
  return apposed ? name : undefined;
}

/** Whose words they are: 'the rest of Jo Roe's statement'. */
function possessorName(
  tokens: readonly Token[],
  names: NameIndex,
  from: number,
  core: number,
): Name | undefined {
  let products = false;
  for (let at = core - 1; at >= from; at -= 1) {
    const token = tokens[at];
    if (token === undefined) return undefined;
    if (PRODUCT_NOUNS.has(token.lower)) products = true;
    if (products && (token.lower === "'s" || token.lower === "'")) return names.endingAt(at);
  }
  return undefined;
}

/** The names of a text by the token that they cover. */
export class NameIndex {
  readonly #byToken: (Name | undefined)[];

  /** `names` in order. */
  constructor(names: readonly Name[]) {
    this.#byToken = new Array(names.at(-1)?.last ?? 0);
    for (const name of names) for (let at = name.first; at < name.last; at += 1) this.#byToken[at] = name;
  }

  covering(token: number): Name | undefined {
    return this.#byToken[token];
  }

  /** The name whose last token is just before `token`. */
  endingAt(token: number): Name | undefined {
    const name = this.#byToken[token - 1];
    return name !== undefined && name.last === token ? name : undefined;
  }
}

const ONE_OF_THEM = new Set(['one', 'another']);

/** Whether a name is all that stands between the comma after a pronoun and the next mark. */
function isNameGiven(tokens: readonly Token[], pronoun: number, last: number, name: Name): boolean {
  const after = tokens[name.last];
  return (
    tokens[pronoun + 1]?.lower === ',' &&
    name.first === pronoun + 2 &&
    name.last <= last &&
    (after === undefined || after.tag === 'PUNCT')
  );
}

function isSkipped(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    SKIPPED.has(token.tag) &&
    !OTHER_PRONOUNS.has(token.lower) &&
    !TITLES.has(token.lower)
  );
}

/** 'One' alone and 'one of them' are pronouns; 'one official', 'both the parties' and 'one of the officials' are descriptions. */
function isBare(tokens: readonly Token[], at: number, last: number): boolean {
  const past = tokens[at + 1]?.tag === 'ADV' || tokens[at + 1]?.lower === 'of' ? at + 2 : at + 1;
  const next = tokens[past];
  return past >= last || next === undefined || !['NOUN', 'ADJ', 'PROPN', 'NUM', 'DET'].includes(next.tag);
}

/** The end of the phrase before its first aside. */
function coreEnd(analysis: Analysis, names: NameIndex, from: number, last: number): number {
  const { tokens } = analysis;
  for (let at = from; at < last; at += 1) {
    const token = tokens[at] as Token;
    if (names.covering(at) !== undefined) continue;
    const aside = ASIDE.has(token.lower) && !partsAdjectives(tokens, at);
    if (at > from && (aside || RELATIVE.has(token.lower) || isFloating(tokens, at))) return at;
    if (at > from && (token.tag === 'VERB' || token.tag === 'AUX') && !isAdjectival(tokens, at)) return at;
  }
  return last;
}

/** Whether a comma stands between adjectives, and so opens no aside: 'the weary, 71-year-old mayor'. */
export function partsAdjectives(tokens: readonly Token[], at: number): boolean {
  const [before, after] = [tokens[at - 1]?.tag, tokens[at + 1]?.tag];
  return tokens[at]?.lower === ',' && before === 'ADJ' && (after === 'ADJ' || after === 'NUM');
}

/** A participle between an article and a noun ('a retired officer'). */
function isAdjectival(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  const before = tokens[at - 1];
  return (
    next !== undefined &&
    before !== undefined &&
    ['NOUN', 'ADJ', 'PROPN'].includes(next.tag) &&
    ['DET', 'ADJ', 'NUM', 'PRON', 'ADV'].includes(before.tag)
  );
}

/** The end of the noun phrase before 'of …', 'for …', 'in …'. */
function headEnd({ tokens, language }: Analysis, names: NameIndex, from: number, core: number): number {
  const another = !language.readsClauses;
  for (let at = from + 1; at < core; at += 1) {
    if (names.covering(at) !== undefined) continue;
    if (tokens[at]?.tag === 'ADP') return at;
    // 'sagt Roe der Zeitung': an article after a name begins another phrase.
    if (another && tokens[at]?.tag === 'DET' && names.endingAt(at) !== undefined) return at;
    const joint = tokens[at]?.tag === 'CCONJ' || tokens[at]?.tag === 'SCONJ';
    if (joint && names.endingAt(at) !== undefined && !isShared(tokens, names, core)) return at;
  }
  let end = core;
  while (
    end > from + 1 &&
    names.covering(end - 1) === undefined &&
    (['ADV', 'AUX', 'PUNCT', 'CCONJ', 'PART'].includes(tokens[end - 1]?.tag ?? '') ||
      isSeparated(tokens, end - 1) ||
      REFLEXIVE.has(tokens[end - 1]?.lower ?? ''))
  ) {
    end -= 1;
  }
  return end;
}

/** 'the Roe and Lee families': the noun at the end belongs to both names. */
function isShared(tokens: readonly Token[], names: NameIndex, core: number): boolean {
  const last = core - 1;
  return (
    names.covering(last) === undefined && tokens[last]?.tag === 'NOUN' && names.endingAt(last) !== undefined
  );
}

/** The particle of a verb that reads like an article: 'räumte der Chef ein'. */
function isSeparated(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.tag;
  return tokens[at]?.tag === 'DET' && (before === 'NOUN' || before === 'PROPN');
}

function isPossessive(tokens: readonly Token[], at: number): boolean {
  const lower = tokens[at]?.lower;
  return lower === "'s" || lower === "'";
}

function description(
  analysis: Analysis,
  names: NameIndex,
  from: number,
  phrase: number,
  core: number,
  last: number,
): Source | undefined {
  const { tokens, language } = analysis;
  let noun = phrase - 1;
  while (noun > from && !['NOUN', 'PROPN', 'ADJ', 'NUM'].includes(tokens[noun]?.tag ?? '')) noun -= 1;
  const head = tokens[noun];
  const start = tokens[from]?.start;
  let closing = core - 1;
  if (tokens[closing]?.lower === '.') closing -= 1;
  // What is left at the end of a phrase belongs to its verb: 'the mayor also', 'teilte die Polizei mit', 'le maire l’a dit'.
  if (
    closing > from &&
    (['ADP', 'PART', 'ADV'].includes(tokens[closing]?.tag ?? '') ||
      (!language.readsClauses && isSeparated(tokens, closing)))
  )
    closing -= 1;
  const end = nameGiven(tokens, names, core, last)?.end ?? tokens[closing]?.end;
  if (head === undefined || start === undefined || end === undefined) return undefined;
  const appositive = appositiveName(tokens, names, core, last);
  if (appositive !== undefined)
    return { mention: { start, end: appositive.end }, kind: 'name', name: appositive };
  // 'A statement from Jo Roe' has Jo Roe's words.
  const author =
    PRODUCT_NOUNS.has(head.lower) && tokens[noun + 1]?.lower === 'from'
      ? names.covering(noun + 2)
      : undefined;
  if (author?.last === core) return { mention: { start, end: author.end }, kind: 'name', name: author };
  const opener = tokens[from]?.lower ?? '';
  return {
    mention: { start, end },
    kind: 'description',
    noun: head.lemma || head.lower,
    indefinite: !(opener === 'the' || opener === 'this' || opener === 'that' || tokens[from]?.tag === 'PRON'),
  };
}
