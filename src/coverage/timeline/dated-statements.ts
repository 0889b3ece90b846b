import type { Statement } from '../../attribution/statement.ts';
import type { Span } from '../../corpus/article.ts';
import { readDate } from '../../corpus/text-metadata/printed-date.ts';
import type { IndexedArticle } from '../index/passage-index.ts';
import { dayDate, dayIn, type EventDate } from './event-date.ts';
import { type PrintedDate, readPrintedDates } from './printed-dates.ts';
import type { TimelineEntry } from './timeline-answer.ts';

/** A statement at a date, before it is shown. */
export interface DatedStatement {
  readonly article: IndexedArticle;
  readonly statement: Statement;
  readonly date: EventDate;
  readonly placed: TimelineEntry['placed'];
  /** In the article's text. */
  readonly words?: Span;
  readonly toldFrom?: NonNullable<TimelineEntry['toldFrom']>;
}

/** The day from which the dates of a stretch of text are told. */
type Reference = NonNullable<TimelineEntry['toldFrom']> | undefined;

/**
 * The dates that the statements of one sentence give, each with the statement whose content holds it. What is quoted
 * is told from the day on which it was said, where the sentence or the post gives that day, else from the day of
 * publication.
 */
export function datedStatements(
  article: IndexedArticle,
  statements: readonly [Statement, ...Statement[]],
): readonly DatedStatement[] {
  const [first] = statements;
  const { text } = article.attributed.article;
  const { start, end } = first.sentence;
  const sentence = text.slice(start, end);
  const published = publishedOn(article);
  const quoted = quotedParts(sentence);
  const isQuoted = ({ span }: PrintedDate) =>
    quoted.some((part) => span.start >= part.start && span.end <= part.end);
  const plain = readPrintedDates(sentence, published?.day);
  const posted = postedOn(text, statements);
  const spoken: Reference =
    posted === undefined
      ? saidOn(plain.filter((date) => !isQuoted(date)))
      : { day: posted.day, of: 'speech' };
  const inQuotation = spoken ?? published;
  const own =
    quoted.length === 0 || inQuotation === published
      ? plain
      : [
          ...plain.filter((date) => !isQuoted(date)),
          ...readPrintedDates(sentence, inQuotation?.day).filter(isQuoted),
        ];
  const printed = own.map((found): DatedStatement => {
    const words = { start: start + found.span.start, end: start + found.span.end };
    const reference = isQuoted(found) ? inQuotation : published;
    return {
      article,
      statement: holderOf(statements, words),
      date: found.date,
      placed: 'printed',
      words,
      ...(found.date.inferred === undefined || reference === undefined ? {} : { toldFrom: reference }),
    };
  });
  if (posted === undefined) return printed;
  const post: DatedStatement = {
    article,
    statement: posted.statement,
    date: dayDate(posted.day),
    placed: 'posted',
    words: posted.words,
  };
  return [post, ...printed];
}

/** The day of publication, to which statements without a date belong. */
export function publishedOn({ attributed }: IndexedArticle): Reference {
  const day = dayIn(attributed.article.metadata.published?.value);
  return day === undefined ? undefined : { day, of: 'publication' };
}

function postedOn(text: string, statements: readonly Statement[]) {
  for (const statement of statements) {
    const words = statement.posted;
    const printed =
      words && text.slice(words.start, words.end).replace(/\s+/gu, ' ').replace(/ ,/gu, ',').trim();
    const day = dayIn(printed === undefined ? undefined : readDate(printed));
    if (words && day !== undefined) return { statement, words, day };
  }
  return undefined;
}

/** The day that the words around a quotation give. */
function saidOn(outside: readonly PrintedDate[]): Reference {
  const day = outside.find(({ date }) => date.precision === 'day')?.date.from;
  return day === undefined ? undefined : { day, of: 'speech' };
}

/** The statement whose content holds the words, the shortest of them; else the first that has a speaker. */
function holderOf(statements: readonly [Statement, ...Statement[]], words: Span): Statement {
  const holding = statements
    .flatMap((statement) => statement.content.map((part) => ({ statement, part })))
    .filter(({ part }) => part.start <= words.start && part.end >= words.end)
    .sort((a, b) => a.part.end - a.part.start - (b.part.end - b.part.start));
  return holding[0]?.statement ?? statements.find(({ speaker }) => speaker !== undefined) ?? statements[0];
}

const OPENING = '“«„';
const CLOSING = '”»';

/** What stands between quotation marks; a mark that stays open reaches to the end. */
function quotedParts(text: string): readonly Span[] {
  const parts: Span[] = [];
  let open: number | undefined;
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at);
    if (open === undefined && (OPENING.includes(mark) || mark === '"')) open = at + 1;
    else if (open !== undefined && (CLOSING.includes(mark) || mark === '"')) {
      parts.push({ start: open, end: at });
      open = undefined;
    }
  }
  return open === undefined ? parts : [...parts, { start: open, end: text.length }];
}
