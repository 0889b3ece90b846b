/** Nouns, in dictionary form, for people, by their office, trade or kin. */
export const PERSON_NOUNS: ReadonlySet<string> = new Set(
  `official minister president chancellor mayor governor senator councillor lawmaker legislator politician candidate officer
  detective lawyer solicitor barrister attorney expert analyst scientist researcher economist historian insider aide adviser
  advisor spokesman spokeswoman spokesperson judge prosecutor witness boss chief leader ambassador diplomat resident neighbour
  neighbor villager voter reader viewer listener caller passenger passer-by driver farmer fisherman teacher nurse doctor
  surgeon physician patient student pupil parent mother father son daughter brother sister widow husband wife friend colleague
  relative man woman boy girl worker employee trader shopkeeper owner founder director manager coach captain player fan
  supporter critic campaigner activist protester protestor survivor victim refugee migrant soldier veteran commander pilot
  engineer artist author writer actor singer musician editor journalist reporter priest vicar bishop imam rabbi user customer
  shopper tourist visitor tenant landlord commentator professor lecturer chairman chairwoman chairperson executive
  congressman congresswoman secretary architect biologist chemist physicist geologist ecologist novelist poet painter
  delegate representative
  partner member volunteer attendee organiser organizer guest dancer chef cook model producer midwife paramedic firefighter
  striker midfielder defender goalkeeper winger swimmer sprinter cyclist boxer golfer`.split(/\s+/),
);

/** Nouns, in dictionary form, for bodies that speak. */
export const BODY_NOUNS: ReadonlySet<string> = new Set(
  `police newspaper paper watchdog court union ministry organisation organization group charity company firm maker
  manufacturer retailer supermarket chain operator bank lender insurer airline automaker carmaker drugmaker broadcaster publisher agency
  association foundation federation startup start-up regulator consultancy nonprofit`.split(/\s+/),
);

/** Nouns for people and bodies that speak; a subject ('weather', 'verdict') is none of them. */
export const SPEAKING_NOUNS: ReadonlySet<string> = new Set(['source', ...PERSON_NOUNS, ...BODY_NOUNS]);

/** Whether a description prints its noun in the plural: 'the ministers'. */
export function printsPlural(noun: string, printed: string): boolean {
  return printed.toLowerCase().includes(`${noun}s`);
}
