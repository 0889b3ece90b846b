import { type APIApplicationCommandStringOption, ApplicationCommandOptionType } from 'discord-api-types/v10';
import { type FilterName, KINDS } from '../src/cards/message/filter-words.ts';
import type { Filter } from '../src/coverage/answer.ts';
import { UserError } from '../src/errors.ts';
import { localised, localisedName } from '../src/locales/localised.ts';
import type { Words } from '../src/locales/words.ts';
import type { Edition } from '../src/newsroom/edition.ts';
import { NAME_MOST, readText } from './asked.ts';
import type { OptionValues, Typing } from './command.ts';

/** The options of a command by which its answer can be limited. */
export function filterOptions(names: readonly FilterName[]): APIApplicationCommandStringOption[] {
  return names.map((name) => {
    const option = {
      type: ApplicationCommandOptionType.String,
      ...localised(`filters.${name}`),
    } as const;
    return name === 'kind'
      ? { ...option, choices: KINDS.map((kind) => ({ ...localisedName(`cards.kind.${kind}`), value: kind })) }
      : { ...option, min_length: 1, max_length: NAME_MOST, autocomplete: true };
  });
}

/**
 * The filter that someone chose. Throws `UserError` for a day that cannot be read, an end before the beginning, and a
 * kind that is none.
 */
export async function readFilter(
  options: OptionValues,
  names: readonly FilterName[],
  edition: Edition,
  words: Words,
): Promise<Filter> {
  const given = (name: FilterName) =>
    names.includes(name) ? readText(options, name, NAME_MOST, words) : undefined;
  const [from, to] = await Promise.all([
    readDay(given('from'), 'from', edition, words),
    readDay(given('to'), 'to', edition, words),
  ]);
  if (from !== undefined && to !== undefined && from > to)
    throw new UserError(words('filters.backwards', { from, to }));
  const [speaker, topic, outlet, kind] = [
    given('speaker'),
    given('topic'),
    given('outlet'),
    readKind(given('kind'), words),
  ];
  return {
    ...(speaker === undefined ? {} : { speaker }),
    ...(topic === undefined ? {} : { topic }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(kind === undefined ? {} : { kind }),
  };
}

/** The first day of what was written for `from`, the last for `to`: 'March' means all of it. */
async function readDay(
  typed: string | undefined,
  name: 'from' | 'to',
  edition: Edition,
  words: Words,
): Promise<string | undefined> {
  if (typed === undefined) return undefined;
  const days = await edition.dates(typed);
  if (days === undefined) throw new UserError(words('filters.unreadable', { typed }));
  return days[name];
}

function readKind(typed: string | undefined, words: Words): Filter['kind'] {
  if (typed === undefined) return undefined;
  const kind = KINDS.find((known) => known === typed.toLowerCase());
  if (kind === undefined)
    throw new UserError(words('filters.unknown-kind', { option: 'kind', kinds: KINDS.join(', ') }));
  return kind;
}

type Choices = Awaited<ReturnType<Edition['suggest']>>;

/** Completions of a filter; of a day what is typed, as it is read, then days of the coverage. Empty for other options. */
export async function completeFilter(
  { newsroom, option, typed, words }: Typing,
  names: readonly FilterName[],
): Promise<Choices> {
  const name = names.find((known) => known === option);
  if (name === undefined || name === 'kind') return [];
  const edition = newsroom.current();
  const offered = await edition.suggest(name, typed);
  if (name !== 'from' && name !== 'to') return offered;
  const read = typed.trim() === '' ? undefined : (await edition.dates(typed))?.[name];
  const days = [...(read === undefined ? [] : [read]), ...offered.map(({ value }) => value)];
  return days.map((day) => ({ name: words.day(day) ?? day, value: day }));
}
