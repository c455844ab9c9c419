/** Installation key of the backup tests. */
export const KEY = new Uint8Array(32).fill(42);
