import { describe, expect, it } from 'vitest';
import { startBot } from './start-bot.ts';

const CROWD = 150;

describe('a crowd', () => {
  it(`answers ${CROWD} interactions that arrive at once, each in time and none twice`, async () => {
    const { discord, bot } = await startBot();
    const members = Array.from({ length: CROWD }, (_, index) => discord.member({ name: `Member ${index}` }));
    const asked = members.map((member, index) => {
      if (index % 5 === 0) return member.types('echo', 'text', String(index));
      if (index % 5 === 1) return member.slash('late', { milliseconds: index });
      return member.slash('echo', { text: String(index) });
    });
    await discord.until(() => bot.counts().answered + bot.counts().tooLate === CROWD, 15_000);
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

  it('edits in a hundred deferred answers, more than Discord takes in a second', async () => {
    const { discord, bot } = await startBot();
    for (let index = 0; index < 100; index += 1)
      discord
        .member({ name: `Member ${index}`, manages: true })
        .slash('library reload', { milliseconds: 100 });
    await discord.until(() => bot.counts().answered === 100, 15_000);
    expect(discord.exchanges.every(({ answers }) => answers === 1)).toBe(true);
  });
});
