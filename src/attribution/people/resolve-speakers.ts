import type { Span } from '../../corpus/article.ts';
import type { Source } from '../mentions/read-source.ts';
import { PRONOUNS } from '../mentions/words.ts';
import { isQuoted } from '../quotations/overlaps.ts';
import { type Reading, tokenFrom } from '../sieves/reading.ts';
import type { Directory } from './directory.ts';
import type { Referent } from './entity.ts';
import { Descriptions } from './resolve-description.ts';
import type { Salience } from './salience.ts';
import { subjectBefore } from './subject-before.ts';
import { unnamed } from './unnamed.ts';

/** Whom a source means, and how: by its name, or by what a pronoun or a description stands for. */
export interface Resolved {
  readonly entity?: Referent;
  readonly how: 'name' | 'pronoun' | 'description' | 'unresolved';
  /** The best candidate's share of its own weight, the next one's and that of somebody else; 1 for a name. */
  readonly margin: number;
}

/** Resolves the sources of an article, given what each says; call it in reading order, so that a pronoun can mean the last speaker. */
export class SpeakerResolver {
  readonly #reading: Reading;
  readonly #directory: Directory;
  readonly #salience: Salience;
  readonly #descriptions: Descriptions;
  readonly #seen = new Map<Source, Resolved>();
  readonly #speakers = new Set<Referent>();
  /** Those for whom a pronoun stood that agrees with the gender of their first name. */
  readonly #confirmed = new Set<Referent>();
  /** Those whom the text only describes, by the start of their mention. */
  readonly #described = new Map<number, Referent>();
  /** Index of the first token whose pronoun has not been followed. */
  #read = 0;

  constructor(reading: Reading, directory: Directory, salience: Salience) {
    this.#reading = reading;
    this.#directory = directory;
    this.#salience = salience;
    this.#descriptions = new Descriptions(reading.text, directory.entities);
  }

  resolve(source: Source, content: readonly Span[] = []): Resolved {
    const seen = this.#seen.get(source);
    if (seen !== undefined) return seen;
    this.#readPronouns(source.mention.start);
    const resolved = this.#decide(source, content);
    this.#seen.set(source, resolved);
    if (resolved.entity !== undefined) {
      if (source.name !== undefined && source.name.preposition === undefined)
        this.#speakers.add(resolved.entity);
      this.#salience.noteSpeaker(resolved.entity, source.mention.start);
    } else {
      const described = this.#unnamed(source);
      if (described !== undefined) this.#salience.noteSpeaker(described, source.mention.start);
    }
    // Of several who spoke together, a pronoun rather goes on with the one named first.
    for (const name of source.joint?.toReversed() ?? []) {
      const entity = this.#directory.of(name);
      if (entity !== undefined) this.#salience.noteSpeaker(entity, source.mention.start);
    }
    return resolved;
  }

