import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import { ComponentType, TextInputStyle } from 'discord-api-types/v10';
import type { Form, FormField } from '../../commands/command.ts';

/** A form as Discord's modal: a label with a text input for each field. */
export function modalOf({ customId, title, fields }: Form): APIModalInteractionResponseCallbackData {
  return { custom_id: customId, title, components: fields.map(labelled) };
}

function labelled({ id, label, hint, style, value, required, most, placeholder }: FormField) {
  return {
    type: ComponentType.Label as const,
    label,
    ...(hint === undefined ? {} : { description: hint }),
    component: {
      type: ComponentType.TextInput as const,
      custom_id: id,
      style: style === 'short' ? TextInputStyle.Short : TextInputStyle.Paragraph,
      required,
      max_length: most,
      ...(value === undefined ? {} : { value }),
      ...(placeholder === undefined ? {} : { placeholder }),
    },
  };
}
