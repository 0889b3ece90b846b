import { InteractionResponseType } from 'discord-api-types/v10';
import { beforeAll, describe, expect, it } from 'vitest';
import { textOf } from './bot-over-seeds.ts';
import { WITHOUT_CONTRACT_FILE } from './contract.ts';
import {
  contents,
  LEAVES,
  MESSAGE,
  named,
  PATIENCE_MILLISECONDS,
  pressablesOn,
  settled,
  startWorld,
  useAll,
  WINDOW_MILLISECONDS,
  type World,
  withUpload,
} from './every-command.ts';
import type { SeenMessage } from './loopback/exchange.ts';
import type { Trouble } from './loopback/faults.ts';

/** What happens to every acknowledgement. */
const TROUBLES: Readonly<Record<string, Trouble | undefined>> = {
  'an ordinary day': undefined,
  'a limit on the rate': { kind: 'rate-limit', retryAfterSeconds: 0.05 },
  'a response that is lost, so that the acknowledgement is sent twice': { kind: 'lose-response' },
};

describe.each(Object.entries(TROUBLES))(
  `every command and everything on its card, on %s${WITHOUT_CONTRACT_FILE}`,
  (_, trouble) => {
    let world: World;

    beforeAll(async () => {
      world = await startWorld();
    });

    const meet = () => {
      if (trouble !== undefined) world.discord.fault('callback', trouble);
    };

    it.each(named)('%s is acknowledged in time and answered once', async (_name, leaf) => {
      const { discord, moderator, member } = world;
      const who = leaf.forModerators ? moderator : member;
      const exchanges = await useAll(who, () => who.slash(leaf.path, withUpload(leaf)), meet);
      if (trouble === undefined) expect(exchanges.flatMap(({ refusals }) => refusals)).toEqual([]);
      expect(discord.problems).toEqual([]);
    });

    it('Find in coverage is acknowledged in time and answered once', async () => {
      const { discord, member } = world;
      await useAll(member, () => member.choosesOn({ text: MESSAGE }, 'Find in coverage'), meet);
      expect(discord.problems).toEqual([]);
    });

    it('every option that completes is completed', async () => {
      const { discord, moderator } = world;
      for (const { path, completing } of LEAVES)
        for (const option of completing) {
          meet();
          const exchange = moderator.types(path, option, '');
          await exchange.until(() => exchange.choices !== undefined);
          expect(exchange.acknowledgement?.milliseconds).toBeLessThan(WINDOW_MILLISECONDS);
        }
      expect(discord.problems).toEqual([]);
    });
  },
);

describe(`every command where the gateway drops in the middle${WITHOUT_CONTRACT_FILE}`, () => {
  let world: World;

  beforeAll(async () => {
    world = await startWorld();
  });

  it.each(named)('%s is answered, and the next one too', async (_name, leaf) => {
    const { discord, moderator } = world;
    const exchange = moderator.slash(leaf.path, withUpload(leaf));
    discord.gateway.drop();
    await settled(exchange);
    await discord.until(() => discord.gateway.connected, PATIENCE_MILLISECONDS);
    expect(discord.problems).toEqual([]);
  });
});

describe(`every command that Discord no longer waits for${WITHOUT_CONTRACT_FILE}`, () => {
  let world: World;

  beforeAll(async () => {
    world = await startWorld({ acknowledgeWithinMilliseconds: -1 });
  });

  it.each(named)('%s is counted as too late, and changes nothing', async (_name, leaf) => {
    const { bot, folder, moderator } = world;
    const [before, { tooLate }] = [await contents(folder), bot.counts()];
    const exchange = moderator.slash(leaf.path, withUpload(leaf));
    await world.discord.until(() => bot.counts().tooLate > tooLate, PATIENCE_MILLISECONDS);
    expect(exchange.refusals.map(({ code }) => code)).toEqual([10062]);
    expect(exchange.answers).toBe(0);
    expect(await contents(folder)).toEqual(before);
  });
});

describe(`every command whose token has expired before it is done${WITHOUT_CONTRACT_FILE}`, () => {
  let world: World;

  beforeAll(async () => {
    world = await startWorld({ tokenLivesMilliseconds: -1 });
  });

  it.each(named)('%s is answered at once or refused by Discord, and the bot lives', async (_name, leaf) => {
    const { member, moderator } = world;
    const exchange = moderator.slash(leaf.path, withUpload(leaf));
    await exchange.until(
      () => exchange.answer !== undefined || exchange.modal !== undefined || exchange.refusals.length > 0,
      PATIENCE_MILLISECONDS,
    );
    const wasDeferred =
      exchange.acknowledgement?.type === InteractionResponseType.DeferredChannelMessageWithSource;
    expect(exchange.refusals.map(({ code }) => code)).toEqual(wasDeferred ? [50027] : []);
    expect((await member.slash('help').answered()).isDeleted).toBe(false);
  });
});

describe(`every moderators’ command in the hands of a member${WITHOUT_CONTRACT_FILE}`, () => {
  let world: World;

  beforeAll(async () => {
    world = await startWorld();
  });

  const forModerators = named.filter(([, leaf]) => leaf.forModerators);

  it.each(forModerators)('%s is refused, and so is everything on its card', async (_name, leaf) => {
    const { folder, member, moderator } = world;
    const before = await contents(folder);
    const handed = await member
      .slash(leaf.path, withUpload(leaf), { handed: true })
      .answered(PATIENCE_MILLISECONDS);
    expect(textOf(handed)).toContain('Only members who may manage the server');
    expect(await contents(folder)).toEqual(before);

    const theirs = moderator.slash(leaf.path, withUpload(leaf));
    await settled(theirs);
    const after = await contents(folder);
    const { answer } = theirs;
    for (const { customId, type, values } of answer === undefined ? [] : pressablesOn(answer)) {
      const pressed = await member.pressesRaw(answer as SeenMessage, customId, type, values).answered();
      expect(textOf(pressed)).toContain('Only members who may manage the server');
    }
    expect(await contents(folder)).toEqual(after);
    for (const { customId } of answer === undefined ? [] : pressablesOn(answer))
      if (customId.startsWith('corpus/undo/'))
        await moderator.pressesRaw(answer as SeenMessage, customId).answered(PATIENCE_MILLISECONDS);
  });
});
