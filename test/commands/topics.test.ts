import { describe, expect, it } from 'vitest';
import type { Reply } from '../../commands/command.ts';
import { buildCoverage } from '../../src/coverage/build-coverage.ts';
import { FERRY, HARBOUR } from '../coverage/made-up.ts';
import { desk, editionOf, newsroomOf, textOn } from './made-up-newsroom.ts';

const edition = editionOf(buildCoverage([HARBOUR, FERRY], []));
const open = (current = edition) => desk(newsroomOf({ current: () => current }));

function menus({ card }: Reply) {
  return card.components.flatMap(({ components }) =>
    components.flatMap((component) => ('options' in component ? [component] : [])),
  );
}

describe('/topics', () => {
  it('shows people and subjects with counts', async () => {
    const text = textOn(await open().run('topics'));
    expect(text).toContain('**Tomas Brandt** · 2 articles · 2 statements of theirs');
    expect(text).toContain('**harbour board** · 2 articles · 2 sentences');
  });

  it('leads on to a person and to what was said about a subject', async () => {
    const { run, press } = open();
    const reply = await run('topics');
    const [people, subjects] = menus(reply);
    const person = people?.options[0];
    const who = await press(people?.custom_id ?? '', { values: [person?.value ?? ''], card: reply.card });
    expect(who).toMatchObject({ visibility: 'private', mode: 'new', outcome: 'answered' });
    expect(textOn(who)).toContain(`**${person?.label}**`);
    for (const { value } of subjects?.options ?? []) {
      const said = await press(subjects?.custom_id ?? '', { values: [value], card: reply.card });
      expect([value, said.outcome]).toEqual([value, 'answered']);
    }
  });

  it('refuses politely what is no longer there, and what was forged', async () => {
    const { run, press } = open();
    for (const { custom_id } of menus(await run('topics'))) {
      for (const values of [['nobody at all zz'], [''], []])
        expect((await press(custom_id, { values })).outcome).toBe('refused');
    }
  });

  it('says what to do where there is nothing', async () => {
    const reply = await open(editionOf(buildCoverage([], []))).run('topics');
    expect(reply.outcome).toBe('nothing');
    expect(textOn(reply)).toContain('Moderators add them');
  });
});
