import type { Analysis } from '../language/analysis.ts';

/** The token after a phrase that a source follows, where one begins at token `at`: 'according to', 'in the words of'. */
export function afterAccording({ language, tokens }: Analysis, at: number): number | undefined {
  const phrase = language.according.find((words) =>
    words.every((word, index) => tokens[at + index]?.lower === word),
  );
  return phrase && at + phrase.length;
}
