/** The server that the page stands for, and its channels, as Discord's ids. */
export const PREVIEW_SERVER = '100000000000000003';
export const PREVIEW_CHANNEL = '100000000000000004';
/** Where reports go until another channel is chosen. */
export const MODERATORS_CHANNEL = '100000000000000002';
/** Its channels as the page names them, by id. */
export const CHANNEL_NAMES: ReadonlyMap<string, string> = new Map([
  [PREVIEW_CHANNEL, '#coverage'],
  [MODERATORS_CHANNEL, '#moderators'],
]);
