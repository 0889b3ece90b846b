import type { Words } from '../../locales/words.ts';
import type { Description } from '../../newsroom/desk/additions.ts';
import { writeCustomId } from '../message/custom-id.ts';
import type { Form, FormField } from '../message/form.ts';

/** The most that one field of a form takes: https://docs.discord.com/developers/components/reference#text-input */
const TEXT_MOST = 4_000;
const NAME_MOST = 200;
const DATE_MOST = 40;
const ADDRESS_MOST = 1_000;

/** To paste an article, for a collection of this name. */
export function pasteForm(collection: string, words: Words): Form {
  const long = { style: 'paragraph', most: TEXT_MOST } as const;
  return {
    customId: writeCustomId({ command: 'corpus', action: 'paste', page: 1, version: '', key: collection }),
    title: words('desk.paste.title'),
    fields: [
      {
        id: 'headline',
        label: words('desk.field.headline'),
        style: 'short',
        required: false,
        most: NAME_MOST,
      },
      outletField(words),
      { ...dateField(words), hint: words('desk.hint.published') },
      { id: 'text', label: words('desk.field.text'), ...long, required: true },
      {
        id: 'more',
        label: words('desk.field.more'),
        hint: words('desk.hint.more'),
        ...long,
        required: false,
      },
    ],
  };
}

/** To say of a waiting file what it does not say itself; `number` counts the addition's files from 1. */
export function detailsForm(key: string, number: number, said: Description, words: Words): Form {
  const hint = words('desk.hint.as-in-file');
  const fields = [outletField(words), dateField(words), addressField(words)];
  return {
    customId: writeCustomId({ command: 'corpus', action: 'details', page: number, version: '', key }),
    title: words('desk.details.title'),
    fields: fields.map((field) => {
      const value = said[field.id as keyof Description];
      return { ...field, hint, ...(value === undefined ? {} : { value: value.slice(0, field.most) }) };
    }),
  };
}

function outletField(words: Words): FormField {
  return {
    id: 'outlet',
    label: words('desk.field.outlet'),
    style: 'short',
    required: false,
    most: NAME_MOST,
  };
}

function dateField(words: Words): FormField {
  return {
    id: 'published',
    label: words('desk.field.published'),
    style: 'short',
    required: false,
    most: DATE_MOST,
    placeholder: '2031-04-02',
  };
}

function addressField(words: Words): FormField {
  return {
    id: 'url',
    label: words('desk.field.url'),
    style: 'short',
    required: false,
    most: ADDRESS_MOST,
    placeholder: 'https://',
  };
}
