import { z } from 'zod';
import { blank, LIMITS, repeated, tooLong, tooMany } from './checks.ts';
import { pointerProblems, schemaProblems } from './schema.ts';

const choicesSchema = z.array(z.looseObject({ name: z.string(), value: z.union([z.string(), z.number()]) }));

/** Completions as they are offered. */
export function validateChoices(list: unknown): readonly string[] {
  const choices = choicesSchema.safeParse(list);
  if (!choices.success) return ['choices are a list of names and values'];
  return [
    ...tooMany('choices', choices.data.length, LIMITS.choices),
    ...choices.data.flatMap(({ name, value }) => [
      ...blank('a choice’s name', name),
      ...tooLong('choice name', name, LIMITS.choice),
      ...(typeof value === 'string' ? tooLong('choice value', value, LIMITS.choice) : []),
      ...(value === '' ? ['a choice’s value is empty'] : []),
    ]),
    ...schemaProblems('InteractionApplicationCommandAutocompleteCallbackStringData', { choices: list }),
  ];
}

const COMMAND_NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

interface Option {
  readonly name: string;
  readonly description: string;
  readonly type: number;
  readonly required?: boolean | undefined;
  readonly autocomplete?: boolean | undefined;
  readonly choices?: readonly { readonly name: string; readonly value: string | number }[] | undefined;
  readonly options?: readonly Option[] | undefined;
}
const optionSchema: z.ZodType<Option> = z.looseObject({
  name: z.string(),
  description: z.string(),
  type: z.number(),
  required: z.boolean().optional(),
  autocomplete: z.boolean().optional(),
  choices: choicesSchema.optional(),
  get options() {
    return z.array(optionSchema).optional();
  },
});
const commandSchema = z.looseObject({
  name: z.string(),
  type: z.number().optional(),
  description: z.string().optional(),
  options: z.array(optionSchema).optional(),
});

function nameProblems(name: string): readonly string[] {
  return [
    ...(COMMAND_NAME.test(name) ? [] : [`${JSON.stringify(name)} is not a name for a command or an option`]),
    ...(name === name.toLowerCase() ? [] : [`${name} is not in lower case`]),
  ];
}

function descriptionProblems(name: string, description: string | undefined): readonly string[] {
  return [
    ...blank(`the description of ${name}`, description ?? ''),
    ...tooLong(`the description of ${name}`, description, 100),
  ];
}

function optionProblems(options: readonly Option[]): readonly string[] {
  const firstOptional = options.findIndex(({ type, required }) => type > 2 && required !== true);
  const lateRequired =
    firstOptional < 0 ? [] : options.slice(firstOptional).filter(({ required }) => required);
  return [
    ...tooMany('options', options.length, 25),
    ...repeated(
      'option',
      options.map(({ name }) => name),
    ),
    ...lateRequired.map(({ name }) => `required option ${name} stands after an optional one`),
    ...options.flatMap((option) => [
      ...nameProblems(option.name),
      ...descriptionProblems(option.name, option.description),
      ...(option.autocomplete && option.choices?.length
        ? [`${option.name} has both choices and completion`]
        : []),
      ...(option.choices === undefined ? [] : validateChoices(option.choices)),
      ...optionProblems(option.options ?? []),
    ]),
  ];
}

function optionLength({ name, description, choices, options }: Option): number {
  const inChoices = (choices ?? []).reduce(
    (sum, each) => sum + each.name.length + String(each.value).length,
    0,
  );
  const inOptions = (options ?? []).reduce((sum, each) => sum + optionLength(each), 0);
  return name.length + description.length + inChoices + inOptions;
}

const SLASH = 1;
const MESSAGE = 3;

/** An entry of a menu has a name alone, in any letters and with blanks. */
function menuProblems({ name, description, options }: z.infer<typeof commandSchema>): readonly string[] {
  return [
    ...blank('the name of an entry', name),
    ...tooLong('command name', name, 32),
    ...(description ? [`${name} is an entry of a menu, and has a description`] : []),
    ...(options?.length ? [`${name} is an entry of a menu, and has options`] : []),
  ];
}

function commandProblems(command: z.infer<typeof commandSchema>): readonly string[] {
  const { name, description, options, type } = command;
  if (type === MESSAGE) return menuProblems(command);
  if ((type ?? SLASH) !== SLASH) return tooLong('command name', name, 32);
  const length = optionLength({ name, description: description ?? '', type: SLASH, options });
  return [
    ...nameProblems(name),
    ...descriptionProblems(name, description),
    ...tooMany(`characters in /${name}`, length, LIMITS.commandTogether),
    ...optionProblems(options ?? []),
  ];
}

/** Commands as they are registered, all at once. */
export function validateCommands(list: unknown): readonly string[] {
  const commands = z.array(commandSchema).safeParse(list);
  if (!commands.success)
    return commands.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  const slash = commands.data.filter(({ type }) => (type ?? SLASH) === SLASH);
  const menu = commands.data.filter(({ type }) => type === MESSAGE);
  return [
    ...tooMany('slash commands', slash.length, LIMITS.slashCommands),
    ...tooMany('message commands', menu.length, LIMITS.messageCommands),
    ...[slash, menu].flatMap((kind) =>
      repeated(
        'command',
        kind.map(({ name }) => name),
      ),
    ),
    ...commands.data.flatMap(commandProblems),
    ...pointerProblems(
      '/paths/~1applications~1{application_id}~1commands/put/requestBody/content/application~1json/schema',
      list,
    ),
  ];
}
