import { describe, expect, it } from 'vitest';
import { decodePage } from '../../../src/corpus/html/decode-page.ts';
import { UserError } from '../../../src/errors.ts';

function latin(text: string): Uint8Array {
  return Buffer.from(text, 'latin1');
}

describe('decodePage', () => {
  it('reads UTF-8 without being told', () => {
    expect(decodePage(new TextEncoder().encode('<p>“naïve”</p>'))).toBe('<p>“naïve”</p>');
  });

  it('takes the encoding that the page names', () => {
    expect(decodePage(latin('<meta charset="windows-1251"><p>\xcf\xee\xf0\xf2</p>'))).toContain('Порт');
    expect(
      decodePage(
        latin('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2"><p>\xb3\xf3d\xbc</p>'),
      ),
    ).toContain('łódź');
  });

  it('reads the marks of Windows-1252, also where the page calls it Latin-1', () => {
    for (const charset of ['windows-1252', 'iso-8859-1', 'us-ascii']) {
      expect(decodePage(latin(`<meta charset="${charset}"><p>\x93na\xefve\x94 \x96 \x80 5</p>`))).toContain(
        '<p>“naïve” – € 5</p>',
      );
    }
  });

  it('reads UTF-8 that is called Latin-1', () => {
    const page = '<meta charset="iso-8859-1"><p>“naïve”</p>';
    expect(decodePage(new TextEncoder().encode(page))).toBe(page);
  });

  it('believes the server before the page', () => {
    expect(
      decodePage(latin('<meta charset="utf-8"><p>\xcf\xee\xf0\xf2</p>'), 'text/html; charset=windows-1251'),
    ).toContain('Порт');
  });

  it('does not believe a page that is not what it says', () => {
    expect(decodePage(latin('<meta charset="utf-8"><p>caf\xe9 and the bar</p>'))).toContain('café');
    expect(decodePage(new TextEncoder().encode('<meta charset="no-such-thing"><p>ä</p>'))).toContain('ä');
  });

  it('refuses bytes that are no text', () => {
    expect(() => decodePage(latin('<meta charset="latin1">\x00\x01\x02'))).toThrow(UserError);
  });
});
