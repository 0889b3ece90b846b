import { describe, expect, it } from 'vitest';
import { isDrawable } from '../../../src/cards/picture/drawable.ts';
import { timelinePicture } from '../../../src/cards/timeline-picture.ts';
import { wordsFor } from '../../../src/locales/words.ts';

describe('what a picture surely shows', () => {
  it.each(['Año – “Größe” 5 %…', 'Мост', 'Γέφυρα', 'पुल', 'جسر', 'גשר', 'e\u0301', '© 2031'])(
    'is %s',
    (text) => {
      expect(isDrawable(text)).toBe(true);
    },
  );

  it.each(['橋', 'はし', '다리', 'The bridge 😀', '☎\ufe0f', '🇩🇪'])(
    'is not %s, for want of a font',
    (text) => {
      expect(isDrawable(text)).toBe(false);
    },
  );
});

describe('a timeline’s picture', () => {
  const footOf = (asked: string) =>
    timelinePicture(
      { asked, filter: {}, entries: [], left: 0, undated: 0, nearestNames: [] },
      () => undefined,
      {
        page: 1,
        version: 'v1',
        words: wordsFor('en'),
      },
    ).foot;

  it('says where signs may be missing from it', () => {
    expect(footOf('橋')).toContain('Some signs may be missing from this picture');
    expect(footOf('bridge')).not.toContain('missing');
  });
});
