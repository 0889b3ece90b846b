import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerCard, nearestCard } from '../../../src/cards/answer-card.ts';
import { latestCard } from '../../../src/cards/latest-card.ts';
import { rows } from '../../../src/cards/message/buttons.ts';
import type { Card } from '../../../src/cards/message/card.ts';
import { brokenLimits } from '../../../src/cards/message/limits.ts';
import { problemCard } from '../../../src/cards/message/message-card.ts';
import { checkCard, reloadCard, statusCard } from '../../../src/cards/moderators/corpus-card.ts';
import { quotesCard } from '../../../src/cards/quotes-card.ts';
import { contextCard } from '../../../src/cards/source/context-card.ts';
import { repairsCard } from '../../../src/cards/source/repairs-card.ts';
import { sourceCard } from '../../../src/cards/source/source-card.ts';
import { timelineCard } from '../../../src/cards/timeline-card.ts';
import { pictureCard } from '../../../src/cards/timeline-picture.ts';
import { topicsCard } from '../../../src/cards/topics-card.ts';
import { profileCard, whoCard } from '../../../src/cards/who-card.ts';
import { defaultCollection } from '../../../src/corpus/collection.ts';
import type { Profile, SourceAnswer } from '../../../src/coverage/answer.ts';
import type { TimelineAnswer } from '../../../src/coverage/timeline/timeline-answer.ts';
import { LOCALES, type Locale } from '../../../src/locales/messages.ts';
import { wordsFor } from '../../../src/locales/words.ts';
import { problem } from '../../../src/problem.ts';
import { validateMessage } from '../../discord/contract.ts';
import { answerOf, crowdedFinding, excerptIn } from '../made-up-findings.ts';

describe('brokenLimits', () => {
  it('names each limit that a card breaks', () => {
    const embed = {
      title: 'x'.repeat(257),
      description: 'x'.repeat(4_097),
      footer: { text: 'x'.repeat(2_049) },
    };
    const card = { content: 'x'.repeat(2_001), embeds: [embed, embed, {}], components: rows([]) };
    expect(brokenLimits(card)).toEqual([
      'content: 2001 of at most 2000',
      ...Array.from({ length: 2 }, () => [
        'embed title: 257 of at most 256',
        'embed description: 4097 of at most 4096',
        'embed footer: 2049 of at most 2048',
      ]).flat(),
      'embed: empty',
      'text of all embeds: 12806 of at most 6000',
    ]);
  });

  it('names an empty message', () => {
    expect(brokenLimits({ embeds: [], components: [] })).toEqual(['message: empty']);
  });
});

