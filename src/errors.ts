/** Sentences of rooms that know no languages: cards say them in the reader’s own, see `problems.json`. */
export type ProblemCode =
  | 'attachment-lost'
  | 'attachment-too-long'
  | 'channel-closed'
  | 'channel-refused'
  | 'collection-name'
  | 'collection-none'
  | 'collection-not-held'
  | 'collection-taken'
  | 'reading-already'
  | 'reloaded-meanwhile';

export interface UserErrorOptions extends ErrorOptions {
  readonly code?: ProblemCode;
  /** What the sentence names, by the places in the message of that code. */
  readonly values?: Readonly<Record<string, string | number>>;
}

/**
 * A mistake that the person can mend: its message is one clear sentence that says what happened and what to do
 * next, and is shown to them as it is, or in their language where it has a code. Everything else that is thrown
 * becomes an apology with an id, and the full story goes to the log.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly code: ProblemCode | undefined;
  readonly values: NonNullable<UserErrorOptions['values']>;

  constructor(message: string, { code, values = {}, ...options }: UserErrorOptions = {}) {
    super(message, options);
    this.code = code;
    this.values = values;
  }
}
