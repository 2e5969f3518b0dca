/** The session that a print run is for, read from the flags of the command. */
import type { Agenda } from '../core/agenda.ts'
import { isDay } from '../core/calendar.ts'
import { readLogo } from './logo.ts'
import { readNames } from './names.ts'
import { OccasionError } from './occasion-error.ts'

/** Everything may be left open and filled in by hand. */
export interface Occasion {
  /** Head-count, for the print order. */
  participants: number | null
  /** The organisation's name, for covers. */
  org: string | null
  /** The organisation's logo as a `data:` address. */
  logo: string | null
  /** `hh:mm`; the agenda's own start where it is not given. */
  start: string | null
  /** `YYYY-MM-DD`. */
  date: string | null
  /** The last day of an agenda over several, `YYYY-MM-DD`. */
  until: string | null
  place: string | null
  /** Names for name tents and certificates, in the order of the list. */
  names: string[]
  /** Where participants find forms and handouts, for a QR code beside the short address. */
  url: string | null
}

export const anyOccasion: Occasion = { participants: null, org: null, logo: null, start: null, date: null, until: null, place: null, names: [], url: null }

export type OccasionFlags = Partial<Record<keyof Occasion, string>>

export const MOST_PEOPLE = 150
const FEWEST_PEOPLE = 4
const LONGEST_LINE = 60
/** Longer ones nobody types, and the corner of a card has no room for them. */
const LONGEST_ADDRESS = 60

/**
 * Reads and checks the flags; `logo` and `names` are paths of files.
 * @throws OccasionError for the first flag that cannot be carried out
 */
export function occasionOf(flags: OccasionFlags): Occasion {
  const given = <T>(flag: keyof Occasion, read: (value: string) => T): T | null => flags[flag] === undefined ? null : read(flags[flag].trim())
  return {
    participants: given('participants', headCount),
    org: given('org', value => oneLine('--org', value)),
    logo: given('logo', path => readLogo(path)),
    start: given('start', clock),
    date: given('date', value => day('--date', value)),
    until: given('until', value => lastDay(value, flags.date?.trim())),
    place: given('place', value => oneLine('--place', value)),
    names: given('names', path => readNames(path)) ?? [],
    url: given('url', address),
  }
}

/** @throws OccasionError when it has a last day and the agenda is over in one */
export function checkDays({ until }: Occasion, agenda: Agenda): void {
  if (until && !agenda.parts.some(part => 'pause' in part))
    throw new OccasionError(`The agenda ${agenda.id} is over in one day: leave --until away.`)
}

function headCount(value: string): number {
  const count = Number(value)
  if (!/^\d+$/.test(value) || count < FEWEST_PEOPLE || count > MOST_PEOPLE)
    throw new OccasionError(`--participants is "${value}": give a whole number from ${FEWEST_PEOPLE} to ${MOST_PEOPLE}.`)
  return count
}

/** @throws OccasionError for a value that is empty, too long or more than one line */
export function oneLine(flag: string, value: string): string {
  if (/\p{Cc}/u.test(value))
    throw new OccasionError(`${flag} has more than one line: give one line of at most ${LONGEST_LINE} characters.`)
  if (!value || value.length > LONGEST_LINE)
    throw new OccasionError(`${flag} ${value ? `has ${value.length} characters` : 'is empty'}: give one line of at most ${LONGEST_LINE} characters.`)
  return value
}

function clock(value: string): string {
  if (!/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(value))
    throw new OccasionError(`--start is "${value}": write a time of day as 09:30.`)
  return value
}

function day(flag: string, value: string): string {
  if (!isDay(value))
    throw new OccasionError(`${flag} is "${value}": write a day as 2026-12-01.`)
  return value
}

function lastDay(value: string, first: string | undefined): string {
  if (first === undefined || day('--until', value) <= first)
    throw new OccasionError(`--until is "${value}": give the last day, and with --date the first one before it.`)
  return value
}

function address(value: string): string {
  if (!URL.canParse(value) || !/^https?:\/\/[^/@]+(?:\/|$)/.test(value) || value.length > LONGEST_ADDRESS)
    throw new OccasionError(`--url is "${value}": give an address that begins with http:// or https://, with at most ${LONGEST_ADDRESS} characters and no user name.`)
  return value
}
