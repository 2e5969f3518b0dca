/** Comma-separated values after RFC 4180, safe to open in a spreadsheet. */

export type Cell = string | number

/**
 * A spreadsheet would carry out what begins like this, after spaces and in full width, too (OWASP, CSV
 * injection); an apostrophe makes it text.
 */
const FORMULA = /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/

function cell(value: Cell): string {
  if (typeof value === 'number')
    return String(value)
  const text = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * Rows as CSV with a header line.
 * @param columns names in order; a row without one has an empty cell there
 */
export function toCsv(columns: readonly string[], rows: readonly Readonly<Record<string, Cell>>[]): string {
  return [columns, ...rows.map(row => columns.map(column => row[column] ?? ''))].map(line => `${line.map(cell).join(',')}\r\n`).join('')
}
