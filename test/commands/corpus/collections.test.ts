import { readdir } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buttonOn, moderator, textOn } from '../made-up-newsroom.ts';
import { attached, deskWithNewsroom, FERRY } from './desk-with-newsroom.ts';

let place: Awaited<ReturnType<typeof deskWithNewsroom>>;
beforeEach(async () => {
  place = await deskWithNewsroom(['east', 'west']);
});
afterEach(() => place.end());

const filesOf = async (name: string) => {
  const folder = place.collections.find((one) => one.name === name)?.folder ?? '';
  return (await readdir(folder)).filter((file) => !file.startsWith('.')).sort();
};

describe('where several collections are read', () => {
  it('asks which one takes an addition, and stores it there', async () => {
    expect(textOn(await place.add(attached('ferry.txt', FERRY)))).toBe(
      'Several collections are read here: east and west. Say which with the option collection.',
    );
    const offer = await place.run(
      'corpus',
      { collection: 'west' },
      { asker: moderator, subcommand: 'add', attachments: { file: attached('ferry.txt', FERRY) } },
    );
    await place.press(buttonOn(offer, 'Confirm'), place.as);
    expect(await filesOf('west')).toEqual(['ferry.txt', 'west-harbour.txt']);
    expect(await filesOf('east')).toEqual(['east-harbour.txt']);
    const log = await place.corpus('log', { collection: 'west' });
    expect(textOn(log)).toContain('Changes to the articles of west');
    expect(textOn(log)).toContain('Stored: ferry\\.txt');
  });

  it('says which are read where another is named', async () => {
    expect(textOn(await place.corpus('log', { collection: 'north' }))).toBe(
      'No collection north is read here. Those that are: east and west.',
    );
  });

  it('finds the collection of an article by its id', async () => {
    const done = await place.corpus('withdraw', { id: 'east-harbour', reason: 'x' });
    expect(await filesOf('east')).toEqual(['corrections.yaml', 'east-harbour.txt']);
    expect(place.newsroom.current().summary.withdrawn).toMatchObject([
      { id: 'east-harbour', file: 'east/east-harbour.txt' },
    ]);
    await place.press(buttonOn(done, 'Undo'), place.as);
    expect(place.newsroom.current().summary.withdrawn).toBeUndefined();
  });

  it('takes a copy that is folded into another collection’s article out of its own', async () => {
    await place.corpus('remove', { id: 'west-harbour', reason: 'x' });
    expect(await filesOf('west')).toEqual([]);
    expect(await filesOf('east')).toEqual(['east-harbour.txt']);
  });
});
