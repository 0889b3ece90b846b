import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toFileSpan } from '../../../src/corpus/offset-map.ts';
import { paragraphsOf } from '../../../src/corpus/paragraphs.ts';
import { damage } from '../../../src/corpus/repair/damage.ts';
import { repair } from '../../../src/corpus/repair/repair.ts';
import { articleText, hostileText } from './texts.ts';

const seed = (name: string) => readFileSync(new URL(`../../../seeds/${name}`, import.meta.url), 'utf8');
const words = (text: string) => text.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];

describe('the first seed', () => {
  it('comes out byte for byte', () => {
    const text = seed('000_7d15b3c94450ff43.txt');
    expect(repair(text)).toEqual({ text, repairs: [], offsets: [{ text: 0, file: 0, length: text.length }] });
  });
});

describe('the second seed', () => {
  const edited = readFileSync(new URL('second-seed-edited.txt', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
  const { text, repairs } = repair(seed('001_269b0337cdfc3864.txt'));
  const lines = paragraphsOf(text).map(({ start, end }) => text.slice(start, end));

  it('has as many lines as a careful editor would give it', () => {
    expect(edited).toHaveLength(29);
    expect(lines).toHaveLength(29);
  });

  it.each(edited.map((line, index) => [index + 1, line] as const))(
    'reads well in line %i',
    (number, line) => {
      expect(lines[number - 1]).toBe(line);
    },
  );

  it('tells of every mark what it was', () => {
    expect(repairs.filter(({ certainty }) => certainty === 'unknown')).toEqual([]);
  });
});

describe('repair, whatever the text', () => {
  it('never throws, and is the same the second time', () => {
    fc.assert(
      fc.property(hostileText, (fileText) => {
        const { text } = repair(fileText);
        expect(repair(text).text).toBe(text);
      }),
    );
  });

  it('maps every kept character to the same character of the file', () => {
    fc.assert(
      fc.property(fc.oneof(hostileText, articleText.map(damageArticle)), (fileText) => {
        const { text, offsets } = repair(fileText);
        let end = 0;
        for (const stretch of offsets) {
          expect(stretch.text).toBeGreaterThanOrEqual(end);
          expect(text.slice(stretch.text, stretch.text + stretch.length)).toBe(
            fileText.slice(stretch.file, stretch.file + stretch.length),
          );
          end = stretch.text + stretch.length;
        }
        expect(end).toBeLessThanOrEqual(text.length);
        const whole = toFileSpan({ text, fileText, offsets }, { start: 0, end: text.length });
        expect(whole.end).toBeLessThanOrEqual(fileText.length);
      }),
    );
  });

  it('records each repair where its outcome stands', () => {
    fc.assert(
      fc.property(articleText.map(damageArticle), (fileText) => {
        const { text, repairs } = repair(fileText);
        for (const { at, after } of repairs) expect(text.slice(at.start, at.end)).toBe(after);
      }),
    );
  });

  it('keeps the place of a repair within the text where a later one takes out what is around it', () => {
    const { text, repairs } = repair('\u00ad  & nbsp ;\u00ad  & nbsp ;');
    expect(text).toBe('');
    expect(repairs.map(({ at }) => at)).toEqual(repairs.map(() => ({ start: 0, end: 0 })));
  });
});

describe('repair of one line without end', () => {
  const sentence = 'The bridge, which is old, isn’t safe, he said.';

  it('gives every mark its place, however many there are', () => {
    const line = Array.from({ length: 15_000 }, () => sentence).join(' ');
    expect(repair(damage(line)).text).toBe(line);
  });

  it('leaves what no article is as it is, and says so', () => {
    const line = damage(sentence).repeat(25_000);
    const { text, repairs } = repair(line);
    expect(text).toBe(line);
    expect(repairs).toMatchObject([{ rule: 'too-long', certainty: 'unknown' }]);
  });
});

describe('repair of damaged text', () => {
  it('gives a text that damages to the file again', () => {
    fc.assert(
      fc.property(articleText, (article) => {
        const damaged = damageArticle(article);
        const again = repair(damaged).text.split('\n').map(damage).join('\n');
        expect(again).toBe(damaged);
      }),
    );
  });

  it('changes no word', () => {
    fc.assert(
      fc.property(articleText, (article) => {
        expect(words(repair(damageArticle(article)).text)).toEqual(words(article));
      }),
    );
  });

  it('leaves what was never damaged as it was', () => {
    fc.assert(
      fc.property(articleText, (article) => {
        expect(repair(article).text).toBe(article);
      }),
    );
  });

  it('leaves what it has repaired as it is', () => {
    fc.assert(
      fc.property(articleText, (article) => {
        const { text } = repair(damageArticle(article));
        expect(repair(text).text).toBe(text);
      }),
    );
  });
});

function damageArticle(article: string): string {
  return article.split('\n').map(damage).join('\n');
}
