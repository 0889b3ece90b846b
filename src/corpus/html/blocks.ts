import { type DomElement, type DomNode, isElement, isText } from './dom.ts';

/** One paragraph of a page: what a browser would set apart from its neighbours. */
export interface Block {
  readonly text: string;
  /** How many of the text's characters stand inside links. */
  readonly linked: number;
  /** The innermost block element around the text. */
  readonly element: DomElement;
}

/** Elements that a browser sets as blocks (HTML standard, 15.3, 'Rendering: flow content'), and table rows. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol optgroup option p pre search section ' +
    'summary table caption tbody thead tfoot tr ul'
  ).split(' '),
);

/** Elements whose contents are no text of the page. */
const SILENT = new Set(
  (
    'script style noscript template svg math head iframe object embed audio video canvas map button input select ' +
    'textarea progress meter'
  ).split(' '),
);

/**
 * The text of an element as paragraphs, in order. Blanks are folded as a browser folds them; a line break parts
 * paragraphs. Walks without recursion, so that no depth of nesting can exhaust the stack.
 */
export function blocksOf(root: DomElement): readonly Block[] {
  const writer = new BlockWriter(root);
  const stack: Step[] = [{ node: root, leave: false }];
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    const { node, leave } = step;
    if (isText(node)) writer.write(node.textContent ?? '');
    if (!isElement(node)) continue;
    if (leave) {
      writer.leave(node);
      continue;
    }
    if (SILENT.has(node.localName)) continue;
    writer.enter(node);
    stack.push({ node, leave: true });
    for (const child of [...node.childNodes].reverse()) stack.push({ node: child, leave: false });
  }
  return writer.finish();
}

interface Step {
  readonly node: DomNode;
  readonly leave: boolean;
}

class BlockWriter {
  readonly #blocks: Block[] = [];
  readonly #open: DomElement[];
  #text = '';
  #linked = 0;
  #links = 0;

  constructor(root: DomElement) {
    this.#open = [root];
  }

  enter(element: DomElement): void {
    const name = element.localName;
    if (name === 'a') this.#links++;
    if (name === 'br') this.#close();
    if (name === 'td' || name === 'th') this.#text += ' ';
    if (!BLOCKS.has(name)) return;
    this.#close();
    this.#open.push(element);
  }

  leave(element: DomElement): void {
    if (element.localName === 'a') this.#links--;
    if (!BLOCKS.has(element.localName)) return;
    this.#close();
    this.#open.pop();
  }

  write(text: string): void {
    this.#text += text;
    if (this.#links > 0) this.#linked += text.replace(/\s+/g, ' ').length;
  }

  finish(): readonly Block[] {
    this.#close();
    return this.#blocks;
  }

  #close(): void {
    const text = this.#text.replace(/\s+/g, ' ').trim();
    const element = this.#open.at(-1);
    if (text !== '' && element !== undefined) {
      this.#blocks.push({ text, linked: Math.min(this.#linked, text.length), element });
    }
    this.#text = '';
    this.#linked = 0;
  }
}
