import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buttonOn, cardIn, member, moderator, textOn } from '../made-up-newsroom.ts';
import { attached, deskWithNewsroom, FERRY } from './desk-with-newsroom.ts';

let place: Awaited<ReturnType<typeof deskWithNewsroom>>;
beforeEach(async () => {
  place = await deskWithNewsroom();
});
afterEach(() => place.end());

const served = () => place.newsroom.current().summary.articles.map(({ id }) => id);

describe('/corpus withdraw', () => {
  it('hides an article, and its id tells everybody why', async () => {
    const done = await place.corpus('withdraw', { id: 'bridge', reason: 'Taken back by the *Post*' });
    expect(textOn(done)).toContain(
      '**Withdrawn: bridge**\nReason: Taken back by the \\*Post\\*\n-# Undo is possible for 10 minutes.',
    );
    expect(textOn(done)).toContain('Withdrawn (1): bridge');
    expect(served()).toEqual(['harbour']);
    expect(await place.files()).toEqual(['bridge.txt', 'corrections.yaml', 'harbour.txt']);

    const shown = await place.run('source', { id: 'bridge' });
    expect(textOn(shown)).toContain(
      '**Withdrawn by the moderators**\nReason: Taken back by the \\*Post\\*\nSince ',
    );
    expect(textOn(shown)).not.toContain('Otto');
    expect(textOn(shown)).not.toContain('nine years');
    expect(textOn(await place.run('ask', { question: 'who built the bridge?' }))).not.toContain('Reed');
    expect(textOn(await place.corpus('status'))).toContain('Withdrawn: 1');
  });

  it('is taken back with Undo, once', async () => {
    const done = await place.corpus('withdraw', { id: 'bridge', reason: 'x' });
    const undone = await place.press(buttonOn(done, 'Undo'), place.as);
    expect(textOn(undone)).toContain('**Undone: bridge**');
    expect(undone).toMatchObject({ mode: 'update', card: { components: [] } });
    expect(served()).toEqual(['bridge', 'harbour']);
    const again = await place.press(buttonOn(done, 'Undo'), place.as);
    expect(textOn(again)).toBe('It is done: undone by Otto already.');
  });

  it('hides even the last article, and restore shows it again', async () => {
    await place.corpus('remove', { id: 'bridge', reason: 'x' });
    const done = await place.corpus('withdraw', { id: 'harbour', reason: 'x' });
    expect(done.outcome).toBe('answered');
    expect(served()).toEqual([]);
    await place.corpus('restore', { id: 'harbour' });
    expect(served()).toEqual(['harbour']);
  });

  it('tells an old card of the article that it was withdrawn', async () => {
    const card = await place.run('source', { id: 'bridge' });
    await place.corpus('withdraw', { id: 'bridge', reason: 'Wrong town' });
    const pressed = await place.press(buttonOn(card, 'Share'), { card: card.card });
    expect(textOn(pressed)).toContain('Wrong town');
  });
});

describe('/corpus remove', () => {
  it('takes the file out, and puts it back with Undo', async () => {
    const done = await place.corpus('remove', { id: 'bridge', reason: 'Wrong town' });
    expect(textOn(done)).toContain('**Removed: bridge**\nReason: Wrong town');
    expect(textOn(done)).toContain('Removed (1): bridge');
    expect(await place.files()).toEqual(['harbour.txt']);
    await place.press(buttonOn(done, 'Undo'), place.as);
    expect(await place.files()).toEqual(['bridge.txt', 'harbour.txt']);
    expect(served()).toEqual(['bridge', 'harbour']);
  });

  it('says what to do instead for one article of many in a file', async () => {
    const lines = [FERRY, 'The mill burnt down in the night.'].map((text) => JSON.stringify({ text }));
    const offer = await place.add(attached('two.jsonl', lines.join('\n')));
    await place.press(buttonOn(offer, 'Confirm'), place.as);
    expect(textOn(await place.corpus('remove', { id: 'two-1', reason: 'x' }))).toBe(
      'two\\.jsonl holds other articles, too. Hide two-1 with /corpus withdraw instead.',
    );
  });
});

