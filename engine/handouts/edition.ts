/** Version and date of the content, as every page says them. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dateInWords, isDay } from '../core/calendar.ts'
import { parseFrontMatter } from '../core/front-matter.ts'
import { ContentError } from '../library/load.ts'
import { project } from '../library/project.ts'

export interface Edition {
  /** The workshop's title, from the deck. */
  title: string
  version: string
  /** `YYYY-MM-DD`, for the file's properties; a fixed day where the content's date is not known. */
  date: string
  /** Such as "1 May 2026"; empty where it is not known. */
  printed: string
  /** Version and date, for the foot of a page. */
  foot: string
}

const content = ['slides.md', 'pages', 'exercises', 'agendas', 'handouts']
const UNKNOWN = '2000-01-01'

/**
 * The edition that handouts are printed in. The clock has no part in it: the same content gives the same bytes.
 * @param date `YYYY-MM-DD` instead of the day of the content's last commit
 * @throws ContentError for a date that is none
 */
export function editionOf(workshop: string, date?: string): Edition {
  const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { version: string }
  const known = date ?? lastCommit(workshop)
  if (known && !isDay(known))
    throw new ContentError(`"${known}" is no date: write it as 2026-05-01.`)
  const printed = known ? dateInWords(known) : ''
  return { title: deckTitle(workshop), version, date: known ?? UNKNOWN, printed, foot: [`version ${version}`, printed].filter(Boolean).join(' · ') }
}

function lastCommit(workshop: string): string | undefined {
  const git = spawnSync('git', ['log', '-1', '--format=%cs', '--', ...content], { cwd: workshop, encoding: 'utf8' })
  return git.status === 0 && git.stdout.trim() ? git.stdout.trim() : undefined
}

function deckTitle(workshop: string): string {
  const front = parseFrontMatter(readFileSync(join(workshop, 'slides.md'), 'utf8'), 'slides.md')
  const title = front.ok ? (front.value.data as { title?: unknown } | null)?.title : undefined
  return typeof title === 'string' ? title : 'Workshop'
}
