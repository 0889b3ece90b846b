import type { Edit } from './edit.ts';
import { entityAt } from './entities.ts';

const REFERENCE = /&(?:#[xX]?[0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});/g;

/** Character references that were left in a text, escaped once or more: `&quot;`, `&amp;#8217;`. */
export function findReferences(text: string): readonly Edit[] {
  if (!text.includes('&')) return [];
  const edits: Edit[] = [];
  let from = 0;
  for (const match of text.matchAll(REFERENCE)) {
    if (match.index < from) continue;
    const entity = entityAt(text, match.index);
    if (!entity) continue;
    from = entity.end;
    const after = entity.value === '\u00a0' ? ' ' : entity.value;
    edits.push({ start: match.index, end: entity.end, after, rule: 'entity', certainty: 'certain' });
  }
  return edits;
}
