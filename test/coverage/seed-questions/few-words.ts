import type { SeedQuestion } from './seed-question.ts';

/** A few words instead of a question. */
export const FEW_WORDS: readonly SeedQuestion[] = [
  { question: 'indonesia normalizing ties??', article: '000', words: 'Indonesia has denied' },
  { question: 'uae travel ban', article: '000', words: 'the UAE issued a travel ban', speaker: 'Dahri' },
  {
    question: 'nawaz sharif delegations',
    article: '001',
    words: 'two delegations to Israel',
    speaker: 'Dahri',
  },
  { question: 'indian army chief visit', article: '000', words: 'Indian Chief of the Army' },
  {
    question: 'palestinian brethren',
    article: '000',
    words: 'abandon our Palestinian brethren',
    speaker: 'Atzaf',
  },
  { question: 'secret message', article: '000', words: 'delivered a secret message', speaker: 'Dahri' },
  { question: 'oman', article: '001', words: 'Oman and Indonesia', speaker: 'Eli Cohen' },
  { question: 'abraham accords', article: '001', words: 'Abraham Accords', speaker: null },
  { question: 'uae visas', article: '001', words: 'halted visas' },
  { question: 'benazir bhuto washington', article: '001', words: 'Benazir Bhutto met' },
  { question: '@dahrinoor2', article: '001', words: 'dahrinoor2' },
  { question: 'saudi oil??', article: '000', words: 'providing oil', speaker: 'Dahri' },
  { question: 'nawaz sharrif israel', article: '001', words: 'two delegations', speaker: 'Dahri' },
  {
    question: 'turkey iran alliance',
    article: '001',
    words: 'away from Turkey and the Iranian alliance',
    speaker: 'Dahri',
  },
  { question: 'wuts the turkish bloc thing', article: '001', words: 'Turkish bloc', speaker: 'Dahri' },
  { question: 'so indonesia or pakistan, which one was it', article: '000', words: 'from Indonesia' },
  { question: 'pakistan atom bomb', article: '000', words: 'atomic bomb' },
  { question: 'israels intel minister', article: '001', words: 'Eli Cohen' },
  { question: 'fatf', article: '000', words: 'FATF' },
  { question: 'saudi crown prince refused what', article: '000', words: 'refused to meet' },
  { question: 'uae travel ban pakistanis', article: '000', words: 'travel ban' },
  { question: 'dahris think tank whats it called', article: '001', words: 'Islamic Theology' },
  { question: 'saudi oil to pak stopped?', article: '000', words: 'stopped providing oil' },
  { question: 'pak nukes?', article: '000', words: 'atomic bomb' },
];
