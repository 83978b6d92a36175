import {toCsv} from '@send-strategy/sdk/reading';

/** Lets the reader save rows as CSV. */
export function download(name: string, rows: readonly object[]): void {
  // The mark at the beginning tells spreadsheets that this is UTF-8.
  save(name, `data:text/csv;charset=utf-8,${encodeURIComponent(`\ufeff${toCsv(rows)}`)}`);
}

/** Lets the reader save what a `data:` address holds. */
export function save(name: string, address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
}
