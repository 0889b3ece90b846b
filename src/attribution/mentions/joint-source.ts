import type { Analysis, Token } from '../language/analysis.ts';
import { openingBracket } from './asides.ts';
import type { Name } from './name.ts';
import { CLAUSE_WORDS } from './noun-phrase.ts';
import type { NameIndex, Source } from './read-source.ts';

const JOINS = new Set(['and', '&', 'y', 'e', 'et', 'und']);
const OWNERS = new Set(['his', 'her', 'their', 'its']);
const PRONOUNS = new Set(['he', 'she', 'they', 'we', 'i']);
const MODIFIES = new Set(['DET', 'ADJ', 'NUM', 'NOUN']);
const HOMES = new Set(['of', 'from', 'for']);
const BEFORE_VERB = new Set(['ADV', 'AUX', 'PART']);
const AFTER_SUBJECT = new Set(['PUNCT', 'ADP', 'SCONJ']);
const OPENS_CLAUSE = new Set([...CLAUSE_WORDS, 'both', 'but', 'while', 'as', 'because', '”', '"', '’', '»']);
const RELATIVES = new Set(['who', 'which', 'whose']);
/** In words. */
const LONGEST_ASIDE = 12;

/** Those who are joined, from token `start` to `end` (not included). */
interface Joined {
  readonly start: number;
  readonly end: number;
  readonly names: readonly Name[];
}

/**
 * 'Britain and France said', 'said Jo Roe and her deputy': the whole phrase where the name of a source is
 * joined with others as the subject of a cue; undefined where it stands alone. `floor`: first token of the sentence,
 * `ceiling`: that of the cue where it `follows`, else the one after the sentence. A participle `leans` on a verb before it:
 * 'Jo Roe and Ana Lee wrote to the board, saying'.
 */
export function jointSource(
  { tokens }: Analysis,
  names: NameIndex,
  { mention, name }: Source,
  {
    floor,
    ceiling,
    follows,
    leans,
  }: {
    readonly floor: number;
    readonly ceiling: number;
    readonly follows: boolean;
    readonly leans: boolean;
  },
): Source | undefined {
  if (name === undefined) return undefined;
  const words = new Coordination(tokens, names, floor, ceiling);
  const joined = follows ? words.before(name, leans) : words.after(name);
  const [first, last] = [tokens[joined?.start ?? -1], tokens[(joined?.end ?? 0) - 1]];
  if (joined === undefined || first === undefined || last === undefined) return undefined;
  const start = joined.start === name.first ? Math.min(mention.start, first.start) : first.start;
  return { mention: { start, end: last.end }, kind: 'name', joint: joined.names };
}

/** Reads what 'and' joins in one sentence. */
class Coordination {
  readonly #tokens: readonly Token[];
  readonly #names: NameIndex;
  readonly #floor: number;
  readonly #ceiling: number;

  constructor(tokens: readonly Token[], names: NameIndex, floor: number, ceiling: number) {
    this.#tokens = tokens;
    this.#names = names;
    this.#floor = floor;
    this.#ceiling = ceiling;
  }

  /** Who says it with a name that stands before the verb. */
  before(name: Name, leans: boolean): Joined | undefined {
    const right = this.#right(name);
    const left = this.#left(name, right !== undefined);
    const end = right?.end ?? this.#pastAside(name.last);
    if ((left === undefined && right === undefined) || !this.#leadsToVerb(end, leans)) return undefined;
    const names = [...(left?.names ?? []), name, ...(right?.names ?? [])];
    return { start: left?.start ?? name.first, end: right?.end ?? name.last, names };
  }

  /** Who says it with a name that follows the verb. */
  after(name: Name): Joined | undefined {
    const right = this.#right(name);
    if (right === undefined) return undefined;
    const next = right.end < this.#ceiling ? this.#tokens[right.end] : undefined;
    if (next !== undefined && !AFTER_SUBJECT.has(next.tag)) return undefined;
    return { start: name.first, end: right.end, names: [name, ...right.names] };
  }

  #word(at: number): string {
    return at >= this.#floor && at < this.#ceiling ? (this.#tokens[at]?.lower ?? '') : '';
  }

