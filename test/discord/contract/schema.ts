import { existsSync, readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';

const { DISCORD_OPENAPI: CONTRACT_FILE = '../shared/discord/openapi-subset.json' } = process.env;

/** Whether Discord's own description of its interface is there to validate against. */
export const HAS_CONTRACT_FILE = existsSync(CONTRACT_FILE);

/** Says in a test's name why it did not run. */
export const WITHOUT_CONTRACT_FILE = HAS_CONTRACT_FILE ? '' : ' (skipped: no contract file)';

const validators = new Map<string, ValidateFunction>();
let ajv: Ajv2020 | undefined;

function contract(): Ajv2020 {
  if (ajv !== undefined) return ajv;
  ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
  ajv.addSchema(JSON.parse(readFileSync(CONTRACT_FILE, 'utf8')), 'discord', false, false);
  return ajv;
}

function validator(pointer: string): ValidateFunction {
  const known = validators.get(pointer);
  if (known !== undefined) return known;
  const compiled = contract().compile({ $ref: `discord#${pointer}` });
  validators.set(pointer, compiled);
  return compiled;
}

function inWords({ instancePath, message }: ErrorObject): string {
  return `schema: ${instancePath || '/'} ${message ?? 'is wrong'}`;
}

/**
 * What is wrong with a payload by a named schema of Discord's OpenAPI description; nothing where that file is
 * absent.
 */
export function schemaProblems(name: string, payload: unknown): readonly string[] {
  return pointerProblems(`/components/schemas/${name}`, payload);
}

/** The same for any place in the description, as a JSON pointer. */
export function pointerProblems(pointer: string, payload: unknown): readonly string[] {
  if (!HAS_CONTRACT_FILE) return [];
  const validate = validator(pointer);
  return validate(asTheSchemaHasIt(payload)) ? [] : (validate.errors ?? []).map(inWords);
}

const PERMISSIONS = 'default_member_permissions';

/** As it travels. The schema calls the permissions an integer, and Discord takes and gives a string. */
function asTheSchemaHasIt(payload: unknown): unknown {
  const json = JSON.stringify(payload);
  if (json === undefined) return undefined;
  if (!json.includes(PERMISSIONS)) return JSON.parse(json);
  return JSON.parse(json, (key, value: unknown) =>
    key === PERMISSIONS && typeof value === 'string' ? Number(value) : value,
  );
}

/** Compiles what is needed beforehand, about a second's work, so that no member has to wait for it. */
export function prepareContract(names: readonly string[]): void {
  for (const name of names) schemaProblems(name, {});
}
