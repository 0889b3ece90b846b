import { describe, expect, it } from 'vitest';
import { collections } from '../../src/operator/collections.ts';
import { operate } from './operators-desk.ts';

const SERVER = '123456789012345678';
const OTHER = '876543210987654321';

describe('reportedly collections', () => {
  it('says what to do while nobody holds one', async () => {
    expect((await operate(collections)).printed).toContain('/setup create makes one');
  });

  it('lets servers hold a collection, and takes it away again', async () => {
    await operate(collections, ['grant', 'harbour', SERVER]);
    expect(await operate(collections, ['grant', 'harbour', OTHER])).toEqual({
      status: 0,
      printed: `harbour: ${SERVER}, ${OTHER}`,
    });
    expect((await operate(collections, ['revoke', 'harbour', SERVER])).printed).toBe(`harbour: ${OTHER}`);
  });

  it.each([[['grant', 'harbour']], [['give', 'harbour', SERVER]], [['grant', 'harbour', SERVER, 'x']]])(
    'says how it is used after %j',
    async (args) => {
      await expect(operate(collections, args)).rejects.toThrow('Use it so: reportedly collections');
    },
  );

  it('takes no names for ids, and no paths for names', async () => {
    await expect(operate(collections, ['grant', 'harbour', 'our server'])).rejects.toThrow(
      '17 to 20 figures',
    );
    await expect(operate(collections, ['grant', '../seeds', SERVER])).rejects.toThrow('small letters');
  });
});
