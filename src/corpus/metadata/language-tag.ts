/** Language names that scrapers write out, beside tags. */
const NAMES = new Map([
  ['english', 'en'],
  ['german', 'de'],
  ['french', 'fr'],
  ['spanish', 'es'],
  ['portuguese', 'pt'],
  ['italian', 'it'],
  ['dutch', 'nl'],
  ['russian', 'ru'],
  ['arabic', 'ar'],
  ['hebrew', 'he'],
  ['persian', 'fa'],
  ['urdu', 'ur'],
  ['indonesian', 'id'],
  ['turkish', 'tr'],
  ['hindi', 'hi'],
  ['chinese', 'zh'],
  ['japanese', 'ja'],
  ['korean', 'ko'],
]);

/** A BCP 47 language tag in its canonical form (`en_us` gives `en-US`), or undefined for what is none. */
export function languageTag(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > 35) return undefined;
  const text = value.trim().replaceAll('_', '-');
  const name = NAMES.get(text.toLowerCase());
  if (name !== undefined) return name;
  if (!/^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,3}$/i.test(text)) return undefined;
  try {
    return Intl.getCanonicalLocales(text)[0];
  } catch {
    return undefined;
  }
}
