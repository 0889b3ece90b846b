/** Questions over the two seed articles as people type them, written before any weight was set. */
export interface SeedQuestion {
  readonly question: string;
  /** The article's id begins with this. */
  readonly article: '000' | '001';
  /** Words of a sentence among the first three findings. */
  readonly words: string;
  /** Part of the shown speaker's name; `null`: the outlet's own words; left out: not asked. */
  readonly speaker?: string | null;
}

export const ANSWERABLE: readonly SeedQuestion[] = [
  { question: 'who is noor dahri', article: '000', words: 'founder of the British think tank' },
  { question: 'whos dahri', article: '000', words: 'a researcher in counterterrorism' },
  {
    question: 'what did dahri tell the jerusalem post',
    article: '001',
    words: 'a long history of covert ties',
    speaker: 'Dahri',
  },
  {
    question: 'what did dahri say in the i24 interview',
    article: '001',
    words: 'Nawaz Sharif',
    speaker: 'Dahri',
  },
  { question: 'did indonesia deny it', article: '000', words: 'Indonesia has denied' },
  { question: 'indonesia normalizing ties??', article: '000', words: 'Indonesia has denied' },
  {
    question: 'did pakistan reject a deal w israel before',
    article: '001',
    words: 'in the past rejected speculation',
  },
  { question: 'what did atzaf say', article: '000', words: 'knock on the doors', speaker: 'Atzaf' },
  {
    question: 'who said pakistan had to beg israel for help',
    article: '000',
    words: 'beg Israel to help us',
    speaker: 'Atzaf',
  },
  {
    question: 'what did the former foreign minister say about the apartheid state',
    article: '000',
    words: 'knock on the doors',
    speaker: 'Atzaf',
  },
  {
    question: 'how much money do pakistanis in saudi arabia bring to the economy',
    article: '001',
    words: '$1.5 billion to $2.5 billion',
    speaker: 'Dahri',
  },
  { question: 'how much aid does saudi want back', article: '000', words: '$3b dollars' },
  { question: 'when did dahri tweet about the secret meeting', article: '001', words: 'December 13, 2020' },
  { question: 'i24 tweet date', article: '001', words: 'December 15, 2020' },
  { question: 'what did i24news tweet', article: '001', words: 'facing pressure from Arab countries' },
  { question: 'who is eli cohen', article: '001', words: 'Eli Cohen has speculated' },
  { question: 'who is yossi cohen', article: '000', words: 'director of Israeli intelligence Mossad' },
  {
    question: 'what did eli cohen say about other deals',
    article: '001',
    words: 'Oman and Indonesia',
    speaker: 'Cohen',
  },
  { question: 'who did the aide meet in israel', article: '000', words: 'Yossi Cohen' },
  {
    question: 'whose secret message did he deliver to mossad',
    article: '000',
    words: 'secret message from the Pakistani army chief',
  },
  {
    question: 'how did the adviser get to tel aviv',
    article: '000',
    words: 'took a flight from Islamabad to London',
    speaker: 'Dahri',
  },
  {
    question: 'where does imran khans adviser live',
    article: '000',
    words: 'lives in the UK',
    speaker: 'Dahri',
  },
  {
    question: 'is kushner going to morocco',
    article: '001',
    words: 'Jared Kushner is expected to travel',
    speaker: null,
  },
  { question: 'when is kushner travelling', article: '001', words: 'next Tuesday', speaker: null },
  { question: 'did the uae stop visas for pakistanis', article: '001', words: 'halted visas' },
  { question: 'uae travel ban', article: '000', words: 'the UAE issued a travel ban', speaker: 'Dahri' },
  {
    question: 'what does pakistan want from israel',
    article: '000',
    words: 'halt the current cold situation',
    speaker: 'Dahri',
  },
  {
    question: 'why is pakistan isolated',
    article: '000',
    words: 'economically weak and politically isolated',
  },
  {
    question: 'did benazir bhutto ever meet israelis',
    article: '001',
    words: 'Benazir Bhutto met with',
    speaker: 'Dahri',
  },
  {
    question: 'nawaz sharif delegations',
    article: '001',
    words: 'two delegations to Israel',
    speaker: 'Dahri',
  },
  {
    question: 'which countries are in the process of normalizing',
    article: '001',
    words: 'Sudan and Morocco',
  },
  {
    question: 'does pakistan have nukes, the only muslim country with an atomic bomb?',
    article: '000',
    words: 'atomic bomb',
    speaker: null,
  },
  {
    question: 'did the saudi crown prince refuse to meet imran khan',
    article: '000',
    words: 'Crown Prince refused to meet',
  },
  { question: 'what are dahris sources', article: '000', words: 'sources' },
  {
    question: 'did saudi arabia stop oil',
    article: '001',
    words: 'oil exports to Pakistan',
    speaker: 'Dahri',
  },
  {
    question: 'what is pakistan telling its people about a palestinian state',
    article: '001',
    words: 'we are not going forward',
    speaker: 'Dahri',
  },
  { question: 'indian army chief visit', article: '000', words: 'Indian Chief of the Army' },
  { question: 'was the delegation from pakistan', article: '000', words: 'the delegation was from Pakistan' },
  {
    question: 'palestinian brethren',
    article: '000',
    words: 'abandon our Palestinian brethren',
    speaker: 'Atzaf',
  },
  {
    question: 'whats the secret meeting dahri is talking abt',
    article: '001',
    words: 'secret but successful meeting',
    speaker: 'Dahri',
  },
  { question: 'did the uae ban visas', article: '001', words: 'visa ban', speaker: 'Dahri' },
  { question: 'any denials', article: '000', words: 'Indonesia has denied', speaker: 'Indonesia' },
  { question: 'who are his sources', article: '000', words: 'My sources informed me', speaker: 'Dahri' },
  {
    question: 'did pakistan ever say no',
    article: '001',
    words: 'in the past rejected',
    speaker: 'Pakistan',
  },
  { question: 'who did he meet in israel', article: '000', words: 'Yossi Cohen', speaker: 'Dahri' },
  { question: 'who is cohen', article: '001', words: 'Eli Cohen', speaker: 'Eli Cohen' },
  {
    question: 'did the crown prince meet khan',
    article: '000',
    words: 'Crown Prince refused',
    speaker: 'Dahri',
  },
  { question: 'when did the uae halt visas', article: '001', words: 'halted visas', speaker: 'Dahri' },
  { question: 'secret message', article: '000', words: 'delivered a secret message', speaker: 'Dahri' },
  { question: 'oman', article: '001', words: 'Oman and Indonesia', speaker: 'Eli Cohen' },
  { question: 'abraham accords', article: '001', words: 'Abraham Accords', speaker: null },
  { question: 'which country was it', article: '000', words: 'the delegation was from Pakistan' },
  { question: 'what did atzaf say about israel', article: '000', words: 'beg Israel', speaker: 'Atzaf' },
  {
    question: 'what did dahri say about turkey',
    article: '001',
    words: 'away from Turkey',
    speaker: 'Dahri',
  },
  {
    question: 'who said pakistan is politically isolated',
    article: '000',
    words: 'politically isolated',
    speaker: 'Dahri',
  },
];

