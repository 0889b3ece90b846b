import { join } from 'node:path';

/** What the desk keeps beside the articles, below `.reportedly/` in the corpus folder; the reader passes it over. */
export const HIDDEN_FOLDER = '.reportedly';
/** Additions that wait for a moderator's word, a folder each. */
export const PENDING_FOLDER = `${HIDDEN_FOLDER}/pending`;
/** Files that were removed, by the change that did it. */
export const BIN_FOLDER = `${HIDDEN_FOLDER}/bin`;
/** Changes that have begun: what a crash cut short is finished from here. */
export const BEGUN_FOLDER = `${HIDDEN_FOLDER}/begun`;
/** Changes that are done: what Undo reads. */
export const DONE_FOLDER = `${HIDDEN_FOLDER}/done`;
/** Who changed what, when and why: one JSON object a line, only ever appended to. */
export const LOG_FILE = `${HIDDEN_FOLDER}/log.jsonl`;

/** Keys of additions and changes: they name files, so nothing else is let in. */
export const KEY = /^[\w-]{12}$/;

/** A path of ours, relative to the corpus folder with `/`, on this machine. */
export function inside(folder: string, path: string): string {
  return join(folder, ...path.split('/'));
}
