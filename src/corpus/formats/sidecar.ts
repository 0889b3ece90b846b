import { UserError } from '../../errors.ts';
import { problem } from '../../problem.ts';
import type { Metadata } from '../article.ts';
import { isFields } from '../metadata/fields.ts';
import type { SourceFile } from '../source-file.ts';
import type { Sidecar } from './format.ts';
import { metadataOf } from './json-fields.ts';
import { yamlFields } from './yaml-fields.ts';

/** `<name>.meta.yaml`: outlet, headline, date, author, address, as 'name: value' lines. */
export const yamlSidecar: Sidecar = {
  suffixes: ['.meta.yaml', '.meta.yml'],
  read: async (file) => stated(await yamlFields(await file.text(), 'sidecar')),
};

/** `<name>.meta.json` or `<name>.csl.json`: one object, such as a reference manager's CSL-JSON, or a list of one. */
export const jsonSidecar: Sidecar = {
  suffixes: ['.meta.json', '.csl.json'],
  read: async (file) => {
    const value = await jsonOf(file);
    const one: unknown = Array.isArray(value) && value.length === 1 ? value[0] : value;
    if (!isFields(one)) throw new UserError(problem('sidecar-not-object'));
    return stated(one);
  },
};

async function jsonOf(file: SourceFile): Promise<unknown> {
  const text = await file.text();
  try {
    return JSON.parse(text);
  } catch {
    throw new UserError(problem('sidecar-not-json'));
  }
}

function stated(fields: Readonly<Record<string, unknown>>): Metadata {
  return metadataOf(fields, () => 'sidecar');
}
