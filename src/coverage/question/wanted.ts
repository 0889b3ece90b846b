import type { Wanted } from '../answer.ts';

/** First rule that fits decides; each is written for folded text without final marks. */
const RULES: readonly (readonly [Wanted, RegExp])[] = [
  [
    'denial',
    /\b(?:den(?:y|ies|ied|ying|ials?)|refut\w*|reject\w*|disput\w*|contradict\w*|disown\w*|debunk\w*)\b/u,
  ],
  ['how-old', /\bhow old\b|\bwhat age\b|\b(?:what is|what was) the age of\b|^(?:\S+ ){1,3}age$/u],
  ['how-long', /\bhow (?:long|tall|far|much time)\b(?! ago)/u],
  [
    'how-many',
    /\bhow many\b(?! ago)|\b(?:what|which) (?:number|percentage|share) of\b|\b(?:population|turnout|toll) of\b/u,
  ],
  [
    'how-much',
    /\bhow much\b|\b(?:what|which) (?:amount|sum|price|cost|fee)\b|\bhow (?:big|large|high) (?:a|an|the|was|is)\b/u,
  ],
  [
    'said-about',
    /\bwhat (?:did|does|do|has|have|had|is|was|were) .*\b(?<!\b(?:the|an?|this|that) )(?:say|saying|said|tell|told|claim\w*|think|believe|tweet\w*|wrote|write|announce\w*|respon[ds]\w*|react\w*)\b/u,
  ],
  [
    'said-about',
    /^(?!.*\b(?:who|whom|whose|who's|when|where|why|how|which|what)\b)(?!(?:did|does|do|is|are|was|were|has|have|had|can|could|will|would)\b)(?:\S+ ){1,4}(?:on|about) \S/u,
  ],
  ['why', /\bwhy\b|\bhow come\b|\bwhat (?:caused|made|led|is the reason|was the reason)\b/u],
  [
    'when',
    /^(?!(?:who|whom|whose|which|what|did|does|do|is|are|was|were|has|have|had)\b).*\bwhen\b|\bwhen$|\b(?:know|say|said|tell|told|hear|heard) when\b|\bdate\b|\b(?:what|which) (?:date|day|month|year|time)\b|\bhow long ago\b/u,
  ],
  ['where', /\bwhere\b|\b(?:what|which) (?:country|city|state|place|town|county|island)\b/u],
  [
    'who',
    /\bwho(?:m|se|s)?\b|\bwho's\b|\b(?:what|which) (?:of these )?(?:[\p{L}\d'-]+ ){0,2}(?:person|man|woman|politician|official|leader|president|senator|governor|minister|mayor|judge|lawmaker|actor|actress|singer|rapper|musician|artist|author|writer|comedian|celebrity|star|player|golfer|athlete|quarterback|coach|director|designer|executive|billionaire|founder|king|queen|prince|princess|pope)\b/u,
  ],
  ['yes-no', /^(?:did|does|do|is|are|was|were|has|have|had|can|could|will|would|any(?:one|body)?)\b/u],
];

/** What kind of answer a question wants, from its folded words. */
export function wantedBy(folded: string): Wanted {
  return RULES.find(([, rule]) => rule.test(folded))?.[0] ?? 'what';
}

const NAME =
  /\bnames? of\b|\bnames?$|\b(?:is|was|are|were) .*\b(?:called|named)$|^(?:so )?(?:who is|who was|who's) (?:the|(?!this)\p{L}+s) /u;
const PLACE = /\b(?:country|city|state|place|town|county|island)\b/u;

/** Whether a question wants a name, and not that of a place, which seldom stands beside what is said of it. */
export function asksName(folded: string): boolean {
  return NAME.test(folded) && !PLACE.test(folded);
}
