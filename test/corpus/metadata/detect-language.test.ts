import { afterAll, describe, expect, it } from 'vitest';
import { detectLanguage, releaseLanguageDetector } from '../../../src/corpus/metadata/detect-language.ts';

const GERMAN = 'Der Hafen wird im Mai geschlossen, und kein Boot muss die Bucht vor dem Sommer verlassen.';
const SPANISH = 'El puerto cerrará en mayo, y ningún barco tendrá que salir de la bahía antes del verano.';

describe('detectLanguage', () => {
  afterAll(releaseLanguageDetector);

  it('tells each of several samples its own language, whatever the order of the answers', async () => {
    const detected = await Promise.all([GERMAN, SPANISH, GERMAN].map(detectLanguage));
    expect(detected.map((each) => each?.language)).toEqual(['de', 'es', 'de']);
  });

  it('says which languages it can tell, and how like them a text is', async () => {
    const german = await detectLanguage(GERMAN);
    expect(german?.languages).toContain('fr');
    expect(german?.scores['de']).toBeGreaterThan(german?.scores['fr'] ?? 0);
  });

  it('tells nothing from what is no language', async () => {
    expect(await detectLanguage('12345 — 67890')).toBeUndefined();
  });

  it('starts again after it was let go, and is not let go while somebody waits', async () => {
    await releaseLanguageDetector();
    const asked = detectLanguage(SPANISH);
    await releaseLanguageDetector();
    expect((await asked)?.language).toBe('es');
  });
});
