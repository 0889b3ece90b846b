/**
 * Probability below which a card does not show a speaker: at this limit at most 3 % of the shown speakers are wrong
 * on the train articles.
 */
export const SHOWN_SPEAKER_CONFIDENCE = 0.8;
