import { ComponentType, MessageFlags } from 'discord-api-types/v10';
import { z } from 'zod';
import { blank, LIMITS, repeated, tooLong, tooMany } from './checks.ts';
import { schemaProblems } from './schema.ts';

const text = z.string().nullish();
const embedSchema = z.looseObject({
  title: text,
  description: text,
  fields: z.array(z.looseObject({ name: z.string(), value: z.string() })).nullish(),
  footer: z.looseObject({ text: z.string() }).nullish(),
  author: z.looseObject({ name: z.string() }).nullish(),
  image: z.looseObject({}).nullish(),
  thumbnail: z.looseObject({}).nullish(),
  url: text,
});
type Embed = z.infer<typeof embedSchema>;

interface Component {
  readonly type: number;
  readonly [key: string]: unknown;
}
const componentSchema: z.ZodType<Component> = z.looseObject({ type: z.number() });
const messageSchema = z.looseObject({
  content: text,
  embeds: z.array(embedSchema).nullish(),
  components: z.array(componentSchema).nullish(),
  flags: z.number().nullish(),
  attachments: z.array(z.looseObject({ filename: text, description: text })).nullish(),
});
type Message = z.infer<typeof messageSchema>;

function embedLength({ title, description, fields, footer, author }: Embed): number {
  const parts = [title, description, footer?.text, author?.name];
  const inFields = (fields ?? []).flatMap(({ name, value }) => [name, value]);
  return [...parts, ...inFields].reduce((sum, part) => sum + (part?.length ?? 0), 0);
}

function embedProblems(embed: Embed): readonly string[] {
  const { title, description, fields, footer, author, image, thumbnail } = embed;
  const isEmpty = embedLength(embed) === 0 && image == null && thumbnail == null;
  return [
    ...(isEmpty ? ['an embed is empty'] : []),
    ...tooLong('embed title', title, LIMITS.embedTitle),
    ...tooLong('embed description', description, LIMITS.embedDescription),
    ...tooLong('embed footer', footer?.text, LIMITS.embedFooter),
    ...tooLong('embed author', author?.name, LIMITS.embedAuthor),
    ...tooMany('embed fields', fields?.length ?? 0, LIMITS.embedFields),
    ...(fields ?? []).flatMap(({ name, value }) => [
      ...blank('a field’s name', name),
      ...blank('a field’s value', value),
      ...tooLong('field name', name, LIMITS.fieldName),
      ...tooLong('field value', value, LIMITS.fieldValue),
    ]),
  ];
}

/** Every component, from the outside in. */
function allComponents(components: readonly Component[]): readonly Component[] {
  return components.flatMap((component) => {
    const { components: inside, accessory: beside } = component;
    const children = z.array(componentSchema).safeParse(inside);
    const accessory = componentSchema.safeParse(beside);
    return [
      component,
      ...(children.success ? allComponents(children.data) : []),
      ...(accessory.success ? [accessory.data] : []),
    ];
  });
}