describe('/corpus edit', () => {
  it('corrects outlet, date and link, and says what was and what is', async () => {
    const done = await place.corpus('edit', { id: 'bridge', outlet: 'The Post', date: '2 April 2031' });
    expect(textOn(done)).toContain(
      '**Corrected: bridge**\nOutlet: not given → The Post\nDate of publication: not given → 2 April 2031',
    );
    const [bridge] = place.newsroom.current().summary.articles;
    expect(bridge?.metadata.published).toEqual({ value: '2031-04-02', how: 'given', from: 'moderators' });
    const back = await place.corpus('edit', { id: 'bridge', outlet: '-' });
    expect(textOn(back)).toContain('Outlet: The Post → as in the file');
  });

  it('refuses a date that may be two days, and an edit of nothing', async () => {
    expect(textOn(await place.corpus('edit', { id: 'bridge', date: '03/04/2031' }))).toContain('2031-04-02');
    expect(textOn(await place.corpus('edit', { id: 'bridge' }))).toContain('Say what to correct');
    expect(textOn(await place.corpus('edit', { id: 'mill', outlet: 'x' }))).toContain(
      'no article with the id mill',
    );
  });
});

describe('/corpus log', () => {
  it('says that nothing was changed yet', async () => {
    const reply = await place.corpus('log');
    expect(textOn(reply)).toContain('Nobody has changed an article from here yet.');
    expect(reply.outcome).toBe('nothing');
  });

  it('shows who, what, when and why, by pages, to moderators only', async () => {
    for (const at of [1, 2, 3, 4]) {
      const done = await place.corpus('withdraw', { id: 'bridge', reason: `Reason number ${at}` });
      await place.press(buttonOn(done, 'Undo'), place.as);
    }
    const log = await place.corpus('log');
    expect(textOn(log)).toMatch(
      /\*\*Undone: bridge\*\*\n-# Otto · <t:\d+:f>\n\n\*\*Withdrawn: bridge\*\*\nReason: Reason number 4/,
    );
    expect(textOn(log)).toContain('Page 1 of 2');
    expect(textOn(log)).toContain('.reportedly/log.jsonl');
    const next = await place.press(buttonOn(log, 'Next'), place.as);
    expect(textOn(next)).toContain('Reason number 1');
    expect(textOn(await place.press(buttonOn(log, 'Next')))).toContain('Only members who may manage');
  });
});

describe('completion', () => {
  const offers = async (subcommand: string, typed: string, asker = moderator, option = 'id') =>
    (await place.dispatcher.complete('corpus', { asker, subcommand, option, typed })).map(
      ({ value }) => value,
    );

  it('offers the articles that the subcommand can change', async () => {
    await place.corpus('edit', { id: 'bridge', outlet: 'The Lindvale Post' });
    await place.corpus('withdraw', { id: 'harbour', reason: 'x' });
    expect(await offers('withdraw', '')).toEqual(['bridge']);
    expect(await offers('restore', '')).toEqual(['harbour']);
    expect(await offers('edit', '')).toEqual(['bridge', 'harbour']);
    expect(await offers('edit', 'lindvale')).toEqual(['bridge']);
    expect(await offers('edit', 'lind', moderator, 'outlet')).toEqual(['The Lindvale Post']);
    expect(await offers('add', '', moderator, 'collection')).toEqual(['default']);
  });

  it('offers nothing to who may not manage the server', async () => {
    expect(await offers('edit', '', member)).toEqual([]);
  });
});

describe('somebody who may not manage the server', () => {
  it.each(['remove', 'withdraw', 'restore', 'edit', 'log'])('is refused %s', async (subcommand) => {
    const options = { id: 'bridge', reason: 'x', outlet: 'y' };
    const reply = await place.run('corpus', options, { asker: member, subcommand });
    expect(textOn(reply)).toContain('Only members who may manage the server');
    expect(await place.files()).toEqual(['bridge.txt', 'harbour.txt']);
  });

  it('is refused Undo', async () => {
    const done = await place.corpus('remove', { id: 'bridge', reason: 'x' });
    expect(textOn(await place.press(buttonOn(done, 'Undo')))).toContain('Only members who may manage');
  });
});

describe('a refusal', () => {
  it('is one sentence in the language of the moderator, with names as their client lists them', async () => {
    const asker = { ...moderator, locale: 'de' };
    const run = async (subcommand: string, options: Readonly<Record<string, string>>) =>
      textOn(cardIn(await place.dispatcher.run('corpus', { asker, subcommand, options })));
    expect(await run('edit', { id: 'mill', outlet: 'x' })).toContain(
      'Es gibt keinen Artikel mit der Kennung mill.',
    );
    await run('remove', { id: 'bridge', reason: 'x' });
    expect(await run('remove', { id: 'harbour', reason: 'x' })).toContain('/korpus zurückziehen');
  });
});
