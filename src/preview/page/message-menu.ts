import { element } from './dom.ts';

/** An entry of a message's menu. */
export interface MenuEntry {
  readonly label: string;
  readonly pick: () => void;
}

/**
 * The menu of a message, as Discord's 'Apps': opened by its button, or by the other mouse button anywhere on the
 * message. See https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/
 */
export function addMenu(message: HTMLElement, entries: readonly MenuEntry[]): void {
  if (entries.length === 0) return;
  const button = element(
    'button',
    { type: 'button', class: 'menu-button', 'aria-haspopup': 'menu', 'aria-expanded': 'false' },
    'Apps',
  );
  const items = entries.map(({ label }) =>
    element('button', { type: 'button', role: 'menuitem', tabindex: '-1' }, label),
  );
  const menu = element('div', { role: 'menu', class: 'menu', hidden: true, 'aria-label': 'Apps' }, ...items);
  const holder = element('div', { slot: 'components', class: 'message-menu' }, button, menu);
  message.append(holder);

  const close = () => {
    menu.hidden = true;
    button.setAttribute('aria-expanded', 'false');
  };
  const open = () => {
    menu.hidden = false;
    button.setAttribute('aria-expanded', 'true');
    menu.scrollIntoView({ block: 'nearest' });
    items[0]?.focus();
  };
  for (const [index, item] of items.entries()) {
    item.addEventListener('click', () => {
      close();
      button.focus();
      entries[index]?.pick();
    });
  }
  button.addEventListener('click', () => (menu.hidden ? open() : close()));
  message.addEventListener('contextmenu', (event) => {
    event.preventDefault();
    open();
  });
  holder.addEventListener('keydown', (event) => {
    if (menu.hidden) return;
    const at = items.findIndex((item) => item.matches(':focus'));
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      items[(at + step + items.length) % items.length]?.focus();
    } else if (event.key === 'Escape') {
      close();
      button.focus();
    } else return;
    event.preventDefault();
  });
  holder.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && holder.contains(relatedTarget))) close();
  });
}
