/** What lies beside the PDFs: a page that shows them all, and archives to send. */
import type { Buffer } from 'node:buffer'
import type { HandoutIndex, HandoutRecord } from './made-handouts.ts'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { papers } from '../print/paper.ts'
import * as prints from '../words/en/prints.ts'
import { venueSlugs } from './catalogue/venue-paper.ts'

/** A file to write, by its path in the folder; null takes away one of an earlier run. */
export interface GalleryFile { path: string, data: Buffer | Uint8Array | string | null }

const groups = [
  { id: 'participants', title: prints.gallery.participants, about: prints.gallery.participantsAbout, has: (one: HandoutRecord) => one.audience === 'participant' },
  { id: 'facilitator', title: prints.gallery.facilitator, about: prints.gallery.facilitatorAbout, has: (one: HandoutRecord) => one.audience !== 'participant' && !isForVenue(one) },
  { id: 'room', title: prints.gallery.room, about: prints.gallery.roomAbout, has: (one: HandoutRecord) => one.audience !== 'participant' && isForVenue(one) },
]

/** The same archive for the same files: entries in order of their names, all of one day. */
const DAY = new Date(2000, 0, 1)

/** The picture of a handout's first page, by the PDF's name. */
export function thumbOf(file: string): string {
  return `thumbs/${file.replace(/\.pdf$/, '.jpg')}`
}

/** The page and the two archives; what only a facilitator may read is never in the participants' one. */
export function galleryFiles(out: string, index: HandoutIndex, title: string): GalleryFile[] {
  const participants = index.handouts.filter(one => one.audience === 'participant')
  const others = index.handouts.filter(one => one.audience !== 'participant')
  return [
    { path: 'index.html', data: galleryPage(index, title, file => existsSync(join(out, thumbOf(file)))) },
    { path: 'handouts.zip', data: archive(out, participants) },
    { path: 'facilitator.zip', data: archive(out, others) },
  ]
}

function archive(out: string, records: readonly HandoutRecord[]): Uint8Array | null {
  if (!records.length)
    return null
  const entries = records.map(({ file }) => file).sort().map(file => [file, new Uint8Array(readFileSync(join(out, file)))] as const)
  // PDFs are compressed already.
  return zipSync(Object.fromEntries(entries), { level: 0, mtime: DAY })
}

/** The page as HTML that needs no server and no other host. */
export function galleryPage(index: HandoutIndex, title: string, hasThumb: (file: string) => boolean = () => true): string {
  const sections = groups.map(group => ({ ...group, titles: byTitle(index.handouts.filter(group.has)) })).filter(group => group.titles.length)
  return [
    '<!doctype html>',
    '<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${prints.gallery.titleOf({ workshop: escape(title) })}</title><style>${css}</style></head><body>`,
    `<header><h1>${prints.gallery.title}</h1><p>${prints.gallery.version({ workshop: escape(title), version: escape(index.version) })}</p></header>`,
    `<nav aria-label="${prints.gallery.groups}"><ul>${sections.map(({ id, title }) => `<li><a href="#${id}">${title}</a></li>`).join('')}</ul></nav><main>`,
    ...sections.map(({ id, title, about, titles }) => [
      `<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2><p>${about}</p><ul class="cards">`,
      ...titles.map(records => card(records, hasThumb)),
      '</ul></section>',
    ].join('\n')),
    '</main></body></html>\n',
  ].join('\n')
}

/** The papers of one handout together, in the order of the index. */
function byTitle(records: readonly HandoutRecord[]): HandoutRecord[][] {
  return Object.values(Object.groupBy(records, one => `${one.slug}\n${one.title}\n${one.exercise}\n${one.agenda}`)) as HandoutRecord[][]
}

function card(records: readonly HandoutRecord[], hasThumb: (file: string) => boolean): string {
  const first = records[0]!
  const links = records.map(one => `<li><a href="${one.file}">${papers[one.paper].name}<span class="hidden">: ${escape(one.title)}</span></a> <span>${prints.gallery.pages({ count: one.pages, size: size(one.bytes) })}</span></li>`)
  const picture = hasThumb(first.file) ? `<img src="${thumbOf(first.file)}" alt="" loading="lazy">` : ''
  return `<li>${picture}<div><h3>${escape(first.title)}</h3><ul>${links.join('')}</ul></div></li>`
}

function isForVenue({ slug }: HandoutRecord): boolean {
  return (venueSlugs as readonly string[]).includes(slug)
}

function size(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1e6).toFixed(1)} MB`
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}

const css = `
:root { color: #1b1f2a; background: #faf6ef; font: 400 17px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif; }
body { max-width: 1180px; margin: 0 auto; padding: 32px 24px 64px; }
h1, h2, h3 { margin: 0; font-family: Georgia, 'Times New Roman', serif; line-height: 1.2; }
h1 { font-size: 42px; }
h2 { margin-top: 48px; padding-top: 12px; border-top: 3px solid #1b1f2a; font-size: 27px; }
h3 { font-size: 18px; }
p { margin: 4px 0 0; color: #4d5362; }
ul { margin: 0; padding: 0; list-style: none; }
nav ul { display: flex; flex-wrap: wrap; gap: 4px 24px; margin-top: 16px; }
nav a { display: inline-block; padding: 8px 0; }
a { color: #0b6e69; text-underline-offset: 3px; }
a:focus-visible { outline: 3px solid #1d4ed8; outline-offset: 3px; }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(300px, 1fr)); gap: 28px 24px; margin-top: 24px; }
.cards > li { display: grid; grid-template-columns: 120px 1fr; gap: 16px; align-items: start; }
.cards img { width: 100%; border: 1px solid #d8d0c2; background: #fff; }
.cards > li > div:only-child { grid-column: 2; }
.cards li li { margin-top: 4px; }
.cards li li a { display: inline-block; padding: 4px 0; font-weight: 600; }
.cards li li > span { color: #4d5362; font-size: 15px; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
`
