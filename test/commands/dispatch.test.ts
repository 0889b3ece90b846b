import { describe, expect, it } from 'vitest';
import { ATTACHMENT_BYTES_MOST } from '../../commands/attachment-limit.ts';
import type { Command } from '../../commands/command.ts';
import { createDispatcher } from '../../commands/dispatch.ts';
import { commands } from '../../commands/index.ts';
import { writeCustomId } from '../../src/cards/message/custom-id.ts';
import { UserError } from '../../src/errors.ts';
import { problem } from '../../src/problem.ts';
import { validateChoices, validateCommands } from '../discord/contract.ts';
import { cardIn, desk, member, moderator, newsroomOf, textOn } from './made-up-newsroom.ts';

/** A command of which a test makes what it needs. */
function commandThat(parts: Partial<Command>): Command {
  return {
    data: { name: 'probe', description: 'A probe' },
    run: async () => {
      throw new Error('not asked');
    },
    ...parts,
  };
}

function probing(parts: Partial<Command>) {
  const logged: object[] = [];
  const log = { error: (fields: object) => void logged.push(fields) };
  return {
    logged,
    dispatcher: createDispatcher({
      newsroomAt: async () => newsroomOf(),
      log,
      commands: [commandThat(parts)],
    }),
  };
}

const call = { asker: member, options: {} };
const typing = { asker: member, option: 'name', typed: '' };

describe('the commands', () => {
  it('are taken by Discord', () => {
    expect(validateCommands(commands.map(({ data }) => data))).toEqual([]);
  });

  it('are for members everywhere, and for moderators in servers that added the bot', () => {
    for (const { data } of commands) {
      const forModerators = data.default_member_permissions !== undefined;
      expect(data.integration_types, data.name).toEqual(forModerators ? [0] : [0, 1]);
      expect(data.contexts, data.name).toEqual(forModerators ? [0] : [0, 1, 2]);
    }
  });

  it('complete every text option, or offer its choices', () => {
    const options = commands.flatMap(({ data }) => ('options' in data ? (data.options ?? []) : []));
    const texts = options.filter(({ type }) => type === 3);
    expect(texts.length).toBeGreaterThan(6);
    const completes = (option: (typeof texts)[number]) =>
      ('autocomplete' in option && option.autocomplete === true) ||
      ('choices' in option && (option.choices ?? []).length > 0);
    expect(texts.filter((option) => !completes(option))).toEqual([]);
  });
});

