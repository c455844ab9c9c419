/** The calendar day in Japan: fiscal years, targets and inspections are Japanese days wherever the server stands. */
const DAY = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Tokyo',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

export function todayInJapan(now: Date): string {
  return DAY.format(now);
}