function string(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

const LINK_STYLE = 5;
const PREMIUM_STYLE = 6;

function buttonProblems(button: Component): readonly string[] {
  const { style, custom_id: customId, url, label, emoji } = button;
  const isLink = style === LINK_STYLE;
  return [
    ...tooLong('button label', string(label), LIMITS.buttonLabel),
    ...(isLink === (url === undefined) ? ['a link button, and no other, has a url'] : []),
    ...(isLink && customId !== undefined ? ['a link button has no custom id'] : []),
    ...(!isLink && style !== PREMIUM_STYLE && !customId ? ['a button has no custom id'] : []),
    ...(label === undefined && emoji === undefined && style !== PREMIUM_STYLE
      ? ['a button has neither label nor emoji']
      : []),
  ];
}

const selectSchema = z.looseObject({
  options: z.array(z.looseObject({ label: z.string(), value: z.string() })),
  placeholder: text,
});

function selectProblems(select: Component): readonly string[] {
  const { options, placeholder } = selectSchema.parse(select);
  return [
    ...(options.length === 0 ? ['a select has no option'] : []),
    ...tooMany('select options', options.length, LIMITS.selectOptions),
    ...repeated(
      'select value',
      options.map(({ value }) => value),
    ),
    ...options.flatMap(({ label, value }) => [
      ...blank('a select option', label),
      ...tooLong('select label', label, LIMITS.choice),
      ...tooLong('select value', value, LIMITS.choice),
    ]),
    ...tooLong('select placeholder', placeholder, 150),
  ];
}

function rowProblems({ components }: Component): readonly string[] {
  const children = z.array(componentSchema).parse(components);
  const buttons = children.filter(({ type }) => type === ComponentType.Button).length;
  const isMixed = buttons < children.length && children.length > 1;
  return [
    ...(children.length === 0 ? ['a row is empty'] : []),
    ...tooMany('buttons in a row', buttons, LIMITS.buttonsInRow),
    ...(isMixed ? ['a row holds buttons or one select'] : []),
  ];
}

function componentProblems(component: Component): readonly string[] {
  if (component.type === ComponentType.ActionRow) return rowProblems(component);
  if (component.type === ComponentType.Button) return buttonProblems(component);
  if (component.type === ComponentType.StringSelect) return selectProblems(component);
  return [];
}

function layoutProblems({ content, embeds, components, flags, attachments }: Message): readonly string[] {
  const all = allComponents(components ?? []);
  const customIds = all.flatMap(({ custom_id }) => string(custom_id) ?? []);
  const isV2 = ((flags ?? 0) & MessageFlags.IsComponentsV2) !== 0;
  const displays = all.filter(({ type }) => type === ComponentType.TextDisplay);
  const displayed = displays.reduce((sum, { content: shown }) => sum + (string(shown)?.length ?? 0), 0);
  const isEmpty = !content?.trim() && !embeds?.length && !components?.length && !attachments?.length;
  return [
    ...(isEmpty ? ['the message is empty'] : []),
    ...(isV2 && (content || embeds?.length) ? ['content or embeds beside components v2'] : []),
    ...(!isV2 ? tooMany('rows', components?.length ?? 0, LIMITS.rows) : []),
    ...tooMany('components', all.length, LIMITS.componentsTogether),
    ...tooMany('characters over all text displays', displayed, LIMITS.textDisplaysTogether),
    ...repeated('custom id', customIds),
    ...customIds.flatMap((id) => [...blank('a custom id', id), ...tooLong('custom id', id, LIMITS.customId)]),
    ...all.flatMap(componentProblems),
  ];
}

const pictureSchema = z.looseObject({ url: z.string() });

/** Files that go with it, and pictures in embeds that are such files. */
function fileProblems({ attachments, embeds }: Message): readonly string[] {
  const names = (attachments ?? []).map(({ filename }) => filename);
  const shown = (embeds ?? []).flatMap(({ image, thumbnail }) =>
    [image, thumbnail].flatMap((picture) => pictureSchema.safeParse(picture).data?.url ?? []),
  );
  const missing = shown
    .filter((url) => url.startsWith('attachment://'))
    .filter((url) => !names.includes(url.slice('attachment://'.length)));
  return [
    ...tooMany('files', names.length, LIMITS.files),
    ...repeated('file', names),
    ...(attachments ?? []).flatMap(({ filename, description }) => [
      ...tooLong('file description', description, LIMITS.fileDescription),
      ...(description?.trim() ? [] : [`${filename} has no words for whoever cannot see it`]),
    ]),
    ...missing.map((url) => `${url} is no file of this message`),
  ];
}

function handWrittenMessageRules(payload: unknown): readonly string[] {
  const parsed = messageSchema.safeParse(payload);
  if (!parsed.success) return parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  const { content, embeds } = parsed.data;
  const together = (embeds ?? []).reduce((sum, embed) => sum + embedLength(embed), 0);
  return [
    ...tooLong('content', content, LIMITS.content),
    ...tooMany('embeds', embeds?.length ?? 0, LIMITS.embeds),
    ...tooMany('characters over all embeds', together, LIMITS.embedsTogether),
    ...(embeds ?? []).flatMap(embedProblems),
    ...layoutProblems(parsed.data),
    ...fileProblems(parsed.data),
  ];
}

/** A message as it is posted: a card, or the `data` of an interaction's callback. */
export function validateMessage(payload: unknown): readonly string[] {
  return [
    ...handWrittenMessageRules(payload),
    ...schemaProblems('IncomingWebhookInteractionRequest', payload),
  ];
}
