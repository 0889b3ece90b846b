import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CORRECTIONS_FILE, readCorrections } from '../../src/corpus/corrections.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { UserError } from '../../src/errors.ts';

// Made-up articles.
const HARBOUR =
  'The harbour of Lindvale will close in May.\n\nMayor Ada Quill said: “We will not sell it.”\n';
const BRIDGE = 'The bridge opened on Monday.\n\n“It took nine years,” said engineer Tomas Reed.\n';

let folder: string;
const put = (name: string, text: string | Uint8Array) => writeFile(join(folder, name), text);
const read = async () => {
  const { articles, refused, withdrawn = [] } = await readCorpus(folder);
  return { articles, ids: articles.map(({ id }) => id), refused, withdrawn };
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reportedly-corrections-'));
  await put('harbour.txt', HARBOUR);
  await put('bridge.txt', BRIDGE);
});

afterEach(() => rm(folder, { recursive: true, force: true }));

describe('corrections', () => {
  it('are no article, and leave alone what they do not name', async () => {
    await put(CORRECTIONS_FILE, '# nothing yet\n');
    expect(await read()).toMatchObject({ ids: ['bridge', 'harbour'], refused: [], withdrawn: [] });
  });

  it('give outlet, date and address, above what the file says, as given by the moderators', async () => {
    await put('harbour.txt.meta.yaml', 'outlet: The Old Name\nheadline: Harbour to close\n');
    await put(
      CORRECTIONS_FILE,
      'harbour:\n  outlet: The Lindvale Post\n  published: 2031-04-02\n  url: https://post.example/harbour\n',
    );
    const harbour = (await read()).articles.find(({ id }) => id === 'harbour');
    const from = { how: 'given', from: 'moderators' };
    expect(harbour?.metadata).toMatchObject({
      headline: { value: 'Harbour to close', from: 'sidecar' },
      outlet: { value: 'The Lindvale Post', ...from },
      published: { value: '2031-04-02', ...from },
      url: { value: 'https://post.example/harbour', ...from },
    });
  });

  it('hide an article with its reason, and say nothing of its text', async () => {
    await put('bridge.txt.meta.yaml', 'outlet: Lindvale Post\n');
    await put(
      CORRECTIONS_FILE,
      'bridge:\n  withdrawn:\n    reason: Taken back by its outlet\n    by: Otto\n    at: 2031-04-05T10:00:00Z\n',
    );
    const corpus = await read();
    expect(corpus.ids).toEqual(['harbour']);
    expect(corpus.withdrawn).toEqual([
      {
        id: 'bridge',
        file: 'bridge.txt',
        metadata: { outlet: { value: 'Lindvale Post', how: 'given', from: 'sidecar' } },
        reason: 'Taken back by its outlet',
        at: '2031-04-05T10:00:00Z',
      },
    ]);
    expect(JSON.stringify(corpus.withdrawn)).not.toContain('Otto');
  });

  it.each(['withdrawn: Taken back', 'withdrawn: true', 'withdrawn:', 'withdrawn: [a]'])(
    'hide an article however “%s” is written',
    async (line) => {
      await put(CORRECTIONS_FILE, `bridge:\n  ${line}\n`);
      expect((await read()).ids).toEqual(['harbour']);
    },
  );

  it('hide one printing and leave its copy', async () => {
    await put('copy.txt', BRIDGE);
    await put(CORRECTIONS_FILE, 'bridge:\n  withdrawn: Wrong file\n');
    expect((await read()).ids).toEqual(['copy', 'harbour']);
  });

  it('take ids that look like numbers or truths as they are written', async () => {
    await put('1e5.txt', HARBOUR.replace('May', 'June, or so the council hopes'));
    await put('true.txt', 'The ferry sails at noon.\n');
    await put(CORRECTIONS_FILE, '1e5:\n  withdrawn: A\ntrue:\n  withdrawn: B\n');
    expect((await read()).withdrawn.map(({ id }) => id)).toEqual(['1e5', 'true']);
  });

  it('refuse a value that is none, with its line, and keep the rest', async () => {
    await put(
      CORRECTIONS_FILE,
      'bridge:\n  outlet: The Post\nharbour:\n  published: 03/04/2031\n  outlet: The Post\n  shoe: 43\n',
    );
    const { articles, refused } = await read();
    expect(articles.map(({ metadata }) => metadata.outlet?.value)).toEqual(['The Post', 'The Post']);
    expect(articles[1]?.metadata.published).toBeUndefined();
    expect(refused).toMatchObject([
      {
        file: CORRECTIONS_FILE,
        line: 3,
        reason: expect.stringContaining('The date of publication is not a date'),
      },
      { file: CORRECTIONS_FILE, line: 3, reason: expect.stringContaining('not shoe') },
    ]);
  });

  it('say which entry fits no article', async () => {
    await put(CORRECTIONS_FILE, 'mill:\n  outlet: The Post\n');
    expect((await read()).refused).toMatchObject([
      { file: CORRECTIONS_FILE, reason: expect.stringContaining('No article has the id mill') },
    ]);
  });
});

