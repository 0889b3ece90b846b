import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ComponentType,
} from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Asker, Attachment, Call, Form, FormReply, Reply } from '../../commands/command.ts';
import { createDispatcher, type Dispatcher } from '../../commands/dispatch.ts';
import { commands } from '../../commands/index.ts';
import type { Card } from '../../src/cards/message/card.ts';
import { modalOf } from '../../src/discord/form-payload.ts';
import { newMessage } from '../../src/discord/message-payload.ts';
import { LOCALES } from '../../src/locales/messages.ts';
import { createLog } from '../../src/log.ts';
import type { Newsroom } from '../../src/newsroom/newsroom.ts';
import { openNewsroom } from '../../src/newsroom/open-newsroom.ts';
import { openServers } from '../../src/servers/open-servers.ts';
import type { Servers } from '../../src/servers/servers.ts';
import { schemaProblems } from './contract/schema.ts';
import { validateMessage, validateModal, WITHOUT_CONTRACT_FILE } from './contract.ts';

/** One leaf of a command: the command, or one of its subcommands. */
interface Leaf {
  readonly command: string;
  readonly subcommand?: string;
  readonly options: readonly APIApplicationCommandOption[];
  readonly onMessage: boolean;
}

const LEAVES: readonly Leaf[] = commands.flatMap(({ data }): readonly Leaf[] => {
  if (!('description' in data)) return [{ command: data.name, options: [], onMessage: true }];
  const options = data.options ?? [];
  const subcommands = options.filter(({ type }) => type === ApplicationCommandOptionType.Subcommand);
  if (subcommands.length === 0) return [{ command: data.name, options, onMessage: false }];
  return subcommands.map((subcommand) => ({
    command: data.name,
    subcommand: subcommand.name,
    options: ('options' in subcommand ? subcommand.options : undefined) ?? [],
    onMessage: false,
  }));
});

/** Those that only moderators may use. */
const MODERATORS = LEAVES.filter(({ command }) =>
  commands.some(({ data }) => data.name === command && data.default_member_permissions != null),
);

function customIdsOn({ components }: Card): readonly string[] {
  return components.flatMap((row) =>
    row.components.flatMap((component) => ('custom_id' in component ? (component.custom_id ?? []) : [])),
  );
}

/** Made up to be as long and as hostile as can be. */
const NASTY = '**@everyone** <@1> [x](https://e.example) `||~~ # > - 1. \u202e\u2066 العربية עברית 🐟'.repeat(
  60,
);

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'];

function hostileArticle(number: number): string {
  const name = `${'Very '.repeat(30)}Longname ${'Abcdefghij'.repeat(6)}${number}`;
  return [
    '---',
    `title: ${JSON.stringify(`${NASTY.slice(0, 400)} ${number}`)}`,
    `outlet: ${JSON.stringify(`Outlet ${NASTY.slice(0, 200)} ${number}`)}`,
    `date: 2031-0${(number % 9) + 1}-0${(number % 9) + 1}`,
    `url: https://news.example/${'path/'.repeat(300)}${number}`,
    '---',
    `The harbour of Lindvale closed on ${number + 1} ${MONTHS[number % 9]} 2031. Mayor Ada Quill denied it on Monday.`,
    '',
    `“${'The harbour stays open, '.repeat(80)}” said ${name} @everyone <@&1>.`,
    '',
    `Minister Tomas Reed said the harbour would cost ${number * 1000} crowns: “${NASTY.slice(0, 900)}” he wrote on Twitter.`,
  ].join('\n');
}

const SIZES = {
  smallest: async (folder: string) => writeFile(join(folder, 'a.txt'), 'A'),
  largest: async (folder: string) => {
    for (let number = 0; number < 12; number += 1)
      await writeFile(join(folder, `harbour-${number}.md`), hostileArticle(number));
    await writeFile(join(folder, `${'n'.repeat(200)}.exe`), 'x');
  },
} as const;

const post = async (_channel: string, card: Card) => check(card);

/** Tells of its first reading again where others would read the whole corpus anew for every payload. */
function stillNewsroom(newsroom: Newsroom): Newsroom {
  return {
    current: () => newsroom.current(),
    status: () => newsroom.status(),
    reload: async () => newsroom.status().lastReport,
    check: async () => newsroom.status().lastReport,
    refresh: async () => undefined,
    close: async () => undefined,
  };
}

