import { describe, expect, it } from 'vitest';
import { Crowd } from '../../src/discord/crowd.ts';
import { madeUpDispatcher } from './made-up-commands.ts';
import { startBot } from './start-bot.ts';

const CROWD = 500;
/** So many are no crowd yet. */
const FEW = 16;
/** A busy machine is no fault of the bot; what is too late for Discord is counted apart. */
const PATIENCE_MILLISECONDS = 45_000;

describe('a crowd', () => {
  it(`answers ${CROWD} interactions that arrive at once, each in time and none twice`, async () => {
    const { discord, bot } = await startBot();
    const members = Array.from({ length: CROWD }, (_, index) => discord.member({ name: `Member ${index}` }));
    const asked = members.map((member, index) => {
      if (index % 5 === 0) return member.types('echo', 'text', String(index));
      if (index % 5 === 1) return member.slash('late', { milliseconds: index });
      return member.slash('echo', { text: String(index) });
    });
    await discord.until(() => bot.counts().answered + bot.counts().tooLate === CROWD, PATIENCE_MILLISECONDS);
    expect(asked.flatMap(({ refusals }) => refusals)).toEqual([]);
    expect(Math.max(...asked.map(({ answers }) => answers))).toBe(1);
    expect(bot.counts()).toMatchObject({ received: CROWD, answered: CROWD, tooLate: 0, failed: 0 });
    expect(discord.problems).toEqual([]);
  });

  it('answers each member what they asked', async () => {
    const { discord } = await startBot();
    const asked = Array.from({ length: 100 }, (_, index) => {
      const member = discord.member({ name: `Member ${index}` });
      return {
        member,
        text: `question ${index}`,
        exchange: member.slash('echo', { text: `question ${index}` }),
      };
    });
    for (const { member, text, exchange } of asked) {
      const answer = await exchange.answered();
      expect(answer.privateTo).toBe(member.id);
      expect(answer.embeds[0]?.description).toContain(JSON.stringify(text));
    }
  });

  it('edits in a hundred deferred answers, which no limit on the bot as a whole holds back', async () => {
    const { discord, bot, logged } = await startBot();
    for (let index = 0; index < 100; index += 1)
      discord
        .member({ name: `Member ${index}`, manages: true })
        .slash('library reload', { milliseconds: 100 });
    await discord.until(() => bot.counts().answered === 100, PATIENCE_MILLISECONDS);
    expect(discord.exchanges.every(({ answers }) => answers === 1)).toBe(true);
    expect(logged.join()).not.toContain('limits the rate');
  });

  it('acknowledges everybody before it works on the answers', async () => {
    let begun = 0;
    const dispatcher: typeof madeUpDispatcher = {
      ...madeUpDispatcher,
      run: (name, call) => {
        begun += 1;
        return madeUpDispatcher.run(name, call);
      },
    };
    // Everybody has asked before Discord takes the first acknowledgement: no machine is too slow for that.
    const { discord, bot } = await startBot({
      crowd: new Crowd(60_000),
      dispatcher,
      loopback: { acknowledgeWithinMilliseconds: 60_000 },
    });
    let release: (() => void) | undefined;
    const until = new Promise<void>((resolve) => {
      release = resolve;
    });
    discord.fault('callback', { kind: 'held', until }, CROWD);
    for (let index = 0; index < CROWD; index += 1)
      discord.member({ name: `Member ${index}` }).slash('echo', { text: String(index) });
    await discord.until(() => bot.counts().received === CROWD, PATIENCE_MILLISECONDS);
    await aFewTurns();
    // Those who came while nobody else was there yet are answered at once.
    expect(begun).toBeLessThanOrEqual(FEW);
    release?.();
    await discord.until(() => bot.counts().answered === CROWD, PATIENCE_MILLISECONDS);
    expect(bot.counts().deferred).toBeGreaterThanOrEqual(CROWD - FEW);
  });
});

describe('an answer in a crowd', () => {
  it('waits for the acknowledgements that are on their way', async () => {
    const crowd = new Crowd();
    const order: string[] = [];
    let arrive: (() => void) | undefined;
    const sent = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const acknowledged = crowd.acknowledge(() => sent).then(() => order.push('acknowledged'));
    const begun = crowd.turn().then(() => order.push('begun'));
    await aFewTurns();
    expect(order).toEqual([]);
    arrive?.();
    await Promise.all([acknowledged, begun]);
    expect(order).toEqual(['acknowledged', 'begun']);
  });

  it('waits in line, and lets whoever asks in between go first', async () => {
    const crowd = new Crowd();
    const order: string[] = [];
    const first = crowd.turn().then(() => {
      order.push('first');
      return crowd.acknowledge(async () => order.push('acknowledged in between'));
    });
    const second = crowd.turn().then(() => order.push('second'));
    await Promise.all([first, second]);
    expect(order).toEqual(['first', 'acknowledged in between', 'second']);
  });

  it('does not wait for ever for one that Discord does not take', async () => {
    const crowd = new Crowd(20);
    void crowd.acknowledge(() => new Promise(() => undefined));
    await crowd.turn();
  });

  it('goes on after one that failed', async () => {
    const crowd = new Crowd();
    await expect(crowd.acknowledge(() => Promise.reject(new Error('made up')))).rejects.toThrow('made up');
    await crowd.turn();
  });
});

async function aFewTurns(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