  /** Keys of those who are named among several that speak together, each once. */
  together({ joint = [] }: Source): readonly string[] {
    return [...new Set(joint.flatMap((name) => this.#directory.of(name)?.key ?? []))];
  }

  /** Follows whom the outlet's own 'he' and 'her' mean up to an offset: what is spoken of stays in mind. */
  #readPronouns(end: number): void {
    const { tokens } = this.#reading.analysis;
    for (; (tokens[this.#read]?.start ?? end) < end; this.#read += 1) {
      const token = tokens[this.#read];
      if (token !== undefined && token.end - token.start > LONGEST_PERSONAL) continue;
      const gender = token && PERSONAL.get(token.lower);
      if (token === undefined || gender === undefined || isQuoted(this.#reading, token)) continue;
      const ranked = this.#salience.rank(token.start, (entity) => this.#fitsPerson(entity, gender));
      const [best] = ranked;
      this.#confirm(lead(ranked, 'pronoun'), gender);
      if (best !== undefined)
        this.#salience.notePronoun(best.entity, token.start, token.lower === 'he' || token.lower === 'she');
    }
  }

  /** Who is only described at a place: the same one, be it asked for as a subject or as a speaker. */
  #unnamed(source: Source): Referent | undefined {
    const { start } = source.mention;
    const known = this.#described.get(start);
    const described = known ?? unnamed(source, this.#reading.text, this.together(source));
    if (described !== undefined) this.#described.set(start, described);
    return described;
  }

  /** Brings to mind what the sentence before a pronoun is about, where nothing else does. */
  #noteSubjectBefore({ start }: Span): void {
    const subject = subjectBefore(this.#reading, start);
    const described = subject && this.#unnamed(subject);
    if (described !== undefined) this.#salience.noteSubjectBefore(described, start);
  }

  #decide(source: Source, content: readonly Span[]): Resolved {
    if (source.name !== undefined) {
      const entity = this.#directory.of(source.name);
      return entity === undefined ? { how: 'unresolved', margin: 0 } : { entity, how: 'name', margin: 1 };
    }
    if (source.handle !== undefined) {
      const entity = this.#directory.ofHandle(source.handle);
      return entity === undefined ? { how: 'unresolved', margin: 0 } : { entity, how: 'name', margin: 1 };
    }
    if (source.kind === 'pronoun') return this.#pronoun(source, content);
    if (source.kind === 'description' && source.indefinite !== true) return this.#description(source);
    return { how: 'unresolved', margin: 0 };
  }

  /** Whom a description takes up; one that fits several alike stays as printed. */
  #description(source: Source): Resolved {
    const fits = this.#descriptions.fits(source);
    const ranked = this.#salience.rank(source.mention.start, (entity) =>
      entity.key === undefined ? 0 : fits(entity),
    );
    const resolved = lead(ranked, 'description');
    return resolved.margin < CLEAR ? { how: 'unresolved', margin: 0 } : resolved;
  }

  #namedIn(content: readonly Span[]): ReadonlySet<Referent> {
    const { analysis, names } = this.#reading;
    const found = new Set<Referent>();
    for (const { start, end } of content) {
      const last = tokenFrom(analysis, end);
      for (let at = tokenFrom(analysis, start); at < last; at += 1) {
        const name = names.covering(at);
        const entity = name && this.#directory.of(name);
        if (entity !== undefined) found.add(entity);
      }
    }
    return found;
  }

  #pronoun(source: Source, content: readonly Span[]): Resolved {
    const wanted = PRONOUNS.get(source.pronoun ?? '');
    if (wanted === undefined) return { how: 'unresolved', margin: 0 };
    this.#noteSubjectBefore(source.mention);
    const named = this.#namedIn(content);
    const fits = (entity: Referent): number =>
      this.#fits(entity, wanted) * (named.has(entity) ? NAMED_IN_CONTENT : 1);
    const resolved = lead(this.#salience.rank(source.mention.start, fits), 'pronoun');
    this.#confirm(resolved, wanted);
    return resolved;
  }

  #fits(entity: Referent, wanted: 'male' | 'female' | 'plural' | 'neuter'): number {
    if (wanted === 'plural') return entity.plural ? 1 : 0;
    return wanted === 'neuter'
      ? fitsThing(entity, this.#speakers.has(entity))
      : this.#fitsPerson(entity, wanted);
  }

  #fitsPerson(entity: Referent, gender: 'male' | 'female'): number {
    if (this.#confirmed.has(entity) && entity.gender !== gender) return 0;
    return fitsPerson(entity, gender, this.#speakers.has(entity));
  }

  #confirm({ entity, margin }: Resolved, gender: string): void {
    if (entity?.gender === gender && margin >= CONFIRMING) this.#confirmed.add(entity);
  }
}

/** The margin from which a pronoun shows that a first name's gender is its bearer's. */
const CONFIRMING = 0.5;

/** The margin from which a description is taken for somebody who is named. */
const CLEAR = 0.6;

const PERSONAL: ReadonlyMap<string, 'male' | 'female'> = new Map([
  ['he', 'male'],
  ['his', 'male'],
  ['him', 'male'],
  ['she', 'female'],
  ['her', 'female'],
]);
const LONGEST_PERSONAL = 3;

/**
 * What is left of a candidate whom the words spoken name: 'Roe is late, he said' has another for 'he' (a pronoun does
 * not precede or command what it stands for: principle C, Chomsky 1981).
 */
const NAMED_IN_CONTENT = 0.25;

/**
 * The weight of those whom the text means and our names do not show: for a pronoun, a mention two sentences back has five
 * times as much; a description reaches further back (accessibility: Ariel 1990).
 */
const SOMEBODY_ELSE = { pronoun: 0.1, description: 0.04 };

function lead(
  ranked: readonly { readonly entity: Referent; readonly weight: number }[],
  how: 'pronoun' | 'description',
): Resolved {
  const [best, next] = ranked;
  if (best === undefined) return { how: 'unresolved', margin: 0 };
  return {
    entity: best.entity,
    how,
    margin: best.weight / (best.weight + (next?.weight ?? 0) + SOMEBODY_ELSE[how]),
  };
}

/** What a first name's gender leaves of a candidate that it speaks against; many are borne by both. */
const MISMATCH = 0.3;
/** Somebody of whose first name no gender is known, and somebody of them who spoke before. */
const PERSON = 0.7;
const SPOKE = 0.8;
/** A lone first name. */
const FIRST_NAME = 0.9;
/** Names of which nothing shows that they are people's: a lone word is as often a place or a thing as a surname. */
const UNKNOWN_NAME = 0.3;
const LONE_WORD = 0.15;
const LOCATED = 0.03;

/** How well a person's pronoun of a gender fits, 0 to 1. */
function fitsPerson(entity: Referent, gender: 'male' | 'female', spoke: boolean): number {
  if (entity.kind === 'place' || entity.kind === 'organisation' || entity.thing || entity.plural) return 0;
  if (entity.gender !== 'unknown' && entity.gender !== gender) return entity.genderCertain ? 0 : MISMATCH;
  if (entity.kind === 'person') return entity.gender === gender ? 1 : spoke ? SPOKE : PERSON;
  if (entity.located) return LOCATED;
  if (spoke) return SPOKE;
  if (entity.gender === gender) return FIRST_NAME;
  return entity.words.length > 1 ? UNKNOWN_NAME : LONE_WORD;
}

/** How well 'it' fits, 0 to 1; a name less, for it stands for what is only described ('the campaign') at least as often. */
function fitsThing(entity: Referent, spoke: boolean): number {
  if (entity.plural) return 0;
  if (entity.key === undefined) return entity.kind === 'person' ? 0 : DESCRIBED;
  if (entity.kind === 'organisation') return spoke ? SPOKE_AS_BODY : NAMED_BODY;
  if (entity.kind === 'place') return 0.7 * NAMED_BODY;
  return entity.kind === 'unknown' && entity.gender === 'unknown' ? 0.5 * NAMED_BODY : 0;
}

const DESCRIBED = 0.5;
const SPOKE_AS_BODY = 0.3;
const NAMED_BODY = 0.08;
