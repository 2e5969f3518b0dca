/** The packed engine in a deck that knows nothing of this project: three lines, one command, and its own slides as they were. */
import type { Visitor } from '../support/browser.ts'
import type { Room } from '../support/room.ts'
import type { Start } from '../support/session.ts'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ORIGIN, serveSite } from '../../engine/print/site.ts'
import { mapped, screenSize, visitor } from '../support/browser.ts'
import { openRoom, PATIENCE_MS } from '../support/room.ts'
import { root, runScript } from '../support/session.ts'

const deck = join(import.meta.dirname, '..', 'fixtures', 'stranger')
/** The deck's own slides, which stand before the one with an exercise. */
const OWN = [1, 2]

let folder: string
let room: Room
let start: Start

/** A project with the packages of this one, except for the engine. */
function newProject(name: string, change: (slides: string) => string): string {
  const to = join(folder, name)
  cpSync(deck, to, { recursive: true })
  writeFileSync(join(to, 'slides.md'), change(readFileSync(join(to, 'slides.md'), 'utf8')))
  mkdirSync(join(to, 'node_modules'))
  for (const entry of readdirSync(join(root, 'node_modules')).filter(entry => !entry.startsWith('.') && !entry.startsWith('slidev-addon-')))
    symlinkSync(join(root, 'node_modules', entry), join(to, 'node_modules', entry), 'junction')
  return to
}

/** Runs a program of Node in a project. */
function run(project: string, program: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, program, { cwd: project, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production' } })
  return { status, stdout, stderr }
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stranger-'))
  const packed = await runScript('pack', ['--out', folder])
  expect(packed.code, packed.stderr).toBe(0)
  const project = newProject('with', slides => slides)
  const engine = join(project, 'node_modules', 'slidev-addon-workshop')
  mkdirSync(engine)
  const tar = spawnSync('tar', ['-xzf', packed.stdout.trim().split('\n')[0]!, '-C', engine, '--strip-components=1'], { encoding: 'utf8' })
  expect(tar.stderr).toBe('')
  start = { program: [join(engine, 'commands', 'workshop.mjs'), 'start'], from: project }
  room = await openRoom([], 3, start)
})
afterAll(async () => {
  await room?.dispose()
  rmSync(folder, { recursive: true, force: true })
})

it('takes title and slides from the deck, and puts the exercise on its slide', () => {
  expect(room.content.agenda).toMatchObject({ id: 'all' })
  expect(room.content.slides.map(({ page, title, exercise }) => ({ page, title, exercise }))).toEqual([
    { page: 1, title: 'A talk about tea', exercise: null },
    { page: 2, title: 'Three ways to make it', exercise: null },
    { page: 3, title: 'How do you make it?', exercise: 'tea' },
  ])
})

it('has phones vote, and shows on the slide what the room said', async () => {
  for (const phone of room.phones)
    await room.join(phone, 'Ada')
  await room.goTo('tea')
  await room.steer({ type: 'open', exercise: 'tea' })
  await room.answer('tea', 'way', 1, () => ({ option: 'bag' }))
  await room.onPhones(async (page) => {
    await page.getByRole('radio', { name: 'With leaves' }).check({ force: true })
    await page.getByRole('button', { name: 'Send my answer' }).click()
  })
  await room.host.until('host-view', view => view.exercises.tea?.units[0]?.rounds[0]?.answered === 6, PATIENCE_MS)
  await room.steer({ type: 'close', exercise: 'tea' })
  await room.steer({ type: 'reveal', exercise: 'tea' })
  const rows = room.slide().locator('.chart-table tbody tr')
  await rows.first().waitFor({ state: 'attached' })
  expect(await rows.allTextContents()).toEqual(['A: With a bag3', 'B: With leaves3', 'C: With powder0'])
})

it('keeps the exercise within its slide', async () => {
  const [slide, exercise] = await Promise.all([room.slide(), room.slide().locator('.exercise')].map(part => part.evaluate(node => node.getBoundingClientRect().toJSON() as DOMRect)))
  expect(exercise!.bottom).toBeLessThanOrEqual(slide!.bottom)
  expect(exercise!.height).toBeGreaterThan(slide!.height / 2)
})

it('leaves the deck\'s own slides as they are without it, pixel for pixel', async () => {
  const project = newProject('without', slides => slides.replace(/^addons:.*\n/m, '').replace(/\n---\n\n# How do you make it\?[\s\S]*$/, ''))
  const built = run(project, [join(project, 'node_modules', '@slidev', 'cli', 'bin', 'slidev.mjs'), 'build', 'slides.md', '--base', './', '--router-mode', 'hash', '--out', 'built'])
  expect(built.status, built.stderr).toBe(0)
  for (const colorScheme of ['light', 'dark'] as const) {
    const [alone, withEngine] = await Promise.all([1, 2].map(() => visitor(room.browser, { ...screenSize, colorScheme })))
    await serveSite(alone!.context, { folders: { '/deck/': join(project, 'built') }, pages: new Map() })
    await withEngine!.page.goto(mapped(room.session.displayUrl))
    for (const page of OWN) {
      await room.goToPage(page)
      const pictures = [await pictureOf(alone!, `${ORIGIN}/deck/index.html#/${page}`, page), await pictureOf(withEngine!, `${mapped(room.session.origin)}deck/#/${page}`, page)] as const
      expect(differing(...pictures), `pixels of slide ${page} in the ${colorScheme}`).toBe(0)
    }
    await Promise.all([alone!, withEngine!].map(({ context }) => context.close()))
  }
})

/** In a page of its own: a slide that another one was turned to is rounded differently. */
async function pictureOf({ context }: Visitor, address: string, slide: number): Promise<PNG> {
  const page = await context.newPage()
  await page.goto(address)
  await page.locator(`.slidev-page-${slide}:visible`).first().waitFor()
  await page.evaluate(() => document.fonts.ready)
  return PNG.sync.read(await page.screenshot({ animations: 'disabled' }))
}

function differing(a: PNG, b: PNG): number {
  expect([b.width, b.height]).toEqual([a.width, a.height])
  let count = 0
  for (let i = 0; i < a.data.length; i += 4)
    count += a.data.readUInt32BE(i) === b.data.readUInt32BE(i) ? 0 : 1
  return count
}

describe('a component of the deck with the name of one of the engine\'s', () => {
  const said = 'components/Exercise.vue: has the name of a component of the engine, <Exercise>: give it another'
  const own = () => join(start.from!, 'components')

  beforeAll(() => {
    mkdirSync(own())
    writeFileSync(join(own(), 'Exercise.vue'), '<template><p>Mine</p></template>\n')
  })
  afterAll(() => rmSync(own(), { recursive: true }))

  it.each(['check', 'start'])('is an error of %s', (command) => {
    const { status, stdout, stderr } = run(start.from!, [start.program[0]!, command])
    expect(status).toBe(1)
    expect(stdout + stderr).toContain(said)
  })
})
