const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const GROUPS =
  words(`organisation organization group charity association foundation federation union movement network
  coalition campaign alliance league society watchdog nonprofit`);
const BODIES = words(
  'agency institute institution committee council commission regulator centre center party club',
);
const COMPANIES =
  words(`company firm business maker manufacturer producer retailer bank lender insurer airline automaker carmaker
  drugmaker broadcaster publisher chain supermarket operator supplier corporation startup start-up consultancy`);
const LAWMAKERS = words('senator representative congressman congresswoman councillor lawmaker legislator mp');
const POLITICIANS = words('leader minister president premier chancellor governor mayor candidate politician');
const LAWYERS = words('lawyer attorney solicitor barrister counsel');
const OFFICERS = words(
  'officer detective inspector superintendent constable sergeant captain lieutenant chief',
);
const DOCTORS = words('doctor surgeon physician');
const SCIENTISTS = words('scientist researcher biologist chemist physicist geologist ecologist');
const ACADEMICS = words('professor lecturer historian economist');
const ATHLETES =
  words(`player footballer striker midfielder defender goalkeeper winger swimmer sprinter cyclist boxer golfer
  runner athlete`);
const WRITERS = words('writer author novelist poet');
const ACTIVISTS = words('activist campaigner');

/**
 * Nouns by which a text calls again whom it called by a narrower one: 'the politician' for an opposition leader, 'the
 * company' for a phone maker. After the hypernyms of WordNet (Fellbaum 1998); that a definite description so takes up
 * somebody named before: Vieira and Poesio, 'An empirically based system for processing definite descriptions' (2000).
 */
const NARROWER: ReadonlyMap<string, readonly ReadonlySet<string>[]> = new Map([
  ['organisation', [GROUPS, BODIES]],
  ['organization', [GROUPS, BODIES]],
  ['group', [GROUPS]],
  ['body', [GROUPS, BODIES]],
  ['institution', [BODIES]],
  [
    'agency',
    [words('organisation organization programme bureau administration office service fund authority')],
  ],
  ['retailer', [words('chain supermarket shop store')]],
  ['lender', [words('bank')]],
  ['carrier', [words('airline')]],
  ['manufacturer', [words('maker automaker carmaker drugmaker')]],
  ['company', [COMPANIES]],
  ['firm', [COMPANIES]],
  ['business', [COMPANIES]],
  ['corporation', [COMPANIES]],
  ['politician', [POLITICIANS, LAWMAKERS]],
  ['lawmaker', [LAWMAKERS]],
  ['legislator', [LAWMAKERS]],
  ['lawyer', [LAWYERS]],
  ['attorney', [LAWYERS]],
  ['officer', [OFFICERS]],
  ['doctor', [DOCTORS]],
  ['scientist', [SCIENTISTS]],
  ['researcher', [SCIENTISTS, ACADEMICS, DOCTORS]],
  ['academic', [ACADEMICS, SCIENTISTS]],
  ['athlete', [ATHLETES]],
  ['player', [ATHLETES]],
  ['writer', [WRITERS]],
  ['author', [WRITERS]],
  ['activist', [ACTIVISTS]],
  ['campaigner', [ACTIVISTS]],
]);

/** Whether a noun, in dictionary form, can take up somebody whom one of these describes: the same noun or a narrower one. */
export function takesUp(noun: string, described: ReadonlySet<string>): boolean {
  if (described.has(noun)) return true;
  const narrower = NARROWER.get(noun);
  if (narrower === undefined) return false;
  for (const one of described) if (narrower.some((nouns) => nouns.has(one))) return true;
  return false;
}
