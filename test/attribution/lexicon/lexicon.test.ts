import { describe, expect, it } from 'vitest';
import { englishLexicon } from '../../../src/attribution/lexicon/lexicon.ts';

describe('the English lexicon', () => {
  it.each([
    ['said', 'say'],
    ['denies', 'deny'],
    ['told', 'tell'],
    ['announcing', 'announce'],
    ['stresses', 'stress'],
    ['quipped', 'quip'],
  ])('knows %s as a form of %s', (form, lemma) => {
    expect(englishLexicon.verbs.get(form)?.lemma).toBe(lemma);
  });

  it('knows what a cue does to a claim', () => {
    expect(englishLexicon.verbs.get('denied')?.stance).toBe('denial');
    expect(englishLexicon.verbs.get('declined')?.stance).toBe('refusal');
    expect(englishLexicon.verbs.get('confirmed')?.stance).toBe('confirmation');
    expect(englishLexicon.verbs.get('said')?.stance).toBeUndefined();
  });

  it('knows which words open what a noun attributes', () => {
    expect([...(englishLexicon.nouns.get('claims')?.openers ?? [])]).toContain('that');
    expect(englishLexicon.nouns.get('responses')).toBeUndefined();
  });
});
