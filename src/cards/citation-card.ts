import { ComponentType } from 'discord-api-types/v10';
import type { ArticleReference } from '../coverage/finding.ts';
import type { Words } from '../locales/words.ts';
import { CITATION_FORMATS, type CitationFormat, citationOf } from './citation-formats.ts';
import { button, rows, shareButton, type View } from './message/buttons.ts';
import type { Card } from './message/card.ts';
import { readCustomId } from './message/custom-id.ts';
import { fitToLimits } from './message/fit-to-limits.ts';
import { heading } from './message/heading.ts';
import { NOTICE_COLOUR } from './message/labels.ts';
import { small } from './message/line.ts';
import { reportButton } from './message/note-buttons.ts';

/** As many as a card of findings has, with those beside them. */
export const CITED_MOST = 5;

/** What a citation says of an article, where it is known. */
const FIELDS = ['headline', 'byline', 'outlet', 'published', 'url'] as const;

/** The citations of some articles in one format, each in a code block to copy, with buttons for the other formats. */
export function citationCard(
  articles: readonly ArticleReference[],
  format: CitationFormat,
  accessed: string,
  view: View,
): Card {
  const { words, version } = view;
  const key = articles.map(({ id }) => id).join(' ');
  const others = CITATION_FORMATS.map((each) =>
    button(
      words(`citation.format.${each}`),
      { command: 'cite', action: each, page: 1, version, key },
      { disabled: each === format },
    ),
  );
  return fitToLimits(() => ({
    content: heading(key, view, words(`citation.format.${format}`)),
    embeds: articles.map((article) => ({
      color: NOTICE_COLOUR,
      description: [
        codeBlock(citationOf(article, format, accessed, words)),
        ...checkLines(article, words),
      ].join('\n'),
    })),
    components:
      view.sharedBy === undefined
        ? rows([
            ...others,
            shareButton({ command: 'cite', action: format, key }, { ...view, page: 1 }),
            reportButton(view),
          ])
        : [],
  }));
}

/** Nothing means anything inside a code block but what ends it. */
function codeBlock(text: string): string {
  return `\`\`\`\n${text.replaceAll('`', "'")}\n\`\`\``;
}

/** What somebody who cites should check, and what they must find elsewhere. */
function checkLines({ metadata }: ArticleReference, words: Words): readonly string[] {
  const inferred = FIELDS.filter((field) => metadata[field]?.how === 'inferred');
  const missing = FIELDS.filter((field) => metadata[field] === undefined);
  const named = (fields: typeof inferred) =>
    words.list(fields.map((field) => words(`citation.field.${field}`)));
  return [
    ...(inferred.length === 0 ? [] : [small(words('citation.inferred', { fields: named(inferred) }))]),
    ...(missing.length === 0 ? [] : [small(words('citation.missing', { fields: named(missing) }))]),
  ];
}

/** The ids of the findings that a card offers the context of, and of the articles that it offers to open. */
export function idsOn(card: Card | undefined, words: Words): readonly string[] {
  return (card?.components ?? []).flatMap(({ components }) =>
    components.flatMap((component) => {
      if (!('custom_id' in component)) return [];
      const { custom_id: customId } = component;
      if (customId.startsWith('source/context/')) return readCustomId(customId, words).key ?? [];
      const opens = customId.startsWith('latest/open/') && component.type === ComponentType.StringSelect;
      return opens ? component.options.map(({ value }) => value) : [];
    }),
  );
}
