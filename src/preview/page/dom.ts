/** What an element holds: other nodes, and text that is shown as it is. */
export type Content = Node | string;

type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/**
 * Makes an element. An attribute that is `true` is present, one that is `false` or absent is not. Text only ever
 * becomes a text node, so nothing that is shown can become markup.
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...content: readonly Content[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    made.setAttribute(name, value === true ? '' : value);
  }
  made.append(...content);
  return made;
}

/** The element of the page that has the id. */
export function byId<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (found instanceof kind) return found;
  throw new Error(`The page has no ${kind.name} '${id}'.`);
}