/** Cards on which every piece of text from outside is `text`. */
function crowdedCards(text: string, locale: Locale) {
  const view = { page: 1, version: 'v1', words: wordsFor(locale) };
  const textOf = () => text;
  const finding = (index: number) => crowdedFinding(text, `made-up:${index}a`);
  const findings = Array.from({ length: 12 }, (_, index) => finding(index + 1));
  const many = Array.from({ length: 30 }, () => text);
  const origins = many.map(() => ({ name: text, articles: ['made-up'], unnamed: [text, text, text, text] }));
  const question = text.slice(0, 300);
  const answer = answerOf({ question, findings, denials: [finding(20), finding(21)], origins });
  const { article } = finding(1);
  const profile: Profile = {
    id: text.slice(0, 90),
    name: text,
    kind: 'person',
    aliases: many,
    handles: many,
    descriptions: many.map(() => ({ words: excerptIn(text, text), article })),
    said: findings,
    about: findings.slice(2),
    articles: many.map(() => article),
  };
  const words = excerptIn(text, text);
  const source: SourceAnswer = {
    asked: 'made-up',
    article,
    paragraphs: [1, 2, 3].map((number) => ({
      number,
      words,
      statements: [{ id: 'made-up:1a', kind: 'direct', content: [words.span] }],
      fileLines: { from: 1, to: 2, text },
    })),
    statements: 3,
    speakers: many,
    repairs: many.map(() => ({
      rule: 'spacing',
      at: words.span,
      before: text,
      after: text,
      certainty: 'likely',
    })),
    nearestIds: [],
  };
  const nothing = {
    found: false,
    findings: [],
    denials: [],
    missing: many,
    nearestNames: many,
    nearest: findings,
  };
  const report = {
    added: many.map((id) => id.slice(0, 40)),
    changed: many.map((id) => id.slice(0, 40)),
    removed: many.map((id) => id.slice(0, 40)),
    unproven: many.map((id) => id.slice(0, 40)),
    refused: many.map((file) => ({ file, line: 3, ...problem('file-unread', { detail: text }) })),
    articles: 1,
    statements: 1,
    people: 1,
    milliseconds: 1,
    loaded: false,
    problem: problem('corpus-unread', { detail: text }),
  };
  const summary = {
    version: 'v1',
    articles: [article],
    outlets: many,
    statements: 1,
    people: 1,
    refused: report.refused,
    examples: {},
  };
  const status = {
    collections: defaultCollection(text),
    loadedAt: text,
    loadedBy: text,
    lastReport: report,
    loads: [],
    memoryBytes: 1,
    uptimeSeconds: 1,
  };
  const date = { value: '2031-03-04', precision: 'day', from: '2031-03-04', to: '2031-03-04' } as const;
  const timeline: TimelineAnswer = {
    asked: text.slice(0, 100),
    filter: { speaker: text.slice(0, 100), outlet: text.slice(0, 100), from: '2031-03-04', kind: 'direct' },
    entries: findings.map((each, index) => ({
      date: { ...date, value: `2031-03-${10 + index}` },
      placed: 'printed',
      words: each.sentence,
      toldFrom: { day: '2031-03-04', of: 'speech' },
      finding: each,
    })),
    left: 1_000,
    undated: 1_000,
    nearestNames: many,
  };
  const loads = Array.from({ length: 6 }, () => ({ ...report, at: text, by: text }));
  const latest = {
    loads,
    articles: many.map((_, index) => ({
      article: { ...article, id: `made-up-${index}` },
      statements: 9,
      attributed: 9,
    })),
  };
  const topics = {
    people: many.map((name, index) => ({
      id: `p${index}`,
      name,
      kind: 'person' as const,
      said: 1,
      articles: 1,
    })),
    subjects: many.map((_, index) => ({
      words: `${index} ${text}`.slice(0, 100),
      sentences: 1,
      articles: 1,
    })),
  };
  return {
    answer: answerCard(answer, textOf, view),
    'shared answer': answerCard(answer, textOf, { ...view, sharedBy: text, stale: true }),
    'second page': answerCard(answer, textOf, { ...view, page: 2 }),
    nothing: answerCard({ ...answer, ...nothing }, textOf, view),
    nearest: nearestCard({ ...answer, ...nothing }, textOf, view),
    profile: profileCard(profile, textOf, view),
    choice: whoCard(
      {
        asked: question,
        profiles: many.map((_, index) => ({ ...profile, id: `p${index}` })),
        nearestNames: [],
      },
      textOf,
      view,
    ),
    nobody: whoCard({ asked: question, profiles: [], nearestNames: many }, textOf, view),
    quotes: quotesCard(
      {
        filter: { speaker: text.slice(0, 100), topic: text.slice(0, 100) },
        findings,
        origins,
        nearestNames: [],
      },
      textOf,
      view,
    ),
    timeline: timelineCard(timeline, textOf, view),
    'timeline, last page': timelineCard(timeline, textOf, { ...view, page: 3, stale: true }),
    'shared timeline': timelineCard(timeline, textOf, { ...view, sharedBy: text }),
    'no timeline': timelineCard({ ...timeline, entries: [] }, textOf, view),
    'picture of a timeline': pictureCard(timeline, new Uint8Array(1), textOf, view),
    latest: latestCard(latest, textOf, view),
    topics: topicsCard(topics, view),
    source: sourceCard({ ...source, article }, textOf, view),
    'source, page 2': sourceCard({ ...source, article }, textOf, { ...view, page: 2 }),
    context: contextCard({ ...source, finding: finding(2) }, textOf, view),
    repairs: repairsCard({ ...source, article }, textOf, view),
    reload: reloadCard(report, view.words),
    check: checkCard({ ...report, loaded: true }, view.words),
    status: statusCard(summary, status, view.words),
    problem: problemCard(text),
  };
}

/** With its files as they are announced. */
function posted({ files, ...card }: Card) {
  const attachments = files?.map(({ name, alt }, id) => ({
    id: String(id),
    filename: name,
    description: alt,
  }));
  return attachments === undefined ? card : { ...card, attachments };
}

function expectWithinLimits(text: string, locale: Locale) {
  for (const [name, card] of Object.entries(crowdedCards(text, locale))) {
    expect([name, brokenLimits(card)]).toEqual([name, []]);
    expect([name, validateMessage(posted(card))]).toEqual([name, []]);
  }
}

describe('every card stays within the limits of Discord and its schema', () => {
  it.each(['*', '@everyone ', '“_” ', 'Word. ', '`\n', 'x'])('however crowded with %j', (text) => {
    expectWithinLimits(text.repeat(1_300 / text.length), 'en');
  });

  it.each(LOCALES)('in %s', (locale) => {
    expectWithinLimits('*Word*. '.repeat(160), locale);
  });

  it('whatever the articles hold', () => {
    const texts = fc.string({ unit: 'binary', minLength: 1, maxLength: 400 });
    fc.assert(
      fc.property(
        texts.filter((text) => /\p{L}/u.test(text)),
        fc.constantFrom(...LOCALES),
        expectWithinLimits,
      ),
      { numRuns: 8 },
    );
  });
});
