/** Names from a list that a spreadsheet saved: comma, semicolon or tab, with or without a line of headings. */
import { readFileSync } from 'node:fs'
import { OccasionError } from './occasion-error.ts'

const LONGEST_NAME = 40
const MOST_NAMES = 300

/** Headings under which lists keep the name, the best first; a first name is joined by the last one. */
const headings = ['name', 'names', 'full name', 'first name', 'given name', 'participant']
const givenNames = ['first name', 'given name']
const familyNames = ['last name', 'family name', 'surname']

/**
 * Reads the names in the order of the list. Where there are headings, the column called name counts, else the first.
 * @throws OccasionError that names the file, and the line where one is wrong
 */
export function readNames(path: string): string[] {
  const rows = parseCsv(read(path), path)
  const heads = rows[0]?.cells.map(cell => cell.toLowerCase()) ?? []
  const heading = headings.find(name => heads.includes(name))
  const family = heading && givenNames.includes(heading) ? familyNames.find(name => heads.includes(name)) : undefined
  const columns = heading ? [heading, ...family ? [family] : []].map(name => heads.indexOf(name)) : [0]
  const names = rows.slice(heading ? 1 : 0).filter(row => row.cells.some(Boolean)).map(({ cells, line }) => {
    const name = columns.map(column => cells[column] ?? '').join(' ').replace(/\s+/g, ' ').trim().normalize('NFC')
    if (!name)
      throw new OccasionError(`The list of names ${path} has no name in line ${line}: fill it in, or take the line away.`)
    if ([...name].length > LONGEST_NAME)
      throw new OccasionError(`The list of names ${path} has a name of more than ${LONGEST_NAME} characters in line ${line}: shorten it as it should be printed.`)
    if (/\S@\S|\p{Cc}/u.test(name))
      throw new OccasionError(`The list of names ${path} has something else than a name in line ${line}: put a heading over each column, and call one of them name.`)
    return name
  })
  if (!names.length || names.length > MOST_NAMES)
    throw new OccasionError(`The list of names ${path} has ${names.length} names: give from 1 to ${MOST_NAMES}, one a line.`)
  return names
}

function read(path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)).replace(/\r\n?/g, '\n')
  }
  catch {
    throw new OccasionError(`The list of names ${path} cannot be read: give the path of a CSV file in UTF-8.`)
  }
}

interface Row { line: number, cells: string[] }

/** RFC 4180, with the separator that the first line uses. */
function parseCsv(text: string, path: string): Row[] {
  const separator = /^[^\n,;\t]*([,;\t])/.exec(text)?.[1] ?? ','
  const rows: Row[] = []
  let row: Row = { line: 1, cells: [] }
  let cell = ''
  let line = 1
  let quotedSince = 0
  const endCell = () => {
    row.cells.push(cell.trim())
    cell = ''
  }
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!
    if (char === '\n')
      line++
    if (quotedSince) {
      if (char !== '"')
        cell += char
      else if (text[i + 1] === '"')
        cell += text[++i]
      else
        quotedSince = 0
    }
    else if (char === '"' && !cell.trim()) {
      quotedSince = line
      cell = ''
    }
    else if (char === separator) {
      endCell()
    }
    else if (char === '\n') {
      endCell()
      rows.push(row)
      row = { line, cells: [] }
    }
    else {
      cell += char
    }
  }
  if (quotedSince)
    throw new OccasionError(`The list of names ${path} opens a quotation mark in line ${quotedSince} and never closes it: correct that line.`)
  endCell()
  rows.push(row)
  return rows
}
