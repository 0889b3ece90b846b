import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInMessageActionRow,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import { element } from './dom.ts';

/** What happens when a component is used: its custom id, and the values that were chosen. */
export type OnPress = (customId: string, values: readonly string[]) => void;

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** Rows of buttons and selects under a message. */
export function showRows(rows: readonly Row[], onPress: OnPress): readonly HTMLElement[] {
  return rows.map((row) => {
    const shown = element('discord-action-row', { slot: 'components' });
    for (const component of row.components) {
      if (component.type === ComponentType.Button) shown.append(showButton(component, onPress));
      if (component.type === ComponentType.StringSelect) shown.append(showSelect(component, onPress));
    }
    return shown;
  });
}

const BUTTON_TYPES = {
  [ButtonStyle.Primary]: 'primary',
  [ButtonStyle.Secondary]: 'secondary',
  [ButtonStyle.Success]: 'success',
  [ButtonStyle.Danger]: 'destructive',
} as const;

function showButton(button: APIButtonComponent, onPress: OnPress): HTMLElement {
  const shown = element('discord-button', {}, labelOf(button));
  const disabled = button.disabled === true;
  shown.disabled = disabled;
  if (button.style === ButtonStyle.Link) shown.url = button.url;
  else if (button.style !== ButtonStyle.Premium) {
    const { custom_id: customId, style } = button;
    shown.type = BUTTON_TYPES[style];
    shown.addEventListener('click', () => {
      if (!shown.disabled) onPress(customId, []);
    });
  }
  // The component only looks disabled: its inner button must be told, or the keyboard still reaches it.
  void shown.updateComplete.then(() => {
    const inner = shown.shadowRoot?.querySelector('button');
    if (inner != null) inner.disabled = disabled;
  });
  return shown;
}

function labelOf(button: APIButtonComponent): string {
  if (!('label' in button) && !('emoji' in button)) return '';
  return [button.emoji?.name, button.label].filter((part) => part != null).join(' ');
}

/**
 * The browser's own select in Discord's colours: the component library's one cannot be reached by keyboard and says
 * nothing when an option is chosen.
 */
function showSelect(select: APIStringSelectComponent, onPress: OnPress): HTMLElement {
  const placeholder = select.placeholder ?? 'Make a selection';
  const shown = element('select', { 'aria-label': placeholder, disabled: select.disabled });
  const chosen = select.options.some((option) => option.default);
  if (!chosen)
    shown.append(element('option', { value: '', disabled: true, selected: true, hidden: true }, placeholder));
  for (const { value, label, description, default: selected } of select.options) {
    const words = description === undefined ? label : `${label} – ${description}`;
    shown.append(element('option', { value, selected }, words));
  }
  shown.addEventListener('change', () => onPress(select.custom_id, [shown.value]));
  return element('div', { class: 'select' }, shown);
}
