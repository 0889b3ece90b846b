import { loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { drawPicture, PICTURE_WIDTH } from '../../../src/cards/picture/draw-picture.ts';
import type { Picture } from '../../../src/cards/picture/picture.ts';
import { pictureOf } from '../../../src/cards/picture/picture-thread.ts';

function picture(words: string, parts: Partial<Picture> = {}): Picture {
  const item = {
    words,
    speaker: 'Ana Voss · Quoted directly',
    notes: ['Lenz Gazette · bridge:1'],
    colour: 0x0072b2,
  };
  const groups = [{ date: '3 March 2031', items: [item] }];
  return {
    direction: 'ltr',
    title: 'Timeline: bridge',
    label: 'not verified',
    foot: '1 entry',
    groups,
    ...parts,
  };
}

/** How dark each third of the picture is, from left to right: 0 is white. */
async function darkness(bytes: Uint8Array): Promise<readonly number[]> {
  const { createCanvas } = await import('@napi-rs/canvas');
  const image = await loadImage(bytes);
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const third = Math.floor(image.width / 3);
  return [0, 1, 2].map((at) => {
    const { data } = context.getImageData(at * third, 0, third, image.height);
    let dark = 0;
    for (let index = 0; index < data.length; index += 4) dark += 255 - (data[index] ?? 255);
    return dark;
  });
}

describe('a picture', () => {
  it('is a PNG in portrait’s width, and as high as its words need', async () => {
    const short = await loadImage(drawPicture(picture('The bridge fell.')));
    const long = await loadImage(drawPicture(picture('The bridge fell. '.repeat(20))));
    expect(short.width).toBe(PICTURE_WIDTH);
    expect(long.height).toBeGreaterThan(short.height);
  });

  it('is written from the right in a language that runs from the right', async () => {
    const own = { title: 'ציר זמן', label: 'לא אומת', foot: 'אחת', groups: [] };
    const [left = 0, , right = 0] = await darkness(drawPicture(picture('', { ...own, direction: 'rtl' })));
    expect(right).toBeGreaterThan(left);
    const [first = 0, , last = 0] = await darkness(drawPicture(picture('', { groups: [] })));
    expect(first).toBeGreaterThan(last);
  });

  it('has letters for every script of our own languages', async () => {
    const drawn = (title: string) => drawPicture(picture('', { title, label: '', foot: '', groups: [] }));
    const missing = drawn('\u{10ffff}\u{10ffff}\u{10ffff}');
    for (const title of ['Año', 'Élysée', 'Größe', 'زمن', 'זמן'])
      expect(Buffer.from(drawn(title)).equals(missing)).toBe(false);
  });

  it('takes any text', () => {
    for (const words of [
      '',
      '\u202eabc',
      '\0',
      'x'.repeat(5_000),
      '😀'.repeat(300),
      'a\u0301'.repeat(500),
      '\ud800',
    ])
      expect(drawPicture(picture(words)).length).toBeGreaterThan(100);
  });

  it('is drawn in a thread of its own, the same as in this one', async () => {
    const bytes = await pictureOf(picture('The bridge fell.'));
    expect(bytes && Buffer.from(bytes).equals(drawPicture(picture('The bridge fell.')))).toBe(true);
  });

  it('is refused where too many wait', async () => {
    const orders = Array.from({ length: 30 }, () => pictureOf(picture('The bridge fell.')));
    expect(orders.filter((order) => order === undefined).length).toBe(10);
    expect((await Promise.all(orders)).filter((bytes) => bytes !== undefined)).toHaveLength(20);
  });
});