/** Everything that Discord would not accept about a card. */
function problemsOf(card: Card): readonly string[] {
  const { files = [], ...data } = newMessage(card, 'private');
  const sent = {
    ...data,
    attachments: files.map((_, id) => ({ id: String(id), filename: card.files?.[id]?.name })),
  };
  const body = { type: 4, data: { ...sent, allowed_mentions: { parse: [] } } };
  const alts = (card.files ?? []).filter(({ alt }) => alt.trim() === '' || alt.length > 1024);
  return [
    ...validateMessage(sent),
    ...schemaProblems('CreateMessageInteractionCallbackRequest', JSON.parse(JSON.stringify(body))),
    ...alts.map(({ name }) => `the picture ${name} has no alt text that Discord would take`),
  ];
}

function problemsOfForm(form: Form): readonly string[] {
  const modal = modalOf(form);
  return [
    ...validateModal(modal),
    ...schemaProblems(
      'ModalInteractionCallbackRequest',
      JSON.parse(JSON.stringify({ type: 9, data: modal })),
    ),
  ];
}

let seen = 0;

function check(card: Card): void {
  seen += 1;
  expect(problemsOf(card), JSON.stringify(card).slice(0, 2_000)).toEqual([]);
}

function checkReply(reply: Reply | FormReply): void {
  if ('modal' in reply) expect(problemsOfForm(reply.modal)).toEqual([]);
  else check(reply.card);
}

const FILE: Attachment = {
  name: `${NASTY.slice(0, 200)}.txt`,
  bytes: 40,
  read: async () => new TextEncoder().encode('The mill burned, said Ada Quill on Monday.'),
};

/** Presses every button and select of a card, each once, and sends every form that opens. */
async function pressAll(dispatcher: Dispatcher, asker: Asker, card: Card): Promise<void> {
  for (const { components } of card.components) {
    for (const component of components) {
      if (!('custom_id' in component) || component.custom_id === undefined || component.disabled === true)
        continue;
      const values =
        component.type === ComponentType.StringSelect
          ? component.options.slice(0, 1).map(({ value }) => value)
          : [];
      const request = { asker, customId: component.custom_id, values, card, post };
      const reply = await dispatcher.press(request);
      checkReply(reply);
      if (!('modal' in reply)) continue;
      const { customId, fields } = reply.modal;
      for (const text of ['', NASTY]) {
        const filled = Object.fromEntries(fields.map(({ id, most }) => [id, text.slice(0, most)]));
        checkReply(await dispatcher.submit({ asker, customId, values: filled, card, post }));
      }
    }
  }
}

/** What is filled into a leaf's options: as little as can be, what is completed, or hostile text. */
async function fillings(
  dispatcher: Dispatcher,
  asker: Asker,
  leaf: Leaf,
): Promise<readonly Call['options'][]> {
  const filling = async (fill: (option: APIApplicationCommandOption) => unknown, all: boolean) => {
    const entries: [string, unknown][] = [];
    for (const option of leaf.options) {
      if (!all && !('required' in option && option.required === true)) continue;
      entries.push([option.name, await fill(option)]);
    }
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as Call['options'];
  };
  const choiceOf = (option: APIApplicationCommandOption) =>
    'choices' in option ? option.choices?.at(-1)?.value : undefined;
  const completed = async (option: APIApplicationCommandOption) => {
    const { command, subcommand } = leaf;
    const typing = {
      asker,
      option: option.name,
      typed: '',
      ...(subcommand === undefined ? {} : { subcommand }),
    };
    const choices = await dispatcher.complete(command, typing);
    return choiceOf(option) ?? choices.at(-1)?.value ?? fallback(option, 'harbour');
  };
  return [
    await filling((option) => choiceOf(option) ?? fallback(option, 'a'), false),
    await filling(completed, true),
    await filling((option) => choiceOf(option) ?? fallback(option, NASTY), true),
  ];
}

function fallback(option: APIApplicationCommandOption, text: string): string | number | boolean | undefined {
  switch (option.type) {
    case ApplicationCommandOptionType.String:
      return text.slice(0, ('max_length' in option ? option.max_length : undefined) ?? 100);
    case ApplicationCommandOptionType.Integer:
      return ('max_value' in option ? option.max_value : undefined) ?? 1;
    case ApplicationCommandOptionType.Boolean:
      return true;
    case ApplicationCommandOptionType.Channel:
      return '123456789012345678';
    default:
      return undefined;
  }
}

