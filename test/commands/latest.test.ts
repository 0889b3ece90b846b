import { describe, expect, it } from 'vitest';
import { buildCoverage } from '../../src/coverage/build-coverage.ts';
import type { Load } from '../../src/newsroom/newsroom.ts';
import { FERRY, HARBOUR } from '../coverage/made-up.ts';
import { desk, editionOf, newsroomOf, textOn } from './made-up-newsroom.ts';

const edition = editionOf(buildCoverage([HARBOUR, FERRY], []));
const start: Load = {
  at: '2031-04-02T10:00:00.000Z',
  by: 'start-up',
  added: ['harbour'],
  changed: [],
  removed: [],
};
const later: Load = {
  at: '2031-04-02T11:00:00.000Z',
  by: '*Otto*',
  added: ['ferry'],
  changed: [],
  removed: ['mill'],
};

function open(loads: readonly Load[], current = edition) {
  const base = newsroomOf();
  return desk(newsroomOf({ current: () => current, status: () => ({ ...base.status(), loads }) }));
}

describe('/latest', () => {
  it('shows what the last loads added, with who loaded it and what went', async () => {
    const reply = await open([later, start]).run('latest');
    const text = textOn(reply);
    expect(text).toContain(
      '**Loaded <t:1932894000:f> by \\*Otto\\*** · Added: 1 · Changed: 0\n-# Removed: mill',
    );
    expect(text).toContain('The rest was there before, <t:1932890400:f>.');
    expect(text).toContain('Added\n**Ferries moved**\n-# Island Herald · 9 March 2031 · ');
    expect(text).not.toContain('Harbour to close');
  });

  it('says honestly that nothing came since the first, and shows the newest by date', async () => {
    const reply = await open([start]).run('latest');
    expect(textOn(reply)).toContain(
      'Nothing was added since the coverage was first read, <t:1932890400:f>. These are the newest by date.',
    );
    expect(textOn(reply).indexOf('Ferries moved')).toBeLessThan(textOn(reply).indexOf('Harbour to close'));
  });

  it('promises no order by date where no article has one', async () => {
    const { published: _published, ...undated } = FERRY.article.metadata;
    const ferry = { ...FERRY, article: { ...FERRY.article, metadata: undated } };
    const reply = await open([start], editionOf(buildCoverage([ferry], []))).run('latest');
    expect(textOn(reply)).toContain('Nothing was added since the coverage was first read');
    expect(textOn(reply)).not.toContain('by date');
  });

  it('leads on to an article', async () => {
    const { run, press } = open([later, start]);
    const reply = await run('latest');
    const [menu] = reply.card.components[0]?.components ?? [];
    const id = menu && 'custom_id' in menu ? menu.custom_id : '';
    const article = await press(id, { values: ['ferry'], card: reply.card });
    expect(article).toMatchObject({ visibility: 'private', mode: 'new', outcome: 'answered' });
    expect(textOn(article)).toContain('Ferries moved');
    expect((await press(id, { values: ['gone'] })).outcome).toBe('refused');
    expect((await press(id, { values: [] })).outcome).toBe('refused');
  });

  it('cites the articles on the page', async () => {
    const { run, press } = open([later, start]);
    const reply = await run('latest');
    const [cite] = reply.card.components.at(-1)?.components.slice(-2) ?? [];
    const cited = await press(cite && 'custom_id' in cite ? cite.custom_id : '', { card: reply.card });
    expect(textOn(cited)).toContain('Ferries moved');
    expect(cited.card.embeds).toHaveLength(1);
  });

  it('says what to do where there is nothing', async () => {
    const reply = await open([start], editionOf(buildCoverage([], []))).run('latest');
    expect(reply.outcome).toBe('nothing');
    expect(textOn(reply)).toContain('Moderators add them');
  });
});
