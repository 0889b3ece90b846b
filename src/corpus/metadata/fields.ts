/** An object that came out of JSON or YAML. */
export type Fields = Readonly<Record<string, unknown>>;

/** Whether a parsed value is an object with fields (not a list, not null). */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value some names down, by own fields only, so that `__proto__` names nothing; of a list, its first entry. */
export function fieldAt(value: unknown, ...names: readonly string[]): unknown {
  let found = value;
  for (const name of names) {
    const one: unknown = Array.isArray(found) ? found[0] : found;
    found = isFields(one) && Object.hasOwn(one, name) ? one[name] : undefined;
  }
  return found;
}
