import type { CompleteRequest, RunRequest } from '../exchange.ts';
import { type Content, element } from './dom.ts';
import { OptionField } from './option-field.ts';
import type { Offer, Popup } from './popup.ts';
import type { Attached, Choice } from './requests.ts';
import type { ShownOption, SlashCommand, TypedValues } from './slash-command.ts';

export interface FormHandlers {
  readonly complete: (request: CompleteRequest) => Promise<readonly Choice[]>;
  readonly submit: () => void;
  /** Back to plain text, which then holds the words. */
  readonly leave: (text: string) => void;
}

const COMPLETION_DELAY_MILLISECONDS = 60;
const CHOICES_MOST = 25;

/** A chosen command in the message box: its name, a chip for each option, a button for each option not used yet. */
export class CommandForm {
  readonly element = element('div', { class: 'command' });
  readonly command: SlashCommand;
  readonly #popup: Popup;
  readonly #handlers: FormHandlers;
  readonly #fields: OptionField[] = [];
  #asked = 0;

  constructor(command: SlashCommand, values: TypedValues, popup: Popup, handlers: FormHandlers) {
    this.command = command;
    this.#popup = popup;
    this.#handlers = handlers;
    const [first] = command.options;
    for (const option of command.options) {
      const used = option.required === true || values.has(option.name);
      // Where nothing is required, the first option is offered all the same.
      const alone = option === first && values.size === 0;
      if (used || alone) this.#addField(option.name, values.get(option.name));
    }
    this.#show();
  }

  /** Puts the focus where something is still to be typed. */
  focus(): void {
    const empty = this.#fields.find(({ input }) => input.value === '') ?? this.#fields.at(-1);
    const place = empty?.input ?? this.element.querySelector<HTMLElement>('.command-name');
    place?.focus();
  }

  /** The files that were chosen, by option. */
  get files(): Attached {
    return new Map(
      this.#fields.flatMap(({ option, file }) => (file === undefined ? [] : [[option.name, file]])),
    );
  }

  /** The request to send, or what is wrong, with the focus put on it. */
  read(): RunRequest | { readonly problem: string } {
    const options: Record<string, string | number | boolean> = {};
    for (const field of this.#fields) {
      const read = field.read();
      field.mark('problem' in read);
      if ('problem' in read) {
        field.input.focus();
        return read;
      }
      if (read.value !== undefined) options[field.option.name] = read.value;
    }
    const { name, subcommand } = this.command;
    return { name, options, ...(subcommand === undefined ? {} : { subcommand }) };
  }

  #show(): void {
    const name = element('span', { class: 'command-name', tabindex: '-1' }, `/${this.command.title}`);
    name.addEventListener('keydown', (event) => {
      if (event.key === 'Backspace' || event.key === 'Escape') this.#handlers.leave('');
      if (event.key === 'Enter') this.#handlers.submit();
    });
    const unused = this.command.options.filter(
      ({ name: option }) => !this.#fields.some((field) => field.option.name === option),
    );
    const content: Content[] = [name, ...this.#fields.map((field) => field.element)];
    this.element.replaceChildren(...content, ...unused.map((option) => this.#addButton(option)));
  }

  #addButton({ name, label, description }: ShownOption): HTMLElement {
    const button = element(
      'button',
      { type: 'button', class: 'add-option', title: description },
      `+ ${label}`,
    );
    button.addEventListener('click', () => {
      const field = this.#addField(name, undefined);
      this.#show();
      field?.input.focus();
    });
    return button;
  }

  #addField(name: string, typed: string | undefined): OptionField | undefined {
    const option = this.command.options.find((candidate) => candidate.name === name);
    if (option === undefined) return undefined;
    const field = new OptionField(option, typed ?? '');
    field.input.addEventListener('input', () => {
      if (this.#moveOn(field)) return;
      field.fit();
      field.mark(false);
      this.#offer(field);
    });
    field.input.addEventListener('focus', () => this.#offer(field));
    field.input.addEventListener('blur', () => this.#popup.hide());
    field.input.addEventListener('keydown', (event) => this.#onKey(event, field));
    this.#fields.push(field);
    return field;
  }

  /** What is typed after an option's name and a colon belongs to that option, in whichever field it is typed. */
  #moveOn(field: OptionField): boolean {
    const { input } = field;
    const named = this.command.options.find(({ label }) => ` ${input.value}`.endsWith(` ${label}:`));
    if (named === undefined) return false;
    input.value = input.value.slice(0, -named.label.length - 1).trim();
    const other =
      this.#fields.find(({ option }) => option === named) ?? this.#addField(named.name, undefined);
    if (other !== field && input.value === '' && field.option.required !== true)
      this.#fields.splice(this.#fields.indexOf(field), 1);
    field.fit();
    this.#show();
    other?.input.focus();
    return true;
  }

  #offer(field: OptionField): void {
    this.#asked += 1;
    const asked = this.#asked;
    const heading = field.option.description;
    const show = (
      choices: readonly { readonly name: string; readonly value: string | number | boolean }[],
    ) => {
      if (asked !== this.#asked || document.activeElement !== field.input) return;
      const offers = choices.slice(0, CHOICES_MOST).map(
        ({ name, value }): Offer => ({
          label: name,
          pick: () => {
            field.pick(name, value);
            this.#popup.hide();
          },
        }),
      );
      this.#popup.show(field.input, heading, offers, false);
    };
    const typed = field.input.value.trimStart();
    const fixed = field.fixedChoices();
    if (fixed !== undefined)
      show(fixed.filter(({ name }) => name.toLowerCase().includes(typed.toLowerCase())));
    else if (field.completes) this.#completeLater(field, typed, asked, show);
    else this.#popup.hide();
  }

  #completeLater(
    field: OptionField,
    typed: string,
    asked: number,
    show: (choices: readonly Choice[]) => void,
  ): void {
    const { name, subcommand } = this.command;
    const request = {
      name,
      option: field.option.name,
      typed,
      ...(subcommand === undefined ? {} : { subcommand }),
    };
    setTimeout(() => {
      if (asked !== this.#asked) return;
      // A completion that fails offers nothing; sending the command will say what is wrong.
      this.#handlers.complete(request).then(show, () => this.#popup.hide());
    }, COMPLETION_DELAY_MILLISECONDS);
  }

  #onKey(event: KeyboardEvent, field: OptionField): void {
    const popup = this.#popup;
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') popup.move(event.key === 'ArrowDown' ? 1 : -1);
    else if (event.key === 'Enter') this.#onEnter();
    else if (
      event.key === 'Tab' &&
      !event.shiftKey &&
      popup.isOpen &&
      (popup.hasActive || field.input.value !== '')
    )
      popup.pick();
    else if (event.key === 'Escape') this.#onEscape(field);
    else if (event.key === 'Backspace' && field.input.value === '') this.#remove(field);
    else return;
    event.preventDefault();
  }

  #onEnter(): void {
    if (this.#popup.hasActive) this.#popup.pick();
    else this.#handlers.submit();
  }

  #onEscape(field: OptionField): void {
    if (this.#popup.isOpen) this.#popup.hide();
    else this.#handlers.leave(field.input.value);
  }

  #remove(field: OptionField): void {
    const index = this.#fields.indexOf(field);
    if (index === 0 || field.option.required === true) {
      this.#handlers.leave('');
      return;
    }
    this.#fields.splice(index, 1);
    this.#show();
    this.#fields.at(index - 1)?.input.focus();
  }
}
