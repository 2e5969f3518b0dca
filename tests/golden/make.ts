/**
 * Makes the record from the program as it is: `node tests/golden/make.ts [PART …]`, on the project's
 * own Node. Without a part it makes all of them. Kept sessions that are there stay as they are: they
 * were written by the code of their day, which is what they are for.
 */
import type { KeptHandouts, Print } from './prints.ts'
import { Buffer } from 'node:buffer'
import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { isDeepStrictEqual } from 'node:util'
import { fullCalls, nameOf, printed, quickCalls } from './commands.ts'
import { contractOfRecord } from './contract.ts'
import { readKept, writeKept } from './kept.ts'
import { placesWritten, saidOfOtherSlides } from './places.ts'
import { plays } from './play/sessions.ts'
import { agendas, downloaded, EDITION, papers, printRun, reportOf, runs } from './prints.ts'
import { inFolder } from './project.ts'
import { keptFolder } from './running.ts'
import { scripts } from './scripts.ts'
import { namesIn } from './slides.ts'
import { survey } from './survey.ts'

const say = (line: string) => process.stderr.write(`${line}\n`)

/** Nobody's secret: it was made up for the record before the first session was begun. */
const MADE_UP_SECRET = Buffer.from('made up for the golden record: it keeps nothing secret').toString('base64url')

const parts: Record<string, () => Promise<void>> = {
  async sessions() {
    mkdirSync(join(keptFolder, 'sessions'), { recursive: true })
    if (!existsSync(join(keptFolder, 'secret')))
      writeFileSync(join(keptFolder, 'secret'), `${MADE_UP_SECRET}\n`)
    for (const [name, play] of Object.entries(plays)) {
      if (existsSync(join(keptFolder, 'sessions', `${name}.sqlite`)))
        continue
      say(`Playing ${name} …`)
      const { running, cookies } = await play()
      await running.stop()
      readdirSync(join(running.dataDir, 'sessions')).forEach(file => cpSync(join(running.dataDir, 'sessions', file), join(keptFolder, 'sessions', file)))
      await running.dispose()
      writeKept(`cookies/${name}`, cookies)
    }
  },
  async surveys() {
    for (const name of Object.keys(scripts)) {
      say(`Opening ${name} …`)
      const { opening, exports, frames, routes } = await survey(name, readKept(`cookies/${name}`))
      writeKept(`openings/${name}`, opening)
      writeKept(`exports/${name}`, exports)
      writeKept(`frames/${name}`, frames)
      if (routes)
        writeKept('contract/routes', routes)
    }
  },
  async names() {
    for (const agenda of agendas) {
      say(`Beginning a session on ${agenda} …`)
      writeKept(`contract/slides-${agenda}`, await namesIn(agenda))
    }
  },
  async places() {
    writeKept('contract/places', await placesWritten())
    writeKept('contract/said-of-other-slides', await saidOfOtherSlides())
  },
  async handouts() {
    const kept: KeptHandouts = { browser: '', edition: EDITION, prints: {} }
    const about: Record<string, Print['about']> = {}
    await inFolder(async (folder) => {
      for (const name of Object.keys(runs)) {
        say(`Printing ${name} …`)
        const print = await printRun(name, folder)
        kept.browser = print.browser
        kept.prints[name] = print.files
        about[name] = print.about
      }
    })
    writeKept('handouts', kept)
    writeKept('contract/handouts', about)
  },
  async reports() {
    for (const session of Object.keys(scripts)) {
      for (const paper of papers) {
        say(`Reporting ${session} on ${paper} …`)
        const { texts, ...report } = await reportOf(session, paper)
        writeKept(`reports/${session}-${paper}`, report)
        if (!isDeepStrictEqual(downloaded(texts), readKept(`exports/${session}`)))
          throw new Error(`The tables of ${session} are not those of the console.`)
      }
    }
  },
  async commands() {
    for (const [file, calls] of [['quick', quickCalls], ['full', fullCalls]] as const) {
      const all: Record<string, unknown> = {}
      for (const call of calls) {
        say(`npm run ${nameOf(call)} …`)
        all[nameOf(call)] = await printed(call)
      }
      writeKept(`commands/${file}`, all)
    }
  },
  async contract() {
    writeKept('contract/contract', contractOfRecord())
  },
}

const asked = process.argv.slice(2)
for (const part of asked.length ? asked : Object.keys(parts)) {
  if (!parts[part])
    throw new Error(`There is no part "${part}": ${Object.keys(parts).join(', ')}.`)
  await parts[part]()
}
