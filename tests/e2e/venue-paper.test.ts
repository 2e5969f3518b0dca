import type { HandoutIndex } from '../../engine/handouts/made-handouts.ts'
/** The paper for one occasion, and what lies beside the PDFs. */
import type { Made, MakeOptions } from '../../engine/handouts/make.ts'
import type { ReadPdf } from '../support/pdf.ts'
import { Buffer } from 'node:buffer'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { unzipSync } from 'fflate'
import { chromium } from 'playwright-chromium'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { handoutsOf } from '../../engine/handouts/catalogue.ts'
import { venueSlugs } from '../../engine/handouts/catalogue/venue-paper.ts'
import { editionOf } from '../../engine/handouts/edition.ts'
import { makeHandouts } from '../../engine/handouts/make.ts'
import { buildModel, rolePlayOf } from '../../engine/handouts/model.ts'
import { occasionOf } from '../../engine/handouts/occasion.ts'
import { readWords } from '../../engine/handouts/words.ts'
import { readContent } from '../../engine/library/load.ts'
import { browserArgs, findBrowser } from '../../engine/print/find-browser.ts'
import { openPrintPage } from '../../engine/print/print.ts'
import { fontFolders, handoutSources, openRenderer } from '../../engine/print/render.ts'
import { openCards } from '../../handouts/cards/catalogue.ts'
import { expectAccessible, launchBrowser } from '../support/browser.ts'
import { evened, readPdf } from '../support/pdf.ts'
import { addressIn, codeOnPage } from '../support/qr.ts'
import { root, runScript } from '../support/session.ts'

const folder = mkdtempSync(join(tmpdir(), 'venue-paper-'))
const out = join(folder, 'first')
const forPhones = ['participant-workbook', 'one-page-reference', 'feedback-form'] as const
const url = 'http://192.168.1.20:3030/?code=ABCD'

function make(options: Partial<MakeOptions> = {}): Promise<Made[]> {
  return makeHandouts({ workshop: root, out, agenda: 'half-day', papers: ['a4', 'letter'], only: venueSlugs, date: '2026-05-01', launch: launchBrowser, say: () => {}, ...options })
}

let made: Made[]
const pdfs = new Map<string, ReadPdf>()

