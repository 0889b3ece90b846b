import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../src/locales/messages.ts';
import { buttonOn, desk, member, textOn } from './made-up-newsroom.ts';

describe('the filters of /ask', () => {
  it('are part of the heading, and limit the answer', async () => {
    const reply = await desk().run('ask', { question: 'bridge', outlet: 'Lenz Gazette', kind: 'direct' });
    expect(textOn(reply)).toContain('**bridge · outlet: Lenz Gazette · kind: Quoted directly**');
    const { findings } = reply.data as { findings: { kind: string }[] };
    expect(findings.every(({ kind }) => kind === 'direct')).toBe(true);
  });

  it.each(LOCALES)('are kept by Share in %s', async (locale) => {
    const { run, press } = desk();
    const asker = { ...member, locale };
    const options = {
      question: 'What about the bridge?',
      outlet: 'Lenz Gazette',
      from: '2031',
      to: '2031-12',
    };
    const reply = await run('ask', options, { asker });
    const [share] = reply.card.components.flatMap(({ components }) =>
      components.flatMap((component) =>
        'custom_id' in component && component.custom_id.includes('/share') ? [component.custom_id] : [],
      ),
    );
    const shared = await press(share ?? '', { card: reply.card, asker });
    expect(shared.data).toEqual(reply.data);
    expect(shared.card.content?.split('\n')[0]).toBe(reply.card.content?.split('\n')[0]);
  });

  it('say that there is one where nothing was found', async () => {
    const reply = await desk().run('ask', { question: 'bridge', from: '1999', to: '1999' });
    expect(reply.outcome).toBe('nothing');
    expect(textOn(reply)).toContain('A filter is set: leave it out to look everywhere.');
  });

  it('keep what came closest inside them', async () => {
    const { run, press } = desk();
    const reply = await run('ask', { question: 'submarine bridge volcano', outlet: 'Lenz Gazette' });
    const nearest = await press(buttonOn(reply, 'Show what came closest'), { card: reply.card });
    expect(textOn(nearest)).toContain('outlet: Lenz Gazette**');
  });
});

describe('days', () => {
  it.each([
    ['2031-04', '**from: 2031-04-01**'],
    ['2 April 2031', '**from: 2031-04-02**'],
    ['25.12.2030', '**from: 2030-12-25**'],
    ['28 août 2030', '**from: 2030-08-28**'],
    ['28. August 2030', '**from: 2030-08-28**'],
    ['28 de agosto de 2030', '**from: 2030-08-28**'],
  ])('are read as people write them: %s', async (from, shown) => {
    expect(textOn(await desk().run('quotes', { from }))).toContain(shown);
  });

  it('take the last day of what was written for the end', async () => {
    expect(textOn(await desk().run('quotes', { to: 'March 2031' }))).toContain('to: 2031-03-31');
  });

  it.each(['soon', '03/04/2031', '99', '2031-02-30', '@everyone'])(
    'are refused in one sentence: %s',
    async (from) => {
      const reply = await desk().run('quotes', { from });
      expect(reply.outcome).toBe('refused');
      expect(textOn(reply)).toContain('is no date that can be read here. Write it as');
    },
  );

  it('are refused the wrong way round', async () => {
    const reply = await desk().run('quotes', { from: '2031-05', to: '2031-04' });
    expect(textOn(reply)).toContain('These dates leave nothing: from 2031-05-01 to 2031-04-30.');
  });

  it('are completed as they are read, then with days of the coverage', async () => {
    const { dispatcher } = desk();
    const complete = (typed: string) =>
      dispatcher.complete('quotes', { asker: member, option: 'from', typed });
    expect((await complete('')).length).toBeGreaterThan(0);
    expect((await complete('5 May 2031'))[0]).toEqual({ name: '5 May 2031', value: '2031-05-05' });
  });
});

describe('kinds', () => {
  it('are choices, and nothing else is taken', async () => {
    expect(textOn(await desk().run('quotes', { kind: 'Direct' }))).toContain('kind: Quoted directly');
    expect(textOn(await desk().run('quotes', { kind: 'loud' }))).toContain(
      'The option kind is one of: direct, mixed, indirect, narration.',
    );
  });
});
