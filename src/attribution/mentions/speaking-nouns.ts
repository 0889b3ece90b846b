/** Nouns, in dictionary form, for people and bodies that speak; a subject ('weather', 'verdict') is none of them. */
export const SPEAKING_NOUNS: ReadonlySet<string> = new Set(
  `source official minister president chancellor mayor governor senator councillor lawmaker politician candidate police
  officer detective lawyer solicitor barrister attorney expert analyst scientist researcher economist historian insider aide
  adviser spokesman spokeswoman spokesperson newspaper paper watchdog court judge prosecutor witness boss chief leader
  ambassador diplomat union ministry resident neighbour neighbor villager voter reader viewer listener caller passenger
  passer-by driver farmer fisherman teacher nurse doctor surgeon patient student pupil parent mother father son daughter
  brother sister widow husband wife friend colleague relative man woman boy girl worker employee trader shopkeeper owner
  founder director manager coach captain player fan supporter critic campaigner activist protester protestor survivor victim
  refugee migrant soldier veteran commander pilot engineer artist author writer actor singer musician editor journalist
  reporter priest bishop imam rabbi user customer shopper tourist visitor tenant landlord commentator`.split(
    /\s+/,
  ),
);
