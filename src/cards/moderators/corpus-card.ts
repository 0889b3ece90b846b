import { basename } from 'node:path';
import type { APIEmbed } from 'discord-api-types/v10';
import type { Refusal } from '../../corpus/article.ts';
import type { CoverageSummary } from '../../coverage/answer.ts';
import type { Words } from '../../locales/words.ts';
import type { LoadReport, NewsroomStatus } from '../../newsroom/newsroom.ts';
import { dayWords } from '../finding/article-words.ts';
import type { Card } from '../message/card.ts';
import { escapeLine } from '../message/escape.ts';
import { fitToLimits } from '../message/fit-to-limits.ts';
import { GOOD_COLOUR, NOTICE_COLOUR, PROBLEM_COLOUR } from '../message/labels.ts';
import { listed, momentWords, shortLine, small } from '../message/line.ts';
import { loaderWords } from '../message/loader-words.ts';
import { problemLine } from '../message/problem-words.ts';
import { timeTaken } from '../message/time-taken.ts';

const IDS_SHOWN = 10;
const REFUSED_SHOWN = 10;
const OUTLETS_SHOWN = 15;
const NAME_MOST = 80;
const REASON_MOST = 240;
const PROBLEM_MOST = 500;
const MEGABYTE = 1024 * 1024;

/** What a reload changed, by file and reason; or why the last good coverage, if any, still serves. */
export function reloadCard(report: LoadReport, words: Words): Card {
  const title = report.loaded
    ? `**${words('cards.corpus.reloaded', { time: timeTaken(report.milliseconds, words) })}** ${contents(report, words)}.`
    : `**${words(`cards.corpus.${report.nothingServes === true ? 'nothing-serves' : 'not-reloaded'}`)}** ${problem(report, words)}`;
  return reportCard(report, title, words);
}

/** What a reload would change: the same reading without loading. */
export function checkCard(report: LoadReport, words: Words): Card {
  const found = { contents: contents(report, words), time: timeTaken(report.milliseconds, words) };
  const title = report.loaded
    ? `**${words('cards.corpus.loadable')}** ${words('cards.corpus.would-hold', found)}`
    : `**${words('cards.corpus.not-loadable')}** ${problem(report, words)}`;
  return reportCard(report, title, words);
}

function reportCard(report: LoadReport, title: string, words: Words): Card {
  const clean = report.loaded && report.refused.length === 0;
  return fitToLimits((most) => ({
    embeds: [
      {
        color: report.loaded ? GOOD_COLOUR : PROBLEM_COLOUR,
        description: [title, ...changeLines(report, words, idsShown(most))].join('\n'),
      },
      ...refusedEmbeds(report.refused, most, words),
      ...(clean ? [{ color: GOOD_COLOUR, description: words('cards.corpus.none-refused') }] : []),
    ],
    components: [],
  }));
}

/** How many ids stand in a line, where texts from outside may have so many characters: fewer where there is little room. */
function idsShown(most: number): number {
  return Math.min(IDS_SHOWN, Math.ceil(most / CHARACTERS_FOR_AN_ID));
}

const CHARACTERS_FOR_AN_ID = 15;

/** What a load changed, and what it could not repair; at most so many ids a line. */
function changeLines(report: LoadReport, words: Words, most: number): readonly string[] {
  const changes = [
    ...(['added', 'changed', 'removed'] as const).flatMap((what) =>
      idLine(`cards.corpus.${what}`, report[what], words, most),
    ),
    ...idLine('desk.report.withdrawn', report.withdrawn ?? [], words, most),
  ];
  const same = report.loaded && changes.length === 0 ? [words('cards.corpus.no-change')] : [];
  return [...changes, ...same, ...idLine('desk.report.unproven', report.unproven ?? [], words, most)];
}

/** What is loaded, since when, by whom, and how it went. */
export function statusCard(summary: CoverageSummary, status: NewsroomStatus, words: Words): Card {
  const { lastReport } = status;
  const failed = lastReport.loaded
    ? []
    : [`**${words('cards.corpus.last-failed')}** ${problem(lastReport, words)}`];
  return fitToLimits((most) => ({
    embeds: [
      {
        color: lastReport.loaded ? NOTICE_COLOUR : PROBLEM_COLOUR,
        description: [...failed, ...statusLines(summary, status, Math.min(NAME_MOST, most), words)].join(
          '\n',
        ),
      },
      ...refusedEmbeds(summary.refused, most, words),
    ],
    components: [],
  }));
}

