import { isDeepStrictEqual } from 'node:util';
import { makeURLSearchParams, type REST } from 'discord.js';
import type { APIApplicationCommand } from 'discord-api-types/v10';
import { ApplicationCommandType, Routes } from 'discord-api-types/v10';
import type { CommandData } from '../../commands/command.ts';

/** Names of commands as members see them: '/ask', 'Find in coverage'. */
export interface Registration {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** What Discord fills in where a definition leaves it out (https://docs.discord.com/developers/interactions/application-commands). */
const DEFAULTS: ReadonlySet<unknown> = new Set([undefined, null, false, '']);

/** Given back by Discord and never part of a definition. */
const ASSIGNED: ReadonlySet<string> = new Set([
  'id',
  'application_id',
  'guild_id',
  'version',
  'name_localized',
  'description_localized',
]);

/** Sets whose order means nothing. */
const UNORDERED: ReadonlySet<string> = new Set(['contexts', 'integration_types', 'channel_types']);

/** Follow the application's own settings where a definition does not name them. */
const FOLLOWS_APPLICATION = ['contexts', 'integration_types', 'dm_permission'] as const;

function normalised(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => normalised(item));
    return UNORDERED.has(key) ? items.sort() : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !ASSIGNED.has(name))
      .map(([name, inner]) => [name, normalised(inner, name)] as const)
      .filter(([, inner]) => !DEFAULTS.has(inner) && !isEmpty(inner)),
  );
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

/** Whether Discord already has this definition, whatever it has filled in by itself. */
export function isSameCommand(ours: CommandData, theirs: APIApplicationCommand): boolean {
  const filledIn: Partial<APIApplicationCommand> = { ...theirs };
  for (const key of FOLLOWS_APPLICATION) if (ours[key] === undefined) delete filledIn[key];
  const definition = { ...ours, type: ours.type ?? ApplicationCommandType.ChatInput };
  return isDeepStrictEqual(normalised(definition), normalised(filledIn));
}

/** A name of a menu has no slash, so the two kinds never fall together. */
function shownName({
  name,
  type,
}: {
  readonly name: string;
  readonly type?: ApplicationCommandType | undefined;
}): string {
  return (type ?? ApplicationCommandType.ChatInput) === ApplicationCommandType.ChatInput ? `/${name}` : name;
}

function compare(
  definitions: readonly CommandData[],
  registered: readonly APIApplicationCommand[],
): Registration {
  const theirs = new Map(registered.map((command) => [shownName(command), command]));
  const ours = new Set(definitions.map(shownName));
  const isChanged = (definition: CommandData) => {
    const command = theirs.get(shownName(definition));
    return command !== undefined && !isSameCommand(definition, command);
  };
  return {
    added: definitions.map(shownName).filter((name) => !theirs.has(name)),
    changed: definitions.filter(isChanged).map(shownName),
    removed: registered.map(shownName).filter((name) => !ours.has(name)),
  };
}

/**
 * Registers the commands for every server, in one request, and only if Discord has not got them already: an
 * unchanged command keeps its id and with it what administrators allowed for it. A command that Discord made for
 * the application's own entry point is left alone.
 *
 * @returns what was done, or `undefined` where nothing differed.
 * @throws what discord.js throws.
 */
export async function registerCommands(
  rest: REST,
  application: string,
  definitions: readonly CommandData[],
): Promise<Registration | undefined> {
  const route = Routes.applicationCommands(application);
  const query = makeURLSearchParams({ with_localizations: true });
  const registered = (await rest.get(route, { query })) as readonly APIApplicationCommand[];
  const isEntryPoint = ({ type }: APIApplicationCommand) => type === ApplicationCommandType.PrimaryEntryPoint;
  const registration = compare(
    definitions,
    registered.filter((command) => !isEntryPoint(command)),
  );
  if (Object.values(registration).every((names: readonly string[]) => names.length === 0)) return undefined;
  await rest.put(route, { body: [...definitions, ...registered.filter(isEntryPoint)] });
  return registration;
}

/** '/ask added, /who changed, /old removed' */
export function describeRegistration({ added, changed, removed }: Registration): string {
  const named = (names: readonly string[], what: string) => names.map((name) => `${name} ${what}`);
  return [...named(added, 'added'), ...named(changed, 'changed'), ...named(removed, 'removed')].join(', ');
}
