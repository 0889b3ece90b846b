/** Names of countries and regions, as the runtime's own Unicode data has them (CLDR territories), in lower case. */
const PLACES: ReadonlySet<string> = new Set(territories());

/** Whether a name is that of a country or territory. */
export function isPlace(name: string): boolean {
  return PLACES.has(withoutArticle(name.toLowerCase()));
}

/** Endings by which English makes one of a people from a place's name (Quirk et al. 1985, appendix I.43). */
const ENDING = /(?:ian|ese|ish|an|i|n)$/u;
/** Of another stem than their places. */
const IRREGULAR = new Set(
  `afghan belgian briton croat czech dane dutchman englishman filipino finn frenchman german greek irishman norwegian pole
  scot serb slovak slovene spaniard swede swiss thai turk welshman`.split(/\s+/u),
);

/** Whether a word is for one of a country's people: 'Italian', 'Swede'. */
export function isDemonym(word: string): boolean {
  const lower = word.toLowerCase();
  if (IRREGULAR.has(lower)) return true;
  const base = lower.replace(ENDING, '');
  return base !== lower && ['', 'a', 'y', 'o', 'e'].some((end) => PLACES.has(base + end));
}

function withoutArticle(lower: string): string {
  return lower.startsWith('the ') ? lower.slice('the '.length) : lower;
}

function territories(): string[] {
  const long = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const short = new Intl.DisplayNames(['en'], { type: 'region', style: 'short', fallback: 'none' });
  const found: string[] = [];
  for (let first = 65; first <= 90; first += 1) {
    for (let second = 65; second <= 90; second += 1) {
      const code = String.fromCharCode(first, second);
      for (const name of [long.of(code), short.of(code)])
        if (name !== undefined) found.push(name.toLowerCase());
    }
  }
  return found;
}
