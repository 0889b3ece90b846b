import type { Kind } from '../../attribution/statement.ts';
import type { Filter } from '../../coverage/answer.ts';
import { LOCALES } from '../../locales/messages.ts';
import { type Words, wordsFor } from '../../locales/words.ts';

/** What an answer can be limited by, in the order in which it is shown. */
export const FILTER_NAMES = ['speaker', 'topic', 'outlet', 'from', 'to', 'kind'] as const;
export type FilterName = (typeof FILTER_NAMES)[number];

export const KINDS = ['direct', 'mixed', 'indirect', 'narration'] as const satisfies readonly Kind[];

const BETWEEN = ' · ';

/**
 * What was asked and what limits it, in one line, as its card shows it and its buttons carry it: 'Who built it? ·
 * from: 2031-03-01 · kind: Quoted directly'. Empty where there is neither.
 */
export function askedLine(asked: string, filter: Filter, words: Words): string {
  const parts = FILTER_NAMES.flatMap((name) => {
    const value = filter[name];
    return value === undefined ? [] : [`${words(`filters.label.${name}`)}: ${shown(name, value, words)}`];
  });
  return [...(asked === '' ? [] : [unmistakable(asked)]), ...parts].join(BETWEEN);
}

function shown(name: FilterName, value: string, words: Words): string {
  return name === 'kind' ? kindWords(value, words) : unmistakable(value);
}

function kindWords(value: string, words: Words): string {
  const kind = KINDS.find((known) => known === value);
  return kind === undefined ? value : words(`cards.kind.${kind}`);
}

/** What was asked, and the filter. */
export interface Asked {
  readonly asked: string;
  readonly filter: Filter;
}

/**
 * What `askedLine` wrote of a question with its filters, in whatever language: a card outlives its reader's settings.
 */
export function readAskedLine(line: string): Asked {
  const [first = '', ...parts] = line.split(BETWEEN);
  const filtersFrom = parts.findIndex((part) => nameOf(part) !== undefined);
  const own = filtersFrom < 0 ? parts : parts.slice(0, filtersFrom);
  const filter = filtersFrom < 0 ? {} : readFilterLine(parts.slice(filtersFrom).join(BETWEEN));
  return { asked: [first, ...own].join(BETWEEN), filter };
}

/** What `askedLine` wrote of filters alone; what begins with none has none. */
export function readFilterLine(line: string): Filter {
  const found: [FilterName, string][] = [];
  for (const part of line.split(BETWEEN)) {
    const name = nameOf(part);
    const last = found.at(-1);
    if (name !== undefined) found.push([name, part.slice((labelOf(part) ?? '').length + 2)]);
    // The same sign may stand in a name.
    else if (last !== undefined) last[1] += BETWEEN + part;
  }
  const { kind: shownKind, ...filter } = Object.fromEntries(found);
  const kind = kindOf(shownKind);
  return kind === undefined ? filter : { ...filter, kind };
}

function nameOf(part: string): FilterName | undefined {
  return namesInEveryLanguage().get(labelOf(part) ?? '');
}

function labelOf(part: string): string | undefined {
  return /^[^:]+(?=: )/u.exec(part)?.[0];
}

/** Where the text itself has what begins a filter on our line, its sign is another one. */
function unmistakable(text: string): string {
  return text.split(BETWEEN).reduce((before, part) => {
    return `${before}${nameOf(part) === undefined ? BETWEEN : ' – '}${part}`;
  });
}

function kindOf(value: string | undefined): Kind | undefined {
  return KINDS.find((kind) => LOCALES.some((locale) => wordsFor(locale)(`cards.kind.${kind}`) === value));
}

let names: ReadonlyMap<string, FilterName> | undefined;

function namesInEveryLanguage(): ReadonlyMap<string, FilterName> {
  names ??= new Map(
    LOCALES.map((locale) => wordsFor(locale)).flatMap((words) =>
      FILTER_NAMES.map((name) => [words(`filters.label.${name}`), name] as const),
    ),
  );
  return names;
}
