const NOT_BACK = ['/sign-in', '/second-factor', '/password-reset'];

/** Only paths of this web app are followed after signing in; an address from outside would be an open redirect. */
export function safeBackPath(value: unknown): string | undefined {
  if (typeof value !== 'string' || !value.startsWith('/') || /^\/[/\\]/.test(value)) return undefined;
  // Browsers drop control characters, which could hide a second slash.
  if ([...value].some((character) => character < ' ')) return undefined;
  return NOT_BACK.some((path) => value.startsWith(path)) ? undefined : value;
}
