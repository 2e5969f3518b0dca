/** What a lead's time goes into, as the two calendars tell it. A sketch: nothing here was measured. */
export const WORK = {
  typing: 'typing code',
  judging: 'judging',
  agreeing: 'agreeing',
} as const

export interface Block {
  kind: keyof typeof WORK
  /** Rows from the top of the day, 0 to 3. */
  from: number
  length: number
}

/** Monday to Friday. */
export type Week = readonly (readonly Block[])[]

/** A day from a word such as `ttja`: one letter a row, equal neighbours joined. */
function day(rows: string): Block[] {
  const kinds = { t: 'typing', j: 'judging', a: 'agreeing' } as const
  const blocks: Block[] = []
  for (const [row, letter] of [...rows].entries()) {
    const kind = kinds[letter as keyof typeof kinds]
    const last = blocks.at(-1)
    if (last?.kind === kind)
      last.length++
    else
      blocks.push({ kind, from: row, length: 1 })
  }
  return blocks
}

export const BEFORE: Week = ['tttt', 'atjt', 'tttj', 'ttta', 'tttt'].map(day)
export const AFTER: Week = ['jjta', 'ajjt', 'tjaa', 'jjaj', 'ajtj'].map(day)
