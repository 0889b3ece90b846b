import { describe, expect, it } from 'vitest';
import { buttonOn, desk, member, textOn } from './made-up-newsroom.ts';

describe('/quotes', () => {
  it('shows verbatim quotations by pages, and what they rest on', async () => {
    const { run, press } = desk();
    const first = await run('quotes');
    expect(textOn(first)).toContain('**All quotations**\n-# 4 quotations · Findings 1–3 of 4');
    const second = await press(buttonOn(first, 'Next'));
    expect(textOn(second)).toContain('called the bridge “**a ruin with a toll**”.');
    expect(textOn(second)).toContain('1 article,');
  });

  it('filters by speaker, topic and outlet', async () => {
    const reply = await desk().run('quotes', { speaker: 'Ana Voss', topic: 'plank', outlet: 'Lenz Gazette' });
    expect(textOn(reply)).toContain('**speaker: Ana Voss · topic: plank · outlet: Lenz Gazette**');
    expect(textOn(reply)).toContain('-# 1 quotation');
  });

  it('keeps its filter over pages and Share after a restart, however long', async () => {
    const options = { topic: 'bridge', outlet: 'Lenz Gazette', speaker: 'Ana Voss' };
    const reply = await desk().run('quotes', options);
    const shared = await desk().press(buttonOn(reply, 'Share'), { card: reply.card });
    expect(shared.data).toEqual(reply.data);
  });

  it('says what to do where none fits', async () => {
    const reply = await desk().run('quotes', { topic: 'submarines' });
    expect(reply.outcome).toBe('nothing');
    expect(textOn(reply)).toContain('**No quotation fits.**\nLeave an option out');
  });

  it('refuses a filter of nothing but marks', async () => {
    expect(textOn(await desk().run('quotes', { topic: '***' }))).toContain(
      'The option topic has no words in it',
    );
  });

  it.each(['speaker', 'topic', 'outlet', 'from', 'to'])('completes the %s', async (option) => {
    const choices = await desk().dispatcher.complete('quotes', { asker: member, option, typed: '' });
    expect(choices.length).toBeGreaterThan(0);
  });
});
