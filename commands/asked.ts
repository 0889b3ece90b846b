import { z } from 'zod';
import { plainLine } from '../src/cards/message/escape.ts';
import { UserError } from '../src/errors.ts';
import type { Words } from '../src/locales/words.ts';
import type { OptionValues } from './command.ts';

/** The longest question that is read; Discord itself allows 6,000 characters. */
export const QUESTION_MOST = 300;
/** The longest name, topic, outlet or id: what Discord lets a completion send. */
export const NAME_MOST = 100;

const Given = z.union([z.string(), z.number(), z.boolean()]).optional();

/**
 * A text option as one clean line: nothing hidden in it, blanks folded, composed (NFC). Undefined where it was left
 * out or is empty. Throws `UserError` where it is longer than `most` or has neither a letter nor a digit.
 */
export function readText(
  options: OptionValues,
  option: string,
  most: number,
  words: Words,
): string | undefined {
  const parsed = Given.safeParse(options[option]);
  if (!parsed.success) throw new UserError(words('problems.not-text', { option }));
  const given = String(parsed.data ?? '').trim();
  const { length } = given;
  if (length > most) throw new UserError(words('problems.too-long', { option, length, most }));
  const text = plainLine(given).normalize('NFC');
  if (text === '') return undefined;
  if (!/[\p{L}\p{N}]/u.test(text)) throw new UserError(words('problems.no-words', { option }));
  return text;
}

/** As `readText`, for an option that must be there; `hint` says what to do where it is not. */
export function requireText(
  options: OptionValues,
  option: string,
  most: number,
  words: Words,
  hint: string,
): string {
  const text = readText(options, option, most, words);
  if (text === undefined) throw new UserError(words('problems.empty', { option, hint }));
  return text;
}
