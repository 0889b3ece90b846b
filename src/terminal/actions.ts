import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import type { Card } from '../cards/message/card.ts';
import { printable } from './printable.ts';

/** A button, or one option of a select, that a card offers. */
export interface Action {
  readonly label: string;
  readonly customId: string;
  readonly values: readonly string[];
}

/** What can be pressed on a card now, in its order; in a terminal each is a number. */
export function listActions(card: Card): readonly Action[] {
  return card.components.flatMap(({ components }) =>
    components.flatMap((component): readonly Action[] => {
      if (component.disabled === true) return [];
      if (component.type === ComponentType.StringSelect) {
        const { custom_id: customId, options } = component;
        return options.map(({ label, value }) => ({ label: printable(label), customId, values: [value] }));
      }
      if (component.type !== ComponentType.Button) return [];
      if (component.style === ButtonStyle.Link || component.style === ButtonStyle.Premium) return [];
      return [{ label: printable(component.label ?? ''), customId: component.custom_id, values: [] }];
    }),
  );
}
