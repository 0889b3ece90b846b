/** Words that hardly ever begin a compound, and words that hardly ever go on with one: beside them a `-` is a dash. */
const BEGIN_NO_COMPOUND = new Set(
  (
    'a an the and or but nor is are was were be been being has had he she it they we i them him us me who whom which that ' +
    'this these those of with would could should might may said says because if when where while since than there'
  ).split(' '),
);
const GO_ON_WITH_NO_COMPOUND = new Set(
  (
    'a an the but nor is are was were be been has had have he she it they we i him us you who whom which that this these ' +
    'those with would could should might may will said says because if when where while since than there their his her ' +
    'its our my your not also including especially perhaps from for as what how why both some such then even according despite until whether meaning'
  ).split(' '),
);

/** True where the words beside a `-` show that it parts clauses. */
export function isBetweenClauses(before: string, after: string): boolean {
  return GO_ON_WITH_NO_COMPOUND.has(after) || BEGIN_NO_COMPOUND.has(before.toLowerCase());
}