beforeAll(async () => {
  const names = join(folder, 'names.csv')
  writeFileSync(names, 'Name\nAda Lovelace\nGrace Hopper\nBartholomew Featherstonehaugh\n')
  const logo = join(folder, 'logo.svg')
  writeFileSync(logo, '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 9"><rect width="20" height="9"/></svg>')
  const occasion = occasionOf({ participants: '18', org: 'Tidewell', logo, start: '10:15', date: '2026-12-01', place: 'Room 2', names, url })
  made = await make({ occasion, only: [...venueSlugs, ...forPhones], sheets: true })
  for (const { record } of made)
    pdfs.set(record.file, await readPdf(join(out, record.file)))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const indexOf = (folder: string) => (JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as HandoutIndex).handouts.map(({ file }) => file).sort()
const textOf = (file: string) => pdfs.get(file)!.text.join(' ')

describe('paper for the room', () => {
  it('is the facilitator\'s, and its posters are on the large papers and on small ones', () => {
    const room = made.filter(({ record }) => !(forPhones as readonly string[]).includes(record.slug))
    expect(new Set(room.map(({ record }) => record.audience))).toEqual(new Set(['facilitator']))
    expect(pdfs.get('posters-a3.pdf')!.size.map(Math.round)).toEqual([297, 420])
    expect(pdfs.get('posters-tabloid.pdf')!.size.map(Math.round)).toEqual([279, 432])
    expect(pdfs.get('posters-a3.pdf')!.pages).toBe(4)
    expect(pdfs.get('posters-tiled-letter.pdf')!.pages).toBe(8)
  })

  it('is one page where one page is promised', () => {
    for (const paper of ['a4', 'letter']) {
      for (const name of ['facilitator-desk-card-half-day', 'sign-in-sheet', 'print-order-half-day'])
        expect(pdfs.get(`${name}-${paper}.pdf`)!.pages, name).toBe(1)
      expect(pdfs.get(`lettered-cards-${paper}.pdf`)!.text.map(text => text.split(' ').find(word => /^[A-E]$/.test(word)))).toEqual(['A', 'B', 'C', 'D', 'E'])
    }
  })

  it('orders everything that an agenda prints on one page', async () => {
    const { model: content } = await readContent(root)
    const { title, version, printed } = editionOf(root, '2026-05-01')
    const model = buildModel(content, readWords(root), { title, version, date: printed })
    for (const agenda of content.agendas) {
      const all = join(folder, agenda.id)
      mkdirSync(all)
      const handouts = handoutsOf(model, openCards(root), agenda).flatMap(({ slug, file, title, agenda: ofAgenda = null, exercise = null }) =>
        ['a4', 'letter'].map(paper => ({ slug, file: `${file}-${paper}.pdf`, title, paper, agenda: ofAgenda, exercise, pages: 2 })))
      writeFileSync(join(all, 'index.json'), JSON.stringify({ handouts }))
      const orders = await make({ out: all, agenda: agenda.id, only: ['print-order'] })
      expect(orders.map(({ record }) => record.pages), agenda.id).toEqual([1, 1])
    }
  })

  it('has a desk card for every agenda and paper, on one page', async () => {
    const { model: content } = await readContent(root)
    for (const { id } of content.agendas) {
      const cards = await make({ out: join(folder, 'desk-cards'), agenda: id, only: ['facilitator-desk-card'], occasion: occasionOf({ start: '09:30', org: 'The Tidewell Bookings Cooperative of the Northern Coast', place: 'Harbour Building, second floor, Room 2' }) })
      expect(cards.map(({ record }) => record.pages), id).toEqual([1, 1])
    }
  })

  it('fits the occasion', () => {
    const desk = textOf('facilitator-desk-card-half-day-a4.pdf')
    for (const words of ['10:15 to', 'Tidewell', 'Tuesday 1 December 2026', 'Room 2', '5:30', 'Whom'])
      expect(desk).toContain(words)
    expect(textOf('name-tents-a4.pdf')).toContain('Grace Hopper')
    expect(pdfs.get('certificate-a4.pdf')!.pages).toBe(3)
    expect(textOf('certificate-a4.pdf')).toContain('took part in')
    expect(textOf('certificate-a4.pdf')).not.toMatch(/\bpass(?:ed)?\b/i)
  })

  it('asks on the sign-in sheet for nothing that could match an answer', () => {
    const text = textOf('sign-in-sheet-a4.pdf').replace(/page 1 of 1|version \S+ · 1 May 2026|1 December 2026|Room 2/g, '')
    expect(text).not.toMatch(/\d/)
    expect(text).not.toMatch(/time of arrival|signature/i)
    expect(text).toContain('never matched with an answer')
  })

  it('says nothing on a ballot of the answer, and names its exercise', () => {
    const ballots = textOf('paper-ballots-half-day-a4.pdf')
    expect(ballots).toContain('pl-where-influence')
    expect(ballots).not.toContain('sc-self-check')
    expect(ballots).not.toContain('usual answer')
    expect(textOf('tally-sheet-half-day-a4.pdf')).toContain('pl-where-influence')
  })

  it('gives the same bytes again, archives and page included', async () => {
    const again = join(folder, 'again')
    await make({ out: again, papers: ['a4'], only: ['sign-in-sheet'] })
    await make({ out: join(folder, 'third'), papers: ['a4'], only: ['sign-in-sheet'] })
    for (const name of ['sign-in-sheet-a4.pdf', 'facilitator.zip', 'index.html', 'index.json'])
      expect(readFileSync(join(again, name)).equals(readFileSync(join(folder, 'third', name))), name).toBe(true)
  })
})

describe('beside the PDFs', () => {
  const index = () => JSON.parse(readFileSync(join(out, 'index.json'), 'utf8')) as HandoutIndex
  const inZip = (name: string) => Object.keys(unzipSync(new Uint8Array(readFileSync(join(out, name))))).sort()

  it('are two archives: the participants\' one holds nothing of anybody else', () => {
    const files = (isFor: boolean) => index().handouts.filter(one => (one.audience === 'participant') === isFor).map(one => one.file).sort()
    expect(inZip('handouts.zip')).toEqual(files(true))
    expect(inZip('facilitator.zip')).toEqual(files(false))
    expect(inZip('handouts.zip')).toEqual(['feedback-form', 'one-page-reference', 'participant-workbook-half-day'].flatMap(name => ['a4', 'letter'].map(paper => `${name}-${paper}.pdf`)))
  })

  it('is a page that opens from disk, leads to every file and is accessible', async () => {
    const browser = await launchBrowser()
    try {
      const page = await (await browser.newContext()).newPage()
      const asked: string[] = []
      page.on('request', request => asked.push(request.url()))
      await page.goto(pathToFileURL(join(out, 'index.html')).href)
      const links = await page.locator('main a').evaluateAll(all => all.map(one => one.getAttribute('href')!))
      expect(links.sort()).toEqual(index().handouts.map(one => one.file).sort())
      await page.locator('main img').evaluateAll(images => Promise.all(images.map(image => (image as HTMLImageElement).decode())))
      expect(asked.every(address => address.startsWith('file:'))).toBe(true)
      await expectAccessible(page)
    }
    finally {
      await browser.close()
    }
  })

  it('are contact sheets in colour and grey', () => {
    const sheets = readdirSync(join(out, 'sheets'))
    for (const file of pdfs.keys())
      expect(sheets).toEqual(expect.arrayContaining([file.replace('.pdf', '-1.png'), file.replace('.pdf', '-1-grey.png')]))
    const { data } = PNG.sync.read(readFileSync(join(out, 'sheets', 'posters-a3-1-grey.png')))
    for (let i = 0; i < data.length; i += 4 * 997)
      expect(data[i] === data[i + 1] && data[i] === data[i + 2]).toBe(true)
  })

  it('are a table of what is in each PDF, with nothing missing', () => {
    const report = readFileSync(join(out, 'structure.md'), 'utf8')
    for (const file of pdfs.keys())
      expect(report).toContain(`| ${file} |`)
    expect(report).not.toMatch(/\| NO \||NONE|FOLLOWS|DRAWN/)
    expect(report.split('\n').filter(line => line.includes('.pdf |')).map(line => line.split(' | ')[8])).toEqual([...pdfs.keys()].map(() => '0'))
  })
})

describe('a link', () => {
  it('is a QR code that says the same address as the words beside it', async () => {
    const renderer = await openRenderer(handoutSources(root))
    const browser = await launchBrowser()
    const part = (address: string | null) => renderer.document({ name: '../parts/QrLink', props: { url: address, words: { label: 'Here', alt: 'QR code of' } } }, { paper: 'a4', landscape: false, title: 'Link', edition: '' })
    try {
      expect(await part(null)).not.toContain('<svg')
      const page = await browser.newPage()
      await page.setContent(await part(url))
      expect(addressIn(await page.locator('svg').screenshot())).toBe(url)
      expect(await page.locator('.address').textContent()).toBe('192.168.1.20:3030/?code=ABCD')
      expect(await page.locator('svg').getAttribute('aria-label')).toBe(`QR code of ${url}`)
    }
    finally {
      await Promise.all([browser.close(), renderer.close()])
    }
  })
})

describe('a tent', () => {
  it('reads right on both faces once it is folded: the scene for the others, the brief for its player', async () => {
    const browser = await launchBrowser()
    const renderer = await openRenderer(handoutSources(root))
    const { model: content } = await readContent(root)
    const exercise = content.exercises.find(({ id }) => id === 'rp-deadline-vp')!
    const step = rolePlayOf(exercise)!
    const page = await openPrintPage(browser, fontFolders())
    try {
      for (const paper of ['a4', 'letter'] as const) {
        const html = await renderer.document({ name: 'RoleTents', props: { rolePlays: [{ exercise, step }] } }, { paper, landscape: true, title: 'Tents', edition: '' })
        const { pdf } = await page.print({ name: 'tents', html, paper, landscape: true }, { css: '', slides: [] })
        const sheets = await linesOf(pdf)
        expect(sheets).toHaveLength(step.roles.length)
        sheets.forEach(({ height, lines }, i) => {
          const { name, brief } = step.roles[i]!
          const outward = lines.filter(line => line.turned)
          const inward = lines.filter(line => !line.turned && !/^(?:Tents|page )/.test(line.text))
          expect(evened(outward.map(line => line.text).join(' '))).toContain(evened(step.scenario))
          expect(evened(inward.map(line => line.text).join(' '))).toContain(evened(brief.goal))
          expect(outward.map(line => line.text).join(' ')).not.toContain(brief.goal)
          // A turned line stands on its upper edge: all of it is above the fold, all of the brief below.
          expect(Math.min(...outward.map(line => line.y - line.size * 0.8))).toBeGreaterThan(height / 2)
          expect(Math.max(...inward.map(line => line.y + line.size * 0.8))).toBeLessThan(height / 2)
          // Seen from across the table the name stands at the ridge, the scene below it.
          const scene = outward.filter(line => evened(step.scenario).includes(evened(line.text)) && line.text !== name)
          expect(outward.find(line => line.text === name)!.y).toBeLessThan(Math.min(...scene.map(line => line.y)))
        })
      }
    }
    finally {
      await Promise.all([browser.close(), renderer.close()])
    }
  })
})

/** Each run of text with its base line, its size and whether it is upside down, in points from the lower edge. */
async function linesOf(pdf: Buffer): Promise<{ height: number, lines: { text: string, y: number, size: number, turned: boolean }[] }[]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise
  const pages = await Promise.all(Array.from({ length: document.numPages }, (_, i) => document.getPage(i + 1)))
  const sheets = await Promise.all(pages.map(async (page) => {
    const { items } = await page.getTextContent()
    const lines = items.flatMap(item => 'str' in item && item.str.trim() ? [{ text: item.str, y: item.transform[5] as number, size: Math.abs(item.transform[3] as number), turned: item.transform[0] < 0 && item.transform[3] < 0 }] : [])
    return { height: page.view[3]!, lines }
  }))
  await document.destroy()
  return sheets
}

describe('each printed code', () => {
  it('says the address, read off the rendered page, with the short address beside it', async () => {
    const browser = await launchBrowser()
    try {
      for (const paper of ['a4', 'letter']) {
        for (const name of ['participant-workbook-half-day', 'feedback-form']) {
          const file = `${name}-${paper}.pdf`
          expect(await codeOnPage(browser, out, file), file).toBe(url)
          expect(pdfs.get(file)!.text[0]!.replaceAll(' ', ''), file).toContain('192.168.1.20:3030/?code=ABCD')
        }
      }
    }
    finally {
      await browser.close()
    }
  })

  it('leaves the feedback form on one page', () => {
    expect(['a4', 'letter'].map(paper => pdfs.get(`feedback-form-${paper}.pdf`)!.pages)).toEqual([1, 1])
  })
})

describe('trouble', () => {
  it('without a browser is one sentence, and nothing is written', async () => {
    const empty = join(folder, 'no-browser')
    await expect(make({ out: empty, launch: () => Promise.reject(new Error('Executable doesn\'t exist\nat all')) })).rejects.toThrow(/^The browser that prints could not be started \(Executable doesn't exist\)\. Set CHROMIUM_PATH/)
    expect(existsSync(empty)).toBe(false)
  })

  it('with a browser killed half-way keeps what was finished, lists it, and goes on from there', async () => {
    const broken = join(folder, 'broken')
    const several = ['sign-in-sheet', 'name-tents', 'certificate', 'tally-sheet', 'lettered-cards', 'posters'] as const
    const running = await chromium.launchServer({ executablePath: findBrowser(() => {}), args: [...browserArgs] })
    await expect(make({
      out: broken,
      papers: ['a4'],
      launch: () => chromium.connect(running.wsEndpoint()),
      say: line => void (/ in [\d.]+ s$/.test(line) && running.process().kill('SIGKILL')),
      only: several,
    })).rejects.toThrow(/^The browser went away while [\w-]+\.pdf was printed\. What was finished before is whole/)
    const finished = readdirSync(broken).filter(name => name.endsWith('.pdf'))
    expect(finished).not.toEqual([])
    for (const name of finished)
      expect((await readPdf(join(broken, name))).pages, name).toBeGreaterThan(0)
    expect(indexOf(broken)).toEqual(finished.sort())
    expect(readdirSync(broken, { recursive: true }).filter(name => String(name).endsWith('.part'))).toEqual([])
    const again = await make({ out: broken, papers: ['a4'], only: several })
    expect(again.filter(one => !one.changed).map(one => one.record.file).sort()).toEqual(finished.sort())
  })

  it('with one text that does not fit names every box, and makes and lists all the others', async () => {
    const part = join(folder, 'part')
    const attempt = make({ out: part, papers: ['a4'], only: ['sign-in-sheet', 'certificate', 'posters', 'print-order'], occasion: { ...occasionOf({}), names: ['Rhabarberbarbarabar'.repeat(12)] } })
    await expect(attempt).rejects.toThrow(/^certificate \(A4\): text is cut off in the box “[^”]+” by \d+ px: shorten it\.\n\d other handouts? (?:is|are) made and listed\. The print order waits until the others can be counted\.$/)
    expect(indexOf(part)).toEqual(['posters-a3.pdf', 'posters-tiled-a4.pdf', 'sign-in-sheet-a4.pdf'])
  })

  it.each([
    ['none of a PNG', Buffer.from('89504e470d0a1a0a00', 'hex')],
    ['a drawing that ends in the middle', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><g></svg>'],
    ['a drawing that names no drawing language', '<svg viewBox="0 0 9 9"><rect width="9" height="9"/></svg>'],
  ])('with a logo that holds %s is one sentence instead of an empty frame', async (_what, bytes) => {
    const logo = join(folder, 'broken-logo')
    writeFileSync(logo, bytes)
    const attempt = make({ out: join(folder, 'broken-logo-out'), papers: ['a4'], only: ['certificate'], occasion: occasionOf({ org: 'Tidewell', logo }) })
    await expect(attempt).rejects.toThrow(/^certificate \(A4\): the image “Tidewell” cannot be shown: [^\n]*$/)
  })

  it('with one paper said twice makes it once, and leaves the other paper as it is', async () => {
    const twice = await make({ papers: ['a4', 'a4'], only: ['tally-sheet'] })
    expect(twice.map(({ record }) => record.file)).toEqual(['tally-sheet-half-day-a4.pdf'])
    expect(indexOf(out)).toContain('tally-sheet-half-day-letter.pdf')
  })

  it('with a flag that cannot be carried out is one sentence, before anything is made', async () => {
    const none = join(folder, 'none')
    const refused = async (...flags: string[]) => {
      const { code, stderr } = await runScript('handouts', [...flags, '--out', none])
      expect(code).toBe(1)
      return stderr.trim()
    }
    expect(await refused('--only', 'role-tent')).toMatch(/^There is no handout "role-tent": choose role-tents, .*print-order\.$/)
    expect(await refused('--paper', 'a5')).toBe('There is no paper "a5": choose a4, letter.')
    expect(await refused('--logo', '/nowhere/logo.svg')).toBe('The logo /nowhere/logo.svg cannot be read: give the path of an SVG, PNG or JPEG file.')
    expect(await refused('--participants')).toBe('Option \'--participants\' argument is ambiguous. See the commands in README.md.')
    expect(existsSync(none)).toBe(false)
  })
})
