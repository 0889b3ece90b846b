import type { CompleteRequest } from '../exchange.ts';
import { element } from './dom.ts';
import { showNotice } from './message.ts';
import type { Choice } from './requests.ts';
import type { SlashCommand, TypedValues } from './slash-command.ts';

const EXAMPLES_MOST = 4;

/** A command that works on the loaded coverage. */
interface Example {
  readonly command: SlashCommand;
  readonly values: TypedValues;
}

/**
 * The first message of the channel: what this is, and commands to press. Their values are what the commands
 * themselves offer first, so they fit whatever coverage is loaded.
 */
export async function showWelcome(
  commands: readonly SlashCommand[],
  complete: (request: CompleteRequest) => Promise<readonly Choice[]>,
  onChoose: (example: Example) => void,
): Promise<HTMLElement> {
  const examples = await Promise.all(commands.map((command) => findExample(command, complete)));
  const buttons = examples
    .filter((example) => example !== undefined)
    .slice(0, EXAMPLES_MOST)
    .map((example) => exampleButton(example, onChoose));
  return showNotice(
    element(
      'p',
      { class: 'notice' },
      'Ask about the loaded coverage. Answers are the words that were reported, who said them, and where to read them.',
    ),
    element('p', { class: 'notice' }, 'Type a question, or / for the commands. Try one of these:'),
    element('div', { class: 'examples' }, ...buttons),
    ...addButton(commands, onChoose),
  );
}

/** Whoever sits at the page is a moderator: the way to articles of their own, where there is such a command. */
function addButton(
  commands: readonly SlashCommand[],
  onChoose: (example: Example) => void,
): readonly HTMLElement[] {
  const add = commands.find(({ name, subcommand }) => name === 'corpus' && subcommand === 'add');
  if (add === undefined) return [];
  return [
    element('p', { class: 'notice' }, 'You are a moderator here. Add articles of your own:'),
    element('div', { class: 'examples' }, exampleButton({ command: add, values: new Map() }, onChoose)),
  ];
}

async function findExample(
  command: SlashCommand,
  complete: (request: CompleteRequest) => Promise<readonly Choice[]>,
): Promise<Example | undefined> {
  // What has subcommands is for moderators: nothing to be tried out.
  if (command.subcommand !== undefined) return undefined;
  const [option, ...others] = command.options.filter(({ required }) => required === true);
  // Two options could be completed with the same, which is an example of nothing.
  if (others.length > 0) return undefined;
  if (option === undefined) return command.options.length === 0 ? { command, values: new Map() } : undefined;
  const [first] = await complete({ name: command.name, option: option.name, typed: '' }).catch(() => []);
  return first === undefined ? undefined : { command, values: new Map([[option.name, first.value]]) };
}

function exampleButton(example: Example, onChoose: (example: Example) => void): HTMLElement {
  const values = example.command.options
    .filter(({ name }) => example.values.has(name))
    .map(({ name, label }) => ` ${label}: ${example.values.get(name)}`)
    .join('');
  const button = element(
    'button',
    { type: 'button', class: 'example' },
    `/${example.command.title}${values}`,
  );
  button.addEventListener('click', () => onChoose(example));
  return button;
}
