import german from '../lexicon/quoting.de.json' with { type: 'json' };
import spanish from '../lexicon/quoting.es.json' with { type: 'json' };
import french from '../lexicon/quoting.fr.json' with { type: 'json' };
import { languageByLexicon } from './by-lexicon.ts';
import { english } from './english.ts';
import type { Language } from './language.ts';

const LANGUAGES: ReadonlyMap<string, Language> = new Map([
  ['en', english],
  ['es', languageByLexicon(spanish)],
  ['fr', languageByLexicon(french)],
  ['de', languageByLexicon(german)],
]);

/**
 * The language of a BCP 47 tag, or undefined for one that attribution does not know. A text whose language cannot be
 * told is taken for English.
 */
export function languageOf(tag: string | undefined): Language | undefined {
  return LANGUAGES.get(tag?.split('-')[0]?.toLowerCase() ?? 'en');
}
