import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatFor } from '../../../src/corpus/formats/index.ts';
import { isPassedOver } from '../../../src/corpus/list-files.ts';
import { freeNames, safeName } from '../../../src/newsroom/desk/file-names.ts';

const stored = (given: string) => {
  const name = safeName(given);
  return name && `${name.stem}${name.ending}`;
};

describe('safeName', () => {
  it.each([
    ['story.txt', 'story.txt'],
    ['Harbour to close: “never”, says mayor.TXT', 'Harbour-to-close-never-says-mayor.txt'],
    ['../../etc/passwd.txt', 'passwd.txt'],
    ['..\\..\\boot.html', 'boot.html'],
    ['/etc/cron.d/x.md', 'x.md'],
    ['.hidden.txt', 'hidden.txt'],
    ['.txt', 'article.txt'],
    ['-rf.txt', 'rf.txt'],
    ['a\0b\n.txt', 'a-b.txt'],
    ['a\u202etxt.exe.txt', 'a-txt.exe.txt'],
    ['CON.txt', 'article-CON.txt'],
    ['README.md', 'article-README.md'],
    ['license.txt', 'article-license.txt'],
    ['story.txt.gz', 'story.txt.gz'],
    ['story.txt.meta.yaml', 'story.txt.meta.yaml'],
    ['story.meta.yaml', 'story.meta.yaml'],
    ['הנמל.txt', 'הנמל.txt'],
    ['a..b...txt', 'a.b.txt'],
  ])('stores “%s” as %s', (given, expected) => {
    expect(stored(given)).toBe(expected);
  });

  it.each(['photo.jpg', 'story', 'story.txt.exe', 'corrections.yaml', 'x.gz', '', 'a/b'])(
    'knows no reader for “%s”',
    (given) => {
      expect(safeName(given)).toBeUndefined();
    },
  );

  it('gives names that the reader reads, whatever was given', () => {
    const ending = fc.constantFrom('.txt', '.MD', '.html.gz', '.json', '.warc');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), ending, (stem, end) => {
        const name = stored(`${stem}${end}`) ?? '';
        expect(name).toMatch(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*$/u);
        expect(name).not.toContain('..');
        expect(Buffer.byteLength(name)).toBeLessThan(230);
        expect(isPassedOver(name)).toBe(false);
        expect(formatFor(name.toLowerCase().replace(/\.gz$/, ''))).toBeDefined();
        expect(stored(name)).toBe(name);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('freeNames', () => {
  const names = (...given: string[]) => given.map((name) => safeName(name) ?? { stem: '', ending: '' });
  const taken =
    (...stems: string[]) =>
    (stem: string) =>
      !stems.includes(stem);

  it('leaves a name that is free', () => {
    expect(freeNames(names('a.txt', 'b.md'), taken())).toEqual(['a.txt', 'b.md']);
  });

  it('puts a number behind one that is taken, and keeps a sidecar with its file', () => {
    expect(freeNames(names('a.txt', 'a.meta.yaml', 'a.txt.meta.json'), taken('a', 'a-2'))).toEqual([
      'a-3.txt',
      'a-3.meta.yaml',
      'a-3.txt.meta.json',
    ]);
  });

  it('tells files of one name apart, whatever their case', () => {
    expect(freeNames(names('a.txt', 'a.txt', 'a.txt', 'A.txt', 'a-2.txt'), taken())).toEqual([
      'a.txt',
      'a-2.txt',
      'a-3.txt',
      'A-4.txt',
      'a-2-2.txt',
    ]);
  });
});
