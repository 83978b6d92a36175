/**
 * The moment at which a day ends in England: the next midnight in Europe/London.
 *
 * @param day `2026-03-31`.
 * @returns Undefined where there is no such day.
 */
export function endOfDay(day: string): Date | undefined {
  const midnight = new Date(`${day}T00:00:00.000Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(midnight.getTime()) || !midnight.toISOString().startsWith(day))
    return undefined;
  midnight.setUTCDate(midnight.getUTCDate() + 1);
  // Clocks change at 01:00 UTC, never at midnight. In summer, the day ends an hour before it does in UTC.
  const hour = Number(
    new Intl.DateTimeFormat('en-GB', {timeZone: 'Europe/London', hour: 'numeric', hourCycle: 'h23'}).format(midnight),
  );
  return new Date(midnight.getTime() - hour * 3_600_000);
}

/** The day that it is in England at a moment. */
export function dayOf(moment: Date): string {
  return new Intl.DateTimeFormat('en-CA', {timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit'}).format(
    moment,
  );
}
