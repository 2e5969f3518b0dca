/** What is done to each kept session once it is open: commands and answers whose frames are on record. */

/** Who does it: `host`, or `person` with a number. */
export interface Act {
  by: string
  event: string
  /** What is sent, made from the host's newest view. */
  message: (view: View) => unknown
}

export interface View {
  revision: number
  exercises: Record<string, { units: { key: string, items: string[] }[], posts: Record<string, { id: string, status: string }[]>, rolePlay: { hostGroups: { id: number, members: { person: number }[] }[] } | null }>
  questions: { list: { id: string, status: string, text: string }[] }
}

export interface Script { people: readonly number[], acts: readonly Act[] }

const command = (made: object | ((view: View) => object)): Act => ({ by: 'host', event: 'command', message: view => ({ expected: view.revision, command: typeof made === 'function' ? made(view) : made }) })
const sends = (person: number, event: string, made: unknown): Act => ({ by: `person ${person}`, event, message: typeof made === 'function' ? made as Act['message'] : () => made })
const hostSends = (event: string, message: unknown): Act => ({ by: 'host', event, message: () => message })

const OWNER = 'pl-lead-or-manage'
const answer = (person: number, item: string, option: string, round = 1) => sends(person, 'answer', { exercise: OWNER, item, round, value: { option } })
const waiting = (view: View) => view.questions.list.find(({ status }) => status === 'waiting')!.id
const asked = (view: View) => view.questions.list.find(({ text }) => text.startsWith('Who'))!.id

const midVote: Act[] = [
  answer(2, 'review-tone', 'shared'),
  answer(1, 'review-tone', 'unclear'),
  sends(2, 'answer', { exercise: OWNER, item: 'review-tone', round: 1, value: { skip: true } }),
  answer(2, 'review-tone', 'lead'),
  answer(2, 'review-tone', 'nobody'),
  answer(2, 'review-tone', 'lead', 2),
  answer(2, 'pay', 'lead'),
  sends(2, 'answer', { item: 'review-tone', value: {} }),
  sends(2, 'command', { expected: 0, command: { type: 'close', exercise: OWNER } }),
  hostSends('command', { expected: 0, command: { type: 'close', exercise: OWNER } }),
  hostSends('command', { expected: 0, command: { type: 'no-such' } }),
  command({ type: 'second-round', exercise: OWNER }),
  command({ type: 'timer-add', exercise: OWNER, seconds: 30 }),
  command({ type: 'timer', exercise: OWNER, action: 'pause' }),
  command({ type: 'close', exercise: OWNER }),
  answer(1, 'review-tone', 'lead'),
  command({ type: 'open', exercise: OWNER }),
  command({ type: 'count-by', exercise: OWNER, by: 'cards' }),
  command({ type: 'key-in', exercise: OWNER, item: 'review-tone', count: { voters: 6, counts: { lead: 1, shared: 5 }, texts: [], also: true } }),
  command({ type: 'count-by', exercise: OWNER, by: 'phones' }),
  command({ type: 'reveal', exercise: OWNER }),
  command({ type: 'reset', exercise: OWNER }),
  command({ type: 'open', exercise: OWNER }),
  answer(1, 'review-tone', 'shared', 2),
  command({ type: 'next', exercise: OWNER }),
  command({ type: 'previous', exercise: OWNER }),
  command({ type: 'finish', exercise: OWNER }),
  command({ type: 'open', exercise: 'sc-self-check-pre' }),
  sends(1, 'answer', { exercise: 'sc-self-check-pre', item: 'communication-a', round: 1, value: { rating: 4 } }),
  command({ type: 'show-small-groups', on: true }),
  command({ type: 'open', exercise: 'rf-commitment', form: 'no-such' }),
  command({ type: 'question', question: 'p000000', as: 'show' }),
  command(view => ({ type: 'question', question: waiting(view), as: 'show' })),
  command(view => ({ type: 'question', question: asked(view), as: 'on-screen' })),
  sends(1, 'upvote', (view: View) => ({ exercise: null, post: asked(view), on: true })),
  sends(2, 'ask', { text: 'Is there coffee?' }),
  sends(2, 'rename', { name: 'Beatrice' }),
  sends(1, 'set-table', { table: 9 }),
  command({ type: 'questions', open: false, mode: 'at-once' }),
  sends(2, 'ask', { text: 'Too late?' }),
  command({ type: 'moderation', exercise: 'ot-premortem', mode: 'at-once' }),
  command({ type: 'cut', line: 'exercise:rp-stuck-senior', on: true }),
  command({ type: 'spend-reserve', exercise: OWNER, on: false }),
  command({ type: 'key-idea', on: false }),
  hostSends('set-position', { expected: 0, page: 9, clicks: 0 }),
  { by: 'host', event: 'set-position', message: () => ({ expected: 2, page: 9, clicks: 1 }) },
  sends(1, 'own-report', {}),
  command({ type: 'clock', on: false }),
  command({ type: 'end-session' }),
  command({ type: 'open', exercise: OWNER }),
]

