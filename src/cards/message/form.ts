/** A form to fill in: a modal on Discord. */
export interface Form {
  /** As a card's custom ids, see `custom-id.ts`. */
  readonly customId: string;
  /** At most 45 characters. */
  readonly title: string;
  /** One to five. */
  readonly fields: readonly FormField[];
}

export interface FormField {
  readonly id: string;
  /** At most 45 characters. */
  readonly label: string;
  /** Said under the label; at most 100 characters. */
  readonly hint?: string;
  readonly style: 'short' | 'paragraph';
  /** What stands there already. */
  readonly value?: string;
  readonly required: boolean;
  /** Characters; at most 4,000. */
  readonly most: number;
  /** At most 100 characters. */
  readonly placeholder?: string;
}
