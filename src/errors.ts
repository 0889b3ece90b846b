/**
 * A mistake that the person can mend: its message is one clear sentence that says what happened and what to do
 * next, and is shown to them as it is. Everything else that is thrown becomes an apology with an id, and the full
 * story goes to the log.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
}
