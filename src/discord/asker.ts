import { type BaseInteraction, GuildMember, PermissionFlagsBits } from 'discord.js';
import type { Asker } from '../../commands/command.ts';

function shownName({ member, user }: BaseInteraction): string {
  if (member instanceof GuildMember) return member.displayName;
  return member?.nick ?? user.displayName;
}

/**
 * Whoever stands behind an interaction. `mayManage` is what Discord says of this member in this channel at this
 * moment, whatever an administrator allowed for the command; in a direct message nobody manages.
 */
export function askerOf(interaction: BaseInteraction): Asker {
  return {
    id: interaction.user.id,
    name: shownName(interaction),
    mayManage: interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false,
    locale: interaction.locale,
    ...(interaction.guildId === null ? {} : { server: interaction.guildId }),
    ...(interaction.channelId === null ? {} : { channel: interaction.channelId }),
  };
}
