import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { brokenLimits } from '../../../src/cards/message/limits.ts';
import { buttonOn, formIn, member, moderator, textOn } from '../made-up-newsroom.ts';
import { attached, deskWithNewsroom, FERRY, HARBOUR } from './desk-with-newsroom.ts';

let place: Awaited<ReturnType<typeof deskWithNewsroom>>;
beforeEach(async () => {
  place = await deskWithNewsroom();
});
afterEach(() => place.end());

const labels = (reply: { readonly card: { readonly components: readonly unknown[] } }) =>
  JSON.stringify(reply.card.components).match(/(?<="label":")[^"]*/g) ?? [];

describe('/corpus add with files', () => {
  it('shows what they would become, and stores nothing before Confirm', async () => {
    const reply = await place.add(attached('The ferry.txt', FERRY));
    const text = textOn(reply);
    expect(text).toContain('Not stored yet. This is what it would become:');
    expect(text).toContain('Outlet: outlet not given\nDate: no date in the file\nLink: none in the file');
    expect(text).toContain('2 statements\nSpeakers: Mara Oduya');
    expect(text).toContain('> The ferry sails at noon.');
    expect(labels(reply)).toEqual(['Confirm', 'Cancel', 'Outlet, date, link']);
    expect(reply.visibility).toBe('private');
    expect(await place.files()).toEqual(['bridge.txt', 'harbour.txt']);
  });

  it('stores on Confirm, reads the folder again and says what came of it', async () => {
    const offer = await place.add(attached('The ferry.txt', FERRY));
    const stored = await place.press(buttonOn(offer, 'Confirm'), place.as);
    expect(textOn(stored)).toContain('**Stored: The-ferry\\.txt**');
    expect(textOn(stored)).toContain('Added (1): the-ferry');
    expect(stored).toMatchObject({ mode: 'update', outcome: 'answered' });
    expect(stored.card.components).toEqual([]);
    const answer = await place.run('ask', { question: 'when does the ferry sail?' });
    expect(textOn(answer)).toContain('The ferry sails at noon');
    const again = await place.press(buttonOn(offer, 'Confirm'), { asker: { ...moderator, name: 'Ruth' } });
    expect(textOn(again)).toBe('It is done: stored by Otto as The-ferry\\.txt.');
  });

  it('asks for outlet, date and link, keeps what was said, and shows it', async () => {
    const offer = await place.add(attached('ferry.txt', FERRY));
    const form = await place.opens(buttonOn(offer, 'Outlet, date, link'), place.as);
    expect(form.fields.map(({ id, required }) => [id, required])).toEqual([
      ['outlet', false],
      ['published', false],
      ['url', false],
    ]);
    const filled = {
      outlet: 'The *Lindvale* Post',
      published: '2 April 2031',
      url: 'https://post.example/f',
    };
    const described = await place.submit(form.customId, filled, place.as);
    expect(described.mode).toBe('update');
    expect(textOn(described)).toContain(
      'Outlet: The \\*Lindvale\\* Post\nDate: 2 April 2031\nLink: <https://post.example/f>',
    );
    const again = await place.opens(buttonOn(described, 'Outlet, date, link'), place.as);
    expect(again.fields.map(({ value }) => value)).toEqual([
      'The *Lindvale* Post',
      '2031-04-02',
      'https://post.example/f',
    ]);
    expect(
      textOn(await place.submit(form.customId, { ...filled, published: '03/04/2031' }, place.as)),
    ).toContain('is not a date that can only mean one day');
    await place.press(buttonOn(described, 'Confirm'), place.as);
    expect(place.newsroom.current().summary.outlets).toContain('The *Lindvale* Post');
  });

  it('says which loaded article is the same, what was repaired and what was refused', async () => {
    const scraped =
      'The pier &amp; the mill burnt down , the fire brigade said . Nobody was hurt .\n\n`` It was the wind , &quot; said Tomas Reed .\n';
    const reply = await place.add(
      attached('copy.txt', HARBOUR),
      attached('scraped.txt', scraped),
      attached('broken.json', '{"text": '),
    );
    const text = textOn(reply);
    expect(text).toContain('**The same article is there already: harbour**');
    expect(text).toMatch(/Repairs: \d+ \(Restored: spacing/);
    expect(text).toContain('1 file or record refused\n**broken\\.json**\nThis file is no valid JSON');
    expect(labels(reply)).toEqual([
      'Confirm',
      'Cancel',
      'Outlet, date, link: copy.txt',
      'Outlet, date, link: scraped.txt',
    ]);
    expect(brokenLimits(reply.card)).toEqual([]);
  });

  it('does not ask for what a sidecar says, nor for one outlet of many articles', async () => {
    const lines = [FERRY, 'The mill burnt down in the night.'].map((text) => JSON.stringify({ text }));
    const reply = await place.add(
      attached('ferry.txt', `${FERRY}It is an old ship.`),
      attached('ferry.meta.yaml', 'outlet: The Post\n'),
      attached('two.jsonl', lines.join('\n')),
    );
    expect(textOn(reply)).toContain('Outlet: The Post');
    expect(textOn(reply)).toContain('2 articles in this file');
    expect(labels(reply)).toEqual(['Confirm', 'Cancel']);
  });

  it('keeps nothing of files of which nothing can be read', async () => {
    const reply = await place.add(attached('broken.json', '{"text": '));
    expect(textOn(reply)).toContain('Nothing of this can be read, and nothing was stored.');
    expect(reply).toMatchObject({ outcome: 'refused', card: { components: [] } });
    expect(await place.waiting()).toEqual([]);
  });

  it('refuses a kind that no reader knows, with those that can be read', async () => {
    const reply = await place.add(attached('photo.jpg', 'x'));
    expect(textOn(reply)).toContain('No reader knows photo\\.jpg. These can be read: \\.txt');
    expect(reply.outcome).toBe('refused');
  });

  it('throws away on Cancel', async () => {
    const offer = await place.add(attached('ferry.txt', FERRY));
    const cancelled = await place.press(buttonOn(offer, 'Cancel'), place.as);
    expect(textOn(cancelled)).toBe('Thrown away; nothing was stored.');
    expect(await place.waiting()).toEqual([]);
    expect(textOn(await place.press(buttonOn(offer, 'Confirm'), place.as))).toContain('no longer waits');
  });

  it('shows hostile names and texts as they are, and within the limits', async () => {
    const hostile = '**@everyone** [x](https://evil.example) <@1> `x` ||y|| # z\u202e ';
    const files = Array.from({ length: 5 }, (_, at) =>
      attached(
        `${hostile}${at}.json`,
        JSON.stringify({
          title: hostile.repeat(20),
          source: hostile.repeat(9),
          text: `${at} ${hostile.repeat(400)}`,
        }),
      ),
    );
    const reply = await place.add(...files);
    expect(brokenLimits(reply.card)).toEqual([]);
    const text = textOn(reply);
    expect(text).not.toMatch(/(?<!\\)@everyone|<@1>|(?<!\\)\]\(|\u202e/);
  });
});

describe('/corpus add without files', () => {
  const open = async () =>
    formIn(await place.dispatcher.run('corpus', { asker: moderator, subcommand: 'add', options: {} }));

  it('opens a form, and shows what the text would become', async () => {
    const form = await open();
    expect(form.fields.map(({ id }) => id)).toEqual(['headline', 'outlet', 'published', 'text', 'more']);
    const offer = await place.submit(
      form.customId,
      {
        headline: 'No seat on the ferry',
        outlet: 'The Post',
        published: '',
        text: FERRY,
        more: 'It sails daily.',
      },
      place.as,
    );
    expect(textOn(offer)).toContain('**No seat on the ferry**\nOutlet: The Post\nDate: no date in the file');
    const stored = await place.press(buttonOn(offer, 'Confirm'), place.as);
    expect(textOn(stored)).toContain('Added (1): no-seat-on-the-ferry');
    expect(await place.text('No-seat-on-the-ferry.txt')).toBe(`${FERRY}\n\nIt sails daily.`);
  });

  it('refuses an empty text', async () => {
    const form = await open();
    const reply = await place.submit(form.customId, { headline: 'x', text: '  ', more: '' }, place.as);
    expect(reply.outcome).toBe('refused');
    expect(await place.waiting()).toEqual([]);
  });
});

describe('somebody who may not manage the server', () => {
  it('is refused, whatever they were handed', async () => {
    const offer = await place.add(attached('ferry.txt', FERRY));
    const form = await place.opens(buttonOn(offer, 'Outlet, date, link'), place.as);
    const refused = [
      await place.run('corpus', {}, { asker: member, subcommand: 'add' }),
      await place.press(buttonOn(offer, 'Confirm')),
      await place.press(buttonOn(offer, 'Cancel')),
      await place.press(buttonOn(offer, 'Outlet, date, link')),
      await place.submit(form.customId, { outlet: 'x' }),
      await place.submit(form.customId.replace('details', 'paste'), { text: FERRY }),
    ];
    for (const reply of refused) expect(textOn(reply)).toContain('Only members who may manage the server');
    expect(await place.waiting()).toHaveLength(1);
    expect(await place.files()).toEqual(['bridge.txt', 'harbour.txt']);
  });
});

describe('a forged custom id', () => {
  it.each([
    'corpus/confirm/1//=../../harbour',
    'corpus/confirm/1//=AAAAAAAAAAAA',
    'corpus/details/99//=AAAAAAAAAAAA',
    'corpus/confirm/1//#AAAAAAAAAAAA',
    'corpus/destroy/1//=AAAAAAAAAAAA',
    'corpus/paste/1//=AAAAAAAAAAAA',
    'corpus/undo/1//=../../../x',
    'corpus/log/9999//=../..',
  ])('(%s) is refused politely', async (customId) => {
    const reply = await place.press(customId, place.as);
    expect(reply.outcome).toBe('refused');
    expect(textOn(reply)).not.toContain('went wrong');
  });

  it('of a file that is not there is refused politely', async () => {
    const offer = await place.add(attached('ferry.txt', FERRY));
    const key = /=(.*)$/.exec(buttonOn(offer, 'Confirm'))?.[1];
    const reply = await place.press(`corpus/details/5//=${key}`, place.as);
    expect(textOn(reply)).toContain('no longer waits');
  });
});
