/** A page without what is no text, and the JSON-LD that stood in it. */
export interface PreparedPage {
  readonly html: string;
  /** The contents of its `application/ld+json` scripts, in order, unparsed. */
  readonly jsonLd: readonly string[];
}

/** Elements removed before the page is parsed: they hold no text of it, and make up most of its bytes. */
const STRIPPED = ['script', 'style', 'noscript', 'template', 'svg'] as const;

const OPENING = new RegExp(`<(?:(${STRIPPED.join('|')})(?=[\\s/>])|!--)`, 'gi');
const JSON_LD_TYPE = /\btype\s*=\s*["']?application\/ld\+json\b/i;
const LONGEST_TAG = 20_000;
/** Pictures and fonts that stand in the page itself, as some programs save them: megabytes of no text. */
const EMBEDDED = /\bdata:[\w/+.;=-]{1,100},[A-Za-z0-9+/=]{200,}/g;

/**
 * Takes comments, scripts, styles, `noscript`, templates, SVG and embedded pictures out of a page, in linear time. An element that
 * is never closed loses its tag only, so that a damaged page keeps its text.
 */
export function preparePage(html: string): PreparedPage {
  const jsonLd: string[] = [];
  const kept: string[] = [];
  const closings = new ClosingTags(html);
  let position = 0;
  OPENING.lastIndex = 0;
  for (let match = OPENING.exec(html); match !== null; match = OPENING.exec(html)) {
    const name = match[1]?.toLowerCase();
    const tagEnd = name === undefined ? match.index + match[0].length : endOfTag(html, match.index);
    const close = closings.after(name, tagEnd);
    kept.push(html.slice(position, match.index));
    if (name === 'script' && close !== undefined && JSON_LD_TYPE.test(html.slice(match.index, tagEnd))) {
      jsonLd.push(html.slice(tagEnd, close.start));
    }
    position = close?.end ?? tagEnd;
    OPENING.lastIndex = position;
  }
  kept.push(html.slice(position));
  return { html: kept.join('').replace(EMBEDDED, 'data:,'), jsonLd };
}

function endOfTag(html: string, start: number): number {
  const end = html.indexOf('>', start);
  return end < 0 || end - start > LONGEST_TAG ? start + 1 : end + 1;
}

interface Closing {
  readonly start: number;
  readonly end: number;
}

/** Finds closing tags; remembers which are not to be found any more, so that the search stays linear. */
class ClosingTags {
  readonly #html: string;
  readonly #missing = new Set<string | undefined>();

  constructor(html: string) {
    this.#html = html;
  }

  /** The first closing tag of an element (of a comment, without a name) from an offset on. */
  after(name: string | undefined, offset: number): Closing | undefined {
    if (this.#missing.has(name)) return undefined;
    const pattern = name === undefined ? /-->/g : new RegExp(`</${name}[^>]{0,200}>`, 'gi');
    pattern.lastIndex = offset;
    const match = pattern.exec(this.#html);
    if (match === null) {
      this.#missing.add(name);
      return undefined;
    }
    return { start: match.index, end: pattern.lastIndex };
  }
}
