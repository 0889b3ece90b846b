import type { Edit } from './edit.ts';
import type { Role } from './roles.ts';
import type { Token } from './tokens.ts';

/** The mark that a lost one was, by its role; nothing where that cannot be told. */
const GLYPHS: Readonly<Partial<Record<Role, string>>> = {
  apostrophe: '’',
  elision: '’',
  possessive: '’',
  'open-double': '“',
  'close-double': '”',
  'open-single': '‘',
  'close-single': '’',
  dash: '—',
  range: '–',
  ellipsis: '…',
};

/** A lost mark set again, or recorded as unknown and left as it is. */
export function glyphEdit({ start, end, value }: Token, role: Role | undefined): Edit {
  const glyph = role === undefined || value.length !== 3 ? undefined : GLYPHS[role];
  if (glyph === undefined) return { start, end, after: value, rule: 'lost-mark', certainty: 'unknown' };
  return {
    start,
    end,
    after: glyph,
    rule: 'lost-mark',
    certainty: role === 'apostrophe' ? 'certain' : 'likely',
  };
}
