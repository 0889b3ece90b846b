import type { CompleteRequest, RunRequest } from '../exchange.ts';
import { CommandForm } from './command-form.ts';
import { element } from './dom.ts';
import { comboInput, type Offer, Popup } from './popup.ts';
import type { Attached, Choice } from './requests.ts';
import { readSlashLine, type SlashCommand, type TypedValues } from './slash-command.ts';

export interface ComposerHandlers {
  readonly run: (request: RunRequest, files: Attached, title: string) => void;
  /** Posts a message of one's own. */
  readonly say: (text: string) => void;
  readonly complete: (request: CompleteRequest) => Promise<readonly Choice[]>;
}

/** The command that a plain sentence is taken for. */
const PLAIN_COMMAND = 'ask';

/** The message box: plain text until a command is chosen, then that command's options. */
export class Composer {
  readonly #commands: readonly SlashCommand[];
  readonly #handlers: ComposerHandlers;
  readonly #popup = new Popup();
  readonly #box = element('div', { class: 'box' });
  readonly #problem = element('p', { class: 'problem', role: 'alert' });
  readonly #send = element('button', { type: 'submit', class: 'send', 'aria-label': 'Send' }, '➤');
  readonly #line = comboInput('Message', {
    placeholder: 'Ask, or type / for commands',
    maxlength: '6000',
  });
  #form: CommandForm | undefined;

  constructor(host: HTMLFormElement, commands: readonly SlashCommand[], handlers: ComposerHandlers) {
    this.#commands = commands;
    this.#handlers = handlers;
    host.replaceChildren(this.#popup.element, this.#problem, this.#box);
    host.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#submit();
    });
    this.#line.addEventListener('input', () => this.#onInput());
    this.#line.addEventListener('focus', () => this.#offer());
    this.#line.addEventListener('blur', () => this.#popup.hide());
    this.#line.addEventListener('keydown', (event) => this.#onKey(event));
    this.#box.append(this.#line, this.#send);
  }

  focus(): void {
    if (this.#form === undefined) this.#line.focus();
    else this.#form.focus();
  }

  /** Puts a command with its values into the box, ready to be sent. */
  choose(command: SlashCommand, values: TypedValues): void {
    this.#popup.hide();
    this.#say('');
    this.#form = new CommandForm(command, values, this.#popup, {
      complete: this.#handlers.complete,
      submit: () => this.#submit(),
      leave: (text) => this.#leave(text),
    });
    this.#box.replaceChildren(this.#form.element, this.#send);
    this.#form.focus();
  }

  #leave(text: string): void {
    this.#form = undefined;
    this.#popup.hide();
    this.#say('');
    this.#line.value = text;
    this.#box.replaceChildren(this.#line, this.#send);
    this.#line.focus();
  }

  #say(problem: string): void {
    this.#problem.textContent = problem;
  }

  #onInput(): void {
    this.#say('');
    const read = this.#line.value.endsWith(' ') ? readSlashLine(this.#line.value, this.#commands) : undefined;
    if (read === undefined) this.#offer();
    else this.choose(read.command, read.values);
  }

  #offer(): void {
    const typed = this.#line.value;
    if (typed.startsWith('/'))
      this.#popup.show(this.#line, 'Commands', this.#commandOffers(typed.slice(1)), true);
    else this.#popup.show(this.#line, 'Send as a command', this.#plainOffers(typed.trim()), true);
  }

  #commandOffers(typed: string): readonly Offer[] {
    return this.#commands
      .filter(({ title }) => title.startsWith(typed.toLowerCase()))
      .map((command) => ({
        label: `/${command.title}`,
        detail: command.description,
        pick: () => this.choose(command, new Map()),
      }));
  }

  #plainOffers(typed: string): readonly Offer[] {
    const command = this.#commands.find(({ name }) => name === PLAIN_COMMAND);
    const option = command?.options[0];
    if (typed === '') return [];
    const post = {
      label: 'Post as a message',
      detail: 'Its menu then offers what the bot does with messages',
      pick: () => {
        this.#leave('');
        this.#handlers.say(typed);
      },
    };
    if (command === undefined || option === undefined) return [post];
    return [
      {
        label: `/${command.title} ${option.label}: ${typed}`,
        detail: 'Press Enter to ask',
        pick: () => {
          this.choose(command, new Map([[option.name, typed]]));
          this.#submit();
        },
      },
      post,
    ];
  }

  #onKey(event: KeyboardEvent): void {
    const popup = this.#popup;
    if (event.isComposing || !popup.isOpen) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') popup.move(event.key === 'ArrowDown' ? 1 : -1);
    else if (event.key === 'Tab' && !event.shiftKey && this.#line.value.startsWith('/')) popup.pick();
    else if (event.key === 'Escape') popup.hide();
    else return;
    event.preventDefault();
  }

  #submit(): void {
    if (this.#form === undefined) this.#submitLine();
    else this.#submitForm(this.#form);
  }

  #submitLine(): void {
    const read = readSlashLine(this.#line.value.trim(), this.#commands);
    if (read !== undefined) {
      this.choose(read.command, read.values);
      if (read.values.size > 0 || read.command.options.length === 0) this.#submit();
    } else if (this.#popup.isOpen) this.#popup.pick();
    else if (this.#line.value.startsWith('/')) this.#say('There is no such command. Type / to see them all.');
    else if (this.#line.value.trim() !== '') this.#plainOffers(this.#line.value.trim())[0]?.pick();
  }

  #submitForm(form: CommandForm): void {
    const request = form.read();
    if ('problem' in request) {
      this.#say(request.problem);
      return;
    }
    const { files } = form;
    this.#leave('');
    this.#handlers.run(request, files, form.command.title);
  }
}
