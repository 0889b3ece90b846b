/**
 * Words of English that carry no topic: the closed classes (determiners, pronouns, prepositions, conjunctions,
 * auxiliaries, degree adverbs) as grammars list them. A question is searched without them.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a an the this that these those such same other another each every either neither both all any some no none else
  i me my mine myself you your yours yourself yourselves he him his himself she her hers herself it its itself
  we our ours ourselves they them their theirs themselves us one ones who whom whose which what when where why how
  whoever whatever whichever someone somebody something anyone anybody anything everyone everybody everything
  nobody nothing somewhere anywhere nowhere
  of to in on at by for from with without about above across after against along among around as before behind
  below beneath beside besides between beyond down during except inside into like near off onto out outside over
  past per since than through throughout till toward towards under until up upon via within
  and or but nor so yet if because although though while whereas unless whether
  be am is are was were been being have has had having do does did doing done can could will would shall should may
  might must ought
  not never n't very too also just only even still again ever much many more most less least few little several
  there here then now once thus hence therefore however meanwhile instead rather quite perhaps maybe
  don didn doesn isn aren wasn weren hasn hadn wouldn couldn shouldn cant dont didnt doesnt isnt arent
  wasnt werent hasnt havent hadnt wouldnt couldnt shouldnt ll ve re s t d m`
    .split(/\s+/u)
    .filter((word) => word !== ''),
);
