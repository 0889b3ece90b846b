import type { Token } from '../language/analysis.ts';
import { isFirstName } from '../people/gender.ts';
import type { Name } from './name.ts';
import type { NameIndex } from './read-source.ts';

/** 'Jo Roe herself' is Jo Roe. */
export const REFLEXIVE = new Set(['himself', 'herself', 'itself', 'themselves']);

/** The name in 'a man calling himself Jo Roe', 'the chief known as Jo': it belongs to the description, and is not vouched for. */
export function nameGiven(
  tokens: readonly Token[],
  names: NameIndex,
  core: number,
  last: number,
): Name | undefined {
  if (!GIVES_NAME.has(tokens[core]?.lower ?? '')) return undefined;
  for (let at = core + 1; at < Math.min(last, core + 5); at += 1) {
    const name = names.covering(at);
    if (name !== undefined) return name.last <= last ? name : undefined;
    if (!BEFORE_GIVEN_NAME.has(tokens[at]?.lower ?? '')) return undefined;
  }
  return undefined;
}

const GIVES_NAME = new Set([
  'calling',
  'called',
  'named',
  'nicknamed',
  'known',
  'identified',
  'going',
  'using',
]);
const BEFORE_GIVEN_NAME = new Set([...REFLEXIVE, 'as', 'only', 'by', 'the', 'name', 'handle', 'alias']);

/** The name that an aside gives to a description: 'the campaign manager, Jo Roe, said', 'her host, actor Jo Roe of …'. */
export function appositiveName(
  tokens: readonly Token[],
  names: NameIndex,
  core: number,
  last: number,
): Name | undefined {
  if (tokens[core]?.lower !== ',') return undefined;
  for (let at = core + 1; at < Math.min(last, core + 6); at += 1) {
    const name = names.covering(at);
    if (name === undefined) {
      const tag = tokens[at]?.tag;
      // 'his opponent, the qualifier Jo Roe, said'
      if (tag === 'DET' && at === core + 1) continue;
      if (tag !== 'NOUN' && tag !== 'ADJ' && tag !== 'ADV') return undefined;
      continue;
    }
    const after = tokens[name.last];
    // A first name alone is an aside of its own: 'his daughter, Ana, said', 'said one reader, Ana.'
    const alone = after?.lower === ',' || (after?.lower === '.' && isFirstName(name.words[0] ?? ''));
    if (name.words.length < 2 && !(at === core + 1 && alone)) return undefined;
    const ends = name.last >= last || after === undefined || after.tag === 'PUNCT' || after.tag === 'ADP';
    return ends ? name : undefined;
  }
  return undefined;
}
