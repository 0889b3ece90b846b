const DISCORD_EPOCH_MILLISECONDS = 1_420_070_400_000n;
let counter = 0n;

/** A fresh id of Discord's kind: milliseconds since 2015, and a counter. */
export function snowflake(): string {
  counter = (counter + 1n) & 0x3f_ffffn;
  return String(((BigInt(Date.now()) - DISCORD_EPOCH_MILLISECONDS) << 22n) | counter);
}
