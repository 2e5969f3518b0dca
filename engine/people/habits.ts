/** What simulated people are like, as shares from 0 to 1. */

export interface Habits {
  /** Of answers: the question is skipped. */
  skip: number
  /** Of answers: another one follows while the vote is open. */
  changeOfMind: number
  /** Of rounds: the connection is lost while the first answer is on its way; the person returns and sends it again. */
  drop: number
  /** Of people: comes when the room is in its second, third or fourth exercise. */
  late: number
  /** Of people: leaves for good after their third, fourth or fifth exercise. */
  leave: number
  /** Of people in a role-play: wishes to observe; some of them play after all. */
  optOut: number
  /** Of people in a group: steps out for a moment and is placed again. */
  stepOut: number
  /** Of people in a group: says that they are ready. */
  ready: number
  /** Of people in a scene: calls for help, or holds the scene, and lets it go on. */
  hold: number
  /** Of people, while questions are open: asks one. */
  ask: number
  /** Of texts and questions of others: marks it. */
  mark: number
  /** Of people: corrects their name. */
  rename: number
}

/** People as one might meet them. */
export const usualHabits: Habits = { skip: 0.05, changeOfMind: 0.1, drop: 0.05, late: 0.08, leave: 0.05, optOut: 0.1, stepOut: 0.03, ready: 0.9, hold: 0.05, ask: 0.15, mark: 0.15, rename: 0.05 }

/** People who answer everything once, and do nothing else. */
export const plainHabits: Habits = { skip: 0, changeOfMind: 0, drop: 0, late: 0, leave: 0, optOut: 0, stepOut: 0, ready: 1, hold: 0, ask: 0, mark: 0, rename: 0 }

/** First names of people who gave one. */
export const names: readonly string[] = ['Ana', 'Bartek', 'Chidi', 'Dilnoza', 'Elif', 'Farah', 'Goran', 'Hana', 'Ines', 'Jakub', 'Kwame', 'Lena', 'Mateo', 'Noor', 'Olek', 'Priya', 'Quentin', 'Rosa', 'Sven', 'Tomoko', 'Uma', 'Viktor', 'Wanjiru', 'Yara', 'Zoran']

/** What people ask a room. */
export const questions: readonly string[] = ['What would you do first on Monday?', 'Who decides when two leads disagree?', 'How do you say no to a director?', 'What if my manager does not want this?', 'How much of this works in a team of three?', 'Where did it go wrong for you?']
