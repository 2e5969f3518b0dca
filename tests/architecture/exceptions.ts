/** Where a wall has a hole today. One that lets nothing through any more fails, so that the list only shrinks. */

export interface Exception {
  /** The importing file, or a folder that ends with a slash. */
  from: string
  /** The imported file, a folder that ends with a slash, or the package a page must not load. */
  to: string
  /** Why it is there, and where it will go. */
  because: string
}

export const exceptions: readonly Exception[] = [
  { from: 'handouts/cards/catalogue.ts', to: 'engine/library/load.ts', because: 'the cards choose their content themselves: as data, they are filled by the engine' },
  { from: 'engine/handouts/templates/Workbook.vue', to: 'engine/look/components/CoverField.vue', because: 'slide and workbook share the drawing of their cover: it belongs to ui, which both may draw with' },
  { from: 'engine/handouts/made-handouts.ts', to: 'engine/server/handouts.ts', because: 'what index.json says is written by handouts and read by the server: its schema belongs to core' },
  { from: 'engine/print/find-browser.ts', to: 'engine/commands/command.ts', because: 'where the project lies is known to commands alone: it is handed in' },
  { from: 'engine/reports/print-one.ts', to: 'engine/commands/command.ts', because: 'it is a command that stands among the reports: it moves to commands' },
  { from: 'engine/reports/parts/', to: 'engine/live/shown.ts', because: 'what a slide shows of a vote is printed too, and asks no server: it belongs to core' },
  { from: 'engine/reports/parts/RoomBlockView.vue', to: 'engine/components/room-averages.ts', because: 'averages of a room are shown and printed: they belong to core' },
  { from: 'engine/live/bells.ts', to: 'engine/deck/slidev-adapter.ts', because: 'the bell asks which window it is in: the page hands it in' },
]
