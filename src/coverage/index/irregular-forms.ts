/**
 * English verbs and nouns whose forms no stemmer joins, base form first. A closed list: Quirk et al., 'A
 * Comprehensive Grammar of the English Language', 1985, sections 3.11 and 5.83, without the forms that also are other
 * common words ('found', 'lay', 'bore', 'wound', 'saw').
 */
const FORMS = `arise arose arisen|awake awoke|beat beaten|become became|begin began begun|bend bent|bet|bind bound|
bite bitten|blow blew blown|break broke broken|breed bred|bring brought|build built|burn burnt|buy bought|catch caught|
choose chose chosen|cling clung|come came|creep crept|deal dealt|dig dug|draw drew drawn|dream dreamt|drink drank drunk|
drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|flee fled|fly flew flown|
forbid forbade forbidden|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got gotten|
give gave given|go went gone|grow grew grown|hang hung|hear heard|hide hid hidden|hold held|keep kept|know knew known|
lead led|learn learnt|leave left|lend lent|lose lost|make made|mean meant|meet met|pay paid|prove proven|ride rode ridden|
ring rang rung|rise rose risen|run ran|say said|seek sought|sell sold|send sent|shake shook shaken|shoot shot|
show shown|shrink shrank shrunk|sing sang sung|sink sank sunk|sit sat|sleep slept|speak spoke spoken|spend spent|
stand stood|steal stole stolen|stick stuck|strike struck|swear swore sworn|swim swam swum|swing swung|take took taken|
teach taught|tear tore torn|tell told|think thought|throw threw thrown|understand understood|wake woke|wear wore worn|
weep wept|win won|withdraw withdrew withdrawn|write wrote written|man men|woman women|child children|person people|
foot feet|tooth teeth|mouse mice|wife wives|half halves|knife knives|thief thieves|wolf wolves`;

/** Base form of each irregular form. */
export const IRREGULAR_FORMS: ReadonlyMap<string, string> = new Map(
  FORMS.split('|').flatMap((line) => {
    const [base = '', ...others] = line.trim().split(' ');
    return others.map((other) => [other, base] as const);
  }),
);
