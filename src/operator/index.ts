import type { OperatorCommand } from './operator.ts';
import { OPERATOR_USAGE, type OperatorCommandName } from './usage.ts';

/** Each command's own file is read when it is used: only some of them need the Discord client. */
const LOADERS: Readonly<Record<OperatorCommandName, () => Promise<OperatorCommand>>> = {
  deploy: async () => (await import('./deploy.ts')).deploy,
  check: async () => (await import('./check.ts')).check,
  doctor: async () => (await import('./doctor/doctor.ts')).doctor,
  collections: async () => (await import('./collections.ts')).collections,
};

/** The operator's command of that name, or nothing: then it is one that members have, or none at all. */
export async function operatorCommand(name: string | undefined): Promise<OperatorCommand | undefined> {
  return name !== undefined && isOperators(name) ? await LOADERS[name]() : undefined;
}

function isOperators(name: string): name is OperatorCommandName {
  return Object.hasOwn(OPERATOR_USAGE, name);
}
