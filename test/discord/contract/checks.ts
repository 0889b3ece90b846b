/** What Discord's documentation sets, in characters and numbers. */
export const LIMITS = {
  content: 2000,
  embeds: 10,
  embedTitle: 256,
  embedDescription: 4096,
  embedFields: 25,
  fieldName: 256,
  fieldValue: 1024,
  embedFooter: 2048,
  embedAuthor: 256,
  embedsTogether: 6000,
  textDisplaysTogether: 4000,
  componentsTogether: 40,
  rows: 5,
  buttonsInRow: 5,
  buttonLabel: 80,
  customId: 100,
  selectOptions: 25,
  choices: 25,
  choice: 100,
  slashCommands: 100,
  messageCommands: 15,
  commandTogether: 8000,
  modalTitle: 45,
  modalFields: 5,
  fieldLabel: 45,
  fieldDescription: 100,
  fieldInput: 4000,
  placeholder: 100,
  files: 10,
  fileDescription: 1024,
} as const;

/** A problem where something is too long. */
export function tooLong(what: string, value: string | null | undefined, limit: number): readonly string[] {
  return value != null && value.length > limit
    ? [`${what} has ${value.length} characters, at most ${limit}`]
    : [];
}

/** A problem where something is blank. */
export function blank(what: string, value: string): readonly string[] {
  return value.trim() === '' ? [`${what} is empty`] : [];
}

/** A problem where there is too much of something. */
export function tooMany(what: string, count: number, limit: number): readonly string[] {
  return count > limit ? [`${count} ${what}, at most ${limit}`] : [];
}

/** A problem for each value that is there again. */
export function repeated(what: string, values: readonly unknown[]): readonly string[] {
  const seen = new Set<unknown>();
  const twice = values.filter((value) => seen.size === seen.add(value).size);
  return twice.map((value) => `${what} ${JSON.stringify(value)} is there twice`);
}
