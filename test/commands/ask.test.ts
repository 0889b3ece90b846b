import { describe, expect, it } from 'vitest';
import { madeUpCoverage } from '../cards/made-up-coverage.ts';
import { buttonOn, desk, editionOf, newsroomOf, textOn } from './made-up-newsroom.ts';

const QUESTION = 'what was said about the bridge?';

describe('/ask', () => {
  it('answers privately, in the words that were printed', async () => {
    const reply = await desk().run('ask', { question: 'who denied that the bridge was sold?' });
    expect(reply).toMatchObject({ visibility: 'private', mode: 'new', outcome: 'answered' });
    expect(textOn(reply)).toContain(
      '> Ana Voss, who runs the harbour of Lenz, has denied that **the old bridge was sold**.',
    );
    expect(textOn(reply)).toContain('Reported claim, not verified');
    expect(textOn(reply)).toContain('Lenz Gazette · 2 April 2031\nParagraph 1 · bridge:1a');
  });

  it('gives the answer as data', async () => {
    const { data } = await desk().run('ask', { question: QUESTION });
    expect(data).toEqual(madeUpCoverage.ask(QUESTION));
  });

  it('says that the coverage does not say, and shows what came closest only when asked', async () => {
    const { run, press } = desk();
    const reply = await run('ask', { question: 'did the bridge ever sink a submarine in Atlantis?' });
    expect(reply.outcome).toBe('nothing');
    expect(textOn(reply)).toContain('**The coverage does not say.**');
    const closest = await press(buttonOn(reply, 'Show what came closest'));
    expect(closest.mode).toBe('update');
    expect(textOn(closest)).toContain('Near, but no answer');
  });

  it.each([
    ['empty', '', 'is empty. Ask about'],
    ['blank', ' \u200b\u202e ', 'is empty. Ask about'],
    ['too long', 'why '.repeat(500), 'has 1,999 characters, and at most 300 are read'],
    ['only emoji', '🤷🤷', 'has no words in it'],
    ['only marks', '?!…', 'has no words in it'],
  ])('refuses a question that is %s, in one sentence', async (_, question, sentence) => {
    const reply = await desk().run('ask', { question });
    expect(reply.outcome).toBe('refused');
    expect(textOn(reply)).toContain(sentence);
  });

  it('refuses to run without a question', async () => {
    expect((await desk().run('ask')).outcome).toBe('refused');
  });

  it.each([
    ['only stop words', 'what is it that they did?'],
    ['right to left', 'מי מכר את הגשר?'],
    ['a mention and a link', '<@1> https://evil.example @everyone lanterns'],
    ['a pattern', '(a+)+$ [x](y) .*'],
  ])('answers a question of %s without harm', async (_, question) => {
    const { run, logged } = desk();
    const reply = await run('ask', { question });
    expect(['answered', 'nothing']).toContain(reply.outcome);
    expect(textOn(reply)).not.toMatch(/<@1>|@everyone(?! \*News)|https:\/\/evil/);
    expect(logged).toEqual([]);
  });

  it('pages through the findings, in place', async () => {
    const { run, press } = desk();
    const first = await run('ask', { question: 'how were the pears weighed?' });
    const second = await press(buttonOn(first, 'Next'));
    expect(second).toMatchObject({ visibility: 'private', mode: 'update' });
    expect(textOn(second)).toContain('Findings 4–6 of');
    expect(await press(buttonOn(second, 'Previous'))).toMatchObject({ card: first.card });
  });

  it('pages after a restart even where the question is too long for a button', async () => {
    const question = `how were the pears of the orchard weighed ${'again and '.repeat(12)}again?`;
    const first = await desk().run('ask', { question });
    const customId = buttonOn(first, 'Next');
    expect(customId).not.toContain('pears');
    const second = await desk().press(customId, { card: first.card });
    expect(textOn(second)).toContain('Findings 4–6 of');
    const other = await desk().run('ask', { question: QUESTION });
    expect((await desk().press(customId, { card: other.card })).outcome).toBe('refused');
  });

  it('shares the page for everybody, naming who shared it', async () => {
    const { run, press } = desk();
    const reply = await run('ask', { question: QUESTION });
    const shared = await press(buttonOn(reply, 'Share'));
    expect(shared).toMatchObject({ visibility: 'public', mode: 'new' });
    expect(textOn(shared)).toContain('Shared by Mina');
    expect(() => buttonOn(shared, 'Share')).toThrow();
    expect(() => buttonOn(shared, 'Next')).toThrow();
    expect((await press(buttonOn(shared, 'Context 1'))).visibility).toBe('private');
  });

  it('starts anew, and says so, where the coverage was reloaded since', async () => {
    const first = await desk().run('ask', { question: 'how were the pears weighed?' });
    const reloaded = desk(newsroomOf({ current: () => editionOf(madeUpCoverage, 'newer-version') }));
    const second = await reloaded.press(buttonOn(first, 'Next'));
    expect(textOn(second)).toContain('The coverage was reloaded since this card was made');
    expect(textOn(second)).toContain('Findings 1–3 of');
  });

  it('completes questions', async () => {
    const choices = await desk().dispatcher.complete('ask', {
      asker: { id: '1', name: 'Mina', mayManage: false, locale: 'en-GB' },
      option: 'question',
      typed: 'Voss',
    });
    expect(choices.length).toBeGreaterThan(0);
  });
});
