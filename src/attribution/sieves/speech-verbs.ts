/** Verbs that introduce or follow a quotation, as dictionary forms (Levin 1993, 37.3 to 37.10; VerbNet say-37.7 and kin). */
export const SPEECH_VERBS: ReadonlySet<string> = new Set(
  `say tell write add ask answer reply respond tweet retweet post continue state declare explain note recall conclude
  announce argue claim insist admit acknowledge concede confess remark comment observe report warn urge suggest joke quip
  shout yell scream cry exclaim chant whisper mutter murmur snap retort counter begin interject interrupt boom bark
  demand plead predict promise pledge vow boast brag complain lament muse offer recount reiterate repeat stress
  emphasize emphasise assert allege contend maintain testify swear read go charge accuse blast mock tease sigh laugh
  nod agree disagree object protest deny confirm reveal disclose describe call label dub characterize characterise
  opine proclaim pronounce quote cite summarize summarise elaborate clarify caution advise recommend propose
  instruct order command beg implore assure reassure remind inform notify advertise exhort fume rail thunder rant
  gush marvel wonder inquire query intone croon deadpan chide scold chastise criticize criticise praise thank
  reason speculate hint imply indicate signal point put think believe remember reflect roar jeer taunt crack chime
  relate text email e-mail telegraph tout cheer sing speak talk rejoin venture volunteer confide allow opine gripe
  grumble groan growl hiss huff echo insist close finish end follow open offer write-in slam decry denounce lash lash
  fire shoot surmise theorize theorise posit contend bemoan enthuse`.split(/\s+/),
);
