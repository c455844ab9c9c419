/** Only paths of this web app are followed after signing in; an address from outside would be an open redirect. */
export function safeBackPath(value: unknown): string | undefined {
  if (typeof value !== 'string' || !value.startsWith('/') || /^\/[/\\]/.test(value)) return undefined;
  // Browsers drop control characters, which could hide a second slash.
  if ([...value].some((character) => character < ' ')) return undefined;
  return value.startsWith('/sign-in') || value.startsWith('/second-factor') ? undefined : value;
}
