import { isWordCode } from './repair/characters.ts';

const SHINGLE_WORDS = 5;
const HASHES = 32;
const BANDS = 8;
const ROWS = HASHES / BANDS;

/** FNV-1a, 32 bits: the start and the factor of the hash. Fowler, Noll and Vo, IETF draft-eastlake-fnv. */
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** The hashes of a text's words (letters and figures only, in lower case), in order. */
function wordHashesOf(text: string): Uint32Array {
  const folded = text.toLowerCase();
  const hashes = new Uint32Array((folded.length >> 1) + 1);
  let words = 0;
  let hash = FNV_OFFSET;
  let isInWord = false;
  for (let index = 0; index <= folded.length; index++) {
    const code = folded.charCodeAt(index);
    if (isWordCode(code)) {
      hash = Math.imul(hash ^ code, FNV_PRIME);
      isInWord = true;
    } else if (isInWord) {
      hashes[words++] = hash;
      hash = FNV_OFFSET;
      isInWord = false;
    }
  }
  return hashes.subarray(0, words);
}

/** A well-mixed 32-bit number from another. The finaliser of MurmurHash3 (Appleby). */
export function mixed(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The distinct runs of five words of a text (of all its words, where it has fewer), hashed and sorted. */
export function shinglesOf(text: string): Uint32Array {
  const words = wordHashesOf(text);
  const length = Math.min(SHINGLE_WORDS, words.length);
  const shingles = new Uint32Array(words.length - length + 1);
  for (let start = 0; start < shingles.length; start++) {
    let hash = FNV_OFFSET;
    for (let index = start; index < start + length; index++) hash = mixed(hash ^ (words[index] ?? 0));
    shingles[start] = hash;
  }
  return distinct(shingles.sort());
}

function distinct(sorted: Uint32Array): Uint32Array {
  let kept = 0;
  for (const [index, value] of sorted.entries()) {
    if (index === 0 || value !== sorted[kept - 1]) sorted[kept++] = value;
  }
  return sorted.slice(0, kept);
}

/** How alike two texts are, 0 to 1: shingles in both over shingles in either (Jaccard). */
export function resemblance(a: Uint32Array, b: Uint32Array): number {
  let both = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const difference = (a[i] ?? 0) - (b[j] ?? 0);
    if (difference === 0) both++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return both / (a.length + b.length - both);
}

/**
 * Keys that near-identical texts share: texts whose resemblance is 0.8 have one in common with a probability of
 * 0.985, those of 0.3 with 0.06. MinHash in bands: Broder, On the resemblance and containment of documents, 1997;
 * Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, 3.4.
 */
export function bandKeysOf(shingles: Uint32Array): readonly string[] {
  const least = new Uint32Array(HASHES).fill(0xffffffff);
  for (const shingle of shingles) {
    for (let index = 0; index < HASHES; index++) {
      const hash = mixed(shingle ^ Math.imul(index + 1, 0x9e3779b1));
      if (hash < (least[index] ?? 0)) least[index] = hash;
    }
  }
  return Array.from(
    { length: BANDS },
    (_, band) => `${band}:${least.slice(band * ROWS, (band + 1) * ROWS).join()}`,
  );
}
