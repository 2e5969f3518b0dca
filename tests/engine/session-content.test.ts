/** What a session pins, read once and kept. */
import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { deckInputsHash, loadContent, sessionContent } from '../../engine/library/load.ts'
import { project } from '../../engine/library/project.ts'

let workshop: string
let agenda: string

beforeAll(() => {
  workshop = mkdtempSync(join(tmpdir(), 'kept-'))
  cpSync(join(project, 'tests/fixtures/sound'), workshop, { recursive: true })
  agenda = readdirSync(join(workshop, 'agendas'))[0]!.replace('.yaml', '')
})
afterAll(() => rmSync(workshop, { recursive: true }))

const read = async () => JSON.parse(JSON.stringify((await loadContent(workshop, agenda)).content))

it('is what the files say, the second time as the first', async () => {
  const first = await sessionContent(workshop, agenda)
  expect(JSON.parse(JSON.stringify(first))).toEqual(await read())
  expect(await sessionContent(workshop, agenda)).toEqual(await read())
})

it('is read anew after any change, and where what was kept is broken', async () => {
  const before = await sessionContent(workshop, agenda)
  const [exercise] = readdirSync(join(workshop, 'exercises')).filter(name => before.exercises.some(({ id }) => `${id}.md` === name))
  const file = join(workshop, 'exercises', exercise!)
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*$/m, 'title: Another title'))
  expect((await sessionContent(workshop, agenda)).exercises.map(({ title }) => title)).toContain('Another title')

  writeFileSync(join(project, '.cache', 'content', `${await deckInputsHash(workshop, agenda)}.json`), '{"half":')
  expect(await sessionContent(workshop, agenda)).toEqual(await read())
})

it('is not kept from files that cannot be read', async () => {
  appendFileSync(join(workshop, 'agendas', `${agenda}.yaml`), '\n: [')
  await expect(sessionContent(workshop, agenda)).rejects.toThrow(/agendas\//)
  await expect(sessionContent(workshop, agenda)).rejects.toThrow(/agendas\//)
})
