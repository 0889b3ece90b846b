import { basename } from 'node:path';
import { betweenMarks } from '../../locales/direction.ts';
import type { Words } from '../../locales/words.ts';
import type { Problem } from '../../problem.ts';
import { escapeText, plainLine } from './escape.ts';
import { shortened } from './shorten.ts';

const VALUE_MOST = 120;

/** Values that are paths of folders: what these lie in is the operator's business, and members read cards. */
const PLACES: ReadonlySet<string> = new Set(['folder', 'folders']);

function placeOf(value: Problem['values'][string]): Problem['values'][string] {
  if (typeof value !== 'string') return value;
  return value
    .split(', ')
    .map((path) => basename(path))
    .join(', ');
}

/** The command that makes a collection, as the reader’s client lists it: the only one that a problem names. */
const making = (words: Words) => words.command('setup.command.name', 'setup.command.create.name');

/** A problem in the reader’s language, not escaped yet; what it names is kept as it is, on one line and not too long. */
export function problemWords({ code, values }: Problem, words: Words): string {
  const shown = Object.entries(values).map(([name, value]) => [
    name,
    name === 'command' ? making(words) : valueWords(PLACES.has(name) ? placeOf(value) : value, words),
  ]);
  return words(`refusals.${code}`, Object.fromEntries(shown));
}

/** As `problemWords`, on a line of a card: escaped, at most `most` characters. */
export function problemLine(problem: Problem, most: number, words: Words): string {
  return betweenMarks(shortened(problemWords(problem, words), most), escapeText);
}

/** A value as it stands in a sentence: a problem in the reader’s language, a text on one line and not too long. */
export function valueWords(value: Problem['values'][string], words: Words): string | number {
  if (typeof value === 'number') return value;
  return typeof value === 'object' ? problemWords(value, words) : shortened(plainLine(value), VALUE_MOST);
}
