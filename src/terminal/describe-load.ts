import { timeTaken } from '../cards/message/time-taken.ts';
import { describeRefusal } from '../corpus/describe-refusal.ts';
import { wordsFor } from '../locales/words.ts';
import type { NewsroomStatus } from '../newsroom/newsroom.ts';

/**
 * What the last load gave, in lines for a terminal: counts and time first, then each file that was refused and why, and each
 * article that could not be repaired as a whole.
 */
export function describeLoad({ collections, lastReport: report }: NewsroomStatus): string {
  const words = wordsFor('en');
  const counts = (['articles', 'statements', 'people'] as const)
    .map((what) => words(`cards.${what}`, { count: report[what] }))
    .join(', ');
  const refused = report.refused.map((refusal) => `  skipped ${describeRefusal(refusal)}`);
  const folders = collections.map(({ folder }) => folder).join(', ');
  const time = timeTaken(report.milliseconds, words);
  const first = report.problem?.reason ?? `Loaded ${counts} from ${folders} in ${time}`;
  const unproven = (report.unproven ?? []).map(
    (id) => `  ${id}: lines kept as the file has them, for their repair could not be proven`,
  );
  return [first, ...refused, ...unproven].join('\n');
}
