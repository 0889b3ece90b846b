import { UserError } from '../../errors.ts';
import { problem } from '../../problem.ts';
import { type Fields, isFields } from '../metadata/fields.ts';

/** Far more than any description of an article takes. */
const LONGEST_YAML = 200_000;

/** So many repetitions by alias are honest; a bomb needs many more. */
const MOST_ALIASES = 50;

/**
 * The fields of a YAML mapping. Only plain data: no tags of any language, no dates (they stay as written), no merge
 * keys. An empty text has no fields.
 *
 * @throws UserError where the text is no YAML, is no mapping, or multiplies itself by aliases.
 */
export async function yamlFields(text: string, where: 'front-matter' | 'sidecar'): Promise<Fields> {
  if (text.length > LONGEST_YAML) throw new UserError(problem(`${where}-too-long`));
  const { parse } = await import('yaml');
  let value: unknown;
  try {
    value = parse(text, { schema: 'core', merge: false, maxAliasCount: MOST_ALIASES, logLevel: 'error' });
  } catch (error) {
    const line =
      error instanceof Error ? (error.message.split('\n')[0] ?? '').replace(/:$/, '') : 'unreadable';
    throw new UserError(problem(`${where}-not-yaml`, { detail: line }));
  }
  if (value === null || value === undefined) return {};
  if (!isFields(value)) throw new UserError(problem(`${where}-not-list`));
  return value;
}
