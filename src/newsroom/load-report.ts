import type { Refusal } from '../corpus/article.ts';
import { type Problem, problem } from '../problem.ts';
import type { EditionThread } from './edition-thread.ts';

/** What one load or check of the corpus folder found, compared with the edition that was current. */
export interface LoadReport {
  /** Ids of articles. */
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  /** Served before, and now withdrawn; absent where none was. */
  readonly withdrawn?: readonly string[];
  readonly refused: readonly Refusal[];
  /** Ids of the articles with lines whose repair could not be proven; absent where there are none. */
  readonly unproven?: readonly string[];
  readonly articles: number;
  readonly statements: number;
  readonly people: number;
  readonly milliseconds: number;
  /** False: the new corpus could not be used (see `problem`); the last good edition still serves, if there was one. */
  readonly loaded: boolean;
  /** Nothing serves: this reading could not be used, and none before it. */
  readonly nothingServes?: true;
  /** What the folders looked like before they were read, see `stateOf`; absent where the reading died. */
  readonly state?: string;
  /** Why it could not be used and what to do. */
  readonly problem?: Problem;
}

export type Fingerprints = EditionThread['fingerprints'];

const NONE: Fingerprints = new Map();

/** Compares what was read with what was served before, by article id and the hash of what each file gave. */
export function reportOn(read: EditionThread, before: Fingerprints = NONE, milliseconds: number): LoadReport {
  const ids = [...read.fingerprints.keys()];
  const { articles, statements, people, withdrawn, unproven } = read.edition.summary;
  const gone = [...before.keys()].filter((id) => !read.fingerprints.has(id));
  const hidden = new Set((withdrawn ?? []).map(({ id }) => id));
  const nowHidden = gone.filter((id) => hidden.has(id));
  return {
    added: ids.filter((id) => !before.has(id)),
    changed: ids.filter((id) => before.has(id) && before.get(id) !== read.fingerprints.get(id)),
    removed: gone.filter((id) => !hidden.has(id)),
    ...(nowHidden.length === 0 ? {} : { withdrawn: nowHidden }),
    refused: read.refused,
    ...(unproven === undefined ? {} : { unproven }),
    articles: articles.length,
    statements,
    people,
    milliseconds,
    loaded: read.problem === undefined,
    state: read.state,
    ...(read.problem === undefined ? {} : { problem: read.problem }),
  };
}

/** Of a reading that died before it had read anything. */
export type FailedReport = LoadReport & Required<Pick<LoadReport, 'problem'>>;

/** The report of a reading that died before it had read anything. */
export function reportFailure(error: unknown, milliseconds: number): FailedReport {
  const detail = error instanceof Error ? error.message : String(error);
  return {
    added: [],
    changed: [],
    removed: [],
    refused: [],
    articles: 0,
    statements: 0,
    people: 0,
    milliseconds,
    loaded: false,
    problem: problem('corpus-unread', { detail }),
  };
}
