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
  { from: 'engine/handouts/', to: 'handouts/cards/', because: 'the list of handouts and their words name the cards of this workshop: they become data that the engine reads' },
  { from: 'handouts/cards/catalogue.ts', to: 'engine/library/load.ts', because: 'the cards choose their content themselves: as data, they are filled by the engine' },
  { from: 'engine/handouts/', to: 'engine/look/components/map.ts', because: 'the map of the day is read by slides and prints: it belongs to core' },
  { from: 'engine/reports/parts/DayMap.vue', to: 'engine/look/components/map.ts', because: 'the map of the day is read by slides and prints: it belongs to core' },
  { from: 'engine/handouts/', to: 'engine/look/components/sections.ts', because: 'the names of sections stand in the look: content declares them' },
  { from: 'engine/handouts/templates/Workbook.vue', to: 'engine/look/components/CoverField.vue', because: 'slide and workbook share the drawing of their cover: it belongs to ui, which both may draw with' },
  { from: 'engine/handouts/made-handouts.ts', to: 'engine/server/handouts.ts', because: 'what index.json says is written by handouts and read by the server: its schema belongs to core' },
  { from: 'engine/server/http/reports.ts', to: 'engine/reports/print-one.ts', because: 'the server starts the printer by its path: the command that starts the server hands it in' },
  { from: 'engine/print/find-browser.ts', to: 'engine/commands/command.ts', because: 'where the project lies is known to commands alone: it is handed in' },
  { from: 'engine/reports/print-one.ts', to: 'engine/commands/command.ts', because: 'it is a command that stands among the reports: it moves to commands' },
  { from: 'engine/reports/parts/', to: 'engine/live/shown.ts', because: 'what a slide shows of a vote is printed too, and asks no server: it belongs to core' },
  { from: 'engine/reports/parts/RoomBlockView.vue', to: 'engine/components/room-averages.ts', because: 'averages of a room are shown and printed: they belong to core' },
  { from: 'engine/live/bells.ts', to: 'engine/deck/slidev-adapter.ts', because: 'the bell asks which window it is in: the page hands it in' },
  { from: 'engine/console/', to: 'zod', because: 'schemas and what is worked out from them share modules in core, which are being parted' },
  { from: 'engine/kinds/role-play/console/NowCard.vue', to: 'zod', because: 'the sizes of rounds stand beside the schema of exercises, which are being parted' },
  { from: 'engine/setup/routes.ts', to: 'zod', because: 'the mark for all slides stands beside the schema of agendas, which are being parted' },
]
