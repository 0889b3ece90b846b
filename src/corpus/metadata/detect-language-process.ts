/** The process of the language detector: takes samples of text, says what language each is in. */
import detector from 'eld/extrasmall';
import type { Detected } from './detect-language.ts';

const languages = Object.values(detector.info().Languages);

function detect(sample: string): Detected | undefined {
  const result = detector.detect(sample);
  if (result.language === '' || !result.isReliable()) return undefined;
  return { language: result.language, scores: result.getScores(), languages };
}

// A list, for nothing is no message. Once whoever started this process lets go of it, nothing keeps it.
process.on('message', (sample: string) => process.send?.([detect(sample)]));
