import { type Fields, fieldAt, isFields } from '../metadata/fields.ts';

/** schema.org types of one piece of coverage, those that say so most plainly first. */
const TYPES = [
  /(?:article|posting)$/i,
  /(?:report|review|blogpost|newsitem)$/i,
  /^(?:webpage|itempage|videoobject|creativework)$/i,
];

/** Enough for any page; a page of more is a trap. */
const MOST_NODES = 2000;
const DEEPEST = 8;

/**
 * The node of a page's JSON-LD that describes its article, with references (`{"@id": …}`) to its author and publisher
 * resolved; undefined where there is none. Of several the outermost is taken: those inside others are other articles.
 * Blocks that are broken beyond a stray comma or line break are passed over.
 */
export function articleNode(blocks: readonly string[]): Fields | undefined {
  const nodes = nodesOf(blocks.map(parseLeniently));
  for (const type of TYPES) {
    const node = nodes.find((one) => hasType(one, type) && isSubstantial(one));
    if (node !== undefined) return resolved(node, nodes);
  }
  return undefined;
}

/** The name of the site or organisation behind the page, for articles that name no publisher. */
export function siteName(blocks: readonly string[]): unknown {
  const nodes = nodesOf(blocks.map(parseLeniently));
  const site =
    nodes.find((node) => hasType(node, /^website$/i)) ??
    nodes.find((node) => hasType(node, /organization$/i));
  return fieldAt(site, 'name');
}

function isSubstantial(node: Fields): boolean {
  return ['headline', 'name', 'datePublished', 'author'].some((name) => Object.hasOwn(node, name));
}

function hasType(node: Fields, pattern: RegExp): boolean {
  const type = fieldAt(node, '@type');
  const types: readonly unknown[] = Array.isArray(type) ? type : [type];
  return types.some((one) => typeof one === 'string' && pattern.test(one));
}

/** All objects with a type, the outermost first. */
function nodesOf(value: unknown): readonly Fields[] {
  const nodes: Fields[] = [];
  let level: readonly unknown[] = [value];
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth++) {
    const next: unknown[] = [];
    for (const one of level) {
      if (nodes.length + next.length > MOST_NODES) break;
      if (Array.isArray(one)) next.push(...one.slice(0, MOST_NODES));
      if (!isFields(one)) continue;
      if (Object.hasOwn(one, '@type') || Object.hasOwn(one, '@id')) nodes.push(one);
      const inner = Object.values(one).filter((value) => typeof value === 'object' && value !== null);
      next.push(...inner.slice(0, MOST_NODES));
    }
    level = next;
  }
  return nodes;
}

function resolved(node: Fields, nodes: readonly Fields[]): Fields {
  const look = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.slice(0, MOST_NODES).map(look);
    if (!isFields(value) || Object.hasOwn(value, 'name') || !Object.hasOwn(value, '@id')) return value;
    return (
      nodes.find(
        (other) => fieldAt(other, '@id') === fieldAt(value, '@id') && Object.hasOwn(other, 'name'),
      ) ?? value
    );
  };
  return Object.fromEntries(
    Object.entries(node).map(([name, value]) => [
      name,
      ['author', 'publisher', 'creator'].includes(name) ? look(value) : value,
    ]),
  );
}

/** JSON as publishers write it: within comment marks, with line breaks inside strings, with a comma too many. */
function parseLeniently(block: string): unknown {
  const bare = block
    .replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|\/\/<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\]\]>\*\/|\/\/\]\]>|\]\]>|;)\s*$/, '');
  return (
    parse(bare) ??
    parse(bare.replace(/\p{Cc}/gu, ' ')) ??
    parse(bare.replace(/\p{Cc}/gu, ' ').replace(/,(?=\s{0,100}[}\]])/g, ''))
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
