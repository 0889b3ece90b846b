import type { Stance } from '../statement.ts';
import type { CueType } from './candidate.ts';

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
  readonly lemma: string;
  readonly cueType: CueType;
  readonly stance?: Stance['kind'];
}
