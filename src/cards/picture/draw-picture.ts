import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { fontOf, registerFonts, type Weight } from './fonts.ts';
import type { Picture, PictureGroup, PictureItem } from './picture.ts';
import { wrapText } from './wrap-text.ts';

/** Pixels: a phone in portrait shows the picture at about a third of this width. */
export const PICTURE_WIDTH = 1_080;
/** Higher than any page that we show; what is below is not drawn. */
const HEIGHT_MOST = 6_000;
const MARGIN = 56;
const RAIL = 44;
const COLOURS = { paper: '#ffffff', ink: '#16181d', grey: '#4d535c', rail: '#c9ced6' } as const;

interface Style {
  readonly size: number;
  readonly weight: Weight;
  readonly colour: string;
  readonly lines: number;
}

const TITLE: Style = { size: 56, weight: 'bold', colour: COLOURS.ink, lines: 4 };
const LABEL: Style = { size: 32, weight: 'normal', colour: COLOURS.grey, lines: 3 };
const DATE: Style = { size: 44, weight: 'bold', colour: COLOURS.ink, lines: 3 };
const WORDS: Style = { size: 40, weight: 'normal', colour: COLOURS.ink, lines: 12 };
const SPEAKER: Style = { size: 34, weight: 'bold', colour: COLOURS.ink, lines: 3 };
const NOTE: Style = { size: 31, weight: 'normal', colour: COLOURS.grey, lines: 3 };
const LINE_HEIGHT = 1.42;
/** The lowest part of a line's height lies below its baseline. */
const BASELINE = 1.06;

let registered = false;

/** Draws the picture as a PNG, as high as it needs. Takes some tens of milliseconds: not for the main thread. */
export function drawPicture(picture: Picture): Uint8Array {
  if (!registered) registerFonts();
  registered = true;
  // Once without ink, to learn the height.
  const height = Math.min(new Sheet(createCanvas(PICTURE_WIDTH, 16), picture).draw(), HEIGHT_MOST);
  const canvas = createCanvas(PICTURE_WIDTH, height);
  new Sheet(canvas, picture).draw();
  return canvas.toBuffer('image/png');
}

/** A sheet of paper that is written from the top to the bottom. */
class Sheet {
  readonly #context: SKRSContext2D;
  readonly #picture: Picture;
  readonly #isMirrored: boolean;
  #y = MARGIN;

  constructor(canvas: Canvas, picture: Picture) {
    this.#context = canvas.getContext('2d');
    this.#picture = picture;
    this.#isMirrored = picture.direction === 'rtl';
    this.#context.fillStyle = COLOURS.paper;
    this.#context.fillRect(0, 0, canvas.width, canvas.height);
  }

  /** @returns the height that it took */
  draw(): number {
    const { title, label, groups, foot } = this.#picture;
    this.#write(title, TITLE, 0);
    this.#write(label, LABEL, 0);
    for (const group of groups) this.#group(group);
    this.#y += 24;
    this.#write(foot, NOTE, 0);
    return Math.ceil(this.#y + MARGIN / 2);
  }

  #group({ date, items }: PictureGroup): void {
    this.#y += 40;
    const top = this.#y;
    this.#dot(top + (DATE.size * LINE_HEIGHT) / 2);
    this.#write(date, DATE, RAIL);
    for (const item of items) this.#item(item);
    this.#context.fillStyle = COLOURS.rail;
    this.#box(RAIL / 2 - 14, top + DATE.size * 1.3, 4, this.#y - top - DATE.size * 1.3);
  }

  #item({ words, speaker, notes, colour }: PictureItem): void {
    this.#y += 18;
    const top = this.#y;
    this.#write(words, WORDS, RAIL + 26, directionOfText(words));
    this.#context.fillStyle = `#${colour.toString(16).padStart(6, '0')}`;
    this.#box(RAIL, top + 8, 8, this.#y - top - 12);
    this.#write(speaker, SPEAKER, RAIL + 26);
    for (const note of notes) this.#write(note, NOTE, RAIL + 26);
  }

  /** Words of an article keep their own direction: what runs from the right begins at the right. */
  #write(
    text: string,
    { size, weight, colour, lines }: Style,
    indent: number,
    direction = this.#picture.direction,
  ): void {
    const context = this.#context;
    context.font = fontOf(weight, size);
    context.fillStyle = colour;
    context.direction = direction;
    context.textAlign = direction === 'rtl' ? 'right' : 'left';
    const start = MARGIN + (this.#isMirrored ? 0 : indent);
    const width = PICTURE_WIDTH - 2 * MARGIN - indent;
    const x = direction === 'rtl' ? start + width : start;
    for (const line of wrapText(drawable(text), width, lines, (part) => context.measureText(part).width)) {
      context.fillText(line, x, this.#y + size * BASELINE);
      this.#y += size * LINE_HEIGHT;
    }
  }

  #dot(y: number): void {
    const context = this.#context;
    const x = MARGIN + RAIL / 2 - 12;
    context.fillStyle = COLOURS.ink;
    context.beginPath();
    context.arc(this.#isMirrored ? PICTURE_WIDTH - x : x, y, 11, 0, 2 * Math.PI);
    context.fill();
  }

  #box(indent: number, y: number, width: number, height: number): void {
    const x = MARGIN + indent;
    this.#context.fillRect(this.#isMirrored ? PICTURE_WIDTH - x - width : x, y, width, Math.max(0, height));
  }
}

/** Controls and halves of characters would end the drawing. */
function drawable(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ').toWellFormed();
}

/** By the first letter that has a direction: https://www.unicode.org/reports/tr9/#P2 */
function directionOfText(text: string): 'ltr' | 'rtl' | undefined {
  const letter = /\p{L}/u.exec(text)?.[0];
  if (letter === undefined) return undefined;
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(letter)
    ? 'rtl'
    : 'ltr';
}
