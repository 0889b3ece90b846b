import type { ChannelMessage } from '../exchange.ts';
import { dressComponents } from './components.ts';
import { Composer } from './composer.ts';
import { byId, element } from './dom.ts';
import { type Cause, showMessage, showNotice } from './message.ts';
import { completeOption, fetchCommands, pressComponent, RequestProblem, runCommand } from './requests.ts';
import { listSlashCommands } from './slash-command.ts';
import { startTheme } from './theme.ts';
import { showWelcome } from './welcome.ts';

const THINKING_AFTER_MILLISECONDS = 400;

/** The channel's list of messages, the newest last. */
class Log {
  readonly #list = element('discord-messages');
  readonly #scroller = byId('scroller', HTMLElement);

  constructor() {
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

  #reveal(message: HTMLElement): void {
    const isTall = message.offsetHeight > this.#scroller.clientHeight;
    message.scrollIntoView({ block: isTall ? 'start' : 'end' });
  }
}

/** Runs what was asked, with a note while it takes long, and shows what came back or why nothing did. */
async function answer(
  log: Log,
  asked: Promise<ChannelMessage>,
  show: (message: ChannelMessage) => void,
): Promise<void> {
  const thinking = showNotice('Reportedly is thinking…');
  const timer = setTimeout(() => log.add(thinking), THINKING_AFTER_MILLISECONDS);
  try {
    show(await asked);
  } catch (error) {
    if (!(error instanceof RequestProblem)) throw error;
    log.add(showNotice(error.message));
  } finally {
    clearTimeout(timer);
    thinking.remove();
  }
}

function post(log: Log, message: ChannelMessage, cause: Cause | undefined, replaced?: HTMLElement): void {
  const shown = showMessage(message, cause, {
    onPress: (customId, values) => void press(log, message, cause, shown, customId, values),
    onDismiss: () => {
      shown.remove();
      document.querySelector<HTMLElement>('#composer input')?.focus();
    },
  });
  if (replaced === undefined) log.add(shown);
  else replaced.replaceWith(shown);
}

function press(
  log: Log,
  on: ChannelMessage,
  cause: Cause | undefined,
  shown: HTMLElement,
  customId: string,
  values: readonly string[],
): Promise<void> {
  const position = controls(shown).findIndex((control) => control.matches(':focus, :focus-within'));
  return answer(log, pressComponent({ message: on.id, customId, values: [...values] }), (message) => {
    if (message.mode === 'new') post(log, message, { pressed: labelAt(shown, position) });
    else replace(log, message, cause, shown, position);
  });
}

/** Puts the new card in the old one's place, and the focus on the button where it was. */
function replace(
  log: Log,
  message: ChannelMessage,
  cause: Cause | undefined,
  old: HTMLElement,
  position: number,
): void {
  const { nextSibling, parentElement } = old;
  post(log, message, cause, old);
  const shown = nextSibling === null ? parentElement?.lastElementChild : nextSibling.previousSibling;
  if (shown instanceof HTMLElement) requestAnimationFrame(() => focusControl(shown, position));
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

async function start(): Promise<void> {
  startTheme(byId('theme', HTMLButtonElement));
  const log = new Log();
  const commands = listSlashCommands(await fetchCommands());
  const composer = new Composer(byId('composer', HTMLFormElement), commands, {
    complete: completeOption,
    run: (request, title) =>
      void answer(log, runCommand(request), (message) => post(log, message, { command: title })),
  });
  log.add(
    await showWelcome(commands, completeOption, ({ command, values }) => composer.choose(command, values)),
  );
  composer.focus();
}

dressComponents();
start().catch((error: unknown) => {
  const problem =
    error instanceof RequestProblem ? error.message : 'The page could not start. Load it again.';
  byId('log', HTMLElement).append(showNotice(problem));
  throw error;
});
