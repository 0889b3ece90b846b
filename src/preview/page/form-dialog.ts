import type { Form, FormField } from '../../cards/message/form.ts';
import { element } from './dom.ts';

/** Opens a form as a dialog; gives what was typed, or nothing where it was put away. */
export function askInDialog({ title, fields }: Form): Promise<Readonly<Record<string, string>> | undefined> {
  const inputs = new Map(fields.map((field) => [field.id, inputFor(field)]));
  const cancel = element('button', { type: 'button', class: 'dialog-cancel' }, 'Cancel');
  const form = element(
    'form',
    { method: 'dialog' },
    element('h2', { id: 'dialog-title' }, title),
    ...fields.map((field) => labelled(field, inputs.get(field.id))),
    element(
      'div',
      { class: 'dialog-buttons' },
      cancel,
      element('button', { type: 'submit', class: 'dialog-submit' }, 'Submit'),
    ),
  );
  const dialog = element('dialog', { 'aria-labelledby': 'dialog-title' }, form);
  cancel.addEventListener('click', () => dialog.close());
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    let typed: Readonly<Record<string, string>> | undefined;
    form.addEventListener('submit', () => {
      typed = Object.fromEntries([...inputs].map(([id, input]) => [id, input.value]));
    });
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(typed);
    });
  });
}

function inputFor({ id, style, value = '', required, most, placeholder, hint }: FormField) {
  const attributes = {
    id: `field-${id}`,
    required,
    maxlength: String(most),
    placeholder,
    'aria-describedby': hint === undefined ? undefined : `hint-${id}`,
  };
  if (style === 'short') return element('input', { type: 'text', ...attributes, value });
  return Object.assign(element('textarea', { rows: '4', ...attributes }), { value });
}

function labelled({ id, label, hint, required }: FormField, input: Node | undefined): HTMLElement {
  const star = required ? [element('span', { class: 'required', 'aria-hidden': 'true' }, ' *')] : [];
  return element(
    'div',
    { class: 'dialog-field' },
    element('label', { for: `field-${id}` }, label, ...star),
    ...(hint === undefined ? [] : [element('p', { id: `hint-${id}` }, hint)]),
    ...(input === undefined ? [] : [input]),
  );
}
