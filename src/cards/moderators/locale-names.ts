/** Our languages, each by its own name, which whoever reads it knows. */
export const LOCALE_NAMES: ReadonlyMap<string, string> = new Map([
  ['en', 'English'],
  ['es', 'español'],
  ['fr', 'français'],
  ['de', 'Deutsch'],
  ['ar', 'العربية'],
  ['he', 'עברית'],
]);
