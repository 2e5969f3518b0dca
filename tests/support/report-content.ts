/** Small content with a plan, a form, a commitment, a cut and a swap; and a session that fills all of it. */
import type { SessionContent } from '../../engine/core/session/content.ts'
import type { Play } from './played.ts'
import { schedule } from '../../engine/core/agenda.ts'
import { exerciseSchema } from '../../engine/core/exercise/schema.ts'
import { smallContent } from './content.ts'

const LAST = '15-end'

/** What two of its exercises are for. */
export const reportRoles = { commitment: 'rf-commitment', feedback: 'sc-feedback' }

/** Texts that people wrote and nobody else may read in a report, and names of those who did not sign. */
export const secrets = ['PRIVATE-', 'HIDDEN-', 'WAITING-', 'FLAGGED-', 'Unsigned']

export function reportContent(): SessionContent {
  const small = smallContent()
  const { body: _body, ...vote } = small.exercises.find(({ id }) => id === 'vote')!
  const extra = (fields: object) => ({ ...exerciseSchema.parse({ ...vote, section: LAST, group: { size: 'individual' }, ...fields }), body: 'CANARY-BODY' })
  const exercises = [
    ...small.exercises.map(exercise => exercise.id === 'words' ? { ...exercise, objectives: ['LO1', 'LO5'] } : exercise),
    extra({ id: 'sc-feedback', title: 'Feedback', kind: 'scale', objectives: [], debrief: [], steps: [
      { id: 'reaction', kind: 'scale', private: true, rounds: 1, prompt: 'How far?', anchors: ['1', '2', '3', '4', '5'], items: [{ id: 'relevant', question: 'It was about work that I do.' }] },
      { id: 'in-words', kind: 'open-text', private: true, items: [{ id: 'cut', question: 'What to cut?', maxWords: 20 }] },
    ] }),
    extra({ id: 'rf-commitment', title: 'One thing', kind: 'reflection', objectives: ['LO2'], steps: [
      { id: 'sentence', kind: 'reflection', items: [{ id: 'own', question: 'For you', maxWords: 20 }, { id: 'when-i-will', question: 'Your sentence', maxWords: 20, share: true }] },
      { id: 'line', kind: 'open-text', upvotes: false, items: [{ id: 'i-will', question: 'I will', maxWords: 20 }] },
    ] }),
  ]
  const agenda: SessionContent['agenda'] = { ...small.agenda, swap: { thoughts: 'twice' }, parts: [{ section: '02-middle' }, { break: 'Break', minutes: 15 }, { section: LAST }] }
  const slides = exercises.map(({ id, section }, i) => ({ section, title: id, minutes: {}, exercise: id === 'thoughts' ? 'twice' : id, page: i + 1 }))
  return {
    ...small,
    agenda,
    exercises,
    schedule: schedule(agenda, slides, exercises),
    slides: slides.map(({ section, title, exercise, page }) => ({ page, section, title, note: 'CANARY-NOTE', exercise, form: null, reserve: null })),
    sections: [{ id: '02-middle', title: 'What it is', idea: '' }, { id: LAST, title: 'Conclusion', idea: '' }],
  }
}

export const reportPlay: Play = {
  people: 24,
  cuts: ['exercise:words'],
  write(exercise, item, person) {
    if (item === 'i-will')
      return person === 1 ? { text: 'I will ask twice.', name: 'Signed Sam' } : person === 2 ? { text: 'I will wait.' } : { text: `HIDDEN-LINE ${person}` }
    if (exercise === 'texts')
      return person === 1 ? { text: 'shown by choice' } : person === 2 ? { text: 'signed by choice', name: 'Signed Sam' } : person === 3 ? { text: 'FLAGGED-TEXT shit' } : { text: `${person % 2 ? 'HIDDEN' : 'WAITING'}-TEXT ${person}`, name: 'Unsigned' }
    return exercise === 'posted' ? { text: `HIDDEN-POST ${person}` } : { text: `PRIVATE-TEXT ${person}` }
  },
  decide: text => /^(?:I will|shown|signed)/.test(text) ? 'show' : /^(?:WAITING|FLAGGED|PRIVATE)/.test(text) ? null : 'hide',
}
