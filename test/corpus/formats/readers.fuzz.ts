/** Every reader against hostile files: an article, or one sentence that says why not; within two seconds. */
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { buildArticle } from '../../../src/corpus/build-article.ts';
import type { RawRecord } from '../../../src/corpus/formats/format.ts';
import { FORMATS, SIDECARS } from '../../../src/corpus/formats/index.ts';
import { memorySourceFile } from '../../../src/corpus/source-file.ts';
import { problemOf } from '../../../src/errors.ts';
import { FUZZ_RUNS, MAX_MILLISECONDS } from '../../fuzz/fuzzing.ts';
import { page } from '../html/pages.ts';
import { hostileText } from '../repair/texts.ts';
import { readAll } from './read-records.ts';

const TOKENS: Readonly<Record<string, readonly string[]>> = {
  '.txt': ['word ', '\n', '"', '\u0000', '\ufeff', '@@@', '& quot ;', '\ud800'],
  '.md':
    '---\n|title: |[|](|**|_|`|```\n|# |> |- |1. |&a |*a |!!js |<b>|</b>|\n\n|\n|\t|: |{|}|<<: |\\|&amp;|![|<script>'.split(
      '|',
    ),
  '.html': [
    '<p>',
    '</p>',
    '<div class="ad">',
    '</div>',
    '<script type="application/ld+json">',
    '</script>',
    '{"@type":',
    '"NewsArticle"',
    ',"headline":"x"',
    '}',
    '<!--',
    '-->',
    '<table>',
    '<td>',
    '<br>',
    '&quot;',
    '&#x110000;',
    '<body>',
    '</html>',
    '<meta property="og:title" content="',
    '">',
    '<svg>',
    '<a href="',
    '<blockquote>',
    '<figure>',
    '<h1>',
    '<time datetime="',
    'A sentence, with commas, that goes on and on, and says a thing. ',
    '\u0000',
    '<![CDATA[',
    '<x:y z>',
    '<p',
    '"',
    "'",
  ],
  '.json': [
    '{',
    '}',
    '[',
    ']',
    '"text"',
    '"title"',
    '"__proto__"',
    '"constructor"',
    ':',
    ',',
    '"a b c"',
    '1e999',
    'null',
    'true',
    '"content_html"',
    '"<p>x</p>"',
    '"articles"',
    '"source"',
    '"authors"',
    '"date-parts"',
    '"\\ud800"',
    '-',
    '"date"',
    '20210304',
  ],
  '.jsonl': [
    '{"text":"a b c"}',
    '{"text":',
    '"a"',
    '}',
    '\n',
    '\r\n',
    '{"maintext":"x","authors":[{}]}',
    '[]',
    'null',
    '\u0000',
    '\ufeff',
  ],
  '.xml': [
    '<rss version="2.0">',
    '<channel>',
    '<item>',
    '<title>',
    '</title>',
    '<description>',
    '</description>',
    '</item>',
    '</channel>',
    '</rss>',
    '<![CDATA[',
    ']]>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    '<entry>',
    '<content type="xhtml">',
    '<link href="',
    '"/>',
    '<!DOCTYPE x [',
    '<!ENTITY a "b">',
    '&a;',
    '<?xml version="1.0"?>',
    'text',
    '<',
    '&',
    '</feed>',
    '</entry>',
  ],
  '.warc': [
    'WARC/1.0\r\n',
    'WARC-Type: response\r\n',
    'Content-Length: ',
    '40',
    '99999999999',
    '-1',
    '\r\n',
    '\r\n\r\n',
    'HTTP/1.1 200 OK\r\n',
    'Content-Type: text/html\r\n',
    'Content-Encoding: gzip\r\n',
    'Transfer-Encoding: chunked\r\n',
    '<p>x</p>',
    'WARC-Target-URI: http://x.example/\r\n',
    'ffffffff\r\n',
    '0\r\n\r\n',
  ],
};