describe('the dispatcher', () => {
  it('shows a mistake that the person can mend as its sentence', async () => {
    const { dispatcher, logged } = probing({
      run: async () => {
        throw new UserError('No *such* thing. Ask @everyone.');
      },
    });
    const reply = cardIn(await dispatcher.run('probe', call));
    expect(reply).toMatchObject({ visibility: 'private', mode: 'new', outcome: 'refused' });
    expect(textOn(reply)).toBe('No \\*such\\* thing. Ask \\@\u200beveryone.');
    expect(logged).toEqual([]);
  });

  it('shows one from a room that knows no languages in the language of the asker', async () => {
    const { dispatcher } = probing({
      run: async () => {
        throw new UserError(problem('attachment-lost', { name: '“a.txt”' }));
      },
    });
    const german = { ...call, asker: { ...member, locale: 'de' } };
    expect(textOn(cardIn(await dispatcher.run('probe', german)))).toBe(
      'Discord hat “a\\.txt” nicht herausgegeben. Noch einmal anhängen.',
    );
  });

  it('turns anything else into an apology with an id that finds it in the log', async () => {
    const { dispatcher, logged } = probing({
      run: async () => {
        throw new TypeError('secret detail');
      },
    });
    const reply = cardIn(await dispatcher.run('probe', call));
    expect(reply).toMatchObject({ visibility: 'private', outcome: 'refused' });
    expect(textOn(reply)).not.toContain('secret');
    expect(logged).toHaveLength(1);
    const [entry] = logged;
    expect(entry).toMatchObject({ error: expect.any(TypeError), what: 'probe' });
    expect(textOn(reply)).toContain((entry as { id: string }).id);
  });

  it('refuses a command that is not there', async () => {
    expect(textOn(await desk().run('nothing'))).toContain('/help lists those that there are');
  });

  it.each([
    ['another bot’s', 'vote:yes'],
    ['an unknown command’s', 'nothing/page/1/abcdef01/=x'],
    ['one of a command without buttons', 'help/page/1/abcdef01/=x'],
    ['an action that no command has', 'ask/constructor/1/abcdef01/=x'],
    ['an action that /who does not have', 'who/constructor/1/abcdef01/=Voss'],
    ['an action that /source does not have', 'source/toString/1/abcdef01/=bridge'],
    ['an action that /quotes does not have', 'quotes/all/1/abcdef01/=All quotations'],
    [
      'one whose question is lost',
      writeCustomId({ command: 'ask', action: 'page', page: 1, version: 'v', key: 'x '.repeat(90) }),
    ],
  ])('refuses a forged button politely: %s', async (_, customId) => {
    const { press, logged } = desk();
    const reply = await press(customId);
    expect(reply).toMatchObject({ visibility: 'private', mode: 'new', outcome: 'refused' });
    expect(textOn(reply)).toMatch(/Use the command again\.|\/help/);
    expect(logged).toEqual([]);
  });

  it('completes with what Discord takes: each value once, none too long, at most 25', async () => {
    const long = 'x'.repeat(101);
    const { dispatcher } = probing({
      complete: async () => [
        { name: long, value: 'kept' },
        { name: 'again', value: 'kept' },
        { name: 'too long', value: long },
        { name: '\u202e', value: 'unseen' },
        { name: 'empty', value: '' },
        ...Array.from({ length: 40 }, (_, index) => ({ name: `n${index}`, value: `v${index}` })),
      ],
    });
    const choices = await dispatcher.complete('probe', typing);
    expect(validateChoices(choices)).toEqual([]);
    expect(choices).toHaveLength(25);
    expect(choices[0]).toEqual({ name: `${'x'.repeat(97)} …`, value: 'kept' });
    expect(choices.map(({ value }) => value)).not.toContain('unseen');
  });

  it('completes with nothing where completion fails', async () => {
    const { dispatcher, logged } = probing({
      complete: async () => {
        throw new Error('broken');
      },
    });
    expect(await dispatcher.complete('probe', typing)).toEqual([]);
    expect(await dispatcher.complete('nothing', typing)).toEqual([]);
    expect(logged).toHaveLength(1);
  });

  it('hands a form on, and its answers to the command that asked', async () => {
    const form = { customId: 'probe/form/1/v/=x', title: 'T', fields: [] };
    const { dispatcher } = probing({
      run: async () => ({ modal: form }),
      submit: async ({ values }) => {
        throw new UserError(`You said ${values['what']}.`);
      },
    });
    expect(await dispatcher.run('probe', call)).toEqual({ modal: form });
    const sent = { asker: member, customId: form.customId, values: { what: 'rain' } };
    expect(textOn(await dispatcher.submit(sent))).toBe('You said rain.');
  });

  it('answers a forged form politely, and a failing one with an apology', async () => {
    const { dispatcher, logged } = probing({
      submit: async () => {
        throw new TypeError('secret');
      },
    });
    const sent = { asker: member, values: {} };
    for (const customId of ['vote:yes', 'nothing/form/1/v/=x', 'ask/form/1/v/=x'])
      expect(textOn(await dispatcher.submit({ ...sent, customId }))).toContain('Use the command again.');
    expect(logged).toEqual([]);
    expect(textOn(await dispatcher.submit({ ...sent, customId: 'probe/form/1/v/=x' }))).toContain(
      'went wrong',
    );
    expect(logged).toHaveLength(1);
  });

  it('finds a command by the key of its custom ids where it has another than its name', async () => {
    const { dispatcher } = probing({
      data: { name: 'Look at this', type: 3 },
      key: 'look',
      press: async () => {
        throw new UserError('Pressed.');
      },
    });
    const reply = await dispatcher.press({ asker: member, customId: 'look/page/1/v/=x', values: [] });
    expect(textOn(cardIn(reply))).toBe('Pressed.');
  });

  it('refuses a file that is too long before anything of it is read', async () => {
    const { dispatcher, logged } = probing({
      run: async ({ attachments }) => {
        await attachments['file']?.read();
        throw new Error('not reached');
      },
    });
    const read = async () => expect.fail('read');
    const file = { name: 'a\u202eb.txt', bytes: ATTACHMENT_BYTES_MOST + 1, read };
    const reply = cardIn(await dispatcher.run('probe', { ...call, attachments: { file } }));
    expect(textOn(reply)).toBe(
      '“ab\\.txt” is longer than 10 MB, the most that is read. Split it, and attach its parts.',
    );
    expect(logged).toEqual([]);
  });

  it('says so where there is no channel to post to', async () => {
    const { dispatcher } = probing({
      run: async ({ post }) => {
        await post('1', { embeds: [], components: [] });
        throw new Error('not reached');
      },
    });
    expect(textOn(cardIn(await dispatcher.run('probe', call)))).toContain('no channel here');
  });

  it('knows what may take longer than three seconds', () => {
    const { dispatcher } = desk();
    expect(['reload', 'check', 'status'].map((name) => dispatcher.isSlow('corpus', name))).toEqual([
      true,
      true,
      false,
    ]);
    expect(dispatcher.isSlow('ask')).toBe(false);
    expect(dispatcher.isSlow('nothing')).toBe(false);
  });

  it('answers a moderator and a member alike in everything but /corpus', async () => {
    const { run } = desk();
    expect(await run('who', { name: 'Voss' }, { asker: moderator })).toEqual(
      await run('who', { name: 'Voss' }),
    );
  });
});
