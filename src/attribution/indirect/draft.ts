import type { CueType } from '../lexicon/lexicon.ts';
import type { Stance } from '../statement.ts';

/** Words `first` to `last` (not included) of one sentence. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** A candidate in words of its sentence, before it becomes spans of the text. */
export interface Draft {
  readonly content: readonly Range[];
  readonly cue: Range;
  readonly source?: Range;
  /** Who passes on what the source says: 'X was quoted by M as saying that S'. */
  readonly via?: Range;
  readonly lemma: string;
  readonly cueType: CueType;
  readonly stance?: Stance['kind'];
}
