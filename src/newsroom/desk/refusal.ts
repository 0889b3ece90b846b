import type { Problem } from '../../problem.ts';

/** Why the desk did not do what it was asked, and the values that the sentence names. */
export interface Refusals {
  readonly diskFull: Empty;
  /** `code`: the system's own, such as EACCES. */
  readonly mayNotWrite: { readonly code: string };
  readonly singleFile: Empty;
  /** Another process changes the folder at this moment. */
  readonly heldByOther: { readonly pid: string; readonly host: string };
  readonly correctionsUnreadable: { readonly problem: Problem };
  readonly noSuchArticle: { readonly id: string };
  readonly severalInFile: { readonly id: string; readonly file: string };
  readonly lastArticle: { readonly id: string };
  readonly withdrawnAlready: { readonly id: string };
  readonly notWithdrawn: { readonly id: string };
  readonly fileGone: { readonly file: string };
  readonly nameTaken: { readonly file: string };
  readonly noDate: { readonly text: string };
  readonly noAddress: { readonly text: string };
  readonly noName: { readonly text: string };
  readonly nothingGiven: Empty;
  readonly nothingNew: { readonly id: string };
  readonly nothingAttached: Empty;
  readonly tooManyFiles: { readonly most: number };
  readonly emptyFile: { readonly name: string };
  readonly largeFile: { readonly name: string; readonly megabytes: number };
  readonly unknownKind: { readonly name: string; readonly kinds: string };
  readonly tooManyWaiting: { readonly most: number };
  readonly tooHardToRead: Empty;
  readonly noLongerWaiting: Empty;
  readonly storedAlready: { readonly by: string; readonly files: string };
  readonly undoTooLate: { readonly minutes: number };
  readonly undoneAlready: { readonly by: string };
  readonly changedSince: { readonly id: string };
}

type Empty = Readonly<Record<never, never>>;

/** Thrown by the desk for what a moderator can mend or should know; told in the moderator's own language. */
export class DeskRefusal<Why extends keyof Refusals = keyof Refusals> extends Error {
  override readonly name = 'DeskRefusal';
  readonly why: Why;
  readonly values: Refusals[Why];

  constructor(why: Why, values: Refusals[Why]) {
    super(`${why} ${JSON.stringify(values)}`);
    this.why = why;
    this.values = values;
  }
}
