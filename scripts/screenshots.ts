/**
 * `npm run screenshots`: pictures of every slide, of the phones, the console and the exercises in all
 * their states, from a session on the real content; and the pictures of the README.
 */
import type { Browser } from 'playwright-chromium'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import process from 'node:process'
import { chromium } from 'playwright-chromium'
import { buildStaticDeck } from '../server/build/builds.ts'
import { loadContent } from '../server/content/load.ts'
import { DEFAULT_AGENDA, launch } from '../server/launch.ts'
import { browserArgs, findBrowser } from './browser.ts'
import { failWith, root } from './command.ts'
import { readFlags } from './flags.ts'
import { acts } from './screenshots/acts.ts'
import { createCamera } from './screenshots/camera.ts'
import { takeDeck } from './screenshots/deck.ts'
import { takeOverview } from './screenshots/overview.ts'
import { playRoles, takeThreeSurfaces } from './screenshots/role-play.ts'
import { loseAndEnd, openRoom, play } from './screenshots/session.ts'
import { takeSheets } from './screenshots/sheets.ts'

const ROLE_PLAY = 'rp-stuck-senior'

const say = (line: string) => process.stderr.write(`${line}\n`)

async function main() {
  const { values } = readFlags({
    usage: 'npm run screenshots',
    does: 'Takes pictures of every slide and state into dist/screenshots.',
    flags: {
      out: { type: 'string', takes: 'DIR', tells: 'another folder' },
      only: { type: 'string', takes: 'PART', tells: 'deck or session' },
    },
  })
  const out = resolve(values.out ?? join(root, 'dist', 'screenshots'))
  const executablePath = findBrowser(say)
  const scratch = mkdtempSync(join(tmpdir(), 'screenshots-'))
  const browser = await chromium.launch({ executablePath, args: browserArgs })
  try {
    const camera = createCamera(browser, out)
    if (values.only !== 'session')
      await everySlide(camera, join(scratch, 'deck'))
    if (values.only !== 'deck')
      await everyState(browser, camera, join(scratch, 'data'))
    const sheets = await takeSheets(browser, out, camera.pictures)
    if (values.only !== 'deck')
      await takeOverview(browser, camera.pictures, 'pl-where-influence-revealed', 'pl-where-influence-choosing', join(root, 'docs', 'images', 'overview.png'))
    process.stdout.write(`${camera.pictures.length} pictures in ${relative(process.cwd(), out) || out}, and on ${sheets.length} contact sheets.\n`)
  }
  finally {
    await browser.close()
    rmSync(scratch, { recursive: true, force: true })
  }
}

type Camera = ReturnType<typeof createCamera>

async function everySlide(camera: Camera, folder: string) {
  const { slides } = await loadContent(root, DEFAULT_AGENDA)
  await buildStaticDeck(root, 'all', folder, say)
  say(`Taking ${slides.length} slides …`)
  await takeDeck(camera, folder, slides.length)
}

async function everyState(browser: Browser, camera: Camera, dataDir: string) {
  const server = await launch({ root, dataDir, session: 'pictures', agenda: DEFAULT_AGENDA, port: 0, announce: '127.0.0.1', listen: '127.0.0.1', say, log: say })
  try {
    const room = await openRoom(camera, server)
    const check = server.session.content.exercises.find(exercise => exercise.id === 'sc-self-check-pre')!
    for (const act of acts(check.steps[0]!.items.map(item => (item as { id: string }).id))) {
      say(`Playing ${act.exercise} …`)
      await play(room, act)
    }
    say(`Playing ${ROLE_PLAY} …`)
    await playRoles(room, ROLE_PLAY)
    await takeThreeSurfaces(browser, root, room, ROLE_PLAY, join(root, 'docs', 'images', 'role-play.png'))
    await loseAndEnd(room)
  }
  finally {
    await server.close()
  }
}

main().catch(failWith)
