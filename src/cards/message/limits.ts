/**
 * Every number that Discord sets and we must keep to, each with the page of its documentation. Lengths are counted in
 * UTF-16 units: never fewer than the characters that Discord counts.
 */
import { ComponentType } from 'discord-api-types/v10';
import type { Card } from './card.ts';

/** https://docs.discord.com/developers/resources/message#create-message */
const CONTENT_MOST = 2_000;
/** https://docs.discord.com/developers/resources/message#create-message */
const EMBEDS_MOST = 10;
/** Over all embeds of a message: https://docs.discord.com/developers/resources/message#embed-object-embed-limits */
const EMBED_TEXT_MOST = 6_000;
/** https://docs.discord.com/developers/resources/message#embed-object-embed-limits */
const EMBED_TITLE_MOST = 256;
/** https://docs.discord.com/developers/resources/message#embed-object-embed-limits */
export const EMBED_DESCRIPTION_MOST = 4_096;
/** https://docs.discord.com/developers/resources/message#embed-object-embed-limits */
const EMBED_FIELDS_MOST = 25;
/** https://docs.discord.com/developers/resources/message#embed-object-embed-limits */
const EMBED_FIELD_NAME_MOST = 256;
/** https://docs.discord.com/developers/resources/message#embed-object-embed-limits */
const EMBED_FIELD_VALUE_MOST = 1_024;
/** https://docs.discord.com/developers/resources/message#embed-object-embed-limits */
const EMBED_FOOTER_MOST = 2_048;
/** https://docs.discord.com/developers/resources/message#embed-object-embed-limits */
const EMBED_AUTHOR_MOST = 256;
/** https://docs.discord.com/developers/components/reference#action-row */
const ROWS_MOST = 5;
/** https://docs.discord.com/developers/components/reference#action-row */
export const BUTTONS_A_ROW_MOST = 5;
/** https://docs.discord.com/developers/components/reference#button-button-structure */
export const BUTTON_LABEL_MOST = 80;
/** https://docs.discord.com/developers/components/reference#anatomy-of-a-component-custom-id */
export const CUSTOM_ID_MOST = 100;
/** https://docs.discord.com/developers/components/reference#string-select-string-select-structure */
export const SELECT_OPTIONS_MOST = 25;
/** Label, value and description: https://docs.discord.com/developers/components/reference#string-select-select-option-structure */
export const SELECT_OPTION_TEXT_MOST = 100;
/** https://docs.discord.com/developers/components/reference#string-select-string-select-structure */
const SELECT_PLACEHOLDER_MOST = 150;
/** https://docs.discord.com/developers/interactions/application-commands#autocomplete */
export const CHOICES_MOST = 25;
/** Name and value: https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-choice-structure */
export const CHOICE_TEXT_MOST = 100;

/** The limits that a card breaks, each in words; empty for a card that Discord takes. */
export function brokenLimits(card: Card): readonly string[] {
  const broken: string[] = [];
  const most = (name: string, length: number, limit: number) => {
    if (length > limit) broken.push(`${name}: ${length} of at most ${limit}`);
  };
  const filled = (name: string, text: string | undefined) => {
    if (text?.trim() === '') broken.push(`${name}: empty`);
  };
  most('content', card.content?.length ?? 0, CONTENT_MOST);
  most('embeds', card.embeds.length, EMBEDS_MOST);
  if ((card.content ?? '').trim() === '' && card.embeds.length === 0) broken.push('message: empty');
  let total = 0;
  for (const embed of card.embeds) {
    const fields = embed.fields ?? [];
    const texts: readonly (readonly [string, string | undefined, number])[] = [
      ['embed title', embed.title, EMBED_TITLE_MOST],
      ['embed description', embed.description, EMBED_DESCRIPTION_MOST],
      ['embed footer', embed.footer?.text, EMBED_FOOTER_MOST],
      ['embed author', embed.author?.name, EMBED_AUTHOR_MOST],
      ...fields.map((field) => ['field name', field.name, EMBED_FIELD_NAME_MOST] as const),
      ...fields.map((field) => ['field value', field.value, EMBED_FIELD_VALUE_MOST] as const),
    ];
    most('fields', fields.length, EMBED_FIELDS_MOST);
    for (const [name, text, limit] of texts) {
      filled(name, text);
      most(name, text?.length ?? 0, limit);
      total += text?.length ?? 0;
    }
    if (texts.every(([, text]) => text === undefined)) broken.push('embed: empty');
  }
  most('text of all embeds', total, EMBED_TEXT_MOST);
  return [...broken, ...brokenComponentLimits(card)];
}

function brokenComponentLimits(card: Card): readonly string[] {
  const broken: string[] = [];
  const most = (name: string, length: number, limit: number) => {
    if (length > limit) broken.push(`${name}: ${length} of at most ${limit}`);
    if (length === 0) broken.push(`${name}: empty`);
  };
  if (card.components.length > ROWS_MOST)
    broken.push(`rows: ${card.components.length} of at most ${ROWS_MOST}`);
  const seen = new Set<string>();
  for (const row of card.components) {
    most('row', row.components.length, BUTTONS_A_ROW_MOST);
    for (const component of row.components) {
      if ('custom_id' in component) {
        most('custom id', component.custom_id.length, CUSTOM_ID_MOST);
        if (seen.has(component.custom_id)) broken.push(`custom id used twice: ${component.custom_id}`);
        seen.add(component.custom_id);
      }
      if (component.type === ComponentType.Button && 'label' in component) {
        most('button label', component.label?.length ?? 0, BUTTON_LABEL_MOST);
      }
      if (component.type === ComponentType.StringSelect) {
        most('select options', component.options.length, SELECT_OPTIONS_MOST);
        most('select placeholder', component.placeholder?.length ?? 1, SELECT_PLACEHOLDER_MOST);
        for (const option of component.options) {
          most('option label', option.label.length, SELECT_OPTION_TEXT_MOST);
          most('option value', option.value.length, SELECT_OPTION_TEXT_MOST);
          most('option description', option.description?.length ?? 1, SELECT_OPTION_TEXT_MOST);
        }
      }
    }
  }
  return broken;
}