/** What the articles never say, and words that the answer must name as never mentioned. */
export const UNANSWERABLE: readonly { readonly question: string; readonly missing: readonly string[] }[] = [
  { question: 'what did netanyahu say', missing: ['netanyahu'] },
  { question: 'did Benjamin Netanyahu deny the meeting', missing: ['Benjamin Netanyahu'] },
  { question: 'what does biden think about this', missing: ['biden'] },
  { question: 'how many people died in the earthquake', missing: ['died', 'earthquake'] },
  { question: 'who won the world cup', missing: ['won', 'cup'] },
  { question: 'did erdogan comment on it', missing: ['erdogan'] },
  { question: 'what did the hamas spokesman say', missing: ['hamas', 'spokesman'] },
  { question: 'is there a ceasefire in gaza', missing: ['ceasefire', 'gaza'] },
  { question: 'whats the weather in karachi', missing: ['weather', 'karachi'] },
  { question: 'did the taliban sign the peace agreement', missing: ['taliban'] },
  { question: 'who is mohammed bin salman', missing: ['mohammed', 'salman'] },
  { question: 'bitcoin price', missing: ['bitcoin'] },
  { question: 'what did china say about kashmir', missing: ['china', 'kashmir'] },
  { question: 'did netanyahu know', missing: ['netanyahu'] },
  { question: 'does dahri have proof', missing: ['proof'] },
  { question: 'what did hamas say', missing: ['hamas'] },
  { question: 'how many people died', missing: ['died'] },
  { question: 'who signed the abraham accords', missing: ['signed'] },
  { question: 'was there a coup in egypt', missing: ['coup', 'egypt'] },
];
