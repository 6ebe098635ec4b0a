/** How much RAM expert copies may take where nobody has said. */

const GIB = 2 ** 30;

/** A tab stops at 15.7 GiB of ArrayBuffers in Chrome, and needs some for other things. */
const LARGEST = 14 * GIB;
/** On machines with 16 GB or less the rest is needed by everyone else. */
const MODEST = 6 * GIB;
/** What is assumed where the browser does not say: Firefox and Safari never do. */
const UNKNOWN_GIB = 8;

/** @param navigator its `deviceMemory` is in GiB, rounded and capped by the browser. */
export function defaultRamBudget(navigator: object): number {
  const told = 'deviceMemory' in navigator ? navigator.deviceMemory : undefined;
  const memory = typeof told === 'number' ? told : UNKNOWN_GIB;
  return memory > 16 ? LARGEST : Math.min(MODEST, (memory / 2) * GIB);
}