for (const [size, lay] of Object.entries(SIZES)) {
  describe(`every payload over the ${size} coverage${WITHOUT_CONTRACT_FILE}`, () => {
    let folder: string;
    let newsroom: Newsroom;
    let servers: Servers;
    let dispatcher: Dispatcher;

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'reportedly-matrix-'));
      await mkdir(join(folder, 'corpus'));
      await lay(join(folder, 'corpus'));
      const log = createLog('silent');
      newsroom = await openNewsroom({
        collections: [{ name: 'default', folder: join(folder, 'corpus') }],
        log,
      });
      servers = openServers({ file: ':memory:' });
      dispatcher = createDispatcher({
        newsroomAt: async () => stillNewsroom(newsroom),
        servers,
        log: {
          error: ({ error, what }: { error?: unknown; what?: unknown }) =>
            expect.fail(`${String(what)}: ${error instanceof Error ? error.stack : String(error)}`),
        },
      });
    });

    afterAll(async () => {
      await newsroom.close();
      servers.close();
      await rm(folder, { recursive: true, force: true });
    });

    it.each(MODERATORS.map((leaf) => [`/${leaf.command} ${leaf.subcommand ?? ''}`, leaf] as const))(
      '%s is refused to a member who was handed it by an override, and so is every button of its card',
      async (_, leaf) => {
        const member: Asker = {
          id: '2',
          name: 'Mina',
          mayManage: false,
          locale: 'en-GB',
          server: '123456789012345678',
        };
        const moderator = { ...member, id: '3', mayManage: true };
        const [, options = {}] = await fillings(dispatcher, moderator, leaf);
        const request = {
          ...(leaf.subcommand === undefined ? {} : { subcommand: leaf.subcommand }),
          options,
          attachments: {},
          post,
        };
        expect(await dispatcher.run(leaf.command, { ...request, asker: member })).toMatchObject({
          outcome: 'refused',
          visibility: 'private',
        });
        if (dispatcher.isSlow(leaf.command, leaf.subcommand)) return;
        const reply = await dispatcher.run(leaf.command, { ...request, asker: moderator });
        const ids = 'modal' in reply ? [] : customIdsOn(reply.card);
        for (const customId of ids) {
          const pressed = await dispatcher.press({ asker: member, customId, values: [], post });
          expect(pressed, customId).toMatchObject({ outcome: 'refused' });
        }
        if (!('modal' in reply)) return;
        const { customId } = reply.modal;
        expect(await dispatcher.submit({ asker: member, customId, values: {}, post })).toMatchObject({
          outcome: 'refused',
        });
      },
    );

    it.each([
      'ask/page/1/aaaaaaaa/=x\nforged',
      'ask/nothing/1/aaaaaaaa/=x',
      'corpus/undo/1/aaaaaaaa/=../../etc',
      'ask/page/9999/aaaaaaaa/=harbour',
      'source/article/1/aaaaaaaa/=../../secret',
      'source/context/1/aaaaaaaa/=another-servers-article:1a',
      'cite/bibtex/1/aaaaaaaa/=another-servers-article:1a',
      'report/form/1/aaaaaaaa/=x',
      'timeline/page/77/aaaaaaaa/=harbour',
      'compare/page/77/aaaaaaaa/=x',
      'setup/show/1/aaaaaaaa/=x',
      'nothing/page/1/aaaaaaaa/=x',
      '__proto__/page/1/aaaaaaaa/=x',
      'constructor/page/1/aaaaaaaa/=x',
      '',
      'x'.repeat(100),
    ])('a forged custom id is answered politely: %j', async (customId) => {
      const asker: Asker = { id: '2', name: 'Mina', mayManage: false, locale: 'en-GB' };
      checkReply(await dispatcher.press({ asker, customId, values: ['__proto__'], post }));
      checkReply(await dispatcher.submit({ asker, customId, values: { text: 'x' }, post }));
    });

    describe.each(LOCALES)('in %s', (locale) => {
      const asker: Asker = {
        id: '1',
        name: NASTY.slice(0, 32),
        mayManage: true,
        locale,
        server: '123456789012345678',
        channel: '123456789012345679',
      };

      it.each(
        LEAVES.map(
          (leaf) => [`/${[leaf.command, leaf.subcommand].filter(Boolean).join(' ')}`, leaf] as const,
        ),
      )('%s', { timeout: 60_000 }, async (_, leaf) => {
        const all = await fillings(dispatcher, asker, leaf);
        const [, completed] = all;
        for (const options of all) {
          const reply = await dispatcher.run(leaf.command, {
            asker,
            ...(leaf.subcommand === undefined ? {} : { subcommand: leaf.subcommand }),
            options,
            attachments: leaf.subcommand === 'add' ? { file: FILE } : {},
            ...(leaf.onMessage
              ? { message: { text: `${NASTY.slice(0, 1900)} the harbour stays open` } }
              : {}),
            post,
          });
          checkReply(reply);
          // The buttons are those of the answer, however it was asked for.
          if (!('modal' in reply) && options === completed) await pressAll(dispatcher, asker, reply.card);
        }
        expect(seen).toBeGreaterThan(0);
      });
    });
  });
}
