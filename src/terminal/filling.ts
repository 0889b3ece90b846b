import type { Form, FormField } from '../../commands/command.ts';
import { printable } from './printable.ts';

/** What a line does to a form: it asks for the next one, gives the form up, or completes it. */
export type Filled =
  | { readonly state: 'asking' }
  | { readonly state: 'given-up' }
  | { readonly state: 'complete'; readonly values: Readonly<Record<string, string>> };

/**
 * A form that is filled in line by line: a short field takes one line, a paragraph all lines up to an empty one. An
 * empty line leaves a field as it stands; where nothing stands and something must, it gives the form up.
 */
export class Filling {
  readonly form: Form;
  readonly #values: Record<string, string> = {};
  #lines: string[] = [];
  #at = 0;

  constructor(form: Form) {
    this.form = form;
  }

  /** What is asked for now. */
  get question(): string {
    const field = this.#field;
    if (field === undefined || this.#lines.length > 0) return '  ';
    const stands = field.value === undefined || field.value === '' ? '' : ` [${printable(field.value)}]`;
    return `${printable(field.label)}${field.required ? '' : ' (optional)'}${stands}: `;
  }

  get #field(): FormField | undefined {
    return this.form.fields[this.#at];
  }

  take(line: string): Filled {
    const field = this.#field;
    if (field === undefined) return { state: 'complete', values: this.#values };
    if (field.style === 'paragraph' && line !== '') {
      this.#lines.push(line);
      return { state: 'asking' };
    }
    const typed = field.style === 'short' ? line : this.#lines.join('\n');
    const value = (typed === '' ? (field.value ?? '') : typed).slice(0, field.most);
    if (value.trim() === '' && field.required) return { state: 'given-up' };
    this.#values[field.id] = value;
    this.#lines = [];
    this.#at += 1;
    return this.#field === undefined ? { state: 'complete', values: this.#values } : { state: 'asking' };
  }
}
