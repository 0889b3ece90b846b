const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Titles that stand before a name and are no part of it, in lower case without full stops. */
export const TITLES = set(`
  mr mrs ms miss mx messrs mister madam sir dame lord lady dr doctor prof professor rev reverend fr father pastor bishop
  archbishop cardinal rabbi imam ayatollah sheikh sheik hon judge justice president vice-president premier pm chancellor
  prime minister secretary undersecretary speaker governor gov senator sen representative rep reps sens congressman
  congresswoman councilman councilwoman councillor cllr alderman mayor commissioner ambassador envoy delegate assemblyman
  assemblywoman gen general col colonel lt lieutenant capt captain cmdr commander maj major sgt sergeant adm admiral cpl
  corporal pvt private officer detective sheriff marshal king queen prince princess emperor sultan emir pope saint
  chairman chairwoman chairperson chair chief director ceo cfo spokesman spokeswoman spokesperson attorney solicitor
  majority minority leader whip deputy acting former ex-president baroness baron count duke duchess sister brother
  administrator counsel foreign defense defence interior finance press candidate coach author comedian rapper singer actor
  host strategist analyst adviser advisor lawyer coauthor co-author co-founder founder editor columnist curator
  headteacher headmaster headmistress principal inspector superintendent constable det supt insp dci dsp shri smt maulana mufti pandit vicar
  señor señora herr frau monsieur madame mme`);

/** Titles of courtesy: a name begins with them, whatever name stands before. */
export const COURTESY_TITLES = set('mr mrs ms miss mx dr sir dame');

export const MALE_TITLES = set(
  'mr sir lord father fr king prince emperor sultan emir baron duke brother congressman councilman assemblyman alderman chairman spokesman mister señor herr monsieur m',
);
export const FEMALE_TITLES = set(
  'mrs ms miss madam dame lady queen princess baroness duchess sister congresswoman councilwoman assemblywoman chairwoman spokeswoman señora frau madame mme mlle',
);

/** Words that may stand between a subject and its verb, and speak of the subject (Quirk et al. 1985, 3.28: floating quantifiers). */
export const FLOATING = set('all both each neither');

/** Nouns of time, which never speak: 'X said this week', 'a report last month said'. */
export const TIME_NOUNS =
  set(`week month year day morning afternoon evening night weekend today yesterday tomorrow tonight
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december time hour minute moment past spring summer autumn fall winter noon midnight decade century`);

/** Nouns for what somebody says: 'the minister's statement reads' has the minister for its source. */
export const PRODUCT_NOUNS =
  set(`statement remark remarks comment comments response reply answer letter tweet tweets post
  posts message words speech interview account testimony announcement op-ed essay column memo email e-mail text note
  argument warning claim explanation question quote quip line mantra`);

/** Lower-case words inside a personal name ('de la Cruz', 'van Dyke', 'bin Salman'). */
export const PARTICLES = set(
  'de da do dos das di del della du la le van von der den ten ter bin ibn al el y st af av zu',
);

/** Lower-case words inside the name of a body ('University of Texas', 'Ministry of Defence'). */
export const NAME_JOINTS = set('of for the and & on');

/** What a possessor ends in, as tokens have it in lower case. */
export const POSSESSIVES: ReadonlySet<string> = new Set(["'s", "'"]);

/** Those of them that tell what a body is for: 'Council on Fisheries'. */
export const PURPOSES = set('for on');

/** Written behind a name and no part of it: generations, degrees, and in Britain honours and offices. */
export const SUFFIXES = set('jr sr ii iii iv esq phd md kc qc mp msp obe cbe mbe');

/** Last words of the names of bodies; any of them in a name makes it an organisation. */
export const BODY_WORDS =
  set(`university college school institute institution department ministry agency bureau office
  committee commission council court party union association federation foundation society center centre group company
  corporation corp inc ltd llc co bank fund board authority service services administration government parliament congress
  senate house cabinet army navy force forces guard police times post news journal herald tribune gazette guardian
  magazine press network radio television broadcasting campaign coalition alliance league club church hospital
  organization organisation trust partners associates industries holdings airlines motors network media project
  initiative movement front brotherhood treasury pentagon kremlin republicans democrats supreme reuters`);

/** Third-person pronouns with their gender and number; others never stand for a person of the article by themselves. */
export const PRONOUNS: ReadonlyMap<string, 'male' | 'female' | 'plural' | 'neuter'> = new Map([
  ['he', 'male'],
  ['him', 'male'],
  ['his', 'male'],
  ['himself', 'male'],
  ['she', 'female'],
  ['her', 'female'],
  ['hers', 'female'],
  ['herself', 'female'],
  ['they', 'plural'],
  ['them', 'plural'],
  ['their', 'plural'],
  ['it', 'neuter'],
  ['its', 'neuter'],
]);

/** Pronouns that name nobody by themselves. */
export const OTHER_PRONOUNS = set(
  'i we you who whom which that one someone somebody anyone everyone everybody nobody others many some most few several all both another this these those me us what',
);

/** Capitalised words that are no names: days, months, adjectives of peoples are left to the tagger. */
export const NOT_NAMES =
  set(`monday tuesday wednesday thursday friday saturday sunday january february march april may june
  july august september october november december i the a an and but or so yet if when while as in on at for from with by
  to he she it they we you his her its their our my this that these those there not no what who why how where which
  mon tue tues wed thu thurs fri sat sun jan feb mar apr jun jul aug sept sep oct nov dec however meanwhile still also then
  now after before since because although though until once asked according during despite under over earlier later
  yes well oh ok okay please thanks thank here some many most several one two another other last all both more just even
  only instead indeed perhaps maybe never always today yesterday tomorrow tonight let than too such each every either
  neither nor like about against among between into through without within upon toward towards per via read related
  advertisement copyright due among openly similarly soon both`);
