import { createInterface, type Interface } from 'node:readline';
import type { Asker, Reply } from '../../commands/command.ts';
import type { Dispatcher } from '../../commands/dispatch.ts';
import type { Card } from '../cards/card.ts';
import { UserError } from '../errors.ts';
import { type Action, listActions } from './actions.ts';
import { bare, type CommandData, readLine } from './arguments.ts';
import { completeLine } from './complete-line.ts';
import { HISTORY_LINES_MOST } from './history.ts';
import { renderCard, type TerminalLook } from './render-card.ts';

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
      completeLine(line, parts).then(
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
    if (LEAVE.includes(bare(typed))) break;
    if (typed !== '') parts.output.write(`${await session.answer(typed)}\n\n`);
    lines.prompt();
  }
  lines.close();
  parts.output.write('\n');
}

/** What the prompt remembers: the last card, whose buttons are numbers. */
class Session {
  readonly #parts: PromptParts;
  #card: Card | undefined;
  #actions: readonly Action[] = [];

  constructor(parts: PromptParts) {
    this.#parts = parts;
  }

  /** The answer to a line, as text. */
  async answer(typed: string): Promise<string> {
    try {
      return this.#show(await (/^\d+$/.test(typed) ? this.#press(Number(typed)) : this.#run(typed)));
    } catch (error) {
      if (error instanceof UserError) return error.message;
      throw error;
    }
  }

  #run(typed: string): Promise<Reply> {
    const { dispatcher, commands, asker } = this.#parts;
    const { name, ...call } = readLine(typed, commands);
    return dispatcher.run(name, { asker, ...call });
  }

  #press(number: number): Promise<Reply> {
    const action = this.#actions[number - 1];
    if (action === undefined) throw new UserError(`There is no ${number} to press on the last answer.`);
    const { customId, values } = action;
    const { dispatcher, asker } = this.#parts;
    return dispatcher.press({
      asker,
      customId,
      values,
      ...(this.#card === undefined ? {} : { card: this.#card }),
    });
  }

  #show({ card, outcome }: Reply): string {
    const text = renderCard(card, this.#parts.look());
    // A refusal has nothing to press: the card before it stays in hand.
    if (outcome === 'refused') return text;
    this.#card = card;
    this.#actions = listActions(card);
    const keys = this.#actions.map(({ label }, index) => `[${index + 1}] ${label}`).join('  ');
    return keys === '' ? text : `${text}\n\n${keys}`;
  }
}
