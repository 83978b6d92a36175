/** Made once it is needed: to make one takes long. */
let england: Intl.DateTimeFormat | undefined;

/** A moment as a calendar day in England, ISO 8601 (`2026-11-23`): due dates and review dates are days there, wherever the reader is. */
export function dayOf(moment: Date): string {
  // Day, month and year, each with all its digits: the order of en-CA, often used for this, changed with CLDR 42.
  const options = {timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit'} as const;
  england ??= new Intl.DateTimeFormat('en-GB', options);
  return england.format(moment).split('/').toReversed().join('-');
}
