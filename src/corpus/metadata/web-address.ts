const LONGEST_ADDRESS = 2000;

/**
 * An http(s) address as the URL standard writes it, resolved against `base` where it is relative; undefined for
 * anything else (`javascript:`, `data:`, an address with a user name in it, nonsense).
 */
export function webAddress(value: unknown, base?: string): string | undefined {
  if (typeof value !== 'string' || value.length > LONGEST_ADDRESS) return undefined;
  const text = value.trim();
  if (text === '' || !URL.canParse(text, base)) return undefined;
  const url = new URL(text, base);
  const web = url.protocol === 'https:' || url.protocol === 'http:';
  return web && url.username === '' && url.password === '' && url.hostname.includes('.')
    ? url.href
    : undefined;
}
