/**
 * `npm run screenshots`: pictures of every slide, of the phones, the console and the exercises in all
 * their states, from a session on the real content; and the pictures of the README.
 * `--only deck` or `--only session` takes a part, `--exercise ID` what one exercise shows.
 */
import type { Browser } from 'playwright-chromium'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import process from 'node:process'
import { chromium } from 'playwright-chromium'
import { buildStaticDeck } from '../../engine/build/builds.ts'
import { failWith } from '../../engine/commands/command.ts'
import { readFlags } from '../../engine/commands/flags.ts'
import { loadContent } from '../../engine/library/load.ts'
import { project as root } from '../../engine/library/project.ts'
import { readWorkshop } from '../../engine/library/read-workshop.ts'
import { browserArgs, findBrowser } from '../../engine/print/find-browser.ts'
import { reportPrinter } from '../../engine/reports/printer.ts'
import { launch } from '../../engine/server/launch.ts'
import { acts } from './acts.ts'
import { createCamera } from './camera.ts'
import { takeDeck } from './deck.ts'
import { takeOverview } from './overview.ts'
import { playRoles, takeThreeSurfaces } from './role-play.ts'
import { leave, loseAndEnd, openRoom, play } from './session.ts'
import { takeSheets } from './sheets.ts'

const ROLE_PLAY = 'rp-stuck-senior'

const say = (line: string) => process.stderr.write(`${line}\n`)

async function main() {
  const { values } = readFlags({
    usage: 'npm run screenshots',
    does: 'Takes pictures of every slide and state into dist/screenshots.',
    flags: {
      out: { type: 'string', takes: 'DIR', tells: 'another folder' },
      only: { type: 'string', takes: 'PART', tells: 'deck or session' },
      exercise: { type: 'string', takes: 'ID', tells: 'what one exercise shows' },
    },
  })
  const out = resolve(values.out ?? join(root, 'dist', 'screenshots'))
  const executablePath = findBrowser(say)
  const scratch = mkdtempSync(join(tmpdir(), 'screenshots-'))
  const browser = await chromium.launch({ executablePath, args: browserArgs })
  try {
    const camera = createCamera(browser, out)
    const one = values.exercise
    if (one !== undefined && one !== ROLE_PLAY && !acts.some(act => act.exercise === one))
      throw new Error(`No pictures are taken of "${one}"; tests/screenshots/acts.ts plays: ${[...acts.map(act => act.exercise), ROLE_PLAY].join(', ')}.`)
    const wantsDeck = values.only !== 'session' && !one
    const wantsSession = values.only !== 'deck'
    if (wantsDeck)
      await everySlide(camera, join(scratch, 'deck'))
    const failed = wantsSession ? await everyState(browser, camera, join(scratch, 'data'), one) : []
    const sheets = await takeSheets(browser, out, camera.pictures)
    if (wantsSession && !one)
      await takeOverview(browser, camera.pictures, 'pl-where-influence-revealed', 'pl-where-influence-choosing', join(root, 'docs', 'images', 'overview.png'))
    process.stdout.write(`${camera.pictures.length} pictures in ${relative(process.cwd(), out) || out}, and on ${sheets.length} contact sheets.\n`)
    if (failed.length)
      throw new Error(`Not every state could be shown:\n${failed.join('\n')}`)
  }
  finally {
    await browser.close()
    rmSync(scratch, { recursive: true, force: true })
  }
}

type Camera = ReturnType<typeof createCamera>

async function everySlide(camera: Camera, folder: string) {
  const { slides } = await loadContent(root, readWorkshop(root).agenda)
  await buildStaticDeck(root, 'all', folder, say)
  say(`Taking ${slides.length} slides …`)
  await takeDeck(camera, folder, slides.length)
}

/** @returns what could not be played; the others were */
async function everyState(browser: Browser, camera: Camera, dataDir: string, only?: string): Promise<string[]> {
  const failed: string[] = []
  const server = await launch({ workshop: root, printReport: reportPrinter(root), dataDir, session: 'pictures', agenda: readWorkshop(root).agenda, port: 0, announce: '127.0.0.1', listen: '127.0.0.1', say, log: say })
  try {
    const room = await openRoom(camera, server)
    for (const act of acts.filter(act => !only || act.exercise === only)) {
      say(`Playing ${act.exercise} …`)
      await play(room, act).catch(async (error: Error) => {
        failed.push(`${act.exercise}: ${error.message}`)
        say(error.message)
        const { exercises } = await room.host.until('host-view', () => true)
        if (exercises[act.exercise]?.active)
          await room.host.steer({ type: 'finish', exercise: act.exercise })
      })
    }
    if (!only || only === ROLE_PLAY) {
      say(`Playing ${ROLE_PLAY} …`)
      await playRoles(room, ROLE_PLAY)
    }
    if (!only) {
      await takeThreeSurfaces(browser, root, room, ROLE_PLAY, join(root, 'docs', 'images', 'role-play.png'))
      await loseAndEnd(room)
    }
    leave(room)
  }
  finally {
    await server.close()
  }
  return failed
}

main().catch(failWith)
