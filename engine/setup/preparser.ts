/**
 * Chooses the slides of an agenda. `TLW_AGENDA` names it; without it the default one is shown, and
 * `all` shows every slide. Only front matter is changed: content that a preparser rewrites could be
 * saved back to disk by the editor.
 */
import type { RunsIn } from '../core/deck.ts'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { definePreparserSetup } from '@slidev/types'
import { carriedBy, EVERY_SLIDE, isReserve, isShown, minutesOf } from '../core/deck.ts'
import { parseFrontMatter } from '../core/front-matter.ts'
import { readAgenda } from '../library/read-agenda.ts'
import { readWorkshop } from '../library/read-workshop.ts'

export default definePreparserSetup(({ filepath }) => {
  const root = dirname(filepath)
  const name = process.env.TLW_AGENDA || readWorkshop(root).agenda
  requireAgenda(root, name)
  const { choice, minutes } = readAgenda(root, name)
  const deck = name === EVERY_SLIDE ? EVERY_SLIDE : choice
  const exercises = readExercises(root)
  let first = true
  return [{
    name: 'agenda',
    async transformSlide(_content, frontmatter) {
      // Hiding the first slide would lose the deck's defaults, so it belongs to every agenda.
      if (!first && !isShown(frontmatter, deck, exercises))
        frontmatter.hide = true
      // Passed over until its reserve is spent, with and without a server.
      else if (!first && isReserve(frontmatter, deck, exercises))
        frontmatter.reserveSlide = true
      const carried = carriedBy(frontmatter, deck)
      if (carried !== undefined)
        frontmatter.exercise = carried
      // The presenter view's timer counts towards the length of the agenda.
      if (first && minutes)
        frontmatter.duration ??= `${minutes}min`
      first = false
      return undefined
    },
  }]
})

function requireAgenda(root: string, agenda: string): void {
  const known = filesIn(root, 'agendas', '.yaml').map(name => name.replace(/\.yaml$/, ''))
  if (agenda !== EVERY_SLIDE && !known.includes(agenda))
    throw new Error(`There is no agenda "${agenda}": set TLW_AGENDA to one of ${[...known, EVERY_SLIDE].join(', ')}.`)
}

/** What was read of a file, and of which state of it: the parser asks once for every page of the deck. */
const known = new Map<string, { state: string, runs: RunsIn }>()

/** Reads where exercises run; a file that cannot be read runs nowhere, and the content check says why. */
function readExercises(root: string): RunsIn[] {
  return filesIn(root, 'exercises', '.md').map((name) => {
    const path = join(root, 'exercises', name)
    const { mtimeMs, size } = statSync(path)
    const state = `${mtimeMs} ${size}`
    const before = known.get(path)
    if (before?.state === state)
      return before.runs
    const front = parseFrontMatter(readFileSync(path, 'utf8'), name)
    const data = front.ok ? front.value.data as Record<string, unknown> | null : null
    const runs = { id: String(data?.id ?? ''), minutes: minutesOf(data ?? {}), reserve: minutesOf({ minutes: data?.reserve }) }
    known.set(path, { state, runs })
    return runs
  })
}

function filesIn(root: string, folder: string, ending: string): string[] {
  const path = join(root, folder)
  return existsSync(path) ? readdirSync(path).filter(name => name.endsWith(ending)).sort() : []
}
