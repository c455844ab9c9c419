const dayFormat = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Tokyo' });

/** The day in Japan (YYYY-MM-DD) on which an instant (ISO 8601, UTC) falls. */
export function dayOf(instant: string): string {
  return dayFormat.format(new Date(instant));
}

/** Today in Japan (YYYY-MM-DD), wherever this computer stands. */
export function today(): string {
  return dayFormat.format(new Date());
}
