import type { OffsetStretch, Repair } from '../article.ts';

/** One replacement that a rule wants, in the offsets of the text that it was given. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly after: string;
  readonly rule: string;
  readonly certainty: Repair['certainty'];
}

/** A text on its way through the rules: what it is now, where each part came from, what was done so far. */
export interface Draft {
  readonly text: string;
  readonly offsets: readonly OffsetStretch[];
  readonly repairs: readonly Repair[];
}

/** A text to which nothing has been done. */
export function untouched(text: string): Draft {
  return { text, offsets: text === '' ? [] : [{ text: 0, file: 0, length: text.length }], repairs: [] };
}

/** What edits make of the part of a text from `start` to `end`, in which they all lie. */
export function textAfter(text: string, edits: readonly Edit[], start: number, end: number): string {
  const parts = new Array<string>(2 * edits.length + 1);
  let from = start;
  edits.forEach((edit, index) => {
    parts[2 * index] = text.slice(from, edit.start);
    parts[2 * index + 1] = edit.after;
    from = edit.end;
  });
  parts[2 * edits.length] = text.slice(from, end);
  return parts.join('');
}

/** The new text, and its stretches in the offsets of the old one. */
function edited(text: string, edits: readonly Edit[]): { text: string; stretches: readonly OffsetStretch[] } {
  const stretches: OffsetStretch[] = [];
  let length = 0;
  let from = 0;
  edits.forEach(({ start, end, after }) => {
    if (start > from) stretches.push({ text: length, file: from, length: start - from });
    length += start - from + after.length;
    from = end;
  });
  if (text.length > from) stretches.push({ text: length, file: from, length: text.length - from });
  return { text: textAfter(text, edits, 0, text.length), stretches };
}

/** Offset maps chained: `later` leads from the new text to the old one, `earlier` from the old one to the file. */
function chain(later: readonly OffsetStretch[], earlier: readonly OffsetStretch[]): OffsetStretch[] {
  const chained: OffsetStretch[] = [];
  let index = 0;
  later.forEach((stretch) => {
    const end = stretch.file + stretch.length;
    while (index > 0 && (earlier[index]?.text ?? Infinity) > stretch.file) index--;
    for (; index < earlier.length; index++) {
      const below = earlier[index];
      if (!below || below.text >= end) break;
      const start = Math.max(stretch.file, below.text);
      const stop = Math.min(end, below.text + below.length);
      if (stop <= start) continue;
      chained.push({
        text: stretch.text + start - stretch.file,
        file: below.file + start - below.text,
        length: stop - start,
      });
    }
    if (index > 0) index--;
  });
  return chained;
}

/** Whether a draft is still the file's own text, so that stretches of it lead there as they are. */
function isFile({ text, offsets: [first] }: Draft): boolean {
  return first?.file === 0 && first.length === text.length;
}

/** An offset inside what an edit replaces lies inside what it puts there, as far as that reaches. */
function within(offset: number, edit: Edit | undefined): number {
  return edit !== undefined && edit.start < offset
    ? Math.min(offset, edit.start + edit.after.length)
    : offset;
}

/** Repairs in the offsets of the text that `edits` make. */
function moved(repairs: readonly Repair[], edits: readonly Edit[]): Repair[] {
  const sorted = [...repairs].sort((a, b) => a.at.start - b.at.start);
  let index = 0;
  let shift = 0;
  return sorted.map((repair) => {
    for (let edit = edits[index]; edit && edit.end <= repair.at.start; edit = edits[++index]) {
      shift += edit.after.length - (edit.end - edit.start);
    }
    let inside = 0;
    let at = index;
    for (let edit = edits[at]; edit && edit.end <= repair.at.end; edit = edits[++at]) {
      inside += edit.after.length - (edit.end - edit.start);
    }
    const start = within(repair.at.start, edits[index]) + shift;
    const end = within(repair.at.end, edits[at]) + shift + inside;
    return { ...repair, at: { start, end: Math.max(start, end) } };
  });
}

/** The edits' outcomes as repairs, in the offsets of the new text. */
function asRepairs(text: string, edits: readonly Edit[]): Repair[] {
  let shift = 0;
  return edits.map((edit) => {
    const start = edit.start + shift;
    shift += edit.after.length - (edit.end - edit.start);
    return {
      rule: edit.rule,
      at: { start, end: start + edit.after.length },
      before: text.slice(edit.start, edit.end),
      after: edit.after,
      certainty: edit.certainty,
    };
  });
}

/** Both in the order of their places; the new ones are in it already. */
function merged(earlier: readonly Repair[], later: readonly Repair[]): readonly Repair[] {
  if (earlier.length === 0) return later;
  return [...earlier, ...later].sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end);
}

function isChange(text: string, { start, end, after }: Edit): boolean {
  return after.length !== end - start || !text.startsWith(after, start);
}

/**
 * A draft after edits, which are in order and do not overlap. An edit that leaves its characters as they are (a mark
 * that could not be told) is recorded and changes nothing.
 */
export function applyEdits(draft: Draft, edits: readonly Edit[]): Draft {
  if (edits.length === 0) return draft;
  const changing = edits.filter((edit) => isChange(draft.text, edit));
  const { text, stretches } = edited(draft.text, changing);
  return {
    text,
    offsets: isFile(draft) ? stretches : chain(stretches, draft.offsets),
    repairs: merged(moved(draft.repairs, changing), asRepairs(draft.text, edits)),
  };
}
