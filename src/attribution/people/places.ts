/** Names of countries and regions, as the runtime's own Unicode data has them (CLDR territories), in lower case. */
const PLACES: ReadonlySet<string> = new Set(territories());

/** Whether a name is that of a country or territory. */
export function isPlace(name: string): boolean {
  return PLACES.has(withoutArticle(name.toLowerCase()));
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
