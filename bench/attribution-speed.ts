import type { Article } from '../src/corpus/article.ts';
import { paragraphsOf } from '../src/corpus/paragraphs.ts';
import { percentile } from './distribution.ts';

/** As it is shipped: what runs the benches wraps each function of the sources to keep its name, which costs a quarter. */
const { attribute }: typeof import('../src/attribution/attribute.ts') = await import(
  new URL('../dist/src/attribution/attribute.js', import.meta.url).href
);

const MEGABYTE = 1_000_000;
const SIZES = [1, 2, 4, 8];
/** Of 300 articles. */
const ROUNDS = 10;
const WARMING = 3;

/** Made up: the words of a newspaper, none of its sentences. */
const PEOPLE = [
  'Ada Quell',
  'Minister Tom Orrin',
  'Lena Vasko',
  'Dr. Ivo Marsh',
  'Pia Holm',
  'Sir Neil Abbot',
];
const BODIES = ['the Harbour Board', 'Northfield Council', 'the Ministry of Ferries', 'Ostra Bank'];
const THINGS = ['the new bridge', 'a lower toll', 'the old quay', 'this year’s budget', 'every second ferry'];
const VERBS = [
  'will close',
  'would cost twice as much',
  'has to wait until May',
  'is safe',
  'was never agreed',
];

/** Sentences with and without speech; the same for the same number. */
const FRAMES: readonly ((pick: (words: readonly string[]) => string) => string)[] = [
  (pick) => `${pick(PEOPLE)} said that ${pick(THINGS)} ${pick(VERBS)}.`,
  (pick) => `“${capital(pick(THINGS))} ${pick(VERBS)},” said ${pick(PEOPLE)}, who chairs ${pick(BODIES)}.`,
  (pick) => `According to ${pick(BODIES)}, ${pick(THINGS)} ${pick(VERBS)}.`,
  (pick) => `${capital(pick(THINGS))} ${pick(VERBS)}, and ${pick(BODIES)} sent a letter to ${pick(PEOPLE)}.`,
  (pick) => `Crowds stood along the water on Tuesday, where ${pick(THINGS)} once was.`,
  (pick) => `He denied it. “We have told ${pick(BODIES)} all of it,” he added.`,
];

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Made-up news of about so many characters. */
function madeUpNews(length: number): string {
  const parts: string[] = [];
  let written = 0;
  let state = 1;
  const next = (below: number) => {
    // Park and Miller, 'Random number generators: good ones are hard to find', 1988.
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  const pick = (words: readonly string[]) => words[next(words.length)] ?? '';
  while (written < length) {
    const frame = FRAMES[next(FRAMES.length)];
    const sentence = `${frame?.(pick) ?? ''}${next(4) === 0 ? '\n\n' : ' '}`;
    parts.push(sentence);
    written += sentence.length;
  }
  return parts.join('');
}

function articleOf(text: string): Article {
  return {
    id: 'made-up',
    file: 'made-up.txt',
    text,
    paragraphs: paragraphsOf(text),
    metadata: {},
    repairs: [],
    fileText: text,
    offsets: [],
    copies: [],
  };
}

/** Megabytes a second of clean text with everything on: many short articles, then one article of each size. */
export function attributionSpeeds(): string[] {
  const short = Array.from({ length: 300 }, () => articleOf(madeUpNews(6000)));
  // The first rounds are for the compiler of the runtime.
  const rounds = Array.from({ length: ROUNDS }, () => megabytesASecond(short)).slice(WARMING);
  rounds.sort((a, b) => a - b);
  const [slowest, middle, fastest] = [0, 0.5, 1].map((share) => percentile(rounds, share).toFixed(2));
  const long = SIZES.map((size) => {
    const speed = megabytesASecond([articleOf(madeUpNews(size * MEGABYTE))]);
    return `${size} MB: ${speed.toFixed(2)}`;
  });
  return [
    `attribution       ${middle} MB/s of articles of 6 kB (median of ${rounds.length}; ${slowest} to ${fastest})`,
    `                  one article of ${long.join(', ')} MB/s`,
  ];
}

/** Of processor time, so that what else the machine does makes no difference. */
function megabytesASecond(articles: readonly Article[]): number {
  const bytes = articles.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const started = process.cpuUsage();
  for (const article of articles) attribute(article);
  const { user, system } = process.cpuUsage(started);
  return bytes / (user + system);
}
