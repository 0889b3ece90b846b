import type { Span } from '../../corpus/article.ts';

/** What puts a time before a year: 'in 2031', 'since early 2031', 'the end of 2031', 'summer 2031'. */
const YEAR =
  /\b(?:(?:in|since|during|until|till|by|from|before|after|throughout)(?: (?:early|mid|late))?|early|mid|late|(?:spring|summer|autumn|fall|winter|beginning|start|middle|end|quarter|half)(?: of)?)[ -]((?:1[789]|20)\d\d)(?![\d%°]|[-–/:.,]\d|s\b|['’]s?\d)/giu;
/** A plural behind a number makes it an amount: 'in 2000 homes'; words that end in -s without being one. */
const COUNTED =
  /^ (?!(?:is|was|has|as|his|its|this|us|yes|thus|across|towards|less|always|perhaps|besides|unless|sources|hundreds|thousands|millions)\b)\p{Ll}+s\b/u;

/** Years that stand alone, where a word of time shows that they are years. Linear in the text's length. */
export function bareYears(text: string): readonly { readonly span: Span; readonly year: number }[] {
  return [...text.matchAll(YEAR)].flatMap((match) => {
    const [whole, year = ''] = match;
    const end = match.index + whole.length;
    return countsThings(text.slice(end, end + 40))
      ? []
      : [{ span: { start: match.index, end }, year: Number(year) }];
  });
}

/** Whether what follows a number makes it an amount. */
export function countsThings(following: string): boolean {
  return COUNTED.test(following);
}
