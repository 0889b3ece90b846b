/** Which words take which contraction, as far as it is no other word ('shed', 'well', 'were') without its apostrophe. */
const CONTRACTED: readonly (readonly [words: string, typed: string, plain: string])[] = [
  ['i you we they', 've', 'have'],
  ['you they', 're', 'are'],
  ['you he they who it that there where how', 'd', 'did'],
  ['you they it that there', 'll', 'will'],
  ['he she that there here', 's', 'is'],
  ['is are was were do does did has have had could would should must need', 'nt', 'not'],
];

/** Contractions typed without their apostrophe: 'hed', 'theyre', 'wasnt'. */
const CONTRACTIONS = CONTRACTED.flatMap(([words, typed, plain]) =>
  words.split(' ').map((word) => [`${word}${typed}`, `${word} ${plain}`] as const),
);

/** How people shorten words when they type to each other, and what they mean. */
const SHORT_FORMS: ReadonlyMap<string, string> = new Map([
  ...CONTRACTIONS,
  ...Object.entries({
    abt: 'about',
    acc: 'according',
    admin: 'administration',
    aint: 'is not',
    b4: 'before',
    bc: 'because',
    cuz: 'because',
    coz: 'because',
    cud: 'could',
    ex: 'former',
    fm: 'foreign minister',
    govt: 'government',
    gov: 'government',
    gonna: 'going to',
    gotta: 'got to',
    govs: 'governments',
    hows: 'how is',
    info: 'information',
    dunno: 'do not know',
    intel: 'intelligence',
    min: 'minister',
    mins: 'ministers',
    mtg: 'meeting',
    peeps: 'people',
    pls: 'please',
    plz: 'please',
    ppl: 'people',
    pm: 'prime minister',
    pres: 'president',
    prez: 'president',
    sb: 'somebody',
    shud: 'should',
    smth: 'something',
    sth: 'something',
    sum1: 'someone',
    some1: 'someone',
    any1: 'anyone',
    every1: 'everyone',
    no1: 'nobody',
    n: 'and',
    tho: 'though',
    thru: 'through',
    til: 'until',
    u: 'you',
    ur: 'your',
    vs: 'against',
    w: 'with',
    wanna: 'want to',
    wat: 'what',
    wats: 'what is',
    wen: 'when',
    whats: 'what is',
    whens: 'when is',
    wheres: 'where is',
    whos: 'who is',
    wht: 'what',
    whys: 'why is',
    wont: 'will not',
    wud: 'would',
    wut: 'what',
    wuts: 'what is',
    y: 'why',
    cld: 'could',
    dat: 'that',
    dept: 'department',
    dnt: 'do not',
    frm: 'from',
    gvt: 'government',
    hv: 'have',
    intl: 'international',
    msg: 'message',
    msgs: 'messages',
    r: 'are',
    shld: 'should',
    tht: 'that',
    wld: 'would',
    yr: 'year',
    yrs: 'years',
    convo: 'conversation',
    becoz: 'because',
    bcoz: 'because',
    bcuz: 'because',
    deets: 'details',
    sumone: 'someone',
    whyd: 'why did',
    whatd: 'what did',
    whend: 'when did',
    hq: 'headquarters',
    bday: 'birthday',
  }),
]);

/** Fillers of chat, which say nothing about what is asked. */
export const FILLERS: ReadonlySet<string> = new Set(
  `please pls plz lol lmao omg btw imo idk tbh ngl rn bro dude guys guy nah nope yeah yea yep fr lmk hey hi hello yo ok okay so um uh hmm wtf wait actually
  really even like know known tell show find give explain heard hear thing things stuff anything exactly basically going`
    .split(/\s+/u)
    .filter((word) => word !== ''),
);

/** The plain words behind a typed word, or the word itself. */
export function plainWords(folded: string): string {
  return SHORT_FORMS.get(folded) ?? folded;
}
