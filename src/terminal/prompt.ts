import { createInterface, type Interface } from 'node:readline';
import type { Asker, CommandData, FormReply, Reply } from '../../commands/command.ts';
import type { Dispatcher } from '../../commands/dispatch.ts';
import type { Card } from '../cards/message/card.ts';
import { UserError } from '../errors.ts';
import { type Action, listActions } from './actions.ts';
import { bare, readLine } from './arguments.ts';
import { completeLine } from './complete-line.ts';
import { Filling } from './filling.ts';
import { HISTORY_LINES_MOST } from './history.ts';
import { printable } from './printable.ts';
import { renderCard, type TerminalLook } from './render-card.ts';
import { callOf, typeable } from './typed-commands.ts';

export interface PromptParts {
  readonly dispatcher: Dispatcher;
  readonly commands: readonly CommandData[];
  readonly asker: Asker;
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  /** Asked before each card, since a window can change its size. */
  readonly look: () => TerminalLook;
  /** Lines of earlier sessions, the newest first. */
  readonly history: readonly string[];
}

const PROMPT = 'reportedly> ';
const LEAVE = ['exit', 'quit'];

/**
 * The interactive prompt: runs each line until Ctrl+D, `exit`, or Ctrl+C on an empty line. Gives the history to keep,
 * the newest first.
 */
export async function runPrompt(parts: PromptParts): Promise<readonly string[]> {
  const lines = createInterface({
    input: parts.input,
    output: parts.output,
    prompt: PROMPT,
    terminal: true,
    history: [...parts.history],
    historySize: HISTORY_LINES_MOST,
    removeHistoryDuplicates: true,
    completer: (line: string, done: (error: Error | null, completion: [string[], string]) => void) => {
      completeLine(line, { ...parts, commands: parts.commands.map(typeable) }).then(
        ([words, typed]) => done(null, [[...words], typed]),
        (error: Error) => done(error, [[], line]),
      );
    },
  });
  let history = parts.history;
  lines.on('history', (kept) => {
    history = [...kept];
  });
  lines.on('SIGINT', () => clearOrLeave(lines));
  await answerLines(lines, parts);
  return history;
}

/** As a shell does: Ctrl+C drops what is typed; on an empty line it leaves. */
function clearOrLeave(lines: Interface): void {
  if (lines.line === '') {
    lines.close();
    return;
  }
  lines.write(null, { ctrl: true, name: 'e' });
  lines.write(null, { ctrl: true, name: 'u' });
}

async function answerLines(lines: Interface, parts: PromptParts): Promise<void> {
  const session = new Session(parts);
  lines.prompt();
  for await (const line of lines) {
    const typed = line.trim();
    if (!session.isFilling && LEAVE.includes(bare(typed))) break;
    if (session.isFilling || typed !== '') parts.output.write(await session.answer(typed));
    lines.setPrompt(session.prompt);
    lines.prompt();
  }
  lines.close();
  parts.output.write('\n');
}

/** What the prompt remembers: the last card, whose buttons are numbers, and the form that is being filled in. */
class Session {
  readonly #parts: PromptParts;
  #card: Card | undefined;
  #actions: readonly Action[] = [];
  #filling: Filling | undefined;

  constructor(parts: PromptParts) {
    this.#parts = parts;
  }

  get isFilling(): boolean {
    return this.#filling !== undefined;
  }

  get prompt(): string {
    return this.#filling?.question ?? PROMPT;
  }

  /** The answer to a line, as text. */
  async answer(typed: string): Promise<string> {
    try {
      return await (this.#filling === undefined ? this.#do(typed) : this.#fill(this.#filling, typed));
    } catch (error) {
      if (error instanceof UserError) return `${error.message}\n\n`;
      throw error;
    }
  }

  async #do(typed: string): Promise<string> {
    const number = this.#pressed(typed);
    const answer = await (number === undefined ? this.#run(typed) : this.#press(number));
    if (!('modal' in answer)) return this.#show(answer);
    this.#filling = new Filling(answer.modal);
    return `${printable(answer.modal.title)}\nAn empty line ends a text, and gives up where something is needed.\n`;
  }

  async #fill(filling: Filling, typed: string): Promise<string> {
    const filled = filling.take(typed);
    if (filled.state === 'asking') return '';
    this.#filling = undefined;
    if (filled.state === 'given-up') return 'Nothing was sent.\n\n';
    const { dispatcher, asker } = this.#parts;
    const { customId } = filling.form;
    return this.#show(await dispatcher.submit({ asker, customId, values: filled.values, ...this.#onCard() }));
  }

  async #run(typed: string): Promise<Reply | FormReply> {
    const { dispatcher, commands, asker } = this.#parts;
    const { name, call } = await callOf(readLine(typed, commands.map(typeable)), commands);
    return await dispatcher.run(name, { asker, ...call });
  }

  #onCard(): { readonly card?: Card } {
    return this.#card === undefined ? {} : { card: this.#card };
  }

  /** The number of what a line presses: by its number, or by its label, which stands beside that. */
  #pressed(typed: string): number | undefined {
    if (/^\d+$/.test(typed)) return Number(typed);
    const at = this.#actions.findIndex(({ label }) => label.toLowerCase() === typed.toLowerCase());
    return at < 0 ? undefined : at + 1;
  }

  #press(number: number): Promise<Reply | FormReply> {
    const action = this.#actions[number - 1];
    if (action === undefined) throw new UserError(`There is no ${number} to press on the last answer.`);
    const { customId, values } = action;
    const { dispatcher, asker } = this.#parts;
    return dispatcher.press({ asker, customId, values, ...this.#onCard() });
  }

  #show({ card, outcome }: Reply): string {
    const text = renderCard(card, this.#parts.look());
    // A refusal has nothing to press: the card before it stays in hand.
    if (outcome === 'refused') return `${text}\n\n`;
    this.#card = card;
    this.#actions = listActions(card);
    const keys = this.#actions.map(({ label }, index) => `[${index + 1}] ${label}`).join('  ');
    return keys === '' ? `${text}\n\n` : `${text}\n\n${keys}\n\n`;
  }
}
