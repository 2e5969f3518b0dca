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
