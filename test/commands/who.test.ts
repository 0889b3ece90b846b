import { ComponentType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { madeUpCoverage } from '../cards/made-up-coverage.ts';
import { buttonOn, desk, editionOf, member, newsroomOf, textOn } from './made-up-newsroom.ts';

describe('/who', () => {
  it('shows names, handles, descriptions and what they are reported to have said', async () => {
    const reply = await desk().run('who', { name: 'Voss' });
    expect(reply).toMatchObject({ visibility: 'private', outcome: 'answered' });
    const text = textOn(reply);
    expect(text).toContain('**Ana Voss**\n-# Person');
    expect(text).toContain('“who runs the harbour of Lenz”\n-# Lenz Gazette, 2 April 2031, bridge');
    expect(text).toContain('Also: Voss · \\@anavoss');
    expect(text).toContain('By them · Reported claim, not verified');
    expect(buttonOn(reply, 'Cite')).toMatch(/^cite\/open\//);
  });

  it('keeps two of one surname apart, and asks who is meant', async () => {
    const { run, press } = desk();
    const reply = await run('who', { name: 'Marek' });
    expect(textOn(reply)).toContain('**Petr Marek**, “a baker”\n**Tom Marek**, “a ferryman”');
    const select = reply.card.components[0]?.components[0];
    if (select?.type !== ComponentType.StringSelect) throw new Error('No select');
    const tom = select.options.find(({ label }) => label === 'Tom Marek');
    const picked = await press(select.custom_id, { values: [tom?.value ?? ''] });
    expect(picked.mode).toBe('update');
    expect(textOn(picked)).toContain('**Tom Marek**\n-# Person');
    expect(textOn(picked)).not.toContain('Petr');
  });

  it('lists all that they said, and shares it', async () => {
    const { run, press } = desk();
    const all = await press(buttonOn(await run('who', { name: 'Ana Voss' }), 'All they said (2)'));
    expect(textOn(all)).toContain('-# What they are reported to have said');
    const shared = await press(buttonOn(all, 'Share'));
    expect(shared.visibility).toBe('public');
    expect(textOn(shared)).toContain('Shared by Mina');
  });

  it('offers the nearest names where nobody bears the name', async () => {
    const edition = editionOf(madeUpCoverage);
    const who = async (name: string) =>
      name === 'Ana Vosz' ? { asked: name, profiles: [], nearestNames: ['Ana Voss'] } : edition.who(name);
    const { run, press } = desk(newsroomOf({ current: () => ({ ...edition, who }) }));
    const reply = await run('who', { name: 'Ana Vosz' });
    expect(reply.outcome).toBe('nothing');
    expect(textOn(reply)).toContain('These look alike: **Ana Voss**');
    const opened = await press(buttonOn(reply, 'Ana Voss'));
    expect(opened).toMatchObject({ visibility: 'private', mode: 'new' });
    expect(textOn(opened)).toContain('**Ana Voss**\n-# Person');
  });

  it('says that nobody bears a name, and what to do', async () => {
    const reply = await desk().run('who', { name: 'Zebulon Quark' });
    expect(reply.outcome).toBe('nothing');
    expect(textOn(reply)).toContain('**Nobody of this name is in the coverage.**\nType the name again');
  });

  it('refuses a button for somebody who is gone', async () => {
    const reply = await desk().press('who/said/1/abcdef01/=gone-since');
    expect(reply.outcome).toBe('refused');
    expect(textOn(reply)).toContain('nobody of this name is in it any more');
  });

  it('completes names', async () => {
    const choices = await desk().dispatcher.complete('who', { asker: member, option: 'name', typed: 'vos' });
    expect(choices.map(({ name }) => name).join()).toContain('Voss');
  });
});
