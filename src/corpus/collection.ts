/** A corpus folder (or one file) under a name: what servers and channels are bound to. */
export interface Collection {
  readonly name: string;
  readonly folder: string;
}

/** The name of the coverage that every place reads which is bound to nothing else: the operator's own folder. */
export const DEFAULT_COLLECTION = 'default';

/** The operator's own folder as a list of one: what most newsrooms are over. */
export function defaultCollection(folder: string): readonly Collection[] {
  return [{ name: DEFAULT_COLLECTION, folder }];
}
