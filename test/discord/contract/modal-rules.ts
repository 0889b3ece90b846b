import { z } from 'zod';
import { blank, LIMITS, repeated, tooLong, tooMany } from './checks.ts';
import { schemaProblems } from './schema.ts';

const LABEL = 18;
const TEXT_INPUT = 4;

const inputSchema = z.looseObject({
  type: z.literal(TEXT_INPUT),
  custom_id: z.string(),
  value: z.string().nullish(),
  placeholder: z.string().nullish(),
  max_length: z.number().nullish(),
});
const labelSchema = z.looseObject({
  type: z.literal(LABEL),
  label: z.string(),
  description: z.string().nullish(),
  component: inputSchema,
});
const modalSchema = z.looseObject({
  custom_id: z.string(),
  title: z.string(),
  components: z.array(labelSchema),
});

function fieldProblems({ label, description, component }: z.infer<typeof labelSchema>): readonly string[] {
  const { custom_id: customId, value, placeholder, max_length: most } = component;
  return [
    ...blank('a field’s label', label),
    ...tooLong('field label', label, LIMITS.fieldLabel),
    ...tooLong('field description', description, LIMITS.fieldDescription),
    ...blank('a field’s custom id', customId),
    ...tooLong('custom id', customId, LIMITS.customId),
    ...tooLong('placeholder', placeholder, LIMITS.placeholder),
    ...tooLong('value', value, most ?? LIMITS.fieldInput),
    ...tooMany('characters to type', most ?? 0, LIMITS.fieldInput),
  ];
}

/** A modal as it is opened (https://docs.discord.com/developers/components/using-modal-components). */
export function validateModal(payload: unknown): readonly string[] {
  const parsed = modalSchema.safeParse(payload);
  if (!parsed.success) return parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  const { custom_id: customId, title, components } = parsed.data;
  return [
    ...blank('a modal’s custom id', customId),
    ...tooLong('custom id', customId, LIMITS.customId),
    ...blank('a modal’s title', title),
    ...tooLong('modal title', title, LIMITS.modalTitle),
    ...(components.length === 0 ? ['a modal has no field'] : []),
    ...tooMany('fields in a modal', components.length, LIMITS.modalFields),
    ...repeated(
      'field',
      components.map(({ component }) => component.custom_id),
    ),
    ...components.flatMap(fieldProblems),
    ...schemaProblems('ModalInteractionCallbackRequestData', payload),
  ];
}
