import { describe, expect, it } from 'vitest';
import { buildCoverage } from '../../src/coverage/build-coverage.ts';
import { FERRY, HARBOUR, madeUp } from '../coverage/made-up.ts';
import { validateMessage } from '../discord/contract.ts';
import { buttonOn, desk, editionOf, member, newsroomOf, textOn } from './made-up-newsroom.ts';

const HOSTILE = madeUp(
  'hostile',
  `Mayor Ines Calloway said on Monday that the harbour of Port Ellery will close for 15 weeks. **@everyone** <@1>\n\n${'Mayor **Ines** Calloway @everyone said `on` Monday that <@1> the harbour of Port Ellery will close for 15 weeks [x](https://y.example). '.repeat(6)}\n\n${'The works # of ||the|| harbour board will cost $9.9 million, Tomas Brandt said. '.repeat(6)}`,
  { outlet: '@everyone **Tide** ||Weekly||'.repeat(2), published: '2031-03-06' },
);
const edition = editionOf(buildCoverage([HARBOUR, FERRY, HOSTILE], []));
const { dispatcher, run, press, logged } = desk(newsroomOf({ current: () => edition }));

const harbours = { one: 'The Ellery Courier', other: 'hostile' };

describe('/compare', () => {
  it('shows two statements side by side, labelled, with speaker and place', async () => {
    const reply = await run('compare', harbours);
    expect(reply).toMatchObject({ visibility: 'private', outcome: 'answered' });
    const fields =
      reply.card.embeds
        .map((embed) => embed.fields ?? [])
        .find(([first]) => first?.value.includes('harbour\\:1a')) ?? [];
    expect(fields.map(({ inline }) => inline)).toEqual([true, true]);
    expect(textOn(reply)).toContain('Reported claim, not verified');
    expect(fields[0]?.value).toContain('**14**');
    expect(fields[1]?.value).toContain('**15**');
    expect(textOn(reply)).toContain('harbour\\:1a');
    expect(textOn(reply)).toContain('rests on');
  });

  it('leads to what only one reports, and back', async () => {
    const reply = await run('compare', harbours);
    const label = reply.card.components
      .flatMap(({ components }) => components.flatMap((each) => ('label' in each ? [each.label ?? ''] : [])))
      .find((each) => each.startsWith('Only The Ellery'));
    const only = await press(buttonOn(reply, label ?? ''), { card: reply.card });
    expect(only).toMatchObject({ mode: 'update', visibility: 'private' });
    expect(only.card.content).toContain('What only The Ellery Courier reports');
    const shared = await press(buttonOn(only, 'Share'), { card: only.card });
    expect(shared).toMatchObject({ mode: 'new', visibility: 'public' });
    expect(shared.card.content).toContain('Shared by Mina');
    expect(shared.card.embeds).toEqual(only.card.embeds);
  });

  it('stays within the limits and inert, on every page of every part', async () => {
    const { version } = edition.summary;
    for (const part of ['both', 'one', 'other', 'shareboth'])
      for (const page of [1, 2, 3, 99]) {
        const reply = await press(`compare/${part}/${page}/${version.slice(0, 8)}/=harbour ↔ hostile`);
        expect(validateMessage(reply.card)).toEqual([]);
        // Authors and footers are plain text on Discord.
        const { content, embeds } = reply.card;
        const markdown = embeds.flatMap(({ description = '', fields = [] }) => [
          description,
          ...fields.flatMap(({ name, value }) => [name, value]),
        ]);
        expect([content, ...markdown].join('\n')).not.toMatch(
          /(?<!\\)<@1>|@everyone|(?<!\\)\|\||(?<!\\)\]\(https/,
        );
      }
    expect(logged).toEqual([]);
  });

  it('completes outlets and articles, and topics', async () => {
    const offered = async (option: string, typed: string) =>
      (await dispatcher.complete('compare', { asker: member, option, typed })).map(({ value }) => value);
    expect(await offered('one', 'ellery')).toContain('The Ellery Courier');
    expect(await offered('other', 'ferry')).toContain('ferry');
    expect(await offered('nothing', '')).toEqual([]);
  });

  it('says which is not in the coverage, and which looks like it', async () => {
    const reply = await run('compare', { one: 'Island Herld', other: 'harbour' });
    expect(reply.outcome).toBe('nothing');
    expect(textOn(reply)).toContain('no outlet and no article of this name: Island Herld');
    expect(textOn(reply)).toContain('Island Herald');
  });

  it('refuses to compare something with itself', async () => {
    expect(textOn(await run('compare', { one: 'ferry', other: 'Island Herald' }))).toContain(
      'Both are the same',
    );
  });
});
