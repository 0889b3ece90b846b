import { describe, expect, it, vi } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { problem } from '../../src/problem.ts';
import { desk, goodReport, moderator, newsroomOf, textOn } from './made-up-newsroom.ts';

const as = (subcommand: string) => ({ asker: moderator, subcommand });

describe('/corpus', () => {
  it.each(['reload', 'status', 'check'])(
    '%s is refused to who may not manage the server',
    async (subcommand) => {
      const reload = vi.fn(async () => goodReport);
      const { run } = desk(newsroomOf({ reload, check: reload }));
      const reply = await run('corpus', {}, { subcommand });
      expect(reply.outcome).toBe('refused');
      expect(textOn(reply)).toContain('Only members who may manage the server can do this.');
      expect(reload).not.toHaveBeenCalled();
    },
  );

  it('reload says what was added, changed, removed and refused, and why', async () => {
    const reload = vi.fn(async () => goodReport);
    const reply = await desk(newsroomOf({ reload })).run('corpus', {}, as('reload'));
    expect(reload).toHaveBeenCalledWith('Otto', { whenFree: true });
    const text = textOn(reply);
    expect(text).toContain(
      '**Reloaded in 41 milliseconds.** 3 articles, 38 statements, 3 people and organisations.',
    );
    expect(text).toContain('Added (1): orchard\nChanged (1): bridge\nRemoved (1): mill');
    expect(text).toContain(
      '1 file or record refused\n**broken\\.bin**\nThis file is binary, not text. Save the article as text or as a web page.',
    );
    expect(reply).toMatchObject({ visibility: 'private', outcome: 'answered', data: goodReport });
  });

  it('reload says that the last good coverage still serves where the new one fails', async () => {
    const report = { ...goodReport, loaded: false, problem: problem('corpus-empty', { folders: 'corpus' }) };
    const reply = await desk(newsroomOf({ reload: async () => report })).run('corpus', {}, as('reload'));
    expect(reply.outcome).toBe('refused');
    expect(textOn(reply)).toContain(
      '**Not reloaded: the last good coverage still serves.** No article could be read from corpus',
    );
  });

  it('reload says that nothing serves where nothing did before, and tells no path', async () => {
    const folders = '/srv/reportedly/harbour, /srv/reportedly/council';
    const failed = { ...goodReport, loaded: false, nothingServes: true } as const;
    const report = { ...failed, problem: problem('corpus-empty', { folders }) };
    const reply = await desk(newsroomOf({ reload: async () => report })).run('corpus', {}, as('reload'));
    expect(textOn(reply)).toContain(
      '**There is nothing to answer from.** No article could be read from harbour, council: it holds no files.',
    );
  });

  it('reload passes on that another one runs', async () => {
    const reload = async () => {
      throw new UserError('A reload is running. Wait for it.');
    };
    expect(textOn(await desk(newsroomOf({ reload })).run('corpus', {}, as('reload')))).toBe(
      'A reload is running. Wait for it.',
    );
  });

  it('check says what would change, and that nothing was', async () => {
    const reply = await desk().run('corpus', {}, as('check'));
    expect(textOn(reply)).toContain('**This folder can be loaded.**');
    expect(textOn(reply)).toContain('nothing was changed');
  });

  it('says that nothing differs and nothing was refused', async () => {
    const report = { ...goodReport, added: [], changed: [], removed: [], refused: [] };
    const text = textOn(await desk(newsroomOf({ check: async () => report })).run('corpus', {}, as('check')));
    expect(text).toContain('No article differs from what is loaded.');
    expect(text).toContain('No file was refused.');
  });

  it('status shows what is loaded, since when, by whom and how long it took', async () => {
    const text = textOn(await desk().run('corpus', {}, as('status')));
    expect(text).toContain('**3 articles, 38 statements, 3 people and organisations.**');
    expect(text).toContain('Dates: 2 April 2031 (1 of 3 articles dated)');
    expect(text).toContain('Loaded: <t:1932890400:f> by start-up, in 41 milliseconds');
    expect(text).toContain('Memory: 64 MB · up 83 min');
    expect(text).toContain('broken\\.bin');
  });

  it('asks which, where none is named', async () => {
    const text = textOn(await desk().run('corpus', {}, { asker: moderator }));
    expect(text).toContain('/corpus status, /corpus check, /corpus reload, /corpus add');
  });
});
