import { z } from 'zod';
import type { Stance } from '../statement.ts';
import english from './en.json' with { type: 'json' };

/**
 * What may follow a cue and be its content: a clause with or without 'that', an indirect question, a noun phrase, a
 * gerund; `front`: it may stand inside or after its content ('S, she added'); `hearer`: a person addressed may stand
 * between ('told X that'); `heard`: its subject is whom it was said to ('the court heard that'); anything else is the word that opens the content ('to', 'about', 'for').
 */
export type Frame = string;

/**
 * Whether a cue says that something was said, only that it was expected, or that a report, a court or somebody else came
 * to it ('found that', 'held that', 'agreed that').
 */
export type CueType = 'speech' | 'belief' | 'finding';

/** A verb that attributes. */
export interface CueVerb {
  readonly lemma: string;
  readonly frames: ReadonlySet<Frame>;
  readonly type: CueType;
  readonly stance?: Stance['kind'];
}

/** A noun that attributes, with the words that may open its content ('claim that', 'criticism of'). */
export interface CueNoun {
  readonly lemma: string;
  readonly openers: ReadonlySet<string>;
}

/** The cues of one language, by printed form in lower case. */
export interface Lexicon {
  readonly verbs: ReadonlyMap<string, CueVerb>;
  readonly nouns: ReadonlyMap<string, CueNoun>;
}

const stanceKind = z.enum([
  'denial',
  'refusal',
  'confirmation',
  'speculation',
  'expectation',
  'hedge',
  'negation',
]);

const lexiconFile = z.object({
  language: z.string(),
  sources: z.array(z.string()),
  verbs: z.array(
    z.object({
      class: z.string(),
      frames: z.array(z.string()),
      lemmas: z.string(),
      stance: stanceKind.optional(),
      type: z.enum(['speech', 'belief', 'finding']).default('speech'),
    }),
  ),
  forms: z.record(z.string(), z.string()),
  nouns: z.record(z.string(), z.array(z.string())),
});

/** English cues; their sources stand in the data file. */
export const englishLexicon: Lexicon = readLexicon(english);

function readLexicon(data: unknown): Lexicon {
  const file = lexiconFile.parse(data);
  const byLemma = new Map<string, { frames: Set<Frame>; type: CueVerb['type']; stance?: Stance['kind'] }>();
  for (const group of file.verbs) {
    for (const lemma of group.lemmas.split(' ')) {
      const entry = byLemma.get(lemma) ?? { frames: new Set(), type: group.type };
      for (const frame of group.frames) entry.frames.add(frame);
      if (group.stance) entry.stance = group.stance;
      byLemma.set(lemma, entry);
    }
  }
  const verbs = new Map<string, CueVerb>();
  for (const [lemma, entry] of byLemma) {
    const forms = file.forms[lemma]?.split(' ') ?? regularForms(lemma);
    for (const form of [lemma, ...forms]) verbs.set(form, { lemma, ...entry });
  }
  const nouns = new Map<string, CueNoun>();
  for (const [lemma, openers] of Object.entries(file.nouns)) {
    const plural = /[^aeiou]y$/u.test(lemma) ? `${lemma.slice(0, -1)}ies` : `${lemma}s`;
    for (const form of [lemma, plural]) nouns.set(form, { lemma, openers: new Set(openers) });
  }
  return { verbs, nouns };
}

/** Third person, past and gerund of a regular English verb without doubled consonant. */
function regularForms(lemma: string): string[] {
  if (lemma.endsWith('e')) return [`${lemma}s`, `${lemma}d`, `${lemma.slice(0, -1)}ing`];
  if (/[^aeiou]y$/u.test(lemma))
    return [`${lemma.slice(0, -1)}ies`, `${lemma.slice(0, -1)}ied`, `${lemma}ing`];
  const third = /(?:s|x|z|ch|sh)$/u.test(lemma) ? `${lemma}es` : `${lemma}s`;
  return [third, `${lemma}ed`, `${lemma}ing`];
}
