/** What the flags of a print run take, and what they refuse, each in one clear sentence. */
import { Buffer } from 'node:buffer'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { dayInWords } from '../../engine/core/calendar.ts'
import { ToldError } from '../../engine/core/told-error.ts'
import { heldOn, shortAddress } from '../../engine/handouts/occasion-text.ts'
import { anyOccasion, checkDays, occasionOf } from '../../engine/handouts/occasion.ts'
import { findAgenda, readContent } from '../../engine/library/load.ts'
import { root } from '../support/session.ts'

const folder = mkdtempSync(join(tmpdir(), 'occasion-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

const refusal = (flags: Parameters<typeof occasionOf>[0]): Error => {
  try {
    occasionOf(flags)
  }
  catch (error) {
    return error as Error
  }
  throw new Error('was not refused')
}

describe('flags', () => {
  it('may all be left out', () => {
    expect(occasionOf({})).toEqual(anyOccasion)
  })

  it('are taken as they are meant', () => {
    expect(occasionOf({ participants: '18', org: ' Tidewell ', start: '09:30', date: '2026-12-01', place: 'Room 2', url: 'http://192.168.1.20:3030/' })).toMatchObject({
      participants: 18,
      org: 'Tidewell',
      start: '09:30',
      date: '2026-12-01',
      place: 'Room 2',
      url: 'http://192.168.1.20:3030/',
    })
    expect(dayInWords('2026-12-01')).toBe('Tuesday 1 December 2026')
    expect(shortAddress('http://192.168.1.20:3030/')).toBe('192.168.1.20:3030')
  })

  it('say both days where there are two, and what they have in common once', () => {
    const days = (date: string, until: string) => heldOn(occasionOf({ date, until }))
    expect(days('2026-12-01', '2026-12-02')).toBe('1 and 2 December 2026')
    expect(days('2026-11-30', '2026-12-01')).toBe('30 November and 1 December 2026')
    expect(days('2026-12-31', '2027-01-07')).toBe('31 December 2026 and 7 January 2027')
    expect(heldOn(occasionOf({ date: '2026-12-01' }))).toBe('Tuesday 1 December 2026')
    expect(heldOn(anyOccasion)).toBeNull()
  })

  it('name a last day only where an agenda has one', async () => {
    const { model: { agendas } } = await readContent(join(root, 'tests', 'fixtures', 'sound'))
    const two = occasionOf({ date: '2026-12-01', until: '2026-12-02' })
    expect(() => checkDays(two, findAgenda(agendas, 'two-days'))).not.toThrow()
    expect(() => checkDays(two, findAgenda(agendas, 'day'))).toThrow('The agenda day is over in one day: leave --until away.')
  })

  it.each([
    [{ participants: '3' }, '--participants is "3": give a whole number from 4 to 150.'],
    [{ participants: 'many' }, '--participants is "many"'],
    [{ participants: '18.5' }, '--participants is "18.5"'],
    [{ start: '9:30' }, '--start is "9:30": write a time of day as 09:30.'],
    [{ start: '24:00' }, '--start is "24:00"'],
    [{ date: '2026-02-30' }, '--date is "2026-02-30"'],
    [{ date: '1 December' }, '--date is "1 December"'],
    [{ date: '2026-12-01', until: '2026-12-32' }, '--until is "2026-12-32": write a day as 2026-12-01.'],
    [{ date: '2026-12-01', until: '2026-12-01' }, '--until is "2026-12-01": give the last day, and with --date the first one before it.'],
    [{ until: '2026-12-02' }, '--until is "2026-12-02": give the last day, and with --date the first one'],
    [{ org: ' ' }, '--org is empty'],
    [{ org: 'Tidewell\nLtd' }, '--org has more than one line'],
    [{ place: 'x'.repeat(61) }, '--place has 61 characters'],
    [{ url: 'ftp://host/' }, '--url is "ftp://host/"'],
    [{ url: 'http://somebody:secret@host/' }, 'no user name'],
    [{ url: `http://host/${'x'.repeat(49)}` }, 'at most 60 characters'],
  ])('%j is refused', (flags, words) => {
    const error = refusal(flags)
    expect(error.message).toContain(words)
    expect(error.message).not.toContain('\n')
    expect(error).toBeInstanceOf(ToldError)
  })
})

describe('a logo', () => {
  const svg = (inner: string, attributes = '') => `<?xml version="1.0"?><!-- drawn --><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"${attributes}>${inner}</svg>`

  it('becomes part of the page', () => {
    expect(occasionOf({ logo: file('a.svg', svg('<defs><path id="p" d="M0 0h9"/></defs><use href="#p" fill="url(#p)"/>')) }).logo).toMatch(/^data:image\/svg\+xml;base64,/)
    expect(occasionOf({ logo: file('a.png', Buffer.from('89504e470d0a1a0a00', 'hex')) }).logo).toMatch(/^data:image\/png;base64,/)
    expect(occasionOf({ logo: file('a.jpg', Buffer.from('ffd8ffe000', 'hex')) }).logo).toMatch(/^data:image\/jpeg;base64,/)
  })

  it.each([
    ['a script', svg('<script>1</script>')],
    ['a script in an attribute', svg('', ' onload="x()"')],
    ['a link to another file', svg('<image href="http://host/a.png"/>')],
    ['a link to another file', svg('<image xlink:href=\'a.png\'/>')],
    ['a link to another file', svg('<rect style="fill:url(http://host/a.svg#b)"/>')],
    ['a style sheet from elsewhere', svg('<style>@import "a.css";</style>')],
    ['HTML in a foreignObject', svg('<foreignObject/>')],
    ['entities', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('')}`],
  ])('with %s is refused', (what, text) => {
    expect(refusal({ logo: file('bad.svg', text) }).message).toContain(`holds ${what}`)
  })

  it('that is missing, no image, or too large is refused', () => {
    expect(refusal({ logo: join(folder, 'none.svg') }).message).toContain('cannot be read')
    expect(refusal({ logo: folder }).message).toContain('cannot be read')
    expect(refusal({ logo: file('text.png', 'no picture') }).message).toContain('is no image that can be printed')
    expect(refusal({ logo: file('large.png', Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(2_000_000)])) }).message).toContain('has 3 MB')
  })
})

describe('a list of names', () => {
  const names = (text: string | Uint8Array) => occasionOf({ names: file('names.csv', text) }).names

  it('is read with or without headings, quotation marks and a mark of its encoding', () => {
    expect(names('Ada\nGrace\n')).toEqual(['Ada', 'Grace'])
    expect(names('\uFEFFTeam;Name\r\nA;Zoë  Lovelace\r\nB;"Hopper; Grace"\r\n')).toEqual(['Zoë Lovelace', 'Hopper; Grace'])
    expect(names('First name,Team\n"O""Neil, Pat",X\n\n,\nJo,Y')).toEqual(['O"Neil, Pat', 'Jo'])
    expect(names('Team\tName\nA\tAda\nB\tJo, jr\n')).toEqual(['Ada', 'Jo, jr'])
    expect(names('Name\rAda\rGrace\r')).toEqual(['Ada', 'Grace'])
  })

  it('joins a first and a last name that stand in columns of their own', () => {
    expect(names('Email,Last name,First name\na@host.example,Lovelace,Ada\nb@host.example,,Cher\n')).toEqual(['Ada Lovelace', 'Cher'])
    expect(names('Name,First name,Surname\nAda L.,Ada,Lovelace\n')).toEqual(['Ada L.'])
  })

  it.each([
    ['', 'has 0 names'],
    ['Name\n', 'has 0 names'],
    ['Name,Team\nAda,X\n,Y\n', 'has no name in line 3'],
    ['Ada\n"Grace\nJo', 'opens a quotation mark in line 2'],
    ['Email,Team\nada@host.example,X\n', 'something else than a name in line 2'],
    ['Ada\u0000\n', 'something else than a name in line 1'],
    [`Ada\n${'x'.repeat(41)}`, 'more than 40 characters in line 2'],
    [Buffer.from([0x41, 0xFF, 0xFE]), 'cannot be read: give the path of a CSV file in UTF-8'],
  ])('%j is refused', (text, words) => {
    expect(refusal({ names: file('names.csv', text) }).message).toContain(words)
  })
})
