import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { buildCoverage } from '../../src/coverage/build-coverage.ts';
import { desk, editionOf, newsroomOf, textOn } from './made-up-newsroom.ts';

const empty = editionOf(buildCoverage([], []));
const withdrawnOnly = editionOf(
  buildCoverage([], [], [{ id: 'mill', file: 'mill.txt', metadata: {}, reason: 'Taken back' }]),
);

const READING = commands.filter(({ readsArticles }) => readsArticles === true);

describe('a coverage without articles', () => {
  it.each(READING.map((command) => [command.data.name, command]))(
    '%s says so, and how articles get there',
    async (name, command) => {
      const { run, press } = desk(newsroomOf({ current: () => empty }));
      const said = 'The coverage holds no articles yet. Moderators add them with /corpus add.';
      const reply = await run(name, {
        question: 'who?',
        name: 'Ada',
        id: 'mill',
        about: 'mill',
        one: 'a',
        other: 'b',
      });
      expect(reply).toMatchObject({ visibility: 'private', outcome: 'nothing' });
      expect(textOn(reply)).toBe(said);
      const pressed = await press(`${command.key ?? name}/page/1/00000000/=mill`);
      expect(textOn(pressed)).toBe(said);
    },
  );

  it('says why an article is gone where all were withdrawn', async () => {
    const { run } = desk(newsroomOf({ current: () => withdrawnOnly }));
    expect(textOn(await run('source', { id: 'mill' }))).toContain('Reason: Taken back');
  });
});
