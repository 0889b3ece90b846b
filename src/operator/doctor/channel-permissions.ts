import type { REST } from 'discord.js';
import {
  type APIGuildChannel,
  type APIGuildMember,
  type APIRole,
  OverwriteType,
  PermissionFlagsBits,
  Routes,
} from 'discord-api-types/v10';

/** What a bot needs in a channel to which it posts cards with pictures, as Discord's own client names it. */
const NEEDED = [
  ['View Channel', PermissionFlagsBits.ViewChannel],
  ['Send Messages', PermissionFlagsBits.SendMessages],
  ['Embed Links', PermissionFlagsBits.EmbedLinks],
  ['Attach Files', PermissionFlagsBits.AttachFiles],
] as const;

/**
 * The permissions that the bot lacks in a channel of a server, by name.
 *
 * @throws DiscordAPIError where the channel, its server or the bot's place in it cannot be seen.
 */
export async function lackingIn(rest: REST, channelId: string, bot: string): Promise<readonly string[]> {
  const channel = (await rest.get(Routes.channel(channelId))) as APIGuildChannel;
  const server = channel.guild_id ?? '';
  const [member, roles] = (await Promise.all([
    rest.get(Routes.guildMember(server, bot)),
    rest.get(Routes.guildRoles(server)),
  ])) as [APIGuildMember, readonly APIRole[]];
  const held = permissionsIn(channel, server, bot, member.roles, roles);
  return NEEDED.filter(([, bit]) => (held & bit) === 0n).map(([name]) => name);
}

/** As https://docs.discord.com/developers/topics/permissions#permission-overwrites has it: the order matters. */
function permissionsIn(
  { permission_overwrites: overwrites = [] }: APIGuildChannel,
  server: string,
  bot: string,
  ownRoles: readonly string[],
  roles: readonly APIRole[],
): bigint {
  // The role of everybody has the server's own id.
  const own = new Set([server, ...ownRoles]);
  const base = roles
    .filter(({ id }) => own.has(id))
    .reduce((sum, { permissions }) => sum | BigInt(permissions), 0n);
  if ((base & PermissionFlagsBits.Administrator) !== 0n) return -1n;
  const ofRoles = overwrites.filter(({ id, type }) => type === OverwriteType.Role && own.has(id));
  const steps = [
    ofRoles.filter(({ id }) => id === server),
    ofRoles.filter(({ id }) => id !== server),
    overwrites.filter(({ id, type }) => type === OverwriteType.Member && id === bot),
  ];
  return steps.reduce((held, step) => {
    const denied = step.reduce((sum, { deny }) => sum | BigInt(deny), 0n);
    const allowed = step.reduce((sum, { allow }) => sum | BigInt(allow), 0n);
    return (held & ~denied) | allowed;
  }, base);
}
