import { makeURLSearchParams, type REST } from 'discord.js';
import type { APIApplicationCommand } from 'discord-api-types/v10';
import { ApplicationCommandType, Routes } from 'discord-api-types/v10';
import type { CommandData } from '../../commands/command.ts';
import { differencesOf } from './command-differences.ts';

/** Names of commands as members see them: '/ask', 'Find in coverage'. */
export interface Registration {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  /** For each changed command what differs: '/ask options.0.required: nothing → true'. */
  readonly differences: readonly string[];
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
  const changes = definitions.flatMap((definition) => {
    const command = theirs.get(shownName(definition));
    const differences = command === undefined ? [] : differencesOf(definition, command);
    return differences.length === 0 ? [] : [{ name: shownName(definition), differences }];
  });
  return {
    added: definitions.map(shownName).filter((name) => !theirs.has(name)),
    changed: changes.map(({ name }) => name),
    removed: registered.map(shownName).filter((name) => !ours.has(name)),
    differences: changes.flatMap(({ name, differences }) => differences.map((each) => `${name} ${each}`)),
  };
}

/**
 * Registers the commands for every server, in one request, and only if Discord has not got them already: an
 * unchanged command keeps its id and with it what administrators allowed for it. A command that Discord made for
 * the application's own entry point is left alone.
 *
 * @param dryRun only says what would be done.
 * @returns what was done, or `undefined` where nothing differed.
 * @throws what discord.js throws.
 */
export async function registerCommands(
  rest: REST,
  application: string,
  definitions: readonly CommandData[],
  { dryRun = false }: { readonly dryRun?: boolean } = {},
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
  if (!dryRun) await rest.put(route, { body: [...definitions, ...registered.filter(isEntryPoint)] });
  return registration;
}

/** '/ask added, /who changed, /old removed' */
export function describeRegistration({ added, changed, removed }: Registration): string {
  const named = (names: readonly string[], what: string) => names.map((name) => `${name} ${what}`);
  return [...named(added, 'added'), ...named(changed, 'changed'), ...named(removed, 'removed')].join(', ');
}
