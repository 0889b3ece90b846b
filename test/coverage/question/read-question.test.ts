import { describe, expect, it } from 'vitest';
import { buildCoverage, buildSnapshot } from '../../../src/coverage/build-coverage.ts';
import { readQuestion } from '../../../src/coverage/question/read-question.ts';
import { FERRY, HARBOUR, madeUp } from '../made-up.ts';

const { known } = buildSnapshot([HARBOUR, FERRY]);
const read = (question: string) => readQuestion(question, known);

describe('readQuestion', () => {
  it.each([
    ['who is brandt', 'who'],
    ['whos brandt', 'who'],
    ['when will the harbour close', 'when'],
    ['how many weeks', 'how-many'],
    ['population of port ellery', 'how-many'],
    ['how long is it closed', 'how-long'],
    ['how old is brandt', 'how-old'],
    ['did calloway say who pays when it closes', 'who'],
    ['how much will it cost', 'how-much'],
    ['where do the ferries go', 'where'],
    ['what did calloway say about winter', 'said-about'],
    ['did calloway deny it', 'denial'],
    ['will the board pay', 'yes-no'],
    ['why is it closed', 'why'],
    ['harbour', 'what'],
    ['calloway on the harbour', 'said-about'],
    ['who warned about the harbour', 'who'],
    ['a ferry sank on which island', 'where'],
    ['did the board know about the winter', 'yes-no'],
  ])('%s wants %s', (question, wants) => {
    expect(read(question).reading.wants).toBe(wants);
  });

  it('knows names without capitals, by surname, and both bearers of one surname', () => {
    const names = read('what did calloway say').reading.names.map(({ name }) => name);
    expect(names.sort()).toEqual(['Ines Calloway', 'Rudi Calloway']);
    expect(read('what did rudi calloway say').reading.names.map(({ name }) => name)).toEqual([
      'Rudi Calloway',
    ]);
  });

  it('takes whoever stands before the verb of saying for the speaker', () => {
    expect(read('what did brandt tell mara oduya').speaker?.people).toEqual(['tomas-brandt']);
    expect(read('according to mara oduya, did brandt know').speaker?.people).toEqual(['mara-oduya']);
  });

  it('takes nobody for the speaker where it is asked how they responded', () => {
    expect(read('how did brandt respond to the closure').speaker?.isAsked).not.toBe(true);
    expect(read('what did brandt respond').speaker?.isAsked).toBe(true);
  });

  it('takes nobody for the speaker whom somebody else is said to have told or accused', () => {
    expect(read('who said mara oduya was told to pay').speaker).toBeUndefined();
  });

  it('takes a cue of attribution for the verb of saying where the question turns on it, and only there', () => {
    const framing = (question: string) =>
      read(question).terms.flatMap(({ role, typed }) => (role === 'framing' ? [typed] : []));
    expect(framing('who called the winter a disgrace')).toEqual(['called']);
    expect(framing('what did brandt joke about')).toEqual(['joke']);
    expect(framing('who will pay for the call')).toEqual([]);
    expect(framing('who was called a disgrace')).toEqual([]);
    expect(framing('did brandt call the mayor')).toEqual([]);
  });

  it('takes a word of English behind other words for a description, though it be a name somewhere', () => {
    const heading = madeUp('heading', 'Tomas Brandt met Official, a pop group, in Stonhaven. Official sang.');
    const { known: also } = buildSnapshot([HARBOUR, heading]);
    expect(readQuestion('what did the senior harbour official say', also).speaker).toMatchObject({
      people: [],
      description: ['senior', 'harbour', 'offici'],
    });
    expect(readQuestion('what did official say', also).speaker?.people).toEqual(['official']);
  });

  it('takes ‘will’ for a name where no auxiliary can stand', () => {
    const will = madeUp('will', 'Will Brandt owns the ferry. “Nobody asked me,” Will Brandt said.');
    const { known: also } = buildSnapshot([HARBOUR, will]);
    const named = (question: string) => readQuestion(question, also).reading.names.map(({ name }) => name);
    expect(named('what did will brandt say')).toEqual(['Will Brandt']);
    expect(named('what will brandt pay').sort()).toEqual(['Tomas Brandt', 'Will Brandt']);
  });

  it('passes over the auxiliary before a name and over contractions without their apostrophe', () => {
    const odd = madeUp('odd', 'Did Brandt Ask? Tomas Brandt said he would not pay the islanders.');
    const { known: also } = buildSnapshot([HARBOUR, odd]);
    expect(readQuestion('did brandt pay', also).reading.names.map(({ asTyped }) => asTyped)).toEqual([
      'brandt',
    ]);
    expect(read('theyre sure hed pay and wont close').missing).toEqual(['sure']);
  });

  it('knows a word in its other spelling, and a small number in letters', () => {
    const other = madeUp('other', 'The harbor will be reorganized in three weeks, said Ines Calloway.');
    const { known: also } = buildSnapshot([other]);
    expect(readQuestion('harbour reorganised in 3 weeks', also).missing).toEqual([]);
  });

  it('takes the scale that a number is asked on for no word of the answer', () => {
    const roles = read('how long will the harbour close').terms.map(({ typed, role }) => [typed, role]);
    expect(roles).toEqual([
      ['long', 'framing'],
      ['harbour', 'topic'],
      ['close', 'topic'],
    ]);
  });

  it('reads what people say for a word that news prints', () => {
    expect(read('who used to be mayor').terms.map(({ term }) => term)).toEqual(['former', 'mayor']);
    expect(read('did the us pay').terms.map(({ term }) => term)).toEqual(['usa', 'pai']);
    expect(read('did they tell us').terms.map(({ term }) => term)).not.toContain('usa');
  });

  it('reads what is no word of English as a slip of a word that the coverage has', () => {
    expect(read('when was the letter to the reporteers').missing).toEqual([]);
    expect(read('did the shipowmer deny').missing).toEqual([]);
    expect(read('what was salied').missing).toEqual([]);
    expect(read('did the shipwreck close').missing).toEqual(['shipwreck']);
  });

  it('asks nothing of the coverage by a verb that says too little', () => {
    expect(read('what did the board get').terms).toMatchObject([{ typed: 'board' }, { role: 'framing' }]);
  });

  it('knows a place by its beginning and a long name by its beginnings run together', () => {
    const abroad = madeUp(
      'abroad',
      'The North Harbour Board said that Brazil will send ships to Kazakhstan.',
    );
    const { known: also } = buildSnapshot([HARBOUR, abroad]);
    const named = (question: string) => readQuestion(question, also).reading.names.map(({ name }) => name);
    expect(named('what will kaz get')).toEqual(['Kazakhstan']);
    expect(named('what did nharboard say')).toEqual(['North Harbour Board']);
    expect(named('what an arm can send')).toEqual([]);
  });

  it('knows the people of a place by another stem', () => {
    const paris = madeUp('paris', 'Jean Morel, the transport minister of France, said that trains will run.');
    const coverage = buildCoverage([HARBOUR, paris], []);
    expect(coverage.ask('what did the french transport minister say').findings[0]?.speaker?.name).toBe(
      'Jean Morel',
    );
  });

  it('tells where nothing but a name is known of what is asked', () => {
    expect(read('was tomas brandt knighted').onlyNamesKnown).toBe(true);
    expect(read('did tomas brandt pay').onlyNamesKnown).toBe(false);
    expect(read('tomas brandt').onlyNamesKnown).toBe(false);
  });

  it('knows outlets with and without their article', () => {
    expect(read('what did the ellery courier report').reading.outlets).toEqual(['The Ellery Courier']);
    expect(read('ellery courier vs island herald').reading.outlets).toEqual([
      'The Ellery Courier',
      'Island Herald',
    ]);
  });

  it('reads days against the newest article, never against the clock', () => {
    expect(read('what happened on march 4')).toMatchObject({
      reading: { from: '2031-03-04', to: '2031-03-04' },
    });
    expect(read('harbour news in march 2031')).toMatchObject({
      reading: { from: '2031-03-01', to: '2031-03-31' },
    });
    expect(read('harbour costs').reading.from).toBeUndefined();
  });

  it('asks who someone is only where nothing else is asked', () => {
    expect(read('who is tomas brandt').asksIdentity).toBe(true);
    expect(read('who did brandt pay for buses').asksIdentity).toBe(false);
  });

  it('asks what someone did where common words of headings are all that it names', () => {
    const { known: headings } = buildSnapshot([
      madeUp('one', 'Visitors walked from the Made Room to History Hall.\n\nLater Made met History again.'),
    ]);
    const question = readQuestion('who made history', headings);
    expect(question.people.map(({ name }) => name)).toEqual(expect.arrayContaining(['Made', 'History']));
    expect(question.asksIdentity).toBe(false);
  });

  it('knows which of its words lead up to the sentence that asks', () => {
    const { terms } = read('The harbour will close. Who pays for buses?');
    expect(terms.filter(({ asks }) => asks).map(({ typed }) => typed)).toEqual(['pays', 'buses']);
    expect(read('who pays for buses').terms.every(({ asks }) => asks)).toBe(true);
  });

  it('knows a question that tells a time from the day of asking', () => {
    expect(read('who closed the harbour this week').fromToday).toBe(true);
    expect(read('who closed the harbour').fromToday).toBe(false);
  });

  it('joins the words of an unknown name and passes over chat', () => {
    expect(read('pls tell me abt Kestrel Vance lol').missing).toEqual(['Kestrel Vance']);
  });
});
