import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Asker, Reply } from '../../commands/command.ts';
import { createDispatcher, type Dispatcher } from '../../commands/dispatch.ts';
import { commands } from '../../commands/index.ts';
import { defaultCollection } from '../corpus/collection.ts';
import { UserError } from '../errors.ts';
import { createLog } from '../log.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { openNewsroom } from '../newsroom/open-newsroom.ts';
import { operatorCommand } from '../operator/index.ts';
import { loadEnvironmentFile, projectFolder, readSettings } from '../settings.ts';
import { readInvocation, type TypedCommand } from './arguments.ts';
import { describeLoad } from './describe-load.ts';
import { historyFile, readHistory, writeHistory } from './history.ts';
import { printable, printableJson } from './printable.ts';
import { runPrompt } from './prompt.ts';
import { renderCard, type TerminalLook } from './render-card.ts';
import { callOf, typeable } from './typed-commands.ts';
import { usage } from './usage.ts';

const EXIT_STATUS = { answered: 0, nothing: 1, refused: 2 } as const satisfies Record<
  Reply['outcome'],
  number
>;
const BAD_INPUT = EXIT_STATUS.refused;
const OWN_ERROR = 3;

const DEFINITIONS = commands.map(({ data }) => data);
const COMMANDS = DEFINITIONS.map(typeable);
/** Whoever sits at the terminal is the operator. */
const ASKER: Asker = { id: '100000000000000002', name: 'the operator', mayManage: true, locale: 'en-GB' };

const WIDTH_MOST = 100;
const WIDTH_UNKNOWN = 80;

function lookOf(stream: NodeJS.WriteStream): TerminalLook {
  return {
    // A terminal that does not know its width says 0.
    width: Math.min(stream.columns || WIDTH_UNKNOWN, WIDTH_MOST),
    colour: stream.isTTY === true && stream.hasColors(),
  };
}

/** The newsroom over the folder that was named, and the way into the commands. */
async function open(folder: string | undefined): Promise<{ newsroom: Newsroom; dispatcher: Dispatcher }> {
  loadEnvironmentFile();
  const settings = readSettings(process.env);
  const log = createLog(settings.logLevel);
  const newsroom = await openNewsroom({
    collections: defaultCollection(folder ?? settings.corpusFolder),
    log,
  });
  return { newsroom, dispatcher: createDispatcher({ newsroomAt: async () => newsroom, log }) };
}

/** Runs one command and prints its answer; gives the exit status. */
async function runOnce(typed: TypedCommand, json: boolean, folder: string | undefined): Promise<number> {
  const { newsroom, dispatcher } = await open(folder);
  try {
    const status = newsroom.status();
    if (status.lastReport.problem !== undefined) throw new UserError(describeLoad(status));
    const { name, call } = await callOf(typed, DEFINITIONS);
    const reply = await dispatcher.run(name, { asker: ASKER, ...call });
    if ('modal' in reply) {
      throw new UserError(
        'This asks for more than fits on a line. Start reportedly without a command, and use it there.',
      );
    }
    const stream = reply.outcome === 'refused' && !json ? process.stderr : process.stdout;
    stream.write(`${json ? printableJson(reply.data) : renderCard(reply.card, lookOf(stream))}\n`);
    return EXIT_STATUS[reply.outcome];
  } finally {
    await newsroom.close();
  }
}

async function prompt(folder: string | undefined): Promise<number> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) {
    process.stderr.write(`${usage(COMMANDS)}\n`);
    return BAD_INPUT;
  }
  const { newsroom, dispatcher } = await open(folder);
  try {
    console.log(printable(describeLoad(newsroom.status())));
    console.log(
      'Ask a question, or use a command; a number presses a button, Tab completes, help explains, Ctrl+D leaves.',
    );
    const file = historyFile(process.env);
    const history = await runPrompt({
      dispatcher,
      commands: DEFINITIONS,
      asker: ASKER,
      input: process.stdin,
      output: process.stdout,
      look: () => lookOf(process.stdout),
      history: await readHistory(file).catch(unkept),
    });
    await writeHistory(file, history).catch(unkept);
    return 0;
  } finally {
    await newsroom.close();
  }
}

/** A history that cannot be read or kept is no reason not to answer. */
function unkept(error: unknown): readonly string[] {
  console.error(`The history is not kept: ${error instanceof Error ? error.message : error}`);
  return [];
}

function version(): string {
  const { version: number } = JSON.parse(readFileSync(join(projectFolder(), 'package.json'), 'utf8'));
  return `reportedly ${number}`;
}

/** A command that is the operator's alone; nothing where the arguments name none. */
async function operate(args: readonly string[]): Promise<number | undefined> {
  const command = await operatorCommand(args[0]);
  if (command === undefined) return undefined;
  loadEnvironmentFile();
  const settings = readSettings(process.env);
  return await command(args.slice(1), { settings, print: (line) => console.log(printable(line)) });
}

async function main(args: readonly string[]): Promise<number> {
  const status = await operate(args);
  if (status !== undefined) return status;
  const invocation = readInvocation(args, COMMANDS);
  switch (invocation.kind) {
    case 'help':
      console.log(usage(COMMANDS));
      return 0;
    case 'version':
      console.log(version());
      return 0;
    case 'prompt':
      return await prompt(invocation.folder);
    case 'run':
      return await runOnce(invocation.typed, invocation.json, invocation.folder);
  }
}

// Whoever reads from us may stop early, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

main(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    const isTheirs = error instanceof UserError;
    console.error(isTheirs ? printable(error.message) : error);
    process.exitCode = isTheirs ? BAD_INPUT : OWN_ERROR;
  },
);
