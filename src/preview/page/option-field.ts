import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { CHANNEL_NAMES } from '../place.ts';
import { element } from './dom.ts';
import { comboInput } from './popup.ts';
import type { Choice } from './requests.ts';
import type { ShownOption } from './slash-command.ts';

type OptionValue = string | number | boolean;

/** A value that can be sent, or what is wrong with what was typed. */
export type ReadValue = { readonly value: OptionValue | undefined } | { readonly problem: string };

/** One option of a command in the message box: a chip with its name and what is typed. */
export class OptionField {
  readonly option: ShownOption;
  readonly input: HTMLInputElement;
  readonly element: HTMLElement;
  #picked: { readonly label: string; readonly value: OptionValue } | undefined;

  constructor(option: ShownOption, typed: string) {
    this.option = option;
    this.input =
      option.type === ApplicationCommandOptionType.Attachment
        ? element('input', { type: 'file', 'aria-label': option.label, title: option.description })
        : comboInput(option.label, { placeholder: option.description, value: typed });
    this.element = element(
      'label',
      { class: 'option' },
      element('span', { class: 'option-name' }, option.label),
      this.input,
    );
    this.fit();
  }

  /** The file that was chosen, for an option that takes one. */
  get file(): File | undefined {
    return this.input.files?.[0];
  }

  /** As wide as its words, as in Discord. */
  fit(): void {
    const { value, placeholder } = this.input;
    this.input.size = Math.min(Math.max((value || placeholder).length, 4), 60);
  }

  /** Takes a choice: its name is shown, its value is sent. */
  pick(label: string, value: OptionValue): void {
    this.#picked = { label, value };
    this.input.value = label;
    this.fit();
  }

  /** The choices that the command itself lists, yes and no, or the channels; nothing for free text. */
  fixedChoices(): readonly { readonly name: string; readonly value: OptionValue }[] | undefined {
    const { option } = this;
    if (option.type === ApplicationCommandOptionType.Boolean) {
      return [
        { name: 'True', value: true },
        { name: 'False', value: false },
      ];
    }
    if (option.type === ApplicationCommandOptionType.Channel)
      return [...CHANNEL_NAMES].map(([value, name]) => ({ name, value }));
    return 'choices' in option ? option.choices : undefined;
  }

  get completes(): boolean {
    return 'autocomplete' in this.option && this.option.autocomplete === true;
  }

  read(): ReadValue {
    // The file itself travels beside the values.
    if (this.file !== undefined) return { value: undefined };
    const typed = this.input.value.trim();
    if (typed === '') {
      const problem = `${this.option.label} is required. Specify a value.`;
      return this.option.required === true ? { problem } : { value: undefined };
    }
    if (this.#picked?.label === this.input.value) return { value: this.#picked.value };
    const fixed = this.fixedChoices();
    if (fixed !== undefined) return this.#among(fixed, typed);
    return isNumeric(this.option) ? this.#number(typed) : this.#text(typed);
  }

  #among(choices: readonly (Choice | { name: string; value: OptionValue })[], typed: string): ReadValue {
    const chosen = choices.find(({ name }) => name.toLowerCase() === typed.toLowerCase());
    return chosen === undefined
      ? { problem: `${this.option.label}: pick one of the choices offered.` }
      : { value: chosen.value };
  }

  #text(typed: string): ReadValue {
    const { option } = this;
    const most =
      'max_length' in option ? (option.max_length ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY;
    if (typed.length <= most) return { value: typed };
    return { problem: `${option.label} has ${typed.length} characters; at most ${most} can be sent.` };
  }

  #number(typed: string): ReadValue {
    const value = Number(typed);
    const whole = this.option.type === ApplicationCommandOptionType.Integer;
    if (Number.isFinite(value) && (!whole || Number.isInteger(value))) return { value };
    return { problem: `${this.option.label} takes a ${whole ? 'whole ' : ''}number.` };
  }

  /** Marks the field as wrong or right, for the eye and for a screen reader. */
  mark(wrong: boolean): void {
    this.input.setAttribute('aria-invalid', String(wrong));
  }
}

function isNumeric({ type }: ShownOption): boolean {
  return type === ApplicationCommandOptionType.Integer || type === ApplicationCommandOptionType.Number;
}
