/** How each of the operator's commands is used, and what it does: as `--help` shows them. */
export const OPERATOR_USAGE = {
  deploy: {
    usage: 'deploy [--dry-run]',
    does: 'Register the commands on Discord where they differ, and print the difference',
  },
  check: {
    usage: 'check [DIR] [--json]',
    does: 'Validate a corpus: file, line and reason of all that is refused',
  },
  doctor: {
    usage: 'doctor',
    does: 'Check token, clock, intents, permissions, Node and folders, and say what to do',
  },
  collections: {
    usage: 'collections [grant|revoke COLLECTION SERVER-ID]',
    does: 'Which servers hold which collections; let a server hold one, or take it away',
  },
} as const;

export type OperatorCommandName = keyof typeof OPERATOR_USAGE;