  #nameAt(at: number): Name | undefined {
    const name = this.#names.covering(at);
    return name?.first === at && name.last <= this.#ceiling ? name : undefined;
  }

  /** ', Tom Lee and her deputy' after a name. */
  #right(name: Name): { readonly end: number; readonly names: readonly Name[] } | undefined {
    const found: Name[] = [];
    const home = this.#pastHome(name.last);
    let at = this.#pastBracket(home);
    for (let next = this.#nameAt(at + 1); this.#word(at) === ',' && next; next = this.#nameAt(at + 1)) {
      found.push(next);
      at = this.#pastBracket(next.last);
    }
    if (found.length === 0) at = this.#beforeJoint(at);
    else if (this.#word(at) === ',') at += 1;
    if (!JOINS.has(this.#word(at))) return undefined;
    const last = this.#conjunct(at + 1);
    if (last === undefined) return undefined;
    const end = this.#pastHome(last.end);
    // 'Jo Roe of Peru and Chile': what is joined may be the homes.
    if (home > name.last && end === last.end) return undefined;
    return { end, names: [...found, ...last.names] };
  }

  /** The 'and' after the comma that closes an aside: 'Jo Roe, the mayor, and Tom Lee'. */
  #beforeJoint(at: number): number {
    if (this.#word(at) !== ',') return at;
    const close = this.#closing(at);
    return close !== undefined && JOINS.has(this.#word(close + 1)) && this.#nameAt(close + 2)
      ? close + 1
      : at;
  }

  #closing(comma: number): number | undefined {
    for (let at = comma + 1; at < comma + LONGEST_ASIDE; at += 1) {
      if (this.#word(at) === ',') return at;
      const verbal = this.#tokens[at]?.tag === 'VERB' || this.#tokens[at]?.tag === 'AUX';
      if (this.#word(at) === '' || (verbal && !RELATIVES.has(this.#word(comma + 1)))) return undefined;
    }
    return undefined;
  }

  /** A name with what describes it before it, or a noun: 'her deputy Tom Lee', 'the army'. */
  #conjunct(from: number): { readonly end: number; readonly names: readonly Name[] } | undefined {
    let at = from;
    const names: Name[] = [];
    for (; at < this.#ceiling; at += 1) {
      const name = this.#nameAt(at);
      if (name !== undefined) {
        names.push(name);
        at = name.last - 1;
      } else if (
        names.length > 0 ||
        !(MODIFIES.has(this.#tokens[at]?.tag ?? '') || OWNERS.has(this.#word(at)))
      )
        break;
    }
    const named = names.length > 0;
    return at > from && (named || this.#tokens[at - 1]?.tag === 'NOUN')
      ? { end: at, names: names.slice(-1) }
      : undefined;
  }

  /** 'Jo Roe, Ana Lee and' before a name, back to where its clause begins; else what is joined may be an object. */
  #left(
    name: Name,
    joined: boolean,
  ): { readonly start: number; readonly names: readonly Name[] } | undefined {
    const found: Name[] = [];
    let start = name.first;
    let joins = joined;
    for (;;) {
      let at = start - 1;
      if (JOINS.has(this.#word(at))) {
        joins = true;
        at -= this.#word(at - 1) === ',' ? 2 : 1;
      } else if (this.#word(at) === ',') at -= 1;
      else break;
      const end = openingBracket(this.#tokens, at + 1, this.#floor) ?? at + 1;
      const before = end > this.#floor ? this.#names.endingAt(end) : undefined;
      if (before === undefined) {
        const phrase = joins ? this.#phraseBefore(at + 1) : undefined;
        return phrase === this.#floor ? { start: phrase, names: found } : undefined;
      }
      if (before.first < this.#floor || (before.preposition ?? 'as') !== 'as') break;
      found.unshift(before);
      start = before.first;
    }
    const opens = start === this.#floor || OPENS_CLAUSE.has(this.#word(start - 1));
    return found.length > 0 && joins && opens ? { start, names: found } : undefined;
  }

  /** Start of the phrase without a name that ends before a token: 'the mayor', 'her deputy', 'she'. */
  #phraseBefore(end: number): number | undefined {
    if (PRONOUNS.has(this.#word(end - 1))) return end - 1;
    if (this.#tokens[end - 1]?.tag !== 'NOUN') return undefined;
    let at = end - 1;
    while (at > this.#floor && MODIFIES.has(this.#tokens[at]?.tag ?? '') && this.#tokens[at]?.tag !== 'DET')
      at -= 1;
    return this.#tokens[at]?.tag === 'DET' || OWNERS.has(this.#word(at)) ? at : undefined;
  }

  #pastHome(at: number): number {
    const home = HOMES.has(this.#word(at)) ? this.#nameAt(at + 1) : undefined;
    return home?.last ?? at;
  }

  #pastBracket(at: number): number {
    if (this.#word(at) !== '(') return at;
    for (let close = at + 1; close < at + LONGEST_ASIDE; close += 1)
      if (this.#word(close) === ')') return close + 1;
    return at;
  }

  #pastAside(at: number): number {
    const bracket = this.#pastBracket(at);
    const close = this.#word(bracket) === ',' ? this.#closing(bracket) : undefined;
    return close === undefined ? bracket : close + 1;
  }

  /** Whether nothing but an aside and what belongs to the verb stands before the cue, or the verb that it leans on. */
  #leadsToVerb(end: number, leans: boolean): boolean {
    let at = this.#pastAside(end);
    while (at < this.#ceiling && BEFORE_VERB.has(this.#tokens[at]?.tag ?? '')) at += 1;
    return at === this.#ceiling || (leans && at < this.#ceiling && this.#tokens[at]?.tag === 'VERB');
  }
}
