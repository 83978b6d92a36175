/** A source as it stands in a table: its id, and where it is given its place after a colon. */
function sourceCell({sourceId, locator}: {sourceId: string; locator?: string}): string {
  return locator === undefined ? sourceId : `${sourceId}: ${locator}`;
}

function cells(item: object, prefix = ''): [column: string, cell: string][] {
  return Object.entries(item).flatMap(([key, value]): [string, string][] => {
    const column = prefix + key;
    if (value === undefined || value === null) return [[column, '']];
    if (key === 'sources' && Array.isArray(value)) return [[column, value.map(sourceCell).join(' | ')]];
    if (Array.isArray(value)) {
      const simple = value.every((entry) => entry === null || typeof entry !== 'object');
      return [[column, simple ? withoutFormula(value.join(' | ')) : JSON.stringify(value)]];
    }
    if (typeof value === 'object') return cells(value, `${column}.`);
    return [[column, typeof value === 'string' ? withoutFormula(value) : String(value)]];
  });
}

/** A spreadsheet runs a cell that begins so as a formula (CWE-1236). A text that already begins as if it had the mark gets another, so that reading back takes off one only. */
function withoutFormula(text: string): string {
  return /^'*[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/**
 * Items as a table: UTF-8 text with a header row, comma separated, CRLF (RFC 4180). Nested fields become dotted columns, lists are joined by ` | `, sources are
 * `id: place`, lists of objects are JSON, and a text that begins with `= + - @` gets a `'` before it.
 *
 * @param columns The columns and their order. All that occur, in order of appearance, where absent.
 */
export function toCsv(items: readonly object[], columns?: readonly string[]): string {
  const rows = items.map((item) => new Map(cells(item)));
  const header = columns ?? [...new Set(rows.flatMap((row) => [...row.keys()]))];
  return [header, ...rows.map((row) => header.map((column) => row.get(column) ?? ''))]
    .map((line) => line.map(quoted).join(',') + '\r\n')
    .join('');
}
