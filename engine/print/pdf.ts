/** Reads and mends what Chromium writes, in place and at the same length, so that offsets stay right. */
import { Buffer } from 'node:buffer'

/** Pages in the document. */
export function countPages(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
}

/**
 * Makes the same print give the same bytes: dates become `date`, and the ids of tables' header cells,
 * which Chromium counts on through its life and deals out in any order, follow the cells themselves.
 * @param date `YYYY-MM-DD`
 */
export function settle(pdf: Buffer, date: string): Buffer {
  const text = pdf.toString('latin1')
  const stamp = `D:${date.replaceAll('-', '')}000000+00'00'`
  const settled = numberCells(text.replace(/(\/(?:CreationDate|ModDate)\s*)\(([^)]*)\)/g, (_all, key: string, old: string) => `${key}(${fit(stamp, old.length)})`))
  if (settled.length !== text.length)
    throw new Error('The PDF changed its length while it was settled.')
  return Buffer.from(settled, 'latin1')
}

const idTree = /(\/Limits \[)\(node\d{8}\) \(node\d{8}\)(\]\s*\/Names \[)([^\]]*)\]/g

/** Ids by the number of their object, in the tree that is sorted by id and where they are used. Chromium writes that tree in one piece; one in several is left as it is. */
function numberCells(text: string): string {
  const trees = [...text.matchAll(idTree)]
  if (trees.length !== 1)
    return text
  const cells = [...trees[0]![3]!.matchAll(/\((node\d{8})\) (\d+) 0 R/g)]
    .sort(([, , a], [, , b]) => Number(a) - Number(b))
    .map(([, old, object], i) => ({ old: old!, now: `node${String(i + 1).padStart(8, '0')}`, object }))
  const numbers = new Map(cells.map(({ old, now }) => [old, now]))
  const names = cells.map(({ now, object }) => `(${now}) ${object} 0 R`).join(' ')
  const [start, end] = [cells[0], cells.at(-1)].map(cell => `(${cell!.now})`)
  return text
    .replace(/node\d{8}(?=\))/g, id => numbers.get(id) ?? id)
    .replace(idTree, (_all, limits: string, between: string) => `${limits}${start} ${end}${between}${names}]`)
}

function fit(stamp: string, length: number): string {
  return stamp.slice(0, length).padEnd(length, ' ')
}

/** The page, from 1, on which each named place of the document stands. */
export function pagesOfPlaces(pdf: Buffer): Map<string, number> {
  const text = pdf.toString('latin1')
  const pages = pageObjects(text)
  const places = new Map<string, number>()
  for (const [, name, object] of text.matchAll(/\/([\w-]+)\s*\[\s*(\d+) 0 R\s*\/XYZ/g)) {
    const index = pages.indexOf(object!)
    if (index >= 0)
      places.set(name!, index + 1)
  }
  return places
}

/** Object numbers of the pages in reading order; Chromium nests long documents in a tree. */
function pageObjects(text: string): string[] {
  const objects = new Map([...text.matchAll(/(?:^|\n)(\d+) 0 obj\b(.+?)endobj/gs)].map(match => [match[1]!, match[2]!]))
  const kids = (id: string): string[] => {
    const body = objects.get(id) ?? ''
    const list = /\/Kids\s*\[([^\]]*)\]/.exec(body)?.[1]
    return list ? [...list.matchAll(/(\d+) 0 R/g)].flatMap(match => kids(match[1]!)) : [id]
  }
  const catalog = [...objects.values()].find(body => /\/Type\s*\/Catalog\b/.test(body)) ?? ''
  const top = /\/Pages\s+(\d+) 0 R/.exec(catalog)?.[1]
  return top ? kids(top) : []
}
