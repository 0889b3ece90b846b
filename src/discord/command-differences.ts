import type { APIApplicationCommand } from 'discord-api-types/v10';
import { ApplicationCommandType } from 'discord-api-types/v10';
import diff from 'microdiff';
import type { CommandData } from '../../commands/command.ts';

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

/** What of our definition Discord has not got as it is, whatever it has filled in by itself: 'options.0.name: "old" → "new"'. */
export function differencesOf(ours: CommandData, theirs: APIApplicationCommand): readonly string[] {
  const filledIn: Partial<APIApplicationCommand> = { ...theirs };
  for (const key of FOLLOWS_APPLICATION) if (ours[key] === undefined) delete filledIn[key];
  const definition = { ...ours, type: ours.type ?? ApplicationCommandType.ChatInput };
  return diff(asRecord(normalised(filledIn)), asRecord(normalised(definition))).map((difference) => {
    const path = difference.path.join('.');
    const before = difference.type === 'CREATE' ? 'nothing' : JSON.stringify(difference.oldValue);
    const after = difference.type === 'REMOVE' ? 'nothing' : JSON.stringify(difference.value);
    return `${path}: ${before} → ${after}`;
  });
}

function asRecord(value: unknown): Record<string, unknown> {
  return { ...(value as object) };
}