const PLAY = 'rp-stuck-senior'
const playing = (made: object | ((view: View) => object)) => command(view => ({ type: 'role-play', exercise: PLAY, command: typeof made === 'function' ? made(view) : made }))
const acting = (person: number, action: object) => sends(person, 'role-play-action', { exercise: PLAY, action })
const groupOf = (view: View, person: number) => view.exercises[PLAY]!.rolePlay!.hostGroups.find(({ members }) => members.some(one => one.person === person))!.id

/** The clock stands for all but one step, so that times are held exactly. */
const midRolePlay: Act[] = [
  acting(1, { type: 'stuck', on: true }),
  playing(view => ({ type: 'rp-unstick', group: groupOf(view, 1) })),
  acting(1, { type: 'pause-scene' }),
  playing(view => ({ type: 'rp-resume-group', group: groupOf(view, 1) })),
  acting(1, { type: 'use-phone', on: true }),
  playing({ type: 'rp-paper', on: true }),
  playing({ type: 'rp-paper', on: false }),
  sends(6, 'note', { exercise: PLAY, kind: 'sheet', value: { take: 1, ticks: [1], words: ['Help me understand.'], keep: 'the pause', try: '' } }),
  sends(1, 'note', { exercise: PLAY, kind: 'sentence', value: { point: 0, attempt: 1, text: 'What would help?' } }),
  acting(7, { type: 'observe' }),
  acting(7, { type: 'play-again' }),
  playing({ type: 'rp-keep-apart', a: 3, b: 4, on: true }),
  playing({ type: 'rp-add', seconds: 60 }),
  playing({ type: 'rp-group', by: 'random' }),
  playing({ type: 'rp-end-phase' }),
  playing({ type: 'rp-end-phase' }),
  playing({ type: 'rp-end-phase' }),
  acting(7, { type: 'leave' }),
  playing({ type: 'rp-start' }),
  playing({ type: 'rp-reset-run' }),
  playing({ type: 'rp-finish' }),
  command({ type: 'next', exercise: PLAY }),
]

const ended: Act[] = [
  sends(1, 'own-report', {}),
  sends(2, 'own-report', {}),
  sends(1, 'answer', { exercise: 'wc-one-word', item: 'verb', round: 1, value: { words: ['waited'] } }),
  command({ type: 'open', exercise: 'wc-one-word' }),
]

const unmergedLog: Act[] = [
  sends(1, 'own-report', {}),
  command({ type: 'close', exercise: 'pl-where-influence' }),
  sends(1, 'answer', { exercise: 'pl-where-influence', item: 'moved-them', round: 1, value: { option: 'title' } }),
  command({ type: 'reveal', exercise: 'pl-where-influence' }),
]

export const scripts: Record<string, Script> = {
  'mid-vote': { people: [1, 2], acts: midVote },
  'mid-role-play': { people: [1, 6, 7], acts: midRolePlay },
  'ended': { people: [1, 2], acts: ended },
  'unmerged-log': { people: [1, 2], acts: unmergedLog },
}
