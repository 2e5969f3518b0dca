/** Small, complete content for tests of the engine; the real content has tests of its own. */
import type { Exercise } from '../../engine/core/exercise/schema.ts'
import type { SessionContent } from '../../engine/core/session/content.ts'
import { exerciseSchema } from '../../engine/core/exercise/schema.ts'

const common = {
  section: '02-middle',
  objectives: ['LO1'],
  evidence: 'Votes.',
  minutes: { day: 3 },
  group: { size: 'room' },
  run: [{ at: '0:00', do: 'Read' }, { at: '3:00', do: 'End' }],
  debrief: ['Which?'],
  good: ['CANARY-GOOD'],
  pitfalls: [{ when: 'CANARY-PITFALL', recover: 'CANARY-RECOVER' }],
  remote: 'Chat.',
  largeRoom: 'Same.',
  noPhones: { form: 'hands', note: 'Hands.' },
}
const options = [{ id: 'a', label: 'Alpha' }, { id: 'b', label: 'Beta' }, { id: 'c', label: 'Gamma' }]

const axis = (label: string) => ({ label, low: 'low', high: 'high' })
const plane = { prompt: 'Place them', x: axis('x'), y: axis('y'), quadrants: { lowLow: 'leave', lowHigh: 'watch', highLow: 'keep', highHigh: 'act' } }

function exercise(fields: object): Exercise {
  return { ...exerciseSchema.parse({ ...common, ...fields }), body: 'CANARY-BODY' }
}

