import { describe, expect, it } from 'vitest';
import { buildCoverage } from '../../src/coverage/build-coverage.ts';
import { FERRY, HARBOUR } from '../coverage/made-up.ts';
import { validateMessage } from '../discord/contract.ts';
import { buttonOn, desk, editionOf, newsroomOf, textOn } from './made-up-newsroom.ts';

const edition = editionOf(buildCoverage([HARBOUR, FERRY], []));
const { run, press, logged } = desk(newsroomOf({ current: () => edition }));

const find = (text: string) => run('Find in coverage', {}, { message: { text } });

describe('Find in coverage', () => {
  it('shows the statements that match, how similar they are, and what they share', async () => {
    const reply = await find('Port Ellery closes its harbour for 15 weeks, says the mayor <@1>');
    expect(reply).toMatchObject({ visibility: 'private', mode: 'new', outcome: 'answered' });
    const text = textOn(reply);
    expect(text).toMatch(/1 · \d\d% similar · Reported claim, not verified/);
    expect(text).toContain('Shared words: “harbour of Port Ellery will close”, “weeks”, “Mayor”, “said”');
    expect(text).toContain('Not in it: “15”');
    expect(text).toContain('Ines Calloway');
    expect(validateMessage(reply.card)).toEqual([]);
  });

  it('says of a quotation whether it is printed, and where it differs', async () => {
    const text = textOn(await find('Calloway said “We can wait for another winter” on Monday'));
    expect(text).toContain('“We can wait for another winter” is printed in other words.');
    expect(text).toContain('printed “cannot”, not “can”');
    expect(text).toContain('Ines Calloway');
  });

  it('shows what the coverage reports against it', async () => {
    const text = textOn(await find('The company of Rudi Calloway asked for the closure of the harbour'));
    expect(text).toMatch(/Denial in this coverage · \d\d% similar/);
  });

  it('says honestly that none of it matches, and what that does not mean', async () => {
    const reply = await find('Penguins were seen at the airport of Tokyo.');
    expect(reply.outcome).toBe('nothing');
    expect(textOn(reply)).toContain('None of the coverage matches this.');
    expect(textOn(reply)).toContain('That does not make it false');
  });

  it.each(['', '👍', 'https://example.org/x', '<@123>'])(
    'has one sentence for a message without one: %j',
    async (text) => {
      const reply = await find(text);
      expect(reply.outcome).toBe('refused');
      expect(textOn(reply)).toContain('states nothing in words');
    },
  );

  it('calls nothing the same that is only alike', async () => {
    const text = textOn(
      await find('Mayor Ines Calloway said the harbour of Port Ellery will never close for 14 weeks'),
    );
    expect(text).toMatch(/\d\d% similar/);
    expect(text).not.toContain('100% similar');
  });

  it('goes sentence by sentence, and shows one of several in full on demand', async () => {
    const reply = await find(
      'The harbour of Port Ellery closes for 14 weeks. Penguins fly at night over Tokyo.',
    );
    expect(textOn(reply)).toContain('2 sentences of the message');
    expect(textOn(reply)).toContain('None of the coverage matches this.');
    expect(validateMessage(reply.card)).toEqual([]);
    const first = await press(buttonOn(reply, 'Sentence 1'), { card: reply.card });
    expect(first).toMatchObject({ visibility: 'private', mode: 'new' });
    expect(first.card.content).toContain('**The harbour of Port Ellery closes for 14 weeks');
    const shared = await press(buttonOn(reply, 'Share'), { card: reply.card });
    expect(shared).toMatchObject({ visibility: 'public', mode: 'new' });
    expect(textOn(shared)).toContain('Shared by Mina');
    expect(shared.card.embeds).toEqual(reply.card.embeds);
  });

  it('finds a sentence again that is longer than a button remembers', async () => {
    const long = `The harbour of Port Ellery will close for 14 weeks ${'and nobody knows why it takes so long '.repeat(6)}`;
    const reply = await find(`${long}. The works will cost $3.2 million.`);
    const opened = await press(buttonOn(reply, 'Sentence 1'), { card: reply.card });
    const shared = await press(buttonOn(opened, 'Share'), { card: opened.card });
    expect(textOn(shared)).toContain('nobody knows why');
    expect(textOn(shared)).toContain('Shared by Mina');
  });

  it('stays within Discord’s limits and pings nobody, whatever the message says', async () => {
    const hostile = `“${'@everyone <@1> **x** [a](https://b.example) \u202e '.repeat(8)}” harbour of Port Ellery closes. `;
    const many = Array.from({ length: 12 }, (_, index) => `${index} ${hostile}`).join('\n');
    const reply = await find(many.slice(0, 4000));
    expect(validateMessage(reply.card)).toEqual([]);
    expect(textOn(reply)).not.toMatch(/(?<!\\)<@1>|\u202e|@everyone|\]\(https/);
    expect(logged).toEqual([]);
  });

  it('refuses a button whose card no longer shows the sentence', async () => {
    const reply = await find(
      'The harbour closes for 14 weeks. Penguins fly at night over Tokyo and Kyoto again.',
    );
    const forged = await press('match/open/1/00000000/#aaaaaaaaaaaa', { card: reply.card });
    expect(forged.outcome).toBe('refused');
    expect((await press('match/nonsense/1/00000000/=x y', { card: reply.card })).outcome).toBe('refused');
  });
});
