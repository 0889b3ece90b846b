import type { APIApplicationCommandOptionChoice } from 'discord-api-types/v10';
import { plainLine } from '../../src/cards/message/escape.ts';
import type { Metadata } from '../../src/corpus/article.ts';
import type { Typing } from '../command.ts';

type Choices = readonly APIApplicationCommandOptionChoice<string>[];

/** Articles by id, headline and outlet, outlets, and collections; to nobody but moderators. */
export async function complete({ asker, newsroom, subcommand, option, typed }: Typing): Promise<Choices> {
  if (!asker.mayManage) return [];
  switch (option) {
    case 'id':
      return articles(newsroom.current().summary, subcommand, typed);
    case 'outlet':
      return await newsroom.current().suggest('outlet', typed);
    case 'collection':
      return newsroom
        .status()
        .collections.filter(({ name }) => name.includes(typed.trim().toLowerCase()))
        .map(({ name }) => ({ name, value: name }));
    default:
      return [];
  }
}

/** Those that the subcommand can change: only a withdrawn article can be restored, and none withdrawn twice. */
function articles(
  { articles: shown, withdrawn = [] }: ReturnType<Typing['newsroom']['current']>['summary'],
  subcommand: string | undefined,
  typed: string,
): Choices {
  const there = shown.flatMap(({ id, metadata, copies }) => [
    { id, metadata },
    ...copies.map((copy) => ({ id: copy.id, metadata: copy })),
  ]);
  const hidden = withdrawn.map(({ id, metadata }) => ({ id, metadata }));
  const fitting =
    subcommand === 'restore' ? hidden : subcommand === 'withdraw' ? there : [...there, ...hidden];
  const wanted = plainLine(typed).toLowerCase();
  return fitting
    .map(({ id, metadata }) => ({ name: nameOf(id, metadata), value: id }))
    .filter(({ name }) => name.toLowerCase().includes(wanted))
    .sort((one, other) => Number(other.value.startsWith(wanted)) - Number(one.value.startsWith(wanted)));
}

function nameOf(id: string, { headline, outlet }: Metadata): string {
  return [id, headline?.value, outlet?.value].filter((part) => part !== undefined).join(' · ');
}
