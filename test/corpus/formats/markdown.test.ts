import { describe, expect, it } from 'vitest';
import { markdown } from '../../../src/corpus/formats/markdown.ts';
import { UserError } from '../../../src/errors.ts';
import { readAll, readOne, valuesOf } from './read-records.ts';

const BODY = 'The bridge is closed.\n\n"We saw a crack," said Mara Ode.\n';

describe('markdown', () => {
  it('reads the description in the front matter, and keeps plain text as the file has it', async () => {
    const read = await readOne(
      markdown,
      `---\ntitle: "Bridge: closed"\noutlet: The Quill Post\nauthors: [Ann Orr, Bo Lee]\ndate: 2021-03-04\nurl: https://quillpost.example/b\nlang: en\n---\n${BODY}`,
    );
    expect(valuesOf(read)).toEqual({
      headline: 'Bridge: closed',
      outlet: 'The Quill Post',
      byline: 'Ann Orr, Bo Lee',
      published: '2021-03-04',
      url: 'https://quillpost.example/b',
      language: 'en',
    });
    expect(read.metadata.outlet?.from).toBe('front matter');
    expect(read).toMatchObject({ fileText: BODY, firstLine: 9 });
  });

  it('takes markup off, and the heading at the top for the headline', async () => {
    const read = await readOne(
      markdown,
      '# Bridge *closed*\n\nThe **bridge** at\n[Quill Bay](https://x.example) is closed.\n\n> "A crack," she said.\n\n* One\n* Two\n',
    );
    expect(read.fileText).toBe('The bridge at Quill Bay is closed.\n\n"A crack," she said.\n\nOne\n\nTwo');
    expect(read.metadata.headline).toEqual({ value: 'Bridge closed', how: 'given', from: 'first heading' });
    expect(read.firstLine).toBeUndefined();
  });

  it('leaves scripts in it out', async () => {
    expect((await readOne(markdown, 'One *text*.\n\n<script>alert(1)</script>\n')).fileText).toBe(
      'One text.',
    );
  });

  it('reads a rule at the top that opens no front matter as text', async () => {
    expect((await readOne(markdown, '---\n\nOne text, never closed.\n')).fileText).toBe(
      'One text, never closed.',
    );
  });

  it('lets the keys of prototypes name nothing', async () => {
    const read = await readOne(markdown, `---\n__proto__:\n  title: no\nconstructor: no\n---\n${BODY}`);
    expect(read.metadata).toEqual({});
    expect('title' in {}).toBe(false);
  });

  const bomb = Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(9)}*a${i}]`);
  it.each([
    ['front matter that is no YAML', '---\ntitle: [unclosed\n---\nText.', /no valid YAML/],
    ['front matter that is a list', '---\n- a\n---\nText.', /name: value/],
    ['a bomb of aliases', `---\na0: &a0 x\n${bomb.join('\n')}\n---\nText.`, /no valid YAML/],
    ['an empty file', '', /no article/],
    ['front matter alone', '---\ntitle: A\n---\n', /no article/],
    ['a tangle of marks', `${'**a'.repeat(100_000)}`, /too tangled/],
    [
      'lists without end in each other',
      Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth)}- a`).join('\n'),
      /too tangled/,
    ],
    ['lists without end on one line', '- '.repeat(3000), /too tangled/],
    ['quotations without end in each other', `${'> '.repeat(50_000)}x`, /too/],
  ])('refuses %s', async (_, content, reason) => {
    const refused = readAll(markdown, content);
    await expect(refused).rejects.toThrow(UserError);
    await expect(refused).rejects.toThrow(reason);
  });

  it.each([
    ['a tag of another language', '!!js/function "function () { throw 1 }"'],
    ['a date', '2021-03-04'],
    ['a merge key', '{ <<: { a: 1 } }'],
  ])('takes %s in front matter for plain data', async (_, value) => {
    await expect(readAll(markdown, `---\nnote: ${value}\n---\n${BODY}`)).resolves.toHaveLength(1);
  });
});
