/** One thing that the doctor looked at. */
export interface Diagnosis {
  /** `note`: it works, and could be better. */
  readonly state: 'ok' | 'note' | 'problem';
  /** What was looked at: 'Node', 'Token'. */
  readonly what: string;
  /** What was found, and for a note or a problem what to do. */
  readonly finding: string;
}

export const ok = (what: string, finding: string): Diagnosis => ({ state: 'ok', what, finding });
export const note = (what: string, finding: string): Diagnosis => ({ state: 'note', what, finding });
export const problem = (what: string, finding: string): Diagnosis => ({ state: 'problem', what, finding });
