import { describe, expect, it } from 'vitest';
import type { Article, Known } from '../../../src/corpus/article.ts';
import { withLanguage } from '../../../src/corpus/metadata/with-language.ts';
import { madeUpArticle } from '../../support/made-up-article.ts';

function article(text: string, language?: string): Article {
  const stated: Known | undefined =
    language === undefined ? undefined : { value: language, how: 'given', from: 'page language' };
  return madeUpArticle(text, { metadata: stated === undefined ? {} : { language: stated } });
}

const SENTENCES = {
  en: 'The harbour will close in May, and the council said that none of the boats would have to leave the bay before the summer.',
  de: 'Der Hafen wird im Mai geschlossen, und der Rat teilte mit, dass kein Boot die Bucht vor dem Sommer verlassen muss.',
  fr: 'Le port fermera en mai, et le conseil a déclaré qu’aucun bateau ne devrait quitter la baie avant l’été.',
  es: 'El puerto cerrará en mayo, y el consejo dijo que ningún barco tendrá que salir de la bahía antes del verano.',
  ru: 'Порт закроется в мае, и совет заявил, что ни одной лодке не придётся покидать бухту до лета.',
  ar: 'سيغلق الميناء في مايو، وقال المجلس إن أي قارب لن يضطر إلى مغادرة الخليج قبل الصيف.',
  he: 'הנמל ייסגר במאי, והמועצה מסרה שאף סירה לא תצטרך לעזוב את המפרץ לפני הקיץ.',
};

describe('withLanguage', () => {
  it.each(Object.entries(SENTENCES))('tells %s from the text', async (language, sentence) => {
    expect((await withLanguage(article(sentence))).metadata.language).toEqual({
      value: language,
      how: 'inferred',
      from: 'told from the text',
    });
  });

  it('tells a long English text', async () => {
    expect((await withLanguage(article(SENTENCES.en.repeat(5)))).metadata.language?.value).toBe('en');
  });

  it('keeps what the file states where the text agrees', async () => {
    expect((await withLanguage(article(SENTENCES.en, 'en-GB'))).metadata.language).toMatchObject({
      value: 'en-GB',
      how: 'given',
    });
  });

  it('overrules a template that states another language than the text is in', async () => {
    expect((await withLanguage(article(SENTENCES.de, 'en'))).metadata.language).toMatchObject({
      value: 'de',
      how: 'inferred',
    });
    expect((await withLanguage(article(SENTENCES.en.repeat(5), 'fr'))).metadata.language?.value).toBe('en');
  });

  it('keeps what is stated where it cannot tell', async () => {
    expect((await withLanguage(article('12 : 30', 'en'))).metadata.language?.value).toBe('en');
    expect((await withLanguage(article(SENTENCES.de, 'tlh'))).metadata.language?.value).toBe('tlh');
    expect((await withLanguage(article('12 : 30'))).metadata.language).toBeUndefined();
  });
});