/** One exercise of every kind, and one whose items go one by one. */
export function smallContent(): SessionContent {
  return {
    agenda: { id: 'day', title: 'Day', minutes: 420, start: '09:00', parts: [{ section: common.section }] },
    schedule: [],
    slides: [],
    sections: [],
    hash: 'test',
    exercises: [
      exercise({ id: 'vote', title: 'Vote', kind: 'poll-single', steps: [{ id: 'poll', kind: 'poll-single', seconds: 60, items: [{ id: 'q', question: 'Which?', options, expected: { option: 'a', why: 'CANARY-EXPECTED' } }] }] }),
      exercise({ id: 'three', title: 'Three', kind: 'poll-single', steps: [{ id: 'polls', kind: 'poll-single', pace: 'one-by-one', rounds: 1, items: ['x', 'y', 'z'].map(id => ({ id, question: `${id}?`, options })) }] }),
      exercise({ id: 'check', title: 'Check', kind: 'scale', steps: [{ id: 'rate', kind: 'scale', private: true, rounds: 1, prompt: 'How far?', anchors: ['1', '2', '3', '4', '5'], components: { one: 'One' }, items: ['s1', 's2', 's3'].map(id => ({ id, question: `I ${id}`, component: 'one' })), forms: { short: ['s1', 's2'], all: ['s1', 's2', 's3'] }, formFor: { short: 'short', day: 'all' } }] }),
      exercise({ id: 'rank', title: 'Rank', kind: 'ranking', steps: [{ id: 'order', kind: 'ranking', items: [{ id: 'r', question: 'Rank', options }] }] }),
      exercise({ id: 'words', title: 'Words', kind: 'word-cloud', steps: [{ id: 'cloud', kind: 'word-cloud', items: [{ id: 'w', question: 'One verb', maxWords: 2, maxLength: 20 }] }] }),
      exercise({ id: 'play', title: 'Play', kind: 'role-play', group: { size: 'trios', regroup: true }, steps: [{ id: 'scene', kind: 'role-play', scenario: 'A scene that all may know.', run: '15', roles: [
        { id: 'lead', name: 'Lead', about: 'leads', lead: true, brief: { goal: 'CANARY-LEAD-GOAL', know: 'CANARY-LEAD-KNOW', constraint: 'CANARY-LEAD-CONSTRAINT', opening: 'CANARY-LEAD-OPENING' } },
        { id: 'other', name: 'Other', about: 'listens', brief: { goal: 'CANARY-OTHER-GOAL', know: 'CANARY-OTHER-KNOW', constraint: 'CANARY-OTHER-CONSTRAINT', opening: 'CANARY-OTHER-OPENING' } },
      ], observer: { checklist: ['CANARY-CHECK-ONE', 'CANARY-CHECK-TWO'] }, bells: [{ at: '5:30', label: 'the bell' }], injects: [{ id: 'news', onBell: 1, to: 'observer', text: 'CANARY-INJECT' }], freezes: ['one', 'two', 'three'], soundsLike: ['CANARY-SOUNDS'] }] }),
      exercise({ id: 'multi', title: 'Multi', kind: 'poll-multi', steps: [{ id: 'several', kind: 'poll-multi', items: [{ id: 'm', question: 'Which ones?', options, max: 2, none: 'c' }] }] }),
      exercise({ id: 'shares', title: 'Shares', kind: 'points', steps: [{ id: 'share', kind: 'points', options, items: [{ id: 'now', question: 'As it is', short: 'now' }, { id: 'needed', question: 'As it should be', short: 'needed' }] }] }),
      exercise({ id: 'texts', title: 'Texts', kind: 'open-text', steps: [{ id: 'write', kind: 'open-text', items: [{ id: 't', question: 'Write it', maxWords: 5 }] }] }),
      exercise({ id: 'posted', title: 'Posted', kind: 'discussion', steps: [{ id: 'group', kind: 'discussion', prompt: 'Agree on one', items: [{ id: 'line', question: 'Your line', maxWords: 10 }] }] }),
      exercise({ id: 'quizzed', title: 'Quizzed', kind: 'quiz', steps: [{ id: 'items', kind: 'quiz', rounds: 1, items: ['k1', 'k2', 'k3'].map(id => ({ id, question: `${id}?`, options, right: 'b', why: 'CANARY-WHY' })), forms: { first: ['k1', 'k2'], last: ['k3'] } }] }),
      exercise({ id: 'guess', title: 'Guess', kind: 'estimate', steps: [{ id: 'estimate', kind: 'estimate', items: [{ id: 'g', question: 'How long?', unit: 'hours', from: 0, to: 2000, step: 0.5, right: { value: 42, within: 5, why: 'CANARY-WHY' } }] }] }),
      exercise({ id: 'board', title: 'Board', kind: 'placement', steps: [{ id: 'plane', kind: 'placement', ...plane, marks: { label: 'Ring', options }, items: [{ id: 'thing', question: 'A thing' }, { id: 'own-thing', question: 'One of yours', own: true }] }] }),
      exercise({ id: 'map', title: 'Map', kind: 'placement', steps: [{ id: 'private-plane', kind: 'placement', ...plane, private: true, note: 'One action', items: [{ id: 'somebody', question: 'Somebody', own: true }] }] }),
      exercise({ id: 'thoughts', title: 'Thoughts', kind: 'reflection', steps: [{ id: 'reflect', kind: 'reflection', items: [{ id: 'own', question: 'For yourself', maxWords: 10 }, { id: 'shared', question: 'Share it if you like', maxWords: 10, share: true }] }] }),
      exercise({ id: 'twice', title: 'Twice', kind: 'scale', steps: [{ id: 'both', kind: 'scale', private: true, rounds: 1, prompt: 'How far?', anchors: ['1', '2', '3', '4', '5'], ratings: { earlier: 'before today', now: 'now' }, items: [{ id: 'b1', question: 'I do' }] }] }),
      exercise({ id: 'talk', title: 'Talk', kind: 'discussion', steps: [{ id: 'pairs', kind: 'discussion', prompt: 'Tell', seconds: 240 }] }),
    ],
  }
}

/** Texts of the content above that no participant or display may ever see. */
export const canaries = ['CANARY-GOOD', 'CANARY-PITFALL', 'CANARY-RECOVER', 'CANARY-BODY', 'CANARY-EXPECTED', 'CANARY-SOUNDS', 'CANARY-WHY']

/** Texts of the role-play that only their owner, or the observer, may see on a phone. */
export const privateTexts = { lead: ['CANARY-LEAD-GOAL', 'CANARY-LEAD-KNOW', 'CANARY-LEAD-CONSTRAINT', 'CANARY-LEAD-OPENING'], other: ['CANARY-OTHER-GOAL', 'CANARY-OTHER-KNOW', 'CANARY-OTHER-CONSTRAINT', 'CANARY-OTHER-OPENING'], observer: ['CANARY-CHECK-ONE', 'CANARY-CHECK-TWO', 'CANARY-INJECT'] }
