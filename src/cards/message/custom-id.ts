import { createHash } from 'node:crypto';
import { z } from 'zod';
import { UserError } from '../../errors.ts';
import type { Words } from '../../locales/words.ts';
import { CUSTOM_ID_MOST } from './limits.ts';

/** What a button or a select knows: enough to answer after a restart, with nothing remembered on our side. */
export interface CardState {
  /** The command whose `press` answers. */
  readonly command: string;
  readonly action: string;
  /** Counted from 1; 0 only on a button that is switched off. */
  readonly page: number;
  /** The edition's version. */
  readonly version: string;
  /** What was asked: a question, a name, a filter, an id. One line. */
  readonly key: string;
}

/** A custom id as read: the key itself, or the hash of one that was too long to carry. */
export interface ReadState extends Omit<CardState, 'key'> {
  readonly key?: string;
  readonly hash?: string;
}

const VERSION_LENGTH = 8;
const HASH_LENGTH = 12;

const Written = z
  .string()
  .max(CUSTOM_ID_MOST)
  .regex(/^[a-z]{1,16}\/[a-z]{1,16}\/[1-9]\d{0,3}\/[\w-]{0,8}\/(?:=[^\n]+|#[\w-]{12})$/);

/** `COMMAND/ACTION/PAGE/VERSION/=KEY`, or `…/#HASH` where the key would make it longer than Discord's 100. */
export function writeCustomId(state: CardState): string {
  const head = `${state.command}/${state.action}/${state.page}/${shortVersion(state.version)}/`;
  const whole = `${head}=${state.key}`;
  return whole.length <= CUSTOM_ID_MOST && state.key !== '' ? whole : `${head}#${hashOf(state.key)}`;
}

/** Throws `UserError` for an id that no card of ours carries. */
export function readCustomId(customId: string, words: Words): ReadState {
  const parsed = Written.safeParse(customId);
  if (!parsed.success) throw new UserError(words('problems.unknown-button'));
  const [command = '', action = '', page = '', version = '', ...rest] = parsed.data.split('/');
  const key = rest.join('/');
  const state = { command, action, page: Number(page), version };
  return key.startsWith('=') ? { ...state, key: key.slice(1) } : { ...state, hash: key.slice(1) };
}

/**
 * What was asked: from the custom id, else whichever of the things that the card shows is the same. Throws `UserError`
 * where it cannot be told.
 */
export function recallKey(
  state: ReadState,
  shown: string | undefined | readonly string[],
  words: Words,
): string {
  if (state.key !== undefined) return state.key;
  const same = [shown ?? []].flat().find((each) => hashOf(each) === state.hash);
  if (same !== undefined) return same;
  throw new UserError(words('problems.card-changed'));
}

/** Whether the coverage was reloaded since the card was made. */
export function isStale(state: ReadState, version: string): boolean {
  return state.version !== shortVersion(version);
}

function shortVersion(version: string): string {
  return version.replace(/[^\w-]/g, '').slice(0, VERSION_LENGTH);
}

function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url').slice(0, HASH_LENGTH);
}
