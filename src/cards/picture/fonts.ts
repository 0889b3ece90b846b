import { fileURLToPath } from 'node:url';
import { GlobalFonts } from '@napi-rs/canvas';

/** Noto Sans by script, from packages that are installed with the program: a server may have no fonts at all. */
const FILES = [
  'noto-sans/files/noto-sans-latin',
  'noto-sans/files/noto-sans-latin-ext',
  'noto-sans/files/noto-sans-cyrillic',
  'noto-sans/files/noto-sans-greek',
  'noto-sans/files/noto-sans-vietnamese',
  'noto-sans/files/noto-sans-devanagari',
  'noto-sans-arabic/files/noto-sans-arabic-arabic',
  'noto-sans-hebrew/files/noto-sans-hebrew-hebrew',
] as const;
const WEIGHTS = { normal: 400, bold: 700 } as const;

export type Weight = keyof typeof WEIGHTS;

/** The font of a size in pixels, as a canvas takes it. */
export function fontOf(weight: Weight, size: number): string {
  return `${size}px ${FILES.map((file) => `"${familyOf(file, weight)}"`).join(', ')}`;
}

/** Makes the fonts known to every canvas of this process. Throws where one is missing. */
export function registerFonts(): void {
  for (const weight of ['normal', 'bold'] as const) {
    for (const file of FILES) {
      const address = import.meta.resolve(`@fontsource/${file}-${WEIGHTS[weight]}-normal.woff2`);
      if (GlobalFonts.registerFromPath(fileURLToPath(address), familyOf(file, weight)) === null)
        throw new Error(`The font ${address} could not be read. Run npm ci.`);
    }
  }
}

function familyOf(file: string, weight: Weight): string {
  return `${file.replace(/^.*\//u, '')}-${weight}`;
}
