import { describe, expect, it } from 'vitest';
import { attributed } from '../said.ts';

/** Who says the last thing that is reported. */
function lastSpeaker(text: string): string | undefined {
  return attributed(text)
    .statements.filter(({ kind }) => kind !== 'narration')
    .at(-1)?.speaker?.name;
}

describe('whom a reported clause is attributed to', () => {
  it.each([
    ['Gov. Jo Roe, who chairs the transition team, on Sunday defended the plan for the harbour.', 'Jo Roe'],
    ['Sen. Jo Roe (D-Calif.) last week said the harbour was never at risk.', 'Jo Roe'],
    [
      'Ana Lee, acting director of the harbour board, which runs the port, said the plan was late.',
      'Ana Lee',
    ],
    ['Witness B, whose identity is protected by the court, told the inquiry that it was late.', 'Witness B'],
    ['A man whose house was flooded told the paper that help came late.', 'A man'],
    ['Ana Lee, whose new album, “Red Sea,” is out now, said that it was late.', 'Ana Lee'],
    ['The court sat again, with Justice Ana Lee observing that the board was late.', 'Ana Lee'],
    ['Ana Lee KC said that it was late.', 'Ana Lee'],
    ['The claims about the harbour have been denied by Ana Lee.', 'Ana Lee'],
    ['Jo Roe was hailed as a hero by the mayor, who said that it was late.', 'the mayor'],
    ['Detective Inspector Ana Lee said that it was late.', 'Ana Lee'],
    ['Jo Roe, whose lawyer said that it was late, left.', 'lawyer'],
    ['Jo Roe will leave the harbour board, the Herald understands.', 'Herald'],
    ['The debate ended with Ana Lee asking whether the harbour would close.', 'Ana Lee'],
    ['It was news when Ana Lee lamented the delay and criticised the harbour board.', 'Ana Lee'],
    [
      'In a letter to members released on Monday, Jo Roe praised the board, arguing that it was late.',
      'Jo Roe',
    ],
    ['Jo Roe went on the radio to defend the plan for the harbour.', 'Jo Roe'],
    ['One of her advisers, Ana Lee, told reporters that the harbour would close.', 'Ana Lee'],
    ['Jo Roe’s office neither confirmed nor denied the plan.', 'Jo Roe’s office'],
    ['The plan was dead, one of the officials said.', 'one of the officials'],
    ['Several of the nurses said the plan was late.', 'Several of the nurses'],
    ['Some of them said the plan was late.', 'Some'],
    ['An aide who declined to be identified said the plan was late.', 'An aide'],
    ['Members supporting the bill said the harbour would close.', 'Members'],
    ['Ana Lee threw her support behind Sen. Jo Roe (R-Texas) Wednesday, saying it is late.', 'Ana Lee'],
    ['Ana Lee apologized after they came out, saying the columns were late.', 'Ana Lee'],
    ['Ana Lee, who was speaking to mayors, did not mention him, but said the harbour was late.', 'Ana Lee'],
    ['Jo Roe met Ana Lee, who has backed the plan and said it was late.', 'Ana Lee'],
    ['The head of the group backing Gov. Jo Roe for mayor, Ana Lee, said it was late.', 'Ana Lee'],
    ['Ana Lee (D-NY), a supporter of the bid for mayor told reporters that it was late.', 'Ana Lee'],
    ['An official who spoke on condition of silence to discuss strategy said it was late.', 'An official'],
    ['A visitor who saw the crash described it as a miracle.', 'A visitor'],
    ['A passer-by who saw the crash described “a huge cloud”.', 'A passer-by'],
    ['Jo Roe - who denies any wrongdoing - left.', 'Jo Roe'],
    ['Norland denied the claims, with Ana Lee calling them late.', 'Ana Lee'],
    ['A notice pinned to the door said the harbour was late.', 'A notice'],
    ['An aide who asked to stay unnamed because of the rules of the house said it was late.', 'An aide'],
    ['A news report published Wednesday said the harbour was late.', 'A news report'],
    ['The former mayor Jo Roe, who on Tuesday met Ana Lee, said Wednesday he was late.', 'Jo Roe'],
    ['Roe, who in the past has voiced a wish to leave, told the paper he might stay.', 'Roe'],
    ['Rep. Jo Roe (D-N.Y) said the harbour was late.', 'Jo Roe'],
    ['A woman wearing a red hat said the harbour would close.', 'A woman'],
    ['A man selling ice outside the station said the harbour would close.', 'A man'],
    ['Sen. Jo Roe (D-R.I.), said after a lunch that the harbour was late.', 'Jo Roe'],
    ['Some economists - including a few of the board - warn that it was late.', 'Some economists'],
    ['Ana Lee has been critical of Mr. Roe but on Tuesday wrote that it was late.', 'Ana Lee'],
    ['But the same polling suggests that the harbour was late.', 'the same polling'],
    ['And the town’s attorney general, Ana Lee, vowed to close the harbour.', 'Ana Lee'],
    [
      'The board’s secretary general, meanwhile, called on the town to wait.',
      'The board’s secretary general',
    ],
    ['Jo Roe and Ana Lee came. And both vowed to close the harbour.', 'both'],
    ['While Roe spoke, the groups who wrote to her on Thursday say it was late.', 'the groups'],
    ['In addition to stating that the plan was late, Ana Lee smiled.', 'Ana Lee'],
    ['Sen. Ana Lee, facing a challenge in Wexbury, a port, said it was late.', 'Ana Lee'],
    ['Ana Lee, during a meeting in Wexbury, Eastshire, said it was late.', 'Ana Lee'],
    ['The race is close, with some polls indicating that Jo Roe has a small lead.', 'some polls'],
    ['Roe, for example – who will be there on Monday – told the paper it was late.', 'Roe'],
    ["Jones' message said it was late.", 'Jones'],
    ['The Center for Public Health said it was late.', 'Center for Public Health'],
    ['The Council on Foreign Relations said it was late.', 'Council on Foreign Relations'],
    ['The Office for Trade and Development said it was late.', 'Office for Trade and Development'],
    ['Representative Peter T. King of Eastshire said it was late.', 'Peter T. King'],
    ['Secretary of State and party chairwoman Ana Lee said it was late.', 'Ana Lee'],
    ['Jo Roe came late. And online he has criticized the harbour board.', 'Jo Roe'],
    ['Roe herself proposed a tax on the harbour.', 'Roe'],
    ['Jo Jolly came first. Jolly said the harbour would close in spring.', 'Jo Jolly'],
  ])('%s', (text, expected) => {
    expect(lastSpeaker(text)).toBe(expected);
  });
});
