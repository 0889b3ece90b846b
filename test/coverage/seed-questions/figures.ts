import type { SeedQuestion } from './seed-question.ts';

/** When, where, how many, how much, how long. */
export const OF_FIGURES: readonly SeedQuestion[] = [
  {
    question: 'how much money do pakistanis in saudi arabia bring to the economy',
    article: '001',
    words: '$1.5 billion to $2.5 billion',
    speaker: 'Dahri',
  },
  { question: 'how much aid does saudi want back', article: '000', words: '$3b dollars' },
  {
    question: 'where does imran khans adviser live',
    article: '000',
    words: 'lives in the UK',
    speaker: 'Dahri',
  },
  { question: 'when is kushner travelling', article: '001', words: 'next Tuesday', speaker: null },
  { question: 'which country was it', article: '000', words: 'the delegation was from Pakistan' },
  { question: 'how much $$ do the saudis want back', article: '000', words: '$3b' },
  { question: 'wheres jared kushner going', article: '001', words: 'to Morocco', speaker: null },
  {
    question: 'how long did the guy stay in israel',
    article: '000',
    words: 'stayed a few days',
    speaker: 'Dahri',
  },
  {
    question: 'how many delegations did nawaz send',
    article: '001',
    words: 'two delegations',
    speaker: 'Dahri',
  },
  { question: 'where did bhutto meet the israelis', article: '001', words: 'Washington', speaker: 'Dahri' },
  {
    question: 'how much would pakistan lose from the visa ban',
    article: '001',
    words: '$1.5 billion',
    speaker: 'Dahri',
  },
  { question: 'where did dahri get his info', article: '001', words: 'Israeli friends', speaker: 'Dahri' },
  { question: 'what month did pakistan decide', article: '000', words: 'November 2020', speaker: 'Dahri' },
  {
    question: 'when did pakistan decide to message israel',
    article: '000',
    words: 'November 2020',
    speaker: 'Dahri',
  },
  { question: 'where was the bhutto meeting', article: '001', words: 'Washington', speaker: 'Dahri' },
  { question: 'how long did he stay in israel', article: '000', words: 'few days' },
  { question: 'nawaz sharif delegations how many', article: '001', words: 'two delegations' },
  { question: 'how much money saudi want back', article: '000', words: '$3b' },
  { question: 'wheres the adviser live', article: '000', words: 'lives in the UK' },
  {
    question: 'when was khans decision to message israel',
    article: '000',
    words: 'last week of November 2020',
  },
  { question: 'indian army chief visited where', article: '000', words: 'historically visited' },
  { question: 'when kushner travel', article: '001', words: 'next Tuesday' },
  { question: 'how much aid was pakistan offered', article: '000', words: 'aid money of $3b' },
  { question: 'who did bhutto meet n where', article: '001', words: 'Bhutto met' },
  { question: 'whens kushner flying to morocco', article: '001', words: 'next Tuesday' },
];
