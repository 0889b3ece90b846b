import type { Form } from '../../cards/message/form.ts';
import type { ChannelAnswer, ChannelMessage, RunRequest } from '../exchange.ts';
import { byId, element } from './dom.ts';
import { askInDialog } from './form-dialog.ts';
import { type Cause, showMessage, showNotice, showOwnMessage, showPostElsewhere } from './message.ts';
import type { MenuEntry } from './message-menu.ts';
import {
  type Attached,
  pressComponent,
  RequestProblem,
  runCommand,
  saySomething,
  submitForm,
} from './requests.ts';
import type { listMenuEntries } from './slash-command.ts';

const THINKING_AFTER_MILLISECONDS = 400;

/** A message on which something is pressed: what it shows, and where it stands. */
interface Pressed {
  readonly message: ChannelMessage;
  readonly cause: Cause;
  readonly shown: HTMLElement;
  /** Of the control that was pressed, among all of the message. */
  readonly position: number;
}

/** The channel's list of messages, the newest last, and what a member does with them. */
export class Channel {
  readonly #list = element('discord-messages');
  readonly #scroller = byId('scroller', HTMLElement);
  readonly #menuEntries: ReturnType<typeof listMenuEntries>;

  constructor(menuEntries: ReturnType<typeof listMenuEntries>) {
    this.#menuEntries = menuEntries;
    byId('log', HTMLElement).append(this.#list);
    // The keyboard scrolls what it can focus.
    this.#scroller.tabIndex = 0;
  }

  /** Adds a message and brings its beginning into view. */
  add(message: HTMLElement): void {
    this.#list.append(message);
    // The components draw themselves a moment later; only then is the height known.
    requestAnimationFrame(() => requestAnimationFrame(() => this.#reveal(message)));
  }

  run(request: RunRequest, files: Attached, cause: Cause): Promise<void> {
    return this.#answer(runCommand(request, files), cause);
  }

  async say(text: string): Promise<void> {
    await this.#orNotice(async () => {
      const { id } = await saySomething({ text });
      this.add(showOwnMessage(text, this.#menuOf(id, 'member')));
    });
  }

  #menuOf(message: string, of: 'bot' | 'member'): readonly MenuEntry[] {
    return this.#menuEntries.map(({ name, label }) => ({
      label,
      pick: () => void this.run({ name, options: {}, message }, new Map(), { menu: label, of }),
    }));
  }

  /** Shows what comes back, with a note while it takes long, or why nothing does. */
  async #answer(asked: Promise<ChannelAnswer>, cause: Cause, pressed?: Pressed): Promise<void> {
    const thinking = showNotice('Reportedly is thinking…');
    const timer = setTimeout(() => this.add(thinking), THINKING_AFTER_MILLISECONDS);
    await this.#orNotice(async () => {
      const answer = await asked.finally(() => {
        clearTimeout(timer);
        thinking.remove();
      });
      for (const post of answer.posts) this.add(showPostElsewhere(post));
      if ('modal' in answer) await this.#fill(answer.modal, cause, pressed);
      else if (answer.message.mode === 'update' && pressed !== undefined)
        this.#replace(answer.message, pressed);
      else this.#post(answer.message, cause);
    });
  }

  async #orNotice(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof RequestProblem)) throw error;
      this.add(showNotice(error.message));
    }
  }

  async #fill(form: Form, cause: Cause, pressed: Pressed | undefined): Promise<void> {
    const values = await askInDialog(form);
    if (pressed !== undefined) focusControl(pressed.shown, pressed.position);
    if (values === undefined) return;
    const on = pressed === undefined ? {} : { message: pressed.message.id };
    const sent = submitForm({ customId: form.customId, values: { ...values }, ...on });
    await this.#answer(sent, cause, pressed);
  }

  #post(message: ChannelMessage, cause: Cause, replaced?: HTMLElement): HTMLElement {
    const shown = showMessage(message, cause, {
      onPress: (customId, values) => {
        const position = controls(shown).findIndex((control) => control.matches(':focus, :focus-within'));
        const asked = pressComponent({ message: message.id, customId, values: [...values] });
        const pressed = { pressed: labelAt(shown, position) };
        void this.#answer(asked, pressed, { message, cause, shown, position });
      },
      onDismiss: () => {
        shown.remove();
        document.querySelector<HTMLElement>('#composer input')?.focus();
      },
      menu: this.#menuOf(message.id, 'bot'),
    });
    if (replaced === undefined) this.add(shown);
    else replaced.replaceWith(shown);
    return shown;
  }

  /** Puts the new card in the old one's place, and the focus on the button where it was. */
  #replace(message: ChannelMessage, { cause, shown: old, position }: Pressed): void {
    const shown = this.#post(message, cause, old);
    requestAnimationFrame(() => focusControl(shown, position));
  }

  #reveal(message: HTMLElement): void {
    const isTall = message.offsetHeight > this.#scroller.clientHeight;
    message.scrollIntoView({ block: isTall ? 'start' : 'end' });
  }
}

function controls(message: HTMLElement): readonly HTMLElement[] {
  return [...message.querySelectorAll<HTMLElement>('discord-button, .select select')];
}

function labelAt(message: HTMLElement, position: number): string {
  const control = controls(message)[position];
  return control instanceof HTMLSelectElement
    ? (control.selectedOptions[0]?.label ?? '')
    : (control?.textContent ?? '');
}

function focusControl(message: HTMLElement, position: number): void {
  const all = controls(message);
  const wanted = [all[position], ...all].find((control) => control !== undefined && !isDisabled(control));
  (wanted?.shadowRoot?.querySelector('button') ?? wanted)?.focus();
}

function isDisabled(control: HTMLElement): boolean {
  return 'disabled' in control && control.disabled === true;
}