/** Pieces of the format's own grammar in any order, or any bytes, or a good file that was damaged. */
function contents(extension: string): fc.Arbitrary<Uint8Array> {
  const tokens = fc.array(
    fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...(TOKENS[extension] ?? ['x'])) }, fc.string()),
    { maxLength: 60 },
  );
  const repeated = fc
    .tuple(fc.constantFrom(...(TOKENS[extension] ?? ['x'])), fc.integer({ min: 1, max: 3000 }), tokens)
    .map(([token, times, end]) => [token.repeat(times), ...end]);
  const written = fc
    .oneof({ weight: 8, arbitrary: tokens }, repeated)
    .map((pieces) => Buffer.from(pieces.join('')));
  const bytes = fc.uint8Array({ maxLength: 300 });
  const damaged = fc.tuple(fc.nat(), fc.uint8Array({ maxLength: 20 })).map(([at, noise]) => {
    const good = goodFile(extension);
    return Buffer.concat([
      good.subarray(0, at % good.length),
      noise,
      good.subarray((at % good.length) + noise.length),
    ]);
  });
  const text = hostileText.map((one) => Buffer.from(one));
  return fc.oneof({ weight: 6, arbitrary: written }, bytes, text, { weight: 2, arbitrary: damaged });
}

function goodFile(extension: string): Buffer {
  const html = page({
    head: '<script type="application/ld+json">{"@type":"NewsArticle","headline":"A"}</script>',
  });
  switch (extension) {
    case '.html':
      return Buffer.from(html);
    case '.md':
      return Buffer.from(
        '---\ntitle: A\nauthors: [B, C]\n---\n# A\n\nOne *two* [three](https://x.example).\n',
      );
    case '.json':
      return Buffer.from(JSON.stringify([{ title: 'A', text: 'One two.', date: '2021-03-04' }]));
    case '.xml':
      return Buffer.from(
        '<rss version="2.0"><channel><title>A</title><item><title>B</title><description>One two.</description></item></channel></rss>',
      );
    case '.warc': {
      const packed = gzipSync(html);
      const block = Buffer.concat([
        Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n`),
        packed,
      ]);
      const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://x.example/\r\nContent-Length: ${block.length}\r\n\r\n`;
      return Buffer.concat([Buffer.from(head), block, Buffer.from('\r\n\r\n')]);
    }
    default:
      return Buffer.from('{"text":"One two."}\n{"text":"Three four."}\n');
  }
}

/** What must hold of every article: it has text, and its paragraphs lie in it, in order. */
function expectSound(record: RawRecord): void {
  expect(record.fileText).toMatch(/\S/);
  const { text, paragraphs } = buildArticle(record, { id: 'x', file: 'x', sidecar: {} });
  let end = 0;
  for (const span of paragraphs) {
    expect(span.start).toBeGreaterThanOrEqual(end);
    expect(span.end).toBeGreaterThan(span.start);
    end = span.end;
  }
  expect(end).toBeLessThanOrEqual(text.length);
}

async function outcome(reading: () => Promise<unknown>): Promise<unknown> {
  const started = process.cpuUsage();
  const result = await reading().catch((error: unknown) => error);
  const { user, system } = process.cpuUsage(started);
  expect((user + system) / 1000).toBeLessThan(MAX_MILLISECONDS);
  if (result instanceof Error) expect(problemOf(result)).toBeDefined();
  return result;
}

describe('readers', () => {
  beforeAll(() => {
    for (const level of ['log', 'warn', 'error'] as const) {
      vi.spyOn(console, level).mockImplementation((told) =>
        expect.unreachable(`The console was told: ${told}`),
      );
    }
  });

  for (const format of FORMATS) {
    const extension = Object.keys(TOKENS).find((known) => format.extensions.includes(known)) ?? '.txt';
    it(`${format.name}: an article or a sentence, never a crash or a hang`, async () => {
      await fc.assert(
        fc.asyncProperty(contents(extension), async (content) => {
          const result = await outcome(() => readAll(format, content));
          if (!Array.isArray(result)) return;
          for (const record of result) {
            if ('reason' in record) expect(record.reason).toMatch(/\S/);
            else expectSound(record);
          }
        }),
        { numRuns: FUZZ_RUNS },
      );
    });
  }

  for (const sidecar of SIDECARS) {
    const extension = sidecar.suffixes.some((suffix) => suffix.endsWith('.json')) ? '.json' : '.md';
    it(`sidecar ${sidecar.suffixes[0]}: a description or a sentence`, async () => {
      await fc.assert(
        fc.asyncProperty(contents(extension), async (content) => {
          await outcome(() => sidecar.read(memorySourceFile('made-up', content)));
        }),
        { numRuns: FUZZ_RUNS },
      );
    });
  }
});
