import { describe, expect, it } from 'vitest';
import { madeUpCoverage } from '../cards/made-up-coverage.ts';
import { buttonOn, desk, editionOf, member, newsroomOf, textOn } from './made-up-newsroom.ts';

describe('/source', () => {
  it('shows what is known of an article and how, then its text with the quotations bold', async () => {
    const reply = await desk().run('source', { id: 'bridge' });
    expect(reply).toMatchObject({ visibility: 'private', outcome: 'answered' });
    const text = textOn(reply);
    expect(text).toContain(
      '**Who owns the bridge?**\nOutlet: Lenz Gazette\nDate: 2 April 2031\nLink: <https://gazette.example/bridge?id=7>',
    );
    expect(text).toContain('Repairs: 2 (Restored: spacing and 1 quotation mark); words unchanged');
    expect(text).toContain('“**We sold nothing,**” Voss said.');
    expect(text).toContain('Paragraphs 1–6 of 6 · As printed, not verified');
  });

  it('invents no headline, outlet, date or link', async () => {
    const text = textOn(await desk().run('source', { id: 'orchard' }));
    expect(text).toContain(
      'No headline in the file\nOutlet: outlet not given\nDate: no date in the file\nLink: none in the file',
    );
  });

  it('explains bold only where something is', async () => {
    const { run } = desk();
    expect(textOn(await run('source', { id: 'bridge' }))).toContain('Bold: words quoted from somebody.');
    expect(textOn(await run('source', { id: 'lanterns' }))).not.toContain('Bold:');
  });

  it('shows how an outlet was inferred', async () => {
    expect(textOn(await desk().run('source', { id: 'lanterns' }))).toContain('(inferred from “Free gifts”)');
  });

  it('shows the whole text by pages, each paragraph once', async () => {
    const { run, press } = desk();
    let reply = await run('source', { id: 'orchard' });
    const pages = [reply];
    const count = Number(/Page 1 of (\d+)/.exec(textOn(reply))?.[1]);
    while (pages.length < count) {
      reply = await press(buttonOn(reply, 'Next'));
      pages.push(reply);
    }
    const shown = pages.flatMap((page) => textOn(page).match(/The orchard report, part \d+,/g) ?? []);
    expect(shown).toEqual(Array.from({ length: 30 }, (_, index) => `The orchard report, part ${index + 1},`));
  });

  it('lists the repairs: the file’s characters, what is shown, and the paragraph', async () => {
    const { run, press } = desk();
    const repairs = await press(buttonOn(await run('source', { id: 'bridge' }), 'Repairs'));
    expect(textOn(repairs)).toContain('**␣,** → **,**\n-# spacing, certain, paragraph 1');
    expect(textOn(repairs)).toContain('**&␣quot␣;** → **“**\n-# quotation mark, certain, paragraph 2');
    expect(textOn(await press(buttonOn(repairs, 'Article')))).toContain('Who owns the bridge?');
  });

  it('shows a finding between its neighbours, and the lines of the file', async () => {
    const text = textOn(await desk().run('source', { id: 'bridge:2a' }));
    expect(text).toContain('-# Paragraph 1\nAna Voss, who runs');
    expect(text).toContain('-# Paragraph 2\n“**We sold nothing,**” Voss said.');
    expect(text).toContain('-# Paragraph 3\nThe price of the bridge');
    expect(text).not.toContain('Paragraph 4');
    expect(text).toContain('Line 2 of bridge.txt, as the file has it');
  });

  it('opens a finding’s Context as a private message of its own, and the article from there', async () => {
    const { run, press } = desk();
    const answer = await run('quotes', { speaker: 'Tom Marek' });
    const context = await press(buttonOn(answer, 'Context 1'));
    expect(context).toMatchObject({ visibility: 'private', mode: 'new' });
    expect(textOn(context)).toContain('In context · Reported claim, not verified');
    expect(textOn(await press(buttonOn(context, 'Whole article')))).toContain('Paragraphs 1–6 of 6');
    expect((await press(buttonOn(context, 'Share'))).visibility).toBe('public');
  });

  it('withholds a text that is not the stored one', async () => {
    const forged = { ...editionOf(madeUpCoverage), textOf: () => 'Another text altogether.' };
    const text = textOn(await desk(newsroomOf({ current: () => forged })).run('source', { id: 'bridge' }));
    expect(text).toContain('Withheld: these words were not found in the stored article.');
    expect(text).not.toContain('We sold nothing');
  });

  it('offers the ids that look alike', async () => {
    const reply = await desk().run('source', { id: 'brigde' });
    expect(reply.outcome).toBe('nothing');
    expect(textOn(reply)).toContain(
      '**No article and no finding has this id.**\nThese look alike: **bridge**',
    );
  });

  it.each(['../../etc/passwd', 'bridge:99z', 'a:::', '__proto__'])('finds nothing at %s', async (id) => {
    const { run, logged } = desk();
    expect((await run('source', { id })).outcome).toBe('nothing');
    expect(logged).toEqual([]);
  });

  it('refuses the Context of a finding that is gone since a reload', async () => {
    const reply = await desk().press('source/context/1/abcdef01/=mill:1a');
    expect(reply.outcome).toBe('refused');
    expect(textOn(reply)).toContain('this is no longer in it');
  });

  it('completes ids', async () => {
    const choices = await desk().dispatcher.complete('source', { asker: member, option: 'id', typed: 'bri' });
    expect(choices.map(({ value }) => value)).toContain('bridge');
  });
});
