import { describeRefusal } from '../corpus/describe-refusal.ts';
import type { NewsroomStatus } from './newsroom.ts';

/** 'no articles', '1 article', '2 articles'. */
function count(number: number, one: string, many = `${one}s`): string {
  return `${number === 0 ? 'no' : number.toLocaleString('en')} ${number === 1 ? one : many}`;
}

/**
 * What the last load gave, in lines for a terminal: counts and time first, then each file that was refused and why, and each
 * article that could not be repaired as a whole.
 */
export function describeLoad({ collections, lastReport: report }: NewsroomStatus): string {
  const counts = [
    count(report.articles, 'article'),
    count(report.statements, 'statement'),
    count(report.people, 'person or organisation', 'people and organisations'),
  ].join(', ');
  const refused = report.refused.map((refusal) => `  skipped ${describeRefusal(refusal)}`);
  const first =
    report.problem ??
    `Loaded ${counts} from ${collections.map(({ folder }) => folder).join(', ')} in ${report.milliseconds} ms`;
  const unproven = (report.unproven ?? []).map(
    (id) => `  ${id}: lines kept as the file has them, for their repair could not be proven`,
  );
  return [first, ...refused, ...unproven].join('\n');
}
