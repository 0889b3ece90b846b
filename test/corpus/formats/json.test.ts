import { describe, expect, it } from 'vitest';
import { json } from '../../../src/corpus/formats/json.ts';
import { readAll, readOne, valuesOf } from './read-records.ts';

// Every article here is made up.
const TEXT = 'The bridge at Quill Bay is closed. "We saw a crack," said Mara Ode.\n\nIt will open in May.';

describe('json', () => {
  it.each([
    [
      'news-please',
      {
        title: 'Bridge closed',
        authors: ['Ann Orr', 'Bo Lee'],
        source_domain: 'quillpost.example',
        date_publish: '2021-03-04 10:20:30',
        url: 'https://quillpost.example/bridge',
        language: 'en',
        maintext: TEXT,
      },
      { outlet: 'quillpost.example', published: '2021-03-04T10:20:30' },
    ],
    [
      'newspaper4k',
      {
        title: 'Bridge closed',
        authors: ['Ann Orr', 'Bo Lee'],
        meta_site_name: 'The Quill Post',
        publish_date: '2021-03-04T10:20:30+00:00',
        url: 'https://quillpost.example/bridge',
        language: 'en',
        text: TEXT,
      },
      { outlet: 'The Quill Post', published: '2021-03-04T10:20:30+00:00' },
    ],
    [
      'trafilatura',
      {
        title: 'Bridge closed',
        author: 'Ann Orr, Bo Lee',
        'source-hostname': 'The Quill Post',
        hostname: 'quillpost.example',
        date: '2021-03-04',
        source: 'https://quillpost.example/bridge',
        language: 'en',
        text: TEXT,
        excerpt: 'The bridge',
      },
      { outlet: 'The Quill Post', published: '2021-03-04' },
    ],
    [
      'CSL-JSON with a text',
      {
        type: 'article-newspaper',
        title: 'Bridge closed',
        author: [{ family: 'Orr', given: 'Ann' }, { literal: 'Bo Lee' }],
        'container-title': 'The Quill Post',
        issued: { 'date-parts': [[2021, 3, 4]] },
        URL: 'https://quillpost.example/bridge',
        language: 'en',
        text: TEXT,
      },
      { outlet: 'The Quill Post', published: '2021-03-04' },
    ],
    [
      'a NewsAPI record that somebody filled in',
      {
        source: { id: null, name: 'The Quill Post' },
        author: 'Ann Orr, Bo Lee',
        title: 'Bridge closed',
        publishedAt: '2021-03-04T10:20:30Z',
        url: 'https://quillpost.example/bridge',
        lang: 'en',
        content: `${TEXT}\n\n${'The ferry runs instead. '.repeat(20)}`,
      },
      { outlet: 'The Quill Post', published: '2021-03-04T10:20:30Z' },
    ],
  ])('reads the fields of %s', async (_, record, expected) => {
    const read = await readOne(json, JSON.stringify(record));
    expect(read.fileText.startsWith(TEXT)).toBe(true);
    expect(valuesOf(read)).toEqual({
      headline: 'Bridge closed',
      byline: 'Ann Orr, Bo Lee',
      url: 'https://quillpost.example/bridge',
      language: 'en',
      ...expected,
    });
  });

  it('reads the nested body and the dates of fundus', async () => {
    const read = await readOne(
      json,
      JSON.stringify({
        title: 'Bridge closed',
        authors: ['Ann Orr'],
        publishing_date: '2021-03-04 10:20:30+01:00',
        topics: ['bridges'],
        body: { summary: ['A crack.'], sections: [{ headline: ['Ferry'], paragraphs: ['One.', 'Two.'] }] },
        free_access: true,
      }),
    );
    expect(read.fileText).toBe('A crack.\n\nFerry\n\nOne.\n\nTwo.');
    expect(valuesOf(read)['published']).toBe('2021-03-04T10:20:30+01:00');
  });

  it('says which field each piece of metadata came from', async () => {
    const read = await readOne(json, JSON.stringify({ maintext: TEXT, date_publish: '2021-03-04' }));
    expect(read.metadata.published).toEqual({
      value: '2021-03-04',
      how: 'given',
      from: 'field "date_publish"',
    });
  });

  it.each([
    ['the mark of NewsAPI', `${TEXT}… [+2314 chars]`],
    ['a text of its length without the mark', TEXT],
  ])('never takes the beginning of an article for the article: %s', async (_, content) => {
    const record = { source: { name: 'The Quill Post' }, publishedAt: '2021-03-04T10:20:30Z', content };
    const [read] = await readAll(json, JSON.stringify({ articles: [record] }));
    expect(read).toMatchObject({ reason: expect.stringContaining('only the beginning') });
  });

  it('numbers the records of a list and refuses only the broken ones', async () => {
    const read = await readAll(
      json,
      JSON.stringify([{ id: 'a-1', text: TEXT }, 7, { title: 'x' }, { text: TEXT }]),
    );
    expect(read).toMatchObject([
      { id: 'a-1', record: 1 },
      { reason: expect.stringMatching(/^Record 2: /) },
      { reason: expect.stringMatching(/^Record 3: /) },
      { record: 4 },
    ]);
  });

  it('reads one object a line under the name of .json too', async () => {
    const line = JSON.stringify({ text: TEXT });
    expect(await readAll(json, `${line}\n${line}\n`)).toHaveLength(2);
  });

  it('turns markup in a text field into paragraphs, and leaves its scripts out', async () => {
    const read = await readOne(
      json,
      JSON.stringify({ content_html: '<p>One &amp; two.</p><script>no()</script><p>Three.</p>' }),
    );
    expect(read.fileText).toBe('One & two.\n\nThree.');
  });

  it('takes links and emphasis out of a text that parts its paragraphs by line breaks', async () => {
    const text = 'One <a href="https://x.example">link</a>.\n\nTwo < three, <b>he</b> said.';
    const read = await readOne(json, JSON.stringify({ text }));
    expect(read.fileText).toBe('One link.\n\nTwo < three, he said.');
  });

  it('lets the keys of prototypes name nothing', async () => {
    const read = await readOne(
      json,
      `{"__proto__": {"title": "no", "polluted": true}, "constructor": {"name": "no"}, "text": "A text."}`,
    );
    expect(read.metadata).toEqual({});
    expect('polluted' in {}).toBe(false);
  });

  it.each([
    ['broken JSON', '{"text": "a'],
    ['an empty list', '[]'],
    ['an empty file', ''],
  ])('refuses %s with a sentence', async (_, content) => {
    await expect(readAll(json, content)).rejects.toThrow(/\. .*\.$/);
  });
});
