/** Words that glue a clause together: they open what follows a dash, and hardly ever stand inside a compound. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the and or but nor so yet if as at by for from in into of off on onto out over than then that this these those ' +
    'to under until up upon with within without about after again against all although am among any are because been ' +
    'before being below between both can could did do does doing down during each few had has have having he her here ' +
    'hers him his how i is it its just may me might more most must my no not now only other our ours own same shall she ' +
    'should some such their theirs them there they through too us very was we were what when where which while who whom ' +
    'whose why will would you your yours said says also even like including despite especially perhaps according'
  ).split(' '),
);

/** What follows an apostrophe inside an English word: can’t, it’s, we’re, I’ve, she’ll, I’d, I’m. */
export const APOSTROPHE_ENDINGS: ReadonlySet<string> = new Set(['s', 't', 're', 've', 'll', 'd', 'm']);

/** What stands before an apostrophe inside a name or a contracted word: O’Brien, D’Souza, L’Oréal, o’clock, y’all. */
export const APOSTROPHE_BEGINNINGS: ReadonlySet<string> = new Set(
  'o d l n m y c j qu ma ne e dell nell sant jeanne all ta sha ka'.split(' '),
);

/** Words whose first letters an apostrophe stands for: ’em, ’tis, ’n’. */
export const ELIDED: ReadonlySet<string> = new Set(
  'em tis twas cause til till bout n round nuff neath cuz'.split(' '),
);

/** First parts of compounds: what follows them after a hyphen belongs to the word. */
export const PREFIXES: ReadonlySet<string> = new Set(
  (
    'anti pro non ex pre post sub trans un mid all co re self multi semi pan inter intra cross neo pseudo quasi ultra ' +
    'super counter over under well vice then once half e mega mini micro macro bi tri uni auto bio eco geo afro anglo ' +
    'euro indo sino socio tech tele de dis mis out up off on near far long short high low like first second third'
  ).split(' '),
);

/** The last labels of the web's names that news prints, and a few endings of files. */
export const TOP_LEVEL_DOMAINS: ReadonlySet<string> = new Set(
  (
    'com org net co uk io gov edu tv ai us de fr info mil int eu ca au nz in ie za ng il pk sa ae qa ru ua cn jp kr br mx ' +
    'it es nl be ch at se no dk fi pl cz gr tr me ly gl fm news app dev biz html htm php asp aspx pdf jpg png'
  ).split(' '),
);
