import { describe, expect, it } from 'vitest';
import { buildCoverage } from '../../src/coverage/build-coverage.ts';
import { LOCALES } from '../../src/locales/messages.ts';
import { madeUp } from '../coverage/made-up.ts';
import { buttonOn, desk, editionOf, member, newsroomOf, textOn } from './made-up-newsroom.ts';

const BRIDGE = madeUp(
  'bridge',
  `The old bridge at Lenz fell on 3 February 2031. Ana Voss, the mayor of Lenz, promised a new bridge last week.

“I saw the bridge yesterday,” Voss told reporters on Monday. “The bridge will open next year,” she said.

Piet Harlan, who built the old bridge in 1987, said that nobody had asked him about the bridge.

The *bridge* of <@1> cost a lot on 5 May 2019, the mayor said. She opened a bridge on 6 May 2019.`,
  { outlet: 'Lenz Gazette', headline: 'Bridge gone', published: '2031-03-05' },
);
const edition = editionOf(buildCoverage([BRIDGE], []));
const open = () => desk(newsroomOf({ current: () => edition }));

describe('/timeline', () => {
  it('shows dated statements in order, by pages, each with its label, source and how its date is known', async () => {
    const { run, press } = open();
    const first = await run('timeline', { about: 'bridge' });
    const text = textOn(first);
    expect(text).toContain('**bridge**\n-# Timeline, 8 entries · Entries 1–5 of 8');
    expect(first.card.embeds.map(({ title }) => title)).toEqual([
      '1987',
      '5 May 2019',
      '6 May 2019',
      '3 February 2031',
      '24 February 2031 to 2 March 2031',
    ]);
    expect(text.match(/not verified/g)).toHaveLength(5);
    expect(text).toContain('Date: “in 1987”');
    expect(text).toContain('Date inferred: “last week”, told from the publication on 5 March 2031');
    expect(text).toContain('Lenz Gazette · 5 March 2031 · Paragraph 1 · bridge\\:1');
    const second = await press(buttonOn(first, 'Next'), { card: first.card });
    expect(textOn(second)).toContain(
      'Date inferred: “yesterday”, told from the day it was said, 3 March 2031',
    );
  });

  it('escapes what the article says', async () => {
    expect(textOn(await open().run('timeline', { about: 'bridge' }))).toContain('\\*bridge\\* of \\<\\@1\\>');
  });

  it('keeps its filters over pages, Share and the picture', async () => {
    const { run, press } = open();
    const reply = await run('timeline', { about: 'bridge', from: '2031-02', outlet: 'Lenz Gazette' });
    expect(textOn(reply)).toContain('**bridge · outlet: Lenz Gazette · from: 2031-02-01**');
    for (const label of ['Share', 'As a picture']) {
      const pressed = await press(buttonOn(reply, label), { card: reply.card });
      expect(pressed.data).toEqual(reply.data);
    }
  });

  it('is a picture too, which says the same in words, and can be shared', async () => {
    const { run, press } = open();
    const reply = await run('timeline', { about: 'bridge' });
    const picture = await press(buttonOn(reply, 'As a picture'), { card: reply.card });
    const [file] = picture.card.files ?? [];
    expect(picture).toMatchObject({ visibility: 'private', mode: 'new' });
    expect(picture.card.embeds[0]?.image?.url).toBe(`attachment://${file?.name}`);
    expect([...(file?.bytes.slice(1, 4) ?? [])]).toEqual([...Buffer.from('PNG')]);
    expect(file?.alt).toContain('Timeline: bridge. Reported claims and outlets’ own words, not verified');
    for (const date of ['1987', '5 May 2019', '3 February 2031']) expect(file?.alt).toContain(date);
    expect(file?.alt.length).toBeLessThanOrEqual(1_024);
    const shared = await press(buttonOn(picture, 'Share'), { card: picture.card });
    expect(shared).toMatchObject({ visibility: 'public', mode: 'new' });
    expect(shared.card.files).toHaveLength(1);
    expect(textOn(shared)).toContain('Shared by Mina');
  });

  it.each(LOCALES)('reads its own cards back in %s', async (locale) => {
    const { run, press } = open();
    const asker = { ...member, locale };
    const reply = await run('timeline', { about: 'bridge', kind: 'indirect', to: '2031' }, { asker });
    expect(reply.outcome).toBe('answered');
    const ids = reply.card.components.flatMap(({ components }) =>
      components.flatMap((component) =>
        'custom_id' in component && component.custom_id.startsWith('timeline/') ? [component.custom_id] : [],
      ),
    );
    expect(ids.length).toBeGreaterThan(1);
    for (const id of ids) {
      const pressed = await press(id, { card: reply.card, asker });
      expect(pressed.data).toEqual(reply.data);
    }
  });

  it('says what to do where nothing has a date', async () => {
    const nothing = await open().run('timeline', { about: 'submarine' });
    expect(nothing.outcome).toBe('nothing');
    expect(textOn(nothing)).toContain('Type it again: the option completes names and topics.');
    const undated = editionOf(buildCoverage([madeUp('letter', 'The bridge was ugly, Mo Quill said.')], []));
    const reply = await desk(newsroomOf({ current: () => undated })).run('timeline', { about: 'bridge' });
    expect(textOn(reply)).toContain('1 sentence about it stands nowhere here');
    expect(textOn(await open().run('timeline', { about: 'bridge', to: '1900' }))).toContain(
      'A filter is set',
    );
  });

  it('withholds words that are not in the stored article', async () => {
    const forged = { ...edition, textOf: () => 'Another text altogether.' };
    const { run, press } = desk(newsroomOf({ current: () => forged }));
    const reply = await run('timeline', { about: 'bridge' });
    expect(textOn(reply)).toContain('Withheld:');
    expect(textOn(reply)).not.toContain('fell on');
    const picture = await press(buttonOn(reply, 'As a picture'), { card: reply.card });
    expect(picture.card.files?.[0]?.alt).not.toContain('fell on');
  });

  it('completes people and topics', async () => {
    const choices = await open().dispatcher.complete('timeline', {
      asker: member,
      option: 'about',
      typed: '',
    });
    expect(choices.map(({ value }) => value)).toEqual(expect.arrayContaining(['Ana Voss', 'Piet Harlan']));
  });

  it('is cited and reported like every other answer', async () => {
    const { run, press } = open();
    const reply = await run('timeline', { about: 'bridge' });
    const cited = await press(buttonOn(reply, 'Cite'), { card: reply.card });
    expect(cited.outcome).toBe('answered');
    expect(textOn(cited)).toContain('Bridge gone');
  });

  it('refuses a button that is none of its own', async () => {
    expect(textOn(await open().press('timeline/dance/1/x/=bridge'))).toContain('not one that this bot knows');
  });
});
