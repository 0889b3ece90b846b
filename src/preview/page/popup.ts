import { element } from './dom.ts';

/** One line of the list above the message box. */
export interface Offer {
  readonly label: string;
  readonly detail?: string;
  readonly pick: () => void;
}

const ID = 'offers';

/**
 * The list above the message box: the listbox of whichever input has the focus.
 * See https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export class Popup {
  readonly element = element('div', { class: 'popup', hidden: true });
  readonly #heading = element('div', { class: 'popup-heading', id: 'offers-heading' });
  readonly #list = element('div', { role: 'listbox', id: ID, 'aria-labelledby': 'offers-heading' });
  #offers: readonly Offer[] = [];
  #active = -1;
  #input: HTMLInputElement | undefined;

  constructor() {
    this.element.append(this.#heading, this.#list);
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  get hasActive(): boolean {
    return this.isOpen && this.#active >= 0;
  }

  /** Shows offers for an input; none of them hides the list. `first`: whether Enter picks the first one at once. */
  show(input: HTMLInputElement, heading: string, offers: readonly Offer[], first: boolean): void {
    this.hide();
    if (offers.length === 0) return;
    this.#input = input;
    this.#offers = offers;
    this.#heading.textContent = heading;
    this.#list.replaceChildren(...offers.map((offer, index) => showOffer(offer, index)));
    this.element.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    this.#activate(first ? 0 : -1);
  }

  hide(): void {
    this.element.hidden = true;
    this.#offers = [];
    this.#active = -1;
    this.#input?.setAttribute('aria-expanded', 'false');
    this.#input?.removeAttribute('aria-activedescendant');
  }

  /** Moves the mark up or down, around the ends. */
  move(step: 1 | -1): void {
    const { length } = this.#offers;
    if (length === 0) return;
    const from = this.#active < 0 && step < 0 ? 0 : this.#active;
    this.#activate((from + step + length) % length);
  }

  /** Picks the marked offer, or the first where none is marked. */
  pick(): void {
    this.#offers[Math.max(this.#active, 0)]?.pick();
  }

  #activate(index: number): void {
    this.#active = index;
    for (const [position, child] of [...this.#list.children].entries()) {
      child.setAttribute('aria-selected', String(position === index));
      if (position === index) child.scrollIntoView({ block: 'nearest' });
    }
    if (index < 0) this.#input?.removeAttribute('aria-activedescendant');
    else this.#input?.setAttribute('aria-activedescendant', `offer-${index}`);
  }
}

function showOffer(offer: Offer, index: number): HTMLElement {
  const shown = element(
    'div',
    { role: 'option', id: `offer-${index}`, class: 'offer', 'aria-selected': 'false' },
    element('span', { class: 'offer-label' }, offer.label),
    element('span', { class: 'offer-detail' }, offer.detail ?? ''),
  );
  // The input keeps the focus while its list is pressed.
  shown.addEventListener('pointerdown', (event) => event.preventDefault());
  shown.addEventListener('click', offer.pick);
  return shown;
}

/** An input that a popup belongs to. */
export function comboInput(
  label: string,
  attributes: Readonly<Record<string, string>> = {},
): HTMLInputElement {
  return element('input', {
    type: 'text',
    role: 'combobox',
    'aria-label': label,
    'aria-controls': ID,
    'aria-expanded': 'false',
    'aria-autocomplete': 'list',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    ...attributes,
  });
}
