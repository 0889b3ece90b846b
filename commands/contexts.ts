import { ApplicationIntegrationType, InteractionContextType } from 'discord-api-types/v10';

/** For every member: in servers, in direct messages, and wherever somebody installed the bot to their own account. */
export const EVERYWHERE: Contexts = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
};

/** For moderators: in a server that added the bot. */
export const SERVERS_ONLY: Contexts = {
  integration_types: [ApplicationIntegrationType.GuildInstall],
  contexts: [InteractionContextType.Guild],
};

interface Contexts {
  readonly integration_types: ApplicationIntegrationType[];
  readonly contexts: InteractionContextType[];
}
