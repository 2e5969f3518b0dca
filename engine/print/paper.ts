/** Sizes of paper, margins, and the rules that put title, edition and page number at the foot. */
import type { PageInfo } from './render.ts'

export const papers = {
  a4: { name: 'A4', width: 210, height: 297 },
  letter: { name: 'US Letter', width: 215.9, height: 279.4 },
  a3: { name: 'A3', width: 297, height: 420 },
  tabloid: { name: 'Tabloid', width: 279.4, height: 431.8 },
} as const

export type Paper = keyof typeof papers

/** What handouts are printed on, and the sheet twice as large that a poster of the same family takes. */
export const posterPapers = { a4: 'a3', letter: 'tabloid' } as const
export type EverydayPaper = keyof typeof posterPapers
export const everydayPapers = Object.keys(posterPapers) as EverydayPaper[]

/** Margins in millimetres. Landscape sheets are folded, so their upper and lower margins are equal. */
const margins = {
  portrait: { top: 15, side: 16, bottom: 17 },
  landscape: { top: 13, side: 15, bottom: 13 },
} as const

const PX_PER_MM = 96 / 25.4

export interface PrintArea { width: number, height: number }

/** The part of a page inside its margins, in millimetres. */
export function printArea(paper: Paper, landscape: boolean): PrintArea {
  const { width, height } = papers[paper]
  const { top, side, bottom } = margins[landscape ? 'landscape' : 'portrait']
  const [w, h] = landscape ? [height, width] : [width, height]
  return { width: w - 2 * side, height: h - top - bottom }
}

/** The same in CSS pixels, for a viewport in which overflow is measured. */
export function printAreaPx(paper: Paper, landscape: boolean): PrintArea {
  const { width, height } = printArea(paper, landscape)
  return { width: Math.round(width * PX_PER_MM), height: Math.round(height * PX_PER_MM) }
}

/** Page size, margin boxes, and the print area as variables for sheets that fill a page. */
export function pageCss({ paper, landscape, title, edition }: PageInfo): string {
  const { width, height } = papers[paper]
  const { top, side, bottom } = margins[landscape ? 'landscape' : 'portrait']
  const [w, h] = landscape ? [height, width] : [width, height]
  const area = printArea(paper, landscape)
  const foot = `font: 400 7.5pt 'Inter'; color: #4d5362; vertical-align: top; padding-top: ${landscape ? 4 : 5}mm;`
  return [
    `@page { size: ${w}mm ${h}mm; margin: ${top}mm ${side}mm ${bottom}mm;`,
    `@bottom-left { content: '${quote(`${title} · ${edition}`)}'; ${foot} text-align: left; white-space: nowrap; }`,
    `@bottom-right { content: 'page ' counter(page) ' of ' counter(pages); ${foot} text-align: right; white-space: nowrap; } }`,
    // A hair less than the page, or rounding pushes an empty page after every sheet.
    `:root { --area-w: ${area.width}mm; --area-h: ${(area.height - 0.3).toFixed(2)}mm; }`,
  ].join('\n')
}

function quote(text: string): string {
  return text.replace(/[\\']/g, '\\$&')
}
