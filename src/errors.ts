import type { Problem } from './problem.ts';

/**
 * A mistake that the person can mend: what happened and what to do next, in one clear sentence. Given as a problem, it
 * is said in the language of whoever reads it; given as a sentence, it is shown as it is. Everything else that is
 * thrown becomes an apology with an id, and the full story goes to the log.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly problem: Problem | undefined;

  constructor(said: string | Problem, options?: ErrorOptions) {
    super(typeof said === 'string' ? said : said.reason, options);
    this.problem = typeof said === 'string' ? undefined : said;
  }
}

/** What an error tells a person in any language; undefined for every other error. */
export function problemOf(error: unknown): Problem | undefined {
  return error instanceof UserError ? error.problem : undefined;
}
