/** A workshop as an earlier engine had it, in today's layout. */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { formatProblem } from '../../engine/core/exercise/problems.ts'
import { rolePlays } from '../../engine/library/check/role-plays.ts'
import { findWorkshop } from '../../engine/library/find-workshop.ts'
import { readContent } from '../../engine/library/load.ts'
import { migrate } from '../../engine/library/migrate.ts'
import { isOldLayout } from '../../engine/library/old-layout.ts'
import { readWorkshop } from '../../engine/library/read-workshop.ts'

const old = join(import.meta.dirname, '../fixtures/old-layout')
let folder: string
let done: string[]

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'migrated-'))
  cpSync(old, folder, { recursive: true })
  expect(() => findWorkshop(folder)).toThrow('has the layout of an earlier engine')
  done = migrate(folder)
})
afterAll(() => rmSync(folder, { recursive: true }))

it('is known for what it is, before and no longer afterwards', () => {
  expect([isOldLayout(old), isOldLayout(folder)]).toEqual([true, false])
  expect(findWorkshop(folder)).toBe(folder)
})

it('has every file of content where it belongs, and none left behind', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => /\.\w+$/.test(name)).sort()
  expect(files).toEqual([
    'agendas/full-day.yaml',
    'agendas/half-day.yaml',
    'agendas/taster.yaml',
    'catalogue/coverage.yaml',
    'catalogue/words.txt',
    'exercises/pt-hundred-points.md',
    'exercises/rp-stuck-senior.md',
    'handouts/cards/sbi-card.yaml',
    'handouts/self-check.yaml',
    'handouts/slides-handout.yaml',
    'pages/05-mentoring-and-coaching.md',
    'pages/10-direction-and-innovation.md',
    'slides.md',
    'workshop.yaml',
  ])
  expect(done).toContain('words.txt is catalogue/words.txt')
  expect(existsSync(join(folder, 'handouts/content'))).toBe(false)
})

it('says of itself what its files told', () => {
  const { title, agenda, sections } = readWorkshop(folder)
  expect({ title, agenda, sections: Object.keys(sections) }).toEqual({ title: 'What is technical leadership?', agenda: 'full-day', sections: ['05-mentoring-and-coaching', '10-direction-and-innovation'] })
  expect(readFileSync(join(folder, 'slides.md'), 'utf8')).toMatch(/^---\ntheme: default\naddons:\n {2}- workshop\n {2}- workshop-look\ntitle: /)
})

it('reads without a problem, with role-plays that say what their marks and their safety are for', async () => {
  const { model, problems } = await readContent(folder)
  expect([...problems, ...rolePlays(model)].map(formatProblem)).toEqual([])
  const [points, play] = model.exercises
  expect(points!.noPhones.handedIn).toBe(true)
  const { safety } = play!
  expect(typeof safety === 'object' && safety.optOut).toMatch(/^Opting out\. No reason is needed:/)
  expect(typeof safety === 'object' && safety.withoutActing).toMatch(/choose the form without acting|reader reads the scene aloud/)
  expect(JSON.stringify(readFileSync(join(old, 'exercises/rp-stuck-senior.md'), 'utf8'))).not.toContain('scene: true')
})