function statusLines(
  summary: CoverageSummary,
  status: NewsroomStatus,
  most: number,
  words: Words,
): readonly string[] {
  const name = (text: string) => shortLine(text, most);
  const { articles, outlets, statements, people, version, withdrawn } = summary;
  const names = listed(outlets.map(name), OUTLETS_SHOWN, words);
  const loaded = {
    at: momentWords(status.loadedAt),
    name: loaderWords(status.loadedBy, most, words),
    time: timeTaken(status.lastReport.milliseconds, words),
  };
  return [
    `**${contents({ articles: articles.length, statements, people }, words)}.**`,
    names === '' ? words('cards.corpus.no-outlets') : words('cards.corpus.outlets', { names }),
    datesLine(summary, words),
    words('cards.corpus.loaded', loaded),
    words('cards.corpus.memory', {
      size: words.unit(Math.round(status.memoryBytes / MEGABYTE), 'megabyte'),
      time: duration(status.uptimeSeconds, words),
    }),
    // What it lies in is the operator's business, and moderators of many servers read this.
    ...status.collections.map(({ folder }) =>
      words('cards.corpus.folder', { folder: name(basename(folder)) }),
    ),
    words(`desk.status.watch-${status.watching ?? 'off'}`),
    ...(withdrawn === undefined ? [] : [words('desk.status.withdrawn', { count: withdrawn.length })]),
    small(words('cards.corpus.version', { version: name(version) })),
  ];
}

function datesLine({ articles, earliest, latest }: CoverageSummary, words: Words): string {
  if (earliest === undefined || latest === undefined) return words('cards.corpus.no-dates');
  const dated = articles.filter(({ metadata }) => metadata.published !== undefined).length;
  const counts = { dated, articles: words('cards.articles', { count: articles.length }) };
  const style = { words, show: escapeLine };
  const [from, to] = [dayWords(earliest, style), dayWords(latest, style)];
  return from === to
    ? words('cards.corpus.date', { ...counts, from })
    : words('cards.corpus.dates', { ...counts, from, to });
}

/** The files and records that were refused, and why. */
export function refusedEmbeds(refused: readonly Refusal[], most: number, words: Words): readonly APIEmbed[] {
  if (refused.length === 0) return [];
  const lines = refused.slice(0, REFUSED_SHOWN).map(({ file, line, ...problem }) => {
    const name = shortLine(file, NAME_MOST);
    const place = line === undefined ? name : words('cards.corpus.refused-line', { file: name, line });
    return `**${place}**\n${problemLine(problem, Math.min(most, REASON_MOST), words)}`;
  });
  const more = refused.length - lines.length;
  return [
    {
      color: PROBLEM_COLOUR,
      author: { name: words('cards.corpus.refused', { count: refused.length }) },
      description: [
        ...lines,
        ...(more > 0
          ? [
              words('cards.corpus.more-refused', {
                count: more,
                command: words.command('commands.corpus.name', 'commands.corpus.check.name'),
              }),
            ]
          : []),
      ].join('\n'),
    },
  ];
}

function idLine(
  key: 'desk.report.withdrawn' | 'desk.report.unproven' | `cards.corpus.${'added' | 'changed' | 'removed'}`,
  ids: readonly string[],
  words: Words,
  most: number,
): readonly string[] {
  if (ids.length === 0) return [];
  const shown = ids.map((id) => shortLine(id, NAME_MOST));
  const count = ids.length;
  return [words(key, { count, ids: listed(shown, most, words) })];
}

function contents(
  { articles, statements, people }: Pick<LoadReport, 'articles' | 'statements' | 'people'>,
  words: Words,
): string {
  return words('cards.corpus.contents', {
    articles: words('cards.articles', { count: articles }),
    statements: words('cards.statements', { count: statements }),
    people: words('cards.people', { count: people }),
  });
}

function problem({ problem: told }: LoadReport, words: Words): string {
  return told === undefined ? words('cards.corpus.mend') : problemLine(told, PROBLEM_MOST, words);
}

/** In the largest unit of which there are two, so that nobody counts minutes after a day. */
function duration(seconds: number, words: Words): string {
  const units = [
    ['day', 86_400],
    ['hour', 3_600],
    ['minute', 60],
  ] as const;
  const [unit, length] = units.find(([, each]) => seconds >= 2 * each) ?? (['second', 1] as const);
  return words.unit(Math.floor(seconds / length), unit);
}
