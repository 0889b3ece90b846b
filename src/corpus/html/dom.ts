/** The part of the DOM that reading a page needs; linkedom's own types ask for the browser's library. */
export interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly parentNode: DomElement | null;
  readonly childNodes: Iterable<DomNode>;
}

/** An element of a parsed page. */
export interface DomElement extends DomNode {
  readonly localName: string;
  readonly children: Iterable<DomElement>;
  readonly parentElement: DomElement | null;
  readonly previousElementSibling: DomElement | null;
  readonly nextElementSibling: DomElement | null;
  readonly innerHTML: string;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  setAttribute(name: string, value: string): void;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
  closest(selector: string): DomElement | null;
  contains(other: DomNode): boolean;
  remove(): void;
  replaceWith(...nodes: readonly DomNode[]): void;
}

/** A parsed page. No script in it ever runs, and nothing that it names is fetched. */
export interface DomDocument {
  readonly documentElement: DomElement | null;
  readonly body: DomElement | null;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
}

const ELEMENT = 1;
const TEXT = 3;

/** Whether a node is an element. */
export function isElement(node: DomNode): node is DomElement {
  return node.nodeType === ELEMENT;
}

/** Whether a node is text. */
export function isText(node: DomNode): boolean {
  return node.nodeType === TEXT;
}

/**
 * HTML as a document; where `<html>` or `<body>` are left out, they are supplied, as a browser does. The parser is
 * loaded on first use: a corpus of plain text never pays for it.
 */
export async function parseDocument(html: string): Promise<DomDocument> {
  const { parseHTML } = await import('linkedom');
  const window: { readonly document: unknown } = parseHTML(whole(html));
  return window.document as DomDocument;
}

function whole(html: string): string {
  if (/<body[\s>]/i.test(html)) return /<html[\s>]/i.test(html) ? html : `<html>${html}</html>`;
  const head = /<\/head\s*>/i.exec(html);
  if (head === null) return `<html><head></head><body>${html.replace(ROOT_TAGS, '')}</body></html>`;
  const end = head.index + head[0].length;
  const top = html.slice(0, end);
  const rest = `<body>${html.slice(end).replace(ROOT_TAGS, '')}</body></html>`;
  return /<html[\s>]/i.test(top) ? `${top}${rest}` : `<html>${top}${rest}`;
}

const ROOT_TAGS = /<!doctype[^<>]{0,300}>|<\/?(?:html|body)\b[^<>]{0,500}>/gi;
