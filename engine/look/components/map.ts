/** The map of the workshop: six components (rows) by seven responsibilities (columns). */

export const COMPONENTS = [
  { id: 'technical-proficiency', name: 'Technical proficiency' },
  { id: 'vision-and-planning', name: 'Vision and planning' },
  { id: 'mentoring-and-coaching', name: 'Mentoring and coaching' },
  { id: 'communication', name: 'Communication' },
  { id: 'problem-solving', name: 'Problem-solving' },
  { id: 'collaboration', name: 'Collaboration' },
] as const

export const RESPONSIBILITIES = [
  { id: 'direction', name: 'Direction' },
  { id: 'members', name: 'Members' },
  { id: 'architecture', name: 'Architecture' },
  { id: 'quality', name: 'Quality' },
  { id: 'troubleshooting', name: 'Troubleshooting' },
  { id: 'stakeholders', name: 'Stakeholders' },
  { id: 'innovation', name: 'Innovation' },
] as const

export type ComponentId = typeof COMPONENTS[number]['id']
export type ResponsibilityId = typeof RESPONSIBILITIES[number]['id']

/** One square of the map, such as `communication:stakeholders`. */
export type Cell = `${ComponentId}:${ResponsibilityId}`

/** A section by its number, such as `06`. */
export type SectionNumber = `${number}`

/**
 * The squares that each section's exercises practise; a square may come up in several sections.
 * `agendas` where only these run the exercise that fills it.
 */
const PRACTISED: readonly { section: SectionNumber, cells: readonly Cell[], agendas?: readonly string[] }[] = [
  { section: '03', cells: ['technical-proficiency:architecture', 'technical-proficiency:members'], agendas: ['half-day', 'full-day'] },
  { section: '04', cells: ['vision-and-planning:direction', 'vision-and-planning:architecture'], agendas: ['half-day', 'full-day'] },
  { section: '05', cells: ['mentoring-and-coaching:members'] },
  { section: '05', cells: ['mentoring-and-coaching:troubleshooting'], agendas: ['half-day', 'full-day'] },
  { section: '06', cells: ['communication:stakeholders', 'vision-and-planning:stakeholders'], agendas: ['half-day', 'full-day'] },
  { section: '07', cells: ['problem-solving:troubleshooting', 'communication:troubleshooting', 'collaboration:troubleshooting'], agendas: ['half-day', 'full-day'] },
  { section: '08', cells: ['problem-solving:architecture'] },
  { section: '08', cells: ['problem-solving:direction'], agendas: ['half-day', 'full-day'] },
  { section: '08', cells: ['mentoring-and-coaching:direction'], agendas: ['full-day'] },
  { section: '09', cells: ['collaboration:members'], agendas: ['half-day', 'full-day'] },
  { section: '10', cells: ['vision-and-planning:innovation'], agendas: ['half-day', 'full-day'] },
  { section: '10', cells: ['technical-proficiency:innovation'], agendas: ['full-day'] },
  { section: '11', cells: ['communication:quality', 'collaboration:quality'] },
  { section: '11', cells: ['mentoring-and-coaching:quality'], agendas: ['half-day', 'full-day'] },
  { section: '11', cells: ['communication:architecture'], agendas: ['full-day'] },
  { section: '12', cells: ['collaboration:stakeholders'], agendas: ['half-day', 'full-day'] },
  { section: '12', cells: ['communication:members'], agendas: ['full-day'] },
  { section: '14', cells: ['collaboration:direction'], agendas: ['half-day', 'full-day'] },
]

/**
 * The squares practised in these sections.
 * @param sections numbers of sections, such as `['05', '06']`
 * @param agenda an agenda's id; for any other name, such as that of the deck with every slide, all exercises count
 */
export function practisedCells(sections: readonly string[], agenda: string): Cell[] {
  const known = ['taster', 'half-day', 'full-day'].includes(agenda)
  return [...new Set(PRACTISED
    .filter(entry => sections.includes(entry.section) && (!known || !entry.agendas || entry.agendas.includes(agenda)))
    .flatMap(entry => entry.cells))]
}

/** Every section up to and including one, by number. */
export function sectionsThrough(last: string): string[] {
  return PRACTISED.map(entry => entry.section).filter(section => section <= last)
}
