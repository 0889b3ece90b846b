/** How people shorten words when they type to each other, and what they mean. */
const SHORT_FORMS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    abt: 'about',
    b4: 'before',
    bc: 'because',
    cuz: 'because',
    coz: 'because',
    ex: 'former',
    govt: 'government',
    gov: 'government',
    gonna: 'going to',
    govs: 'governments',
    hows: 'how is',
    info: 'information',
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
    smth: 'something',
    sth: 'something',
    sum1: 'someone',
    tho: 'though',
    thru: 'through',
    u: 'you',
    ur: 'your',
    vs: 'against',
    w: 'with',
    wat: 'what',
    wats: 'what is',
    wen: 'when',
    whats: 'what is',
    whens: 'when is',
    wheres: 'where is',
    whos: 'who is',
    wht: 'what',
    whys: 'why is',
    wut: 'what',
    y: 'why',
  }),
);

/** Fillers of chat, which say nothing about what is asked. */
export const FILLERS: ReadonlySet<string> = new Set(
  `please pls plz lol lmao omg btw imo idk tbh bro dude guys hey hi hello yo ok okay so um uh hmm wtf actually
  really like know known tell show find give explain heard hear thing things stuff anything exactly basically going`
    .split(/\s+/u)
    .filter((word) => word !== ''),
);

/** The plain words behind a typed word, or the word itself. */
export function plainWords(folded: string): string {
  return SHORT_FORMS.get(folded) ?? folded;
}
