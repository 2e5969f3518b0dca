/** The example company: one set of facts, names and dates. */
import type { Company } from '../../core/catalogue/schema.ts'
import type { Problem } from '../../core/exercise/problems.ts'
import type { ContentModel, Passage } from './model.ts'
import { sectionOf } from '../../core/deck.ts'
import { error, figureFile, passages } from './model.ts'

const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(' ')
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
const HOLES = {
  number: `\\d+|(?:${TENS.join('|')})(?:-(?:${NUMBERS.slice(1, 10).join('|')}))?|${NUMBERS.join('|')}`,
  date: `\\d{1,2} ${MONTH}|${MONTH} \\d{1,2}|the \\w+ of ${MONTH}`,
  time: '\\d{1,2}:\\d{2}',
  word: '\\w+',
}
const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(' ')

/** Nothing contradicts the fact sheet: numbers, dates, names of people and of teams. */
export function company(content: ContentModel): Problem[] {
  const sheet = content.catalogue?.company
  if (!sheet)
    return []
  const all = passages(content)
  return [...facts(sheet, all), ...people(sheet, all, content), ...teams(sheet, all)]
}

function facts(sheet: Company, all: readonly Passage[]): Problem[] {
  const patterns = sheet.facts.map(fact => ({ fact, patterns: fact.said.map(toPattern) }))
  return all.map(passage => ({ ...passage, text: passage.text.replace(/\s+/g, ' ') })).flatMap(({ file, path, text }) => patterns
    .filter(({ fact }) => !fact.in || fact.in.some(place => file === `exercises/${place}.md` || file.startsWith(place)))
    .flatMap(({ fact, patterns }) => {
      const wrong = patterns.flatMap(pattern => [...text.matchAll(pattern)]).find(match => canonical(match[1]!) !== canonical(fact.is))
      return wrong ? [error(file, path, `says "${wrong[0]}", but catalogue/company.yaml has ${fact.is} for ${fact.about}: make them agree`)] : []
    }))
}

/** A phrase of the fact sheet as a pattern whose first group is the fact. */
function toPattern(said: string): RegExp {
  const source = said.split(/(\{\w+\}|\.\.)/).map((piece) => {
    if (piece === '..')
      return '(?:[ ,]+[\\w’\'-]+){0,6}?,?'
    const hole = /^\{(\w+)\}$/.exec(piece)?.[1]
    return hole ? `(${HOLES[hole as keyof typeof HOLES] ?? HOLES.word})` : escaped(piece).replaceAll(' ', '[  ]')
  }).join('')
  return new RegExp(`(?<![\\w-])${source}(?!\\w)`, 'gi')
}

/** A text as a pattern that means it alone. */
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Numbers and dates in one spelling: `41` for forty-one, `3 May` for the third of May. */
function canonical(value: string): string {
  const text = value.toLowerCase()
  const [, ordinal, month] = /^the (\w+) of (\w+)$/.exec(text) ?? []
  if (month)
    return `${ORDINALS.indexOf(ordinal!) + 1} ${month}`
  const [, monthFirst, day] = /^([a-z]+) (\d+)$/.exec(text) ?? []
  if (day)
    return `${day} ${monthFirst}`
  const [tens, ones] = text.split('-')
  if (TENS.includes(tens!))
    return String((TENS.indexOf(tens!) + 2) * 10 + (ones ? NUMBERS.indexOf(ones) : 0))
  return NUMBERS.includes(text) ? String(NUMBERS.indexOf(text)) : text
}

/** Somebody of the company is a character in one place and is not spoken of in another. */
function people(sheet: Company, all: readonly Passage[], { exercises, slides }: ContentModel): Problem[] {
  return Object.entries(sheet.people).flatMap(([name, person]) => {
    const sections = new Set(exercises.filter(exercise => person.in.includes(exercise.id)).map(exercise => exercise.section))
    const own = slides.filter(slide => sections.has(sectionOf(slide)))
    const drawn = own.flatMap(slide => [...slide.content.matchAll(/<([A-Z]\w*)/g)].map(match => figureFile(match[1]!)))
    const ours = new Set([...person.in.map(id => `exercises/${id}.md`), ...own.map(slide => slide.file), ...drawn])
    const pattern = new RegExp(`(?<![\\w-])${name}(?![\\w-])`)
    return all.filter(({ file, text }) => !ours.has(file) && !/^(?:handouts|sections|outcomes)/.test(file) && pattern.test(text))
      .map(({ file, path }) => error(file, path, `speaks of ${name}, who catalogue/company.yaml has in ${person.in.join(', ')} only: use somebody else, or no name`))
  })
}

function teams(sheet: Company, all: readonly Passage[]): Problem[] {
  const ours = new RegExp(`\\b(?:the|${escaped(sheet.name)}['’]s) ([A-Z][a-z]+) team\\b`, 'g')
  return all.flatMap(({ file, path, text }) => [...text.matchAll(ours)]
    .filter(([, team]) => !sheet.teams.includes(team!))
    .map(([, team]) => error(file, path, `speaks of a ${team} team, which catalogue/company.yaml does not have: use ${sheet.teams.join(', ')}, or add it there`)))
}
