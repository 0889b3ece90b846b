import { ApplicationCommandType } from 'discord-api-types/v10';
import { type HelpEntry, helpCard } from '../src/cards/help-card.ts';
import type { CoverageSummary } from '../src/coverage/answer.ts';
import type { Asker, Command } from './command.ts';

/** `/help`: what each command does, with an example that works on the loaded coverage. */
export const help: Command = {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: 'help',
    description: 'What this bot does, with examples that work here',
  },

  async run({ newsroom, asker }) {
    const { summary } = newsroom.current();
    const entries = entriesFor(summary, asker);
    return {
      card: helpCard(entries, summary.articles.length),
      visibility: 'private',
      mode: 'new',
      outcome: 'answered',
      data: entries,
    };
  },
};

function entriesFor({ examples }: CoverageSummary, asker: Asker): readonly HelpEntry[] {
  const example = (text: string, value: string | undefined) =>
    value === undefined ? {} : { example: `${text} ${value}` };
  return [
    {
      usage: '/ask question',
      does: 'The best findings, word for word, with who said it, the outlet, and any denial. “The coverage does not say” where it does not.',
      ...example('/ask question:', examples.question),
    },
    {
      usage: '/who name',
      does: 'How the coverage describes a person or an organisation, and what they are reported to have said.',
      ...example('/who name:', examples.name),
    },
    {
      usage: '/source id',
      does: 'The whole article by pages; or, with the id at the foot of a finding, that finding in its context and in the file.',
      ...example('/source id:', examples.source),
    },
    {
      usage: '/quotes speaker topic outlet',
      does: 'Quotations, filtered by any of the three.',
      ...example('/quotes topic:', examples.topic),
    },
    ...(asker.mayManage
      ? [
          {
            usage: '/corpus reload · status · check',
            does: 'For moderators: read the folder again, see what is loaded, or try it first.',
            example: '/corpus status',
          },
        ]
      : []),
  ];
}
