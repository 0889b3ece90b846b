import { DiscordAPIError, REST, RequestMethod } from 'discord.js';
import {
  type APIApplication,
  type APIUser,
  ApplicationFlags,
  ApplicationIntegrationType,
  Routes,
} from 'discord-api-types/v10';
import { isSendable } from '../../discord/login-problem.ts';
import type { Servers } from '../../servers/servers.ts';
import type { Settings } from '../../settings.ts';
import { lackingIn } from './channel-permissions.ts';
import { type Diagnosis, note, ok, problem } from './diagnosis.ts';

const DEVELOPERS = 'https://discord.com/developers/applications';

/** A clock that is further off confuses the ages of tokens and the times on cards. */
const CLOCK_SECONDS_MOST = 5;

/** Intents that have to be asked for; the bot needs none of them. */
const PRIVILEGED =
  ApplicationFlags.GatewayPresence |
  ApplicationFlags.GatewayPresenceLimited |
  ApplicationFlags.GatewayGuildMembers |
  ApplicationFlags.GatewayGuildMembersLimited |
  ApplicationFlags.GatewayMessageContent |
  ApplicationFlags.GatewayMessageContentLimited;

/** Everything that can be asked of Discord itself: token, clock, application, the moderators' channels. */
export async function examineDiscord(settings: Settings, servers: Servers): Promise<readonly Diagnosis[]> {
  const { token, discordApi } = settings;
  if (token === undefined) {
    return [
      note(
        'Token',
        `DISCORD_TOKEN is not set: npm start serves the local preview. Copy a token from the Bot page of your application on ${DEVELOPERS}.`,
      ),
    ];
  }
  if (!isSendable(token)) return [tokenRefused()];
  const rest = new REST({
    retries: 0,
    ...(discordApi === undefined ? {} : { api: discordApi }),
  }).setToken(token);
  try {
    const response = await rest.queueRequest({ fullRoute: Routes.user(), method: RequestMethod.Get });
    const user = (await response.json()) as APIUser;
    return [
      ok('Token', `Discord knows the bot as ${user.username}`),
      examineClock(response.headers.get('date'), Date.now()),
      ...(await examineApplication(rest)),
      ...(await examineChannels(rest, servers, user.id)),
    ];
  } catch (error) {
    if (error instanceof DiscordAPIError && error.status === 401) return [tokenRefused()];
    const reason = error instanceof Error ? error.message : String(error);
    return [
      problem(
        'Discord',
        `Discord did not answer (${reason}). Check this machine’s connection and https://discordstatus.com.`,
      ),
    ];
  }
}

function tokenRefused(): Diagnosis {
  return problem(
    'Token',
    `Discord refuses it. Reset it on the Bot page of your application on ${DEVELOPERS}, and set it as DISCORD_TOKEN.`,
  );
}

/** Compares this machine's clock with the one in Discord's answer, which is exact to a second. */
export function examineClock(date: string | null, now: number): Diagnosis {
  const theirs = Date.parse(date ?? '');
  if (Number.isNaN(theirs)) return note('Clock', 'Discord’s answer had no time to compare with.');
  const seconds = Math.round(Math.abs(now - theirs) / 1000);
  return seconds <= CLOCK_SECONDS_MOST
    ? ok('Clock', 'agrees with Discord’s')
    : problem(
        'Clock',
        `${seconds} seconds off Discord’s. Let the machine keep its time by NTP (timedatectl set-ntp true).`,
      );
}

async function examineApplication(rest: REST): Promise<readonly Diagnosis[]> {
  const application = (await rest.get(Routes.currentApplication())) as APIApplication;
  const intents = (application.flags ?? 0) & PRIVILEGED;
  const installs = application.integration_types_config;
  const mayUser = installs === undefined || ApplicationIntegrationType.UserInstall in installs;
  return [
    intents === 0
      ? ok('Intents', 'none, and none are needed')
      : note(
          'Intents',
          `A privileged intent is switched on that the bot does not use. Switch it off on the Bot page of your application on ${DEVELOPERS}.`,
        ),
    mayUser
      ? ok('Installation', 'to servers and to users')
      : note(
          'Installation',
          `Members cannot install the bot for themselves. Allow User Install on the Installation page of your application on ${DEVELOPERS}.`,
        ),
  ];
}

async function examineChannels(rest: REST, servers: Servers, bot: string): Promise<readonly Diagnosis[]> {
  const channels = servers.all().flatMap((server) => servers.settingsOf(server).moderatorsChannel ?? []);
  return await Promise.all(
    channels.map(async (channel) => {
      try {
        const lacking = await lackingIn(rest, channel, bot);
        return lacking.length === 0
          ? ok('Moderators', `the bot may post to channel ${channel}`)
          : problem(
              'Moderators',
              `In channel ${channel} the bot lacks ${lacking.join(', ')}. Allow that there, or choose another channel with /setup moderators.`,
            );
      } catch (error) {
        if (!(error instanceof DiscordAPIError)) throw error;
        return problem(
          'Moderators',
          `Channel ${channel} cannot be seen (${error.status}). Let the bot view and write there, or choose another with /setup moderators.`,
        );
      }
    }),
  );
}
