/** Reads a PDF as a reader's software does: text, structure, bookmarks, fonts. */
import { readFileSync } from 'node:fs'

export interface ReadPdf {
  pages: number
  /** Width and height of the first page in millimetres. */
  size: [number, number]
  /** The text of each page, spaces evened out. */
  text: string[]
  tagged: boolean
  /** Roles of the structure of each page, such as `H1` or `Table`. */
  roles: Set<string>[]
  /** Levels of the headings in reading order: 1 for `H1`. */
  headings: number[]
  /** The alternative text of each picture; a frame round headings, lists or other figures is none. Empty where there is none. */
  figures: string[]
  /** Titles of all bookmarks, nested ones included. */
  bookmarks: string[]
  title: string
  language: string | null
  fonts: string[]
  /** Fonts that are drawings instead of faces with a name. */
  drawnFonts: number
}

interface Node { role?: string, alt?: string, children?: Node[] }
interface Bookmark { title: string, items: Bookmark[] }

/** Reads a file. Its software is loaded only here: printing itself does without it. */
export async function readPdf(path: string): Promise<ReadPdf> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const bytes = readFileSync(path)
  const raw = bytes.toString('latin1')
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const document = await loading.promise
  try {
    const pages = await Promise.all(Array.from({ length: document.numPages }, (_, i) => document.getPage(i + 1)))
    const [info, mark, outline] = await Promise.all([document.getMetadata(), document.getMarkInfo(), document.getOutline()])
    const nodes = await Promise.all(pages.map(async page => nodesIn(await page.getStructTree() as Node | null)))
    const { Title = '', Language = null } = info.info as { Title?: string, Language?: string | null }
    const [, , width, height] = pages[0]!.view as [number, number, number, number]
    return {
      pages: document.numPages,
      size: [width, height].map(points => Math.round(points / 72 * 254) / 10) as [number, number],
      text: await Promise.all(pages.map(async page => evened((await page.getTextContent()).items.map(item => 'str' in item ? item.str : '').join(' ')))),
      tagged: Boolean(mark?.Marked),
      roles: nodes.map(all => new Set(all.flatMap(({ role }) => role ?? []))),
      headings: nodes.flat().flatMap(({ role }) => /^H[1-6]$/.test(role ?? '') ? Number(role![1]) : []),
      figures: nodes.flat().filter(isPicture).map(({ alt }) => alt?.trim() ?? ''),
      bookmarks: titlesIn(outline as Bookmark[] | null ?? []),
      title: Title,
      language: Language,
      fonts: [...new Set([...raw.matchAll(/\/BaseFont\s*\/(?:[A-Z]{6}\+)?([\w-]+)/g)].map(match => match[1]!))],
      drawnFonts: raw.match(/\/Subtype\s*\/Type3\b/g)?.length ?? 0,
    }
  }
  finally {
    await loading.destroy()
  }
}

/** Text as it is compared: one space between words, straight marks. Inter draws ’ with the glyph of ʼ. */
export function evened(text: string): string {
  return text.replace(/[“”]/g, '"').replace(/[‘’ʼ]/g, '\'').replace(/\s+/g, ' ').trim()
}

function nodesIn(node: Node | null): Node[] {
  return node ? [node, ...node.children?.flatMap(nodesIn) ?? []] : []
}

/** A figure that is read as its own contents needs no text instead of them. */
function isPicture(node: Node): boolean {
  return node.role === 'Figure' && (Boolean(node.alt) || !nodesIn(node).slice(1).some(({ role }) => /^(?:H[1-6]|P|L|Table|Figure)$/.test(role ?? '')))
}

function titlesIn(bookmarks: readonly Bookmark[]): string[] {
  return bookmarks.flatMap(bookmark => [bookmark.title, ...titlesIn(bookmark.items)])
}
