import { describe, expect, it } from 'vitest';
import { repair } from '../../../src/corpus/repair/repair.ts';

const rulesOf = (text: string) => [...new Set(repair(text).repairs.map(({ rule }) => rule))].sort();

describe('each kind of damage', () => {
  it.each([
    ['mojibake', 'He donâ€™t know. â€œCafÃ©â€\u009d costs Â£5.', 'He don’t know. “Café” costs £5.'],
    ['mojibake', 'He donÃ¢â‚¬â„¢t know.', 'He don’t know.'],
    [
      'entity',
      'He said &amp;quot;no&amp;quot; to Tom &amp; Ann&#8217;s idea.',
      'He said "no" to Tom & Ann’s idea.',
    ],
    ['invisible', 'inter\u00adnational zero\u200bwidth', 'international zerowidth'],
    ['invisible', 'The river\u200b rose.\u200b \ufeffNobody came.', 'The river rose. Nobody came.'],
    ['ligature', 'the ofﬁce of ﬂight', 'the office of flight'],
    [
      'lost-mark',
      'the city@@@s plan. @@@We won@@@t go,@@@ he said.',
      'the city’s plan. “We won’t go,” he said.',
    ],
    [
      'penn-treebank',
      "`` I do n't know , '' she said . It 's the workers ' right -LRB- in part -RRB- to pay $ 5 .",
      "“I don't know,” she said. It's the workers' right (in part) to pay $5.",
    ],
  ])('%s: %s', (rule, damaged, repaired) => {
    expect(repair(damaged).text).toBe(repaired);
    expect(rulesOf(damaged)).toContain(rule);
  });

  it('joins lines that were broken at a width, and leaves paragraphs apart', () => {
    const damaged = [
      'The council of Exampleton voted late on Tuesday to close the',
      'bridge, which engineers had called unsafe, until a report on',
      'its condition is ready. The mayor, who opposed the vote, did',
      'not answer questions. It is the third closure in as many win-',
      'ters, and traders on both sides of the river fear the worst,',
      'while nobody could say how long it will last.',
      '',
      'A hearing is planned for Friday.',
    ].join('\n');
    const [first, second] = repair(damaged).text.split('\n\n');
    expect(first).not.toContain('\n');
    expect(first).toContain('to close the bridge, which');
    expect(second).toBe('A hearing is planned for Friday.');
  });

  it('parts paragraphs that were run together', () => {
    const sentence =
      'The council of Exampleton voted late on Tuesday to close the bridge over the river for now. ';
    const paragraph = `${sentence}${sentence}`.trim();
    const damaged = Array.from({ length: 5 }, () => paragraph).join('');
    expect(repair(damaged).text.split('\n')).toEqual(Array.from({ length: 5 }, () => paragraph));
  });
});

describe('what is no damage', () => {
  it.each([
    ['a misspelling', 'He finally chose his aide and summand him.'],
    ['French spacing', 'Qui a dit cela ? Personne ! « Rien », dit-il : voilà.'],
    ['an ampersand', 'AT&T and R&D; Tom & Ann'],
    ['handles', 'Thanks @exampleton and a@b.example — @@ is nothing.'],
    ['accents in capitals', 'NÃO, CAFÉ™, “Ça va”'],
    ['two apostrophes', "He was born in '69 and 5'10'' tall."],
    ['joiners of other scripts', 'می‌خواهم 👩‍💻'],
    ['a poem', 'The rain\nfell on the plain\nand then again\nin Spain'],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(repair(text)).toMatchObject({ text, repairs: [] });
  });
});

describe('a mark that context cannot tell', () => {
  it('is kept as it is, and recorded', () => {
    const { text, repairs } = repair('The bill , he said , was @@ 40 , or more . It was @@ 50 , she said .');
    expect(text).toBe('The bill, he said, was @@40, or more. It was @@50, she said.');
    expect(repairs.filter(({ certainty }) => certainty === 'unknown').map(({ before }) => before)).toEqual([
      '@@',
      '@@',
    ]);
  });
});

describe('damage as other tools make it', () => {
  it('reads marks that were kept as two apostrophes', () => {
    const damaged = "'' We go ,'' he said .\n& nbsp ;\n'' It isn ' t safe , or so I ' m told .''";
    expect(repair(damaged).text).toBe("''We go,'' he said.\n\n''It isn't safe, or so I'm told.''");
  });

  it('joins letters that were written as references', () => {
    const damaged = 'At a caf & eacute ; in town , he said , it was & ldquo ; fine .& rdquo ;';
    expect(repair(damaged).text).toBe('At a café in town, he said, it was “fine.”');
  });
});
