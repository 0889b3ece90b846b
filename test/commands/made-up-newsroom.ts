import type { Asker, Call, Form, FormReply, Press, Reply, Submission } from '../../commands/command.ts';
import { createDispatcher, type Dispatcher } from '../../commands/dispatch.ts';
import { defaultCollection } from '../../src/corpus/collection.ts';
import type { Coverage } from '../../src/coverage/answer.ts';
import type { Edition } from '../../src/newsroom/edition.ts';
import type { LoadReport, Newsroom } from '../../src/newsroom/newsroom.ts';
import { problem } from '../../src/problem.ts';
import { madeUpCoverage } from '../cards/made-up-coverage.ts';

export const member: Asker = { id: '1', name: 'Mina', mayManage: false, locale: 'en-GB' };
export const moderator: Asker = { id: '2', name: 'Otto', mayManage: true, locale: 'en-GB' };

export const goodReport: LoadReport = {
  added: ['orchard'],
  changed: ['bridge'],
  removed: ['mill'],
  refused: [{ file: 'broken.bin', ...problem('file-binary') }],
  articles: 3,
  statements: 38,
  people: 3,
  milliseconds: 41,
  loaded: true,
};

/** The coverage over the border that commands see. */
export function editionOf(coverage: Coverage, version = coverage.summary.version): Edition {
  return {
    summary: { ...coverage.summary, version },
    ask: async (question, filter) => coverage.ask(question, filter),
    who: async (name) => coverage.who(name),
    source: async (id) => coverage.source(id),
    quotes: async (filter) => coverage.quotes(filter),
    timeline: async (asked, filter) => coverage.timeline(asked, filter),
    topics: async () => coverage.topics(),
    dates: async (typed) => coverage.dates(typed),
    latest: async (ids) => coverage.latest(ids),
    match: async (message) => coverage.match(message),
    compare: async (one, other, topic) => coverage.compare(one, other, topic),
    suggest: async (field, typed) => coverage.suggest(field, typed),
    textOf: coverage.textOf,
  };
}

/** A newsroom that always serves the made-up coverage, with the parts that a test replaces. */
export function newsroomOf(parts: Partial<Newsroom> = {}): Newsroom {
  const edition = editionOf(madeUpCoverage);
  return {
    current: () => edition,
    status: () => ({
      collections: defaultCollection('/srv/corpus'),
      loadedAt: '2031-04-02T10:00:00.000Z',
      loadedBy: 'start-up',
      lastReport: goodReport,
      loads: [{ at: '2031-04-02T10:00:00.000Z', by: 'start-up', added: [], changed: [], removed: [] }],
      memoryBytes: 64 * 1024 * 1024,
      uptimeSeconds: 5_000,
    }),
    reload: async () => goodReport,
    refresh: async () => undefined,
    check: async () => goodReport,
    close: async () => undefined,
    ...parts,
  };
}

/** A dispatcher over the made-up coverage, and what it logged. */
export function desk(newsroom: Newsroom = newsroomOf()) {
  const logged: { readonly fields: object; readonly message: string }[] = [];
  const log = { error: (fields: object, message: string) => void logged.push({ fields, message }) };
  const dispatcher = createDispatcher({ newsroomAt: async () => newsroom, log });
  return {
    dispatcher,
    logged,
    run: async (name: string, options: Call['options'] = {}, more: Partial<Call> = {}): Promise<Reply> =>
      cardIn(await dispatcher.run(name, { asker: member, options, ...more })),
    press: async (customId: string, more: Partial<Press> = {}): Promise<Reply> =>
      cardIn(await dispatcher.press({ asker: member, customId, values: [], ...more })),
    /** Presses a button that opens a form. */
    opens: async (customId: string, more: Partial<Press> = {}): Promise<Form> =>
      formIn(await dispatcher.press({ asker: member, customId, values: [], ...more })),
    submit: (
      customId: string,
      values: Submission['values'],
      more: Partial<Submission> = {},
    ): Promise<Reply> => dispatcher.submit({ asker: member, customId, values, ...more }),
  } satisfies { dispatcher: Dispatcher } & Record<string, unknown>;
}

export function cardIn(answer: Reply | FormReply): Reply {
  if ('modal' in answer) throw new Error(`A form: ${answer.modal.title}`);
  return answer;
}

export function formIn(answer: Reply | FormReply): Form {
  if (!('modal' in answer)) throw new Error(`No form, but: ${textOn(answer)}`);
  return answer.modal;
}

/** The custom id of the button with this label. */
export function buttonOn({ card }: Reply, label: string): string {
  for (const { components } of card.components) {
    for (const component of components) {
      if ('label' in component && component.label === label && 'custom_id' in component)
        return component.custom_id;
    }
  }
  throw new Error(`No button ${label}`);
}

/** Everything that a card says, in one string. */
export function textOn({ card }: Reply): string {
  const embeds = card.embeds.flatMap((embed) => [
    embed.author?.name,
    embed.title,
    embed.description,
    ...(embed.fields ?? []).flatMap(({ name, value }) => [name, value]),
    embed.footer?.text,
  ]);
  return [card.content, ...embeds].filter((text) => text !== undefined).join('\n');
}
