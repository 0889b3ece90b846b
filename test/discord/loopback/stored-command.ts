import type { APIApplicationCommand } from 'discord-api-types/v10';
import { snowflake } from './snowflake.ts';

/** A command as Discord keeps it: with what it fills in, under the id that it had before. */
export function storedCommand(
  command: APIApplicationCommand,
  application: string,
  before: readonly APIApplicationCommand[],
): APIApplicationCommand {
  const known = before.find(({ name, type }) => name === command.name && type === (command.type ?? 1));
  const filledIn = {
    default_member_permissions: null,
    dm_permission: true,
    contexts: null,
    integration_types: [0],
    nsfw: false,
    name_localizations: null,
    description_localizations: null,
  };
  return {
    ...filledIn,
    ...command,
    description: command.description ?? '',
    type: command.type ?? 1,
    id: known?.id ?? snowflake(),
    application_id: application,
    version: snowflake(),
  };
}
