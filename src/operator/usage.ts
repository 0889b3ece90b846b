/** How each of the operator's commands is used, and what it does: as `--help` shows them. */
export const OPERATOR_USAGE = {
  deploy: {
    usage: 'deploy [--dry-run]',
    does: 'register the commands on Discord where they differ, and print the difference',
  },
  check: {
    usage: 'check [DIR] [--json]',
    does: 'validate a corpus: file, line and reason of all that is refused',
  },
  doctor: {
    usage: 'doctor',
    does: 'check token, clock, intents, permissions, Node and folders, and say what to do',
  },
  collections: {
    usage: 'collections [grant|revoke COLLECTION SERVER-ID]',
    does: 'which servers hold which collections; let a server hold one, or take it away',
  },
} as const;

export type OperatorCommandName = keyof typeof OPERATOR_USAGE;
