import { describe, expect, it } from 'vitest';
import { buildCoverage } from '../../src/coverage/build-coverage.ts';
import { desk, editionOf, moderator, newsroomOf, textOn } from './made-up-newsroom.ts';

describe('/help', () => {
  it('gives for each command an example that works on what is loaded', async () => {
    const { run } = desk();
    const { card } = await run('help');
    const examples = (card.embeds[0]?.fields ?? []).flatMap(
      ({ value }) => /Try: (.+)/.exec(value)?.[1] ?? [],
    );
    expect(examples).toHaveLength(5);
    for (const example of examples) {
      const [, name = '', option = '', value = ''] = /^\/(\w+)(?: (\w+): (.+))?$/.exec(example) ?? [];
      expect([example, (await run(name, option === '' ? {} : { [option]: value })).outcome]).toEqual([
        example,
        'answered',
      ]);
    }
  });

  it('shows /corpus only to who may use it', async () => {
    const { run } = desk();
    expect(textOn(await run('help'))).not.toContain('/corpus');
    expect(textOn(await run('help', {}, { asker: moderator }))).toContain('/corpus reload · status · check');
  });

  it('gives no example where nothing is loaded', async () => {
    const empty = editionOf(buildCoverage([], []));
    const text = textOn(await desk(newsroomOf({ current: () => empty })).run('help'));
    expect(text).toContain('/ask question');
    expect(text).not.toContain('/ask question:');
  });
});
