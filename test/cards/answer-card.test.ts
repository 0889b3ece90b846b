import { describe, expect, it } from 'vitest';
import { answerCard, nearestCard } from '../../src/cards/answer-card.ts';
import type { Finding } from '../../src/coverage/finding.ts';
import { wordsFor } from '../../src/locales/words.ts';
import { answerOf, excerptIn, findingOf } from './made-up-findings.ts';

const view = { page: 1, version: 'v1', words: wordsFor('en') };
const SENTENCE = 'Ana Voss, who runs the harbour, has denied that the bridge was sold.';
const textOf = (id: string) => (id === 'made-up' ? SENTENCE : undefined);

function said(parts: Partial<Finding> = {}): Finding {
  return findingOf(SENTENCE, {
    said: ['the bridge was sold'],
    speaker: {
      name: 'Ana Voss',
      mention: excerptIn(SENTENCE, 'Ana Voss'),
      description: excerptIn(SENTENCE, 'who runs the harbour'),
      named: true,
    },
    cue: excerptIn(SENTENCE, 'has denied'),
    ...parts,
  });
}

const firstEmbed = (finding: Finding) =>
  answerCard(answerOf({ findings: [finding] }), textOf, view).embeds[0];
const labels = (card: ReturnType<typeof answerCard>) =>
  card.components.map((row) =>
    row.components.map((component) => ('label' in component ? component.label : '')),
  );

describe('a finding', () => {
  it('shows the label, the words, the speaker, the kind and the place', () => {
    expect(firstEmbed(said())).toEqual({
      color: expect.any(Number),
      author: { name: '1 · Reported claim, not verified' },
      description: [
        '> Ana Voss, who runs the harbour, has denied that **the bridge was sold**.',
        '**Ana Voss**, “who runs the harbour”',
        '-# Paraphrased, “has denied”',
      ].join('\n'),
      footer: { text: 'outlet not given · no date in the file\nParagraph 1 · made-up:1a' },
    });
  });

  it('of the outlet itself says so, and names no speaker', () => {
    const embed = firstEmbed(findingOf(SENTENCE, { kind: 'narration' }));
    expect(embed?.author?.name).toBe('1 · Outlet’s own words, not verified');
    expect(embed?.description).toBe(`> ${SENTENCE}\n**The outlet**\n-# The outlet’s own words`);
  });

  it('without a sure speaker says that none is named', () => {
    const { speaker: _, ...unsure } = said();
    expect(firstEmbed(unsure)?.description).toContain('**Speaker not named**');
  });

  it('of somebody without a name shows the words as printed', () => {
    const speaker = { name: 'harbour', mention: excerptIn(SENTENCE, 'the harbour'), named: false };
    expect(firstEmbed(said({ speaker }))?.description).toContain('**“the harbour”**, not named');
  });

  it('says what it does to a claim, with the words that show it, unless the cue shows them', () => {
    const stances = [
      { kind: 'denial', words: excerptIn(SENTENCE, 'denied') },
      { kind: 'hedge', words: excerptIn(SENTENCE, 'who runs') },
      { kind: 'hedge', words: excerptIn(SENTENCE, 'the bridge') },
    ] as const;
    expect(firstEmbed(said({ stances }))?.description).toContain(
      '-# Paraphrased, “has denied” · a denial · hedged, “who runs”, “the bridge”',
    );
  });

  it('shows through whom it came', () => {
    const chain = [
      { role: 'outlet', name: 'Lenz Gazette', named: true },
      { role: 'report', name: 'another report', named: false },
      { role: 'speaker', name: 'Ana Voss', named: true },
      { role: 'source', name: 'harbour', named: false, words: excerptIn(SENTENCE, 'the harbour') },
    ] as const;
    expect(firstEmbed(said({ chain }))?.description).toContain(
      '-# Lenz Gazette ← another report ← Ana Voss ← “the harbour”',
    );
  });

  it('tells outlet, date and how each is known', () => {
    const metadata = {
      outlet: { value: 'Harbour News', how: 'inferred', from: 'sign-off', words: { start: 23, end: 30 } },
      published: { value: '2031-04-02T23:30:00-05:00', how: 'given', from: 'json-ld' },
    } as const;
    const article = { id: 'made-up', file: 'made-up.txt', metadata, copies: [] };
    expect(firstEmbed(said({ article }))?.footer?.text).toBe(
      'Harbour News (inferred from “harbour”) · 2 April 2031\nParagraph 1 · made-up:1a',
    );
  });

  it('does not print twice what the text has in just these words', () => {
    const metadata = {
      outlet: { value: 'harbour', how: 'inferred', from: 'masthead', words: { start: 23, end: 30 } },
    } as const;
    const article = { id: 'made-up', file: 'made-up.txt', metadata, copies: [] };
    expect(firstEmbed(said({ article }))?.footer?.text).toContain('harbour (told from the text)');
  });

  it('links only to addresses that are plain http or https', () => {
    const withUrl = (value: string) => {
      const metadata = { url: { value, how: 'given', from: 'front matter' } } as const;
      return firstEmbed(said({ article: { id: 'made-up', file: 'a', metadata, copies: [] } }))?.description;
    };
    expect(withUrl('https://a.example/x y?b=(c)')).toContain('-# <https://a.example/x%20y?b=%28c%29>');
    for (const url of [
      'javascript:alert(1)',
      'https://user:secret@a.example/',
      'data:text/html,x',
      'no address',
    ]) {
      expect(withUrl(url)).not.toContain('<');
    }
  });

  it('says that repairs changed no word', () => {
    const repaired = [
      { kind: 'spacing', count: 4 },
      { kind: 'apostrophe', count: 1 },
      { kind: 'invisible-character', count: 2 },
    ] as const;
    expect(firstEmbed(said({ repaired }))?.description).toContain(
      '-# Restored: spacing and 1 apostrophe · Removed: 2 invisible characters; words unchanged',
    );
  });

  it('is withheld where the stored article has other words', () => {
    const forged = said({ sentence: { ...excerptIn(SENTENCE, SENTENCE), text: 'Ana Voss has confessed.' } });
    expect(firstEmbed(forged)?.description).toBe(
      'Withheld: these words were not found in the stored article.',
    );
  });

  it('does not quote a description or a cue that the article does not have', () => {
    const speaker = { name: 'Ana Voss', mention: excerptIn(SENTENCE, 'Ana Voss'), named: true };
    const forged = { ...excerptIn(SENTENCE, 'who runs the harbour'), text: 'a crook' };
    const embed = firstEmbed(said({ speaker: { ...speaker, description: forged }, cue: forged }));
    expect(embed?.description).not.toContain('a crook');
  });
});

