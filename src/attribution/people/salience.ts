import type { Span } from '../../corpus/article.ts';
import type { Token } from '../language/analysis.ts';
import type { Name } from '../mentions/name.ts';
import { isQuoted } from '../quotations/overlaps.ts';
import type { Reading } from '../sieves/reading.ts';
import type { Directory } from './directory.ts';
import type { Referent } from './entity.ts';
import { titleGender } from './gender.ts';

/** One place where the outlet's own words name somebody, with how much it brings them to mind. */
interface Place {
  readonly entity: Referent;
  readonly start: number;
  readonly sentence: number;
  readonly weight: number;
  /** Named by a word that others may bear too: of two Roes, 'Roe' may be either. */
  readonly namesakes?: readonly Referent[];
}

/** Subjects are what the next pronoun means more often than objects (Lappin and Leass 1994). */
const SUBJECT_WEIGHT = 3;
const SPEAKER_WEIGHT = 4;
const POSSESSIVE_WEIGHT = 2;
const OTHER_WEIGHT = 1;
const APPOSED_WEIGHT = 0.5;
/** What each further sentence leaves of a mention's weight (half: Lappin and Leass 1994). */
const DECAY_A_SENTENCE = 0.5;
/** What is left of a surname's weight for another who bears it. */
const NAMESAKE = 0.4;
const SENTENCES_BACK = 12;
const DECAYED = Array.from({ length: SENTENCES_BACK + 1 }, (_, sentences) => DECAY_A_SENTENCE ** sentences);
/** Bounds the work where no sentence ever ends. */
const MOST_PLACES = 200;

/** Whom a pronoun can mean at a place of the text, by how lately and how prominently they were named. */
export class Salience {
  readonly #places: Place[] = [];
  readonly #referred: Place[] = [];
  readonly #sentences: readonly Span[];

  constructor(reading: Reading, directory: Directory, names: readonly Name[]) {
    this.#sentences = reading.analysis.sentences;
    for (const name of names) {
      const entity = directory.of(name);
      if (entity === undefined || isQuoted(reading, name)) continue;
      this.#places.push({
        entity,
        start: name.start,
        sentence: this.#sentenceOf(name.start),
        weight: weightOf(reading, name),
        ...(name.words.length === 1 &&
          titleGender(name) === 'unknown' && { namesakes: directory.namesakesOf(entity) }),
      });
    }
  }

  /** Notes that somebody spoke at `start`, be it by a pronoun; call it in the order of the text. */
  noteSpeaker(entity: Referent, start: number): void {
    this.#note(entity, start, SPEAKER_WEIGHT);
  }

  /** Notes that a pronoun at `start` of the outlet's own words means somebody; call it in the order of the text. */
  notePronoun(entity: Referent, start: number, subject: boolean): void {
    this.#note(entity, start, subject ? SUBJECT_WEIGHT : OTHER_WEIGHT);
  }

  /** Notes what the sentence before the one at `start` is about; call it in the order of the text. */
  noteSubjectBefore(entity: Referent, start: number): void {
    this.#note(entity, start - 1, SUBJECT_WEIGHT, this.#sentenceOf(start) - 1);
  }

  #note(entity: Referent, start: number, weight: number, sentence = this.#sentenceOf(start)): void {
    this.#referred.push({ entity, start, sentence, weight });
  }

  /** The two who fit best, with their weights, best first; fewer where fewer fit. */
  rank(start: number, fits: (entity: Referent) => number): readonly Ranked[] {
    const sentence = this.#sentenceOf(start);
    const weights = new Map<Referent, number>();
    for (const places of [this.#places, this.#referred]) {
      const last = lastBefore(places, start);
      for (let at = last; at >= Math.max(0, last - MOST_PLACES); at -= 1) {
        const place = places[at];
        if (place === undefined || sentence - place.sentence > SENTENCES_BACK) break;
        const { entity, fit } = bearer(place, fits);
        if (fit === 0) continue;
        const weight = fit * place.weight * (DECAYED[sentence - place.sentence] ?? 0);
        weights.set(entity, Math.max(weights.get(entity) ?? 0, weight));
      }
    }
    return bestTwo(weights);
  }

  #sentenceOf(offset: number): number {
    let low = 0;
    let high = this.#sentences.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sentences[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}

interface Ranked {
  readonly entity: Referent;
  readonly weight: number;
}

/** Of two with one weight, the earlier is the better. */
function bestTwo(weights: ReadonlyMap<Referent, number>): readonly Ranked[] {
  let best: Ranked | undefined;
  let next: Ranked | undefined;
  for (const [entity, weight] of weights) {
    if (best === undefined || weight > best.weight) {
      next = best;
      best = { entity, weight };
    } else if (next === undefined || weight > next.weight) next = { entity, weight };
  }
  return [best, next].filter((one) => one !== undefined);
}

/** Who of those that bear the name at a place fits best; where others fit no better, the one it was read as. */
function bearer(
  { entity, namesakes = [] }: Place,
  fits: (entity: Referent) => number,
): { entity: Referent; fit: number } {
  let best = { entity, fit: fits(entity) };
  for (const other of namesakes) {
    const fit = NAMESAKE * fits(other);
    if (fit > best.fit) best = { entity: other, fit };
  }
  return best;
}

function lastBefore(places: readonly Place[], start: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

const DASHES = new Set(['—', '–', '--']);

function weightOf(reading: Reading, name: Name): number {
  const { tokens } = reading.analysis;
  const next = tokens[name.last];
  if (next === undefined) return OTHER_WEIGHT;
  if (next.lower === "'s" || next.lower === "'") return POSSESSIVE_WEIGHT;
  const before = tokens[name.first - 1];
  // 'In Wexbury, Eastshire,': the second name only says where the first is.
  if (before?.lower === ',' && reading.names.covering(name.first - 2) !== undefined) return APPOSED_WEIGHT;
  if (isOwned(tokens, name.first)) return OTHER_WEIGHT;
  if (before?.tag === 'AUX' || next.lower === 'the') return SUBJECT_WEIGHT;
  // 'For Jo Roe, …' at the start of a sentence makes Jo Roe its topic.
  const topical = before?.lower !== undefined && reading.text.charAt(before.start) !== before.lower.charAt(0);
  const governed = (before?.tag === 'ADP' && !topical) || before?.tag === 'VERB';
  const acts =
    next.tag === 'VERB' ||
    next.tag === 'AUX' ||
    next.tag === 'ADV' ||
    next.lower === ',' ||
    DASHES.has(next.lower) ||
    next.lower === '(';
  return acts && !governed ? SUBJECT_WEIGHT : OTHER_WEIGHT;
}

const OWNERS = new Set(['his', 'her', 'their']);
/** In words. */
const LONGEST_RELATION = 4;

/** 'Her mother, Pia, opened it': who is told by somebody else leaves that one in mind (centering, Grosz et al. 1995). */
export function isOwned(tokens: readonly Token[], first: number): boolean {
  for (let at = first - 1; at >= first - LONGEST_RELATION; at -= 1) {
    const token = tokens[at];
    if (token === undefined) return false;
    if (OWNERS.has(token.lower)) return at < first - 1;
    if (token.tag !== 'NOUN' && token.tag !== 'ADJ' && !(token.lower === ',' && at === first - 1))
      return false;
  }
  return false;
}
