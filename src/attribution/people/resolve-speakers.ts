import type { Span } from '../../corpus/article.ts';
import type { Source } from '../mentions/read-source.ts';
import { PRONOUNS } from '../mentions/words.ts';
import { type Reading, tokenFrom } from '../sieves/reading.ts';
import type { Directory } from './directory.ts';
import type { Entity } from './entity.ts';
import type { Salience } from './salience.ts';

/** Whom a source means, and how: by its name, or by what a pronoun or a description stands for. */
export interface Resolved {
  readonly entity?: Entity;
  readonly how: 'name' | 'pronoun' | 'description' | 'unresolved';
  /** The best candidate's share of its own weight and the next one's; 1 for a name, and where nobody else fits. */
  readonly margin: number;
}

/** Resolves the sources of an article, given what each says; call it in reading order, so that a pronoun can mean the last speaker. */
export class SpeakerResolver {
  readonly #reading: Reading;
  readonly #directory: Directory;
  readonly #salience: Salience;
  readonly #seen = new Map<Source, Resolved>();

  constructor(reading: Reading, directory: Directory, salience: Salience) {
    this.#reading = reading;
    this.#directory = directory;
    this.#salience = salience;
  }

  resolve(source: Source, content: readonly Span[] = []): Resolved {
    const seen = this.#seen.get(source);
    if (seen !== undefined) return seen;
    const resolved = this.#decide(source, content);
    this.#seen.set(source, resolved);
    if (resolved.entity !== undefined) this.#salience.note(resolved.entity, source.mention.start);
    return resolved;
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

  /** 'The minister' is the one of that description who was named last. */
  #description({ noun, mention }: Source): Resolved {
    if (noun === undefined) return { how: 'unresolved', margin: 0 };
    const ranked = this.#salience.rank(mention.start, (entity) =>
      entity.nouns.has(noun) && entity.kind !== 'place' ? 1 : 0,
    );
    return lead(ranked, 'description');
  }

  #namedIn(content: readonly Span[]): ReadonlySet<Entity> {
    const { analysis, names } = this.#reading;
    const found = new Set<Entity>();
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
    if (wanted === undefined || wanted === 'plural') return { how: 'unresolved', margin: 0 };
    const named = this.#namedIn(content);
    const fits = (entity: Entity): number =>
      (wanted === 'neuter' ? fitsThing(entity) : fitsPerson(entity, wanted)) *
      (named.has(entity) ? NAMED_IN_CONTENT : 1);
    const ranked = this.#salience.rank(source.mention.start, fits);
    return lead(ranked, 'pronoun');
  }
}

/**
 * What is left of a candidate whom the words spoken name: 'Roe is late, he said' has another for 'he' (a pronoun does
 * not precede or command what it stands for: principle C, Chomsky 1981).
 */
const NAMED_IN_CONTENT = 0.25;

function lead(
  ranked: readonly { readonly entity: Entity; readonly weight: number }[],
  how: Resolved['how'],
): Resolved {
  const [best, next] = ranked;
  if (best === undefined) return { how: 'unresolved', margin: 0 };
  return { entity: best.entity, how, margin: best.weight / (best.weight + (next?.weight ?? 0)) };
}

/** What a first name's gender leaves of a candidate that it speaks against. */
const MISMATCH = 0.15;
/** A lone word with a capital is as often a place or a body as a surname. */
const LONE_WORD = 0.2;

function fitsPerson(entity: Entity, gender: 'male' | 'female'): number {
  if (entity.kind === 'place' || entity.kind === 'organisation' || entity.thing) return 0;
  if (entity.gender === gender) return 1;
  // Many first names are borne by both.
  if (entity.gender !== 'unknown') return entity.genderCertain ? 0 : MISMATCH;
  if (entity.kind === 'person') return 0.7;
  return entity.words.length > 1 ? 0.4 : LONE_WORD;
}

function fitsThing(entity: Entity): number {
  if (entity.kind === 'organisation') return 1;
  if (entity.kind === 'place') return 0.7;
  return entity.kind === 'unknown' && entity.gender === 'unknown' ? 0.5 : 0;
}