describe('an answer', () => {
  it('names those of several in which nothing was found', () => {
    const answer = answerOf({
      findings: [said()],
      sides: [
        { name: 'Port Gazette', found: true },
        { name: 'Tide *Weekly*', found: false },
      ],
    });
    const last = answerCard(answer, textOf, view).embeds.at(-1);
    expect(last?.description).toContain('Nothing on this was found in **Tide \\*Weekly\\***.');
    expect(last?.description).not.toContain('Port Gazette');
  });

  const findings = Array.from({ length: 7 }, (_, index) => said({ id: `made-up:${index + 1}a` }));

  it('shows three findings, then more by page, numbered throughout', () => {
    const card = answerCard(answerOf({ findings }), textOf, { ...view, page: 2 });
    expect(card.content).toBe('**was it sold?**\n-# Findings 4–6 of 7');
    expect(card.embeds.slice(0, 3).map(({ author }) => author?.name.slice(0, 1))).toEqual(['4', '5', '6']);
    expect(labels(card)).toEqual([
      ['Context 4', 'Context 5', 'Context 6'],
      ['Previous', 'Next', 'Share', 'Cite', 'Report a problem'],
    ]);
  });

  it('switches Previous off on the first page and Next on the last', () => {
    const disabled = (page: number) =>
      answerCard(answerOf({ findings }), textOf, { ...view, page })
        .components[1]?.components.filter((component) => 'disabled' in component && component.disabled)
        .map((component) => ('label' in component ? component.label : ''));
    expect([disabled(1), disabled(2), disabled(3)]).toEqual([['Previous'], [], ['Next']]);
  });

  it('shows the nearest page where the asked one is not there', () => {
    expect(answerCard(answerOf({ findings }), textOf, { ...view, page: 99 }).content).toContain(
      'Finding 7 of 7',
    );
  });

  it('says how many articles and origins it rests on', () => {
    const origins = [
      { name: 'Ana Voss', articles: ['a', 'b'], unnamed: [] },
      { name: 'Tom Marek', articles: ['b'], unnamed: [] },
    ];
    expect(
      answerCard(answerOf({ findings: [said()], origins }), textOf, view).embeds.at(-1)?.description,
    ).toContain('**2 articles, 2 origins:** Ana Voss (2 articles) · Tom Marek (1 article)');
  });

  it('quotes the unnamed sources of an origin only as printed', () => {
    const origins = [{ name: 'Ana Voss', articles: ['made-up'], unnamed: ['the harbour', 'a ghost'] }];
    expect(
      answerCard(answerOf({ findings: [said()], origins }), textOf, view).embeds.at(-1)?.description,
    ).toContain('**1 article, 1 origin:** Ana Voss (resting on “the harbour”)');
  });

  it('says that no denial is no agreement', () => {
    expect(answerCard(answerOf({ findings: [said()] }), textOf, view).embeds.at(-1)?.description).toBe(
      'No denial found in this coverage, which does not mean undisputed.',
    );
  });

  it('shows denials beside what they deny, and who denied', () => {
    const denial = said({ id: 'made-up:9a' });
    const card = answerCard(answerOf({ findings, denials: [denial] }), textOf, view);
    expect(card.embeds[3]?.author?.name).toBe('A · Denial in this coverage · Reported claim, not verified');
    expect(card.embeds.at(-1)?.description).toBe('**Denials found:** Ana Voss (A)');
    expect(labels(card)[0]).toEqual(['Context 1', 'Context 2', 'Context 3', 'Context A']);
  });

  it('does not show a denial twice', () => {
    const denial = findings[1] as Finding;
    const card = answerCard(answerOf({ findings, denials: [denial] }), textOf, view);
    expect(card.embeds).toHaveLength(4);
    expect(card.embeds.at(-1)?.description).toBe('**Denials found:** Ana Voss (2)');
  });

  it('that is shared names who shared it, and keeps what anybody may press', () => {
    const card = answerCard(answerOf({ findings }), textOf, { ...view, sharedBy: '@everyone *Mina*' });
    expect(card.content).toBe(
      '**was it sold?**\n-# Shared by \\@\u200beveryone \\*Mina\\* · Findings 1–3 of 7',
    );
    expect(labels(card)).toEqual([
      ['Context 1', 'Context 2', 'Context 3'],
      ['Cite', 'Report a problem'],
    ]);
  });
});

describe('nothing found', () => {
  it('names what no article mentions and the names that look alike', () => {
    const answer = answerOf({
      found: false,
      missing: ['moon', '<@1>'],
      nearestNames: ['Ana Voss'],
      nearest: [said()],
    });
    const card = answerCard(answer, textOf, view);
    expect(card.embeds[0]?.description).toBe(
      '**The coverage does not say.**\nNo article mentions “moon” or “\\<\\@1\\>”.\nNames that look alike: **Ana Voss**',
    );
    expect(labels(card)).toEqual([['Ana Voss'], ['Show what came closest', 'Share', 'Report a problem']]);
  });

  it('says what to do where the question names nothing', () => {
    const card = answerCard(answerOf({ found: false }), textOf, view);
    expect(card.embeds[0]?.description).toContain('Ask about a person, a place or an event by its name.');
    expect(labels(card)).toEqual([['Share', 'Report a problem']]);
  });

  it('labels what came closest as no answer', () => {
    const card = nearestCard(answerOf({ found: false, nearest: [said()] }), textOf, view);
    expect(card.content).toContain('The coverage does not say. This is what came closest.');
    expect(card.embeds[0]?.author?.name).toBe('1 · Near, but no answer · Reported claim, not verified');
  });
});