describe('an id that has changed hands', () => {
  it('keeps an article hidden under the new id that its file gives', async () => {
    await mkdir(join(folder, 'old'));
    await rm(join(folder, 'bridge.txt'));
    await put('old/bridge.txt', BRIDGE);
    await put(CORRECTIONS_FILE, 'bridge-abc123:\n  file: old/bridge.txt\n  withdrawn: Taken back\n');
    expect((await read()).withdrawn).toMatchObject([{ id: 'bridge', reason: 'Taken back' }]);
  });

  it('does not give one article the corrections of another, but hides rather than shows', async () => {
    await put(CORRECTIONS_FILE, 'bridge:\n  file: old/bridge.txt\n  outlet: The Post\n  withdrawn: Gone\n');
    const { ids, withdrawn, refused } = await read();
    expect(ids).toEqual(['harbour']);
    expect(withdrawn).toMatchObject([{ id: 'bridge', metadata: {} }]);
    expect(refused[0]?.reason).toContain('was made for old/bridge.txt');
  });
});

describe('corrections that cannot be read', () => {
  it.each([
    ['broken YAML', 'bridge:\n  withdrawn: {reason: “x\nharbour: [\n'],
    ['a word like an id', 'bridge: “x\narticles:\nharbour: [\n'],
    ['an id twice', 'bridge:\n  outlet: A\nbridge:\n  withdrawn: B\nharbour:\n  outlet: B\n'],
    ['an alias', 'bridge: &b\n  outlet: A\n  withdrawn: *b\nharbour:\n  outlet: B\n'],
    ['no text', Buffer.from('bridge:\n  withdrawn: \0\nharbour:\n', 'latin1')],
  ])('(%s) are refused, hold back what they name, and let the others load', async (_, text) => {
    await put('ferry.txt', 'The ferry sails at noon.\n');
    await put(CORRECTIONS_FILE, text);
    const { ids, withdrawn, refused } = await read();
    expect(ids).toEqual(['ferry']);
    expect(withdrawn.map(({ id }) => id)).toEqual(['bridge', 'harbour']);
    expect(refused).toMatchObject([
      { file: CORRECTIONS_FILE, reason: expect.stringContaining('the articles that it names are held back') },
    ]);
  });

  it('are read or refused, whatever they hold', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('a', ':', ' ', '\n', '&', '*', '{', '[', '"', '-', '|', '!', '<') }),
    );
    await fc.assert(
      fc.asyncProperty(text, async (anything) => {
        const outcome = await readCorrections(anything).catch((error: unknown) => error);
        expect(
          outcome instanceof UserError ||
            (outcome as { entries?: Map<string, unknown> }).entries instanceof Map,
        ).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
