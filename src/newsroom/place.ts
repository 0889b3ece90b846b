/** Where somebody asks; in a direct message there is no server. Discord's ids. */
export interface Place {
  readonly server?: string;
  readonly channel?: string;
}
