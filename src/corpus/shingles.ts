const SHINGLE_WORDS = 5;
const HASHES = 32;
const BANDS = 8;
const ROWS = HASHES / BANDS;

/** FNV-1a, 32 bits. Fowler, Noll and Vo, IETF draft-eastlake-fnv. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** A well-mixed 32-bit number from another. The finaliser of MurmurHash3 (Appleby). */
function mixed(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The distinct runs of five words of a text, hashed and sorted. Letters and figures only, in lower case. */
export function shinglesOf(text: string): Uint32Array {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const hashes = new Set<number>();
  for (let index = 0; index + SHINGLE_WORDS <= words.length; index++) {
    hashes.add(hashOf(words.slice(index, index + SHINGLE_WORDS).join(' ')));
  }
  if (hashes.size === 0) hashes.add(hashOf(words.join(' ')));
  return Uint32Array.from(hashes).sort();
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
