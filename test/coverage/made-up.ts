import { attribute } from '../../src/attribution/attribute.ts';
import type { AttributedArticle } from '../../src/attribution/statement.ts';
import type { Metadata } from '../../src/corpus/article.ts';
import { madeUpArticle } from '../support/made-up-article.ts';

/** An article of made-up text, attributed as the bot does. Nobody and nothing in these texts exists. */
export function madeUp(id: string, text: string, known: Record<string, string> = {}): AttributedArticle {
  const metadata = Object.fromEntries(
    Object.entries(known).map(([name, value]) => [name, { value, how: 'given', from: 'test' }]),
  ) as Metadata;
  return attribute(madeUpArticle(text, { id, metadata }));
}

export const HARBOUR = madeUp(
  'harbour',
  `The harbour of Port Ellery will close for 14 weeks, Mayor Ines Calloway said on Monday. “We cannot wait for another winter,” Calloway told reporters.

The works will cost $3.2 million, according to Tomas Brandt, an engineer who leads the harbour board.

Rudi Calloway, a shipowner, denied that his company had asked for the closure. “That is simply untrue,” he said.`,
  { outlet: 'The Ellery Courier', headline: 'Harbour to close', published: '2031-03-04' },
);

export const FERRY = madeUp(
  'ferry',
  `Ferries to Port Ellery will sail to Stonhaven instead. Tomas Brandt said the harbour board would pay for buses.

“Nobody asked the islanders,” Mara Oduya, who runs the ferry, wrote in a letter to the board.`,
  { outlet: 'Island Herald', headline: 'Ferries moved', published: '2031-03-09' },
);
