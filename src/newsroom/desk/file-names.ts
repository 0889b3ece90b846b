import { FORMATS, SIDECARS } from '../../corpus/formats/index.ts';
import { isPassedOver } from '../../corpus/list-files.ts';

/** A file's name in the parts that matter here: `story.txt.gz` is `story` and `.txt.gz`. */
export interface FileName {
  readonly stem: string;
  /** Every ending that the reader knows, in lower case. */
  readonly ending: string;
}

/** Characters of a stem; with its ending, a name stays below the 255 bytes that file systems allow. */
const STEM_MOST = 48;

/** Names that Windows keeps for devices: https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

const SUFFIXES = SIDECARS.flatMap(({ suffixes }) => suffixes);
const EXTENSIONS = FORMATS.flatMap(({ extensions }) => extensions);

/**
 * The safe and readable name under which a file is stored, from whatever a person called it: without its folders, of
 * letters, figures and `. _ -` only, never hidden, and none that the reader would pass over. Undefined where the reader
 * knows no file that is named so.
 */
export function safeName(given: string): FileName | undefined {
  const name = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const ending = endingOf(name.toLowerCase());
  if (ending === '') return undefined;
  const stem = name
    .slice(0, -ending.length)
    .replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-')
    .replace(/\.{2,}/g, '.')
    .replace(/-{2,}/g, '-')
    .replace(/^[._\-\p{M}]+/u, '');
  const short = Array.from(stem)
    .slice(0, STEM_MOST)
    .join('')
    .replace(/[._-]+$/, '');
  const clashes = short === '' || DEVICE.test(short) || isPassedOver(`${short}${ending}`);
  return { stem: clashes ? `article${short === '' ? '' : `-${short}`}` : short, ending };
}

/** Whether a file only describes the article beside it. */
export function isSidecar(name: string): boolean {
  return SUFFIXES.some((suffix) => name.toLowerCase().endsWith(suffix));
}

/** `.txt`, `.txt.gz`, `.meta.yaml`, `.txt.meta.yaml`; empty where the reader knows none of it. */
function endingOf(name: string): string {
  const sidecar = SUFFIXES.find((suffix) => name.endsWith(suffix)) ?? '';
  const rest = name.slice(0, name.length - sidecar.length);
  const packed = rest.endsWith('.gz') ? '.gz' : '';
  const unpacked = rest.slice(0, rest.length - packed.length);
  const format = EXTENSIONS.find((extension) => unpacked.endsWith(extension));
  if (format !== undefined) return `${format}${packed}${sidecar}`;
  return packed === '' ? sidecar : '';
}

/** Whether a stem is free: no file and no article is named so. */
export type IsFree = (stem: string) => boolean;

/**
 * Names for files that come together: each stem with a number behind it where it is taken (`story-2`), the same for a
 * file and its sidecar. Two files of one name among them are told apart in the same way.
 */
export function freeNames(names: readonly FileName[], isFree: IsFree): readonly string[] {
  const chosenFor = new Map<string, string>();
  const stems: string[] = [];
  const taken = new Set<string>();
  const isUnused = (stem: string) => isFree(stem) && !stems.some((one) => sameName(one, stem));
  return names.map(({ stem, ending }) => {
    const known = chosenFor.get(stem);
    const chosen = known === undefined || taken.has(`${known}${ending}`) ? firstFree(stem, isUnused) : known;
    chosenFor.set(stem, chosen);
    stems.push(chosen);
    taken.add(`${chosen}${ending}`);
    return `${chosen}${ending}`;
  });
}

function firstFree(stem: string, isFree: IsFree): string {
  for (let number = 2, candidate = stem; ; number += 1) {
    if (isFree(candidate)) return candidate;
    candidate = `${stem}-${number}`;
  }
}

/** As file systems compare that know no case. */
export function sameName(one: string, other: string): boolean {
  return one.normalize('NFC').toLowerCase() === other.normalize('NFC').toLowerCase();
}
