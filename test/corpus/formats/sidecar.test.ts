import { describe, expect, it } from 'vitest';
import { jsonSidecar, yamlSidecar } from '../../../src/corpus/formats/sidecar.ts';
import { memorySourceFile } from '../../../src/corpus/source-file.ts';
import { UserError } from '../../../src/errors.ts';

const STATED = {
  headline: { value: 'Bridge closed', how: 'given', from: 'sidecar' },
  outlet: { value: 'The Quill Post', how: 'given', from: 'sidecar' },
  byline: { value: 'Ann Orr', how: 'given', from: 'sidecar' },
  published: { value: '2021-03-04', how: 'given', from: 'sidecar' },
  url: { value: 'https://quillpost.example/b', how: 'given', from: 'sidecar' },
};

describe('sidecars', () => {
  it('are read from YAML', async () => {
    const yaml =
      'headline: Bridge closed\noutlet: The Quill Post\nauthor: Ann Orr\ndate: 4 March 2021\nurl: https://quillpost.example/b\n';
    expect(await yamlSidecar.read(memorySourceFile('bridge.meta.yaml', yaml))).toEqual(STATED);
  });

  it('are read from CSL-JSON, alone or in a list of one', async () => {
    const item = {
      title: 'Bridge closed',
      'container-title': 'The Quill Post',
      author: [{ given: 'Ann', family: 'Orr' }],
      issued: { 'date-parts': [[2021, 3, 4]] },
      URL: 'https://quillpost.example/b',
    };
    for (const value of [item, [item]]) {
      expect(await jsonSidecar.read(memorySourceFile('bridge.csl.json', JSON.stringify(value)))).toEqual(
        STATED,
      );
    }
  });

  it('do not make a whole date of a year', async () => {
    const csl = JSON.stringify({ title: 'A', issued: { 'date-parts': [[2021]] } });
    expect(await jsonSidecar.read(memorySourceFile('a.csl.json', csl))).not.toHaveProperty('published');
  });

  it.each([
    [yamlSidecar, 'a: [b'],
    [yamlSidecar, 'just words'],
    [yamlSidecar, '[1, 2]'],
    [jsonSidecar, '{"a"'],
    [jsonSidecar, '[]'],
    [jsonSidecar, '"words"'],
  ])('are refused where they are no description', async (sidecar, content) => {
    await expect(sidecar.read(memorySourceFile('made-up', content))).rejects.toThrow(UserError);
  });
});
