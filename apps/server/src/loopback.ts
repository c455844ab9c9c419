const NAMES: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** A name of this computer that no other computer can open. */
export function isLoopback(hostname: string): boolean {
  return NAMES.has(hostname);
}
