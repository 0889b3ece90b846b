import type { APIEmbed } from 'discord-api-types/v10';
import type { Refusal } from '../corpus/article.ts';
import type { CoverageSummary } from '../coverage/answer.ts';
import type { LoadReport, NewsroomStatus } from '../newsroom/newsroom.ts';
import { dayWords } from './article-words.ts';
import type { Card } from './card.ts';
import { fitToLimits } from './fit-to-limits.ts';
import { counted, GOOD_COLOUR, NOTICE_COLOUR, PROBLEM_COLOUR } from './labels.ts';
import { listed, shortLine, small } from './line.ts';

const IDS_SHOWN = 10;
const REFUSED_SHOWN = 10;
const OUTLETS_SHOWN = 15;
const NAME_MOST = 80;
const REASON_MOST = 160;
const PROBLEM_MOST = 500;
const MEGABYTE = 1024 * 1024;

/** What a reload changed, by file and reason; or why the last good coverage still serves. */
export function reloadCard(report: LoadReport): Card {
  const title = report.loaded
    ? `**Reloaded in ${seconds(report)}.** ${contents(report)}`
    : `**Not reloaded: the last good coverage still serves.** ${problem(report)}`;
  return reportCard(report, title);
}

/** What a reload would change: the same reading without loading. */
export function checkCard(report: LoadReport): Card {
  const title = report.loaded
    ? `**This folder can be loaded.** It would hold ${contents(report)} Checked in ${seconds(report)}; nothing was changed.`
    : `**This folder cannot be loaded.** ${problem(report)}`;
  return reportCard(report, title);
}

function reportCard(report: LoadReport, title: string): Card {
  const changes = [
    idLine('Added', report.added),
    idLine('Changed', report.changed),
    idLine('Removed', report.removed),
  ].flat();
  const same = report.loaded && changes.length === 0 ? ['No article differs from what is loaded.'] : [];
  const clean = report.loaded && report.refused.length === 0;
  return fitToLimits((most) => ({
    embeds: [
      {
        color: report.loaded ? GOOD_COLOUR : PROBLEM_COLOUR,
        description: [title, ...changes, ...same].join('\n'),
      },
      ...refusedEmbeds(report.refused, most),
      ...(clean ? [{ color: GOOD_COLOUR, description: 'No file was refused.' }] : []),
    ],
    components: [],
  }));
}

/** What is loaded, since when, by whom, and how it went. */
export function statusCard(summary: CoverageSummary, status: NewsroomStatus): Card {
  const { lastReport } = status;
  const failed = lastReport.loaded ? [] : [`**The last reload failed.** ${problem(lastReport)}`];
  return fitToLimits((most) => ({
    embeds: [
      {
        color: lastReport.loaded ? NOTICE_COLOUR : PROBLEM_COLOUR,
        description: [...failed, ...statusLines(summary, status, Math.min(NAME_MOST, most))].join('\n'),
      },
      ...refusedEmbeds(summary.refused, most),
    ],
    components: [],
  }));
}

function statusLines(summary: CoverageSummary, status: NewsroomStatus, most: number): readonly string[] {
  const name = (text: string) => shortLine(text, most);
  const { articles, outlets, statements, people, version } = summary;
  const memory = Math.round(status.memoryBytes / MEGABYTE).toLocaleString('en-GB');
  return [
    `**${contents({ articles: articles.length, statements, people })}**`,
    `Outlets: ${listed(outlets.map(name), OUTLETS_SHOWN) || 'none given'}`,
    `Dates: ${dates(summary)}`,
    `Loaded: ${loadedAt(status.loadedAt)} by ${name(status.loadedBy)}, in ${seconds(status.lastReport)}`,
    `Memory: ${memory} MB · up ${duration(status.uptimeSeconds)}`,
    ...status.collections.map(({ folder }) => `Folder: ${name(folder)}`),
    small(`Version ${name(version)}`),
  ];
}

function dates({ articles, earliest, latest }: CoverageSummary): string {
  if (earliest === undefined || latest === undefined) return 'no article has a date';
  const dated = articles.filter(({ metadata }) => metadata.published !== undefined).length;
  const days = [...new Set([dayWords(earliest), dayWords(latest)])];
  return `${days.join(' to ')} (${dated} of ${counted(articles.length, 'article')} dated)`;
}

function refusedEmbeds(refused: readonly Refusal[], most: number): readonly APIEmbed[] {
  if (refused.length === 0) return [];
  const lines = refused.slice(0, REFUSED_SHOWN).map(({ file, line, reason }) => {
    const place =
      line === undefined ? shortLine(file, NAME_MOST) : `${shortLine(file, NAME_MOST)}, line ${line}`;
    return `**${place}**\n${shortLine(reason, Math.min(most, REASON_MOST))}`;
  });
  const more = refused.length - lines.length;
  return [
    {
      color: PROBLEM_COLOUR,
      author: { name: `${counted(refused.length, 'file or record', 'files or records')} refused` },
      description: [
        ...lines,
        ...(more > 0 ? [`And ${more} more: /corpus check after mending these.`] : []),
      ].join('\n'),
    },
  ];
}

function idLine(what: string, ids: readonly string[]): readonly string[] {
  if (ids.length === 0) return [];
  const shown = ids.map((id) => shortLine(id, NAME_MOST));
  return [`${what} (${ids.length}): ${listed(shown, IDS_SHOWN)}`];
}

function contents({
  articles,
  statements,
  people,
}: Pick<LoadReport, 'articles' | 'statements' | 'people'>): string {
  const named = counted(people, 'person or organisation', 'people and organisations');
  return `${counted(articles, 'article')}, ${counted(statements, 'statement')}, ${named}.`;
}

function problem({ problem: sentence }: LoadReport): string {
  return shortLine(sentence ?? 'Mend the folder and reload.', PROBLEM_MOST);
}

function seconds({ milliseconds }: Pick<LoadReport, 'milliseconds'>): string {
  return milliseconds < 1_000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1_000).toFixed(1)} s`;
}

/** The reader's own time, which is right for an hour of ours and wrong for the date of a newspaper. */
function loadedAt(iso: string): string {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? shortLine(iso, NAME_MOST) : `<t:${Math.floor(time / 1_000)}:f>`;
}

function duration(total: number): string {
  const minutes = Math.floor(total / 60);
  if (minutes < 1) return `${Math.floor(total)} s`;
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `${hours} h ${minutes % 60} min` : `${Math.floor(hours / 24)} days`;
}
