import { type CueDistance, cueDistance } from './cue-distance.ts';
import type { Source } from './mentions/read-source.ts';
import type { Resolved } from './people/resolve-speakers.ts';
import type { Reading } from './sieves/reading.ts';
import type { Spoken } from './statements/spoken.ts';

/**
 * Probability below which a card does not show a speaker ('speaker not clear from the text').
 *
 * Calibrated on the train articles (PolNeAR, US political news), whose speakers people marked but whose names and
 * antecedents were found automatically. Of speakers that are no pronouns, the share shown and the share of those that
 * the scorer's rule for quote and speaker counts as wrong: at 0.85 92 % and 4.0 %, at 0.89 88 % and 3.6 %, at 0.92
 * 88 % and 3.6 %, at 0.95 72 % and 2.4 %. Of 60 counted wrong at 0.89, 17 were on reading: about 1.0 % of those
 * shown ('Roe spokesman Jo Lee' has 'Roe' for its name there). Of pronouns 77 % are shown and 22 % counted wrong; of 30
 * of these, 9 were on reading, of which 5 have been mended since: 3 to 7 %. Together about 2 %. A limit of 0.95 would
 * hide a further fifth of all speakers.
 */
export const SHOWN_SPEAKER_CONFIDENCE = 0.89;

/** How often a sieve found the right words, by how its cue stands to the source; `shared` and `closed` where they are told from `apart`. */
type Rates = Readonly<Record<'beside' | 'apart', number> & Partial<Record<CueDistance, number>>>;

const BY_SIEVE: Readonly<Record<string, Rates>> = {
  'after-subject': { beside: 0.98, apart: 0.95 },
  'after-inverted': { beside: 0.975, apart: 0.97 },
  parenthetical: { beside: 0.995, apart: 0.99 },
  'according-to': { beside: 0.96, apart: 0.96 },
  before: { beside: 0.965, apart: 0.92 },
  governed: { beside: 0.97, apart: 0.85, shared: 0.94, closed: 0.97 },
  passive: { beside: 0.95, apart: 0.85 },
  nominal: { beside: 0.8, apart: 0.75 },
  'colon-cue': { beside: 0.97, apart: 0.95 },
  'colon-name': { beside: 0.93, apart: 0.9 },
  signature: { beside: 0.95, apart: 0.95 },
  headline: { beside: 0.95, apart: 0.95 },
  list: { beside: 0.9, apart: 0.9 },
  block: { beside: 0.95, apart: 0.92 },
  turn: { beside: 0.97, apart: 0.97 },
  post: { beside: 0.98, apart: 0.98 },
  'quoted-post': { beside: 0.95, apart: 0.95 },
  continued: { beside: 0.97, apart: 0.97 },
  reopened: { beside: 0.96, apart: 0.96 },
  run: { beside: 0.95, apart: 0.95 },
  'goes-on': { beside: 0.94, apart: 0.94 },
  'next-paragraph': { beside: 0.8, apart: 0.8 },
  replied: { beside: 0.9, apart: 0.9 },
  'subject-before': { beside: 0.25, apart: 0.25 },
  'continued-report': { beside: 0.6, apart: 0.6 },
};
const WITHOUT_CUE = { how: 'beside', gap: 0 } as const;
const UNKNOWN_SIEVE: Rates = { beside: 0.9, apart: 0.8 };
/** Cues of plain saying keep their subject also over an aside. */
const PLAIN = /\b(?:said|says?|told|tells?|added|adds?|wrote|writes)\b/u;
const PLAIN_APART = 0.92;

/** Share of right antecedents by the lead of the best candidate, from the widest lead down. */
const BY_LEAD: readonly (readonly [lead: number, right: number])[] = [
  [0.95, 0.99],
  [0.9, 0.98],
  [0.8, 0.97],
  [0.7, 0.96],
  [0.6, 0.95],
  [0.5, 0.88],
  [0, 0.8],
];
/** A pronoun that stands for nobody in the article. */
const NOBODY = 0.3;
/** Pronouns that stand for nobody in particular, and so describe as a noun does ('others said'; Quirk et al. 1985, 6.45). */
const INDEFINITE = new Set(
  'one another other others some many most few several all both someone somebody everyone everybody'.split(
    ' ',
  ),
);
/** A description as printed, where it does not stand beside its cue. */
const DESCRIBED_APART = 0.5;
/** What the shape of a description leaves beside its cue, and over a short aside ('The pilot, 41, said'). */
const DESCRIBED = 0.97;
const DESCRIBED_OVER_ASIDE = 0.95;
/** In characters. */
const SHORT_ASIDE = 40;

/** Probability, 0 to 1, that what is said is attributed to the right speaker. */
export function confidenceOf({ text }: Reading, spoken: Spoken, resolved: Resolved): number {
  const { source, cue, sieve } = spoken;
  if (source === undefined) return 0;
  const table = BY_SIEVE[sieve] ?? UNKNOWN_SIEVE;
  const { how, gap } = cue === undefined ? WITHOUT_CUE : cueDistance(text, source.mention, cue);
  const beside = how === 'beside';
  const plain = cue !== undefined && PLAIN.test(text.slice(cue.start, cue.end));
  const rate = table[how] ?? table.apart;
  const found = plain && !beside ? Math.max(rate, PLAIN_APART) : rate;
  const described =
    beside || plain
      ? DESCRIBED
      : how === 'closed' && gap <= SHORT_ASIDE
        ? DESCRIBED_OVER_ASIDE
        : DESCRIBED_APART;
  return found * referent(source, resolved, described);
}

function referent({ kind, pronoun }: Source, { how, margin }: Resolved, described: number): number {
  if (how === 'name') return 1;
  if (how === 'unresolved' && kind === 'pronoun') return INDEFINITE.has(pronoun ?? '') ? described : NOBODY;
  if (how === 'unresolved') return kind === 'description' ? described : DESCRIBED;
  return BY_LEAD.find(([lead]) => margin >= lead)?.[1] ?? NOBODY;
}
