/** The thread of the language detector: takes samples of text, says what language each is in. */
import { parentPort } from 'node:worker_threads';
import detector from 'eld/extrasmall';
import type { Detected } from './detect-language.ts';

const languages = Object.values(detector.info().Languages);

function detect(sample: string): Detected | undefined {
  const result = detector.detect(sample);
  if (result.language === '' || !result.isReliable()) return undefined;
  return { language: result.language, scores: result.getScores(), languages };
}

parentPort?.on('message', (sample: string) => parentPort?.postMessage(detect(sample)));
