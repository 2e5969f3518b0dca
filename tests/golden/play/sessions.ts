/** The four sessions of the record, as they were played. */
import type { Client } from '../client.ts'
import type { Running } from '../running.ts'
import type { Room } from './room.ts'
import { copyOfKept, startIn } from '../running.ts'
import { playThrough, stepOf } from './exercise.ts'
import { openRoom } from './room.ts'
import { valueFor } from './values.ts'

export interface Played {
  running: Running
  /** Cookies of all phones, in the order of joining. */
  cookies: string[]
}

const ROLE_PLAY = 'rp-stuck-senior'
/** Left out of the long day. */
const CUT = 'ds-now-next-later'

/** Each leaves the session as its name says; whoever called it ends the program. */
export const plays: Record<string, () => Promise<Played>> = {
  'mid-vote': () => play('mid-vote', 'taster', 7, midVote),
  'mid-role-play': () => play('mid-role-play', 'taster', 6, midRolePlay),
  'ended': () => play('ended', 'full-day', 8, ended),
  'unmerged-log': unmergedLog,
}

async function play(name: string, agenda: string, size: number, work: (room: Room) => Promise<void>): Promise<Played> {
  const running = await startIn(copyOfKept(), ['--session', name, '--agenda', agenda])
  const room = await openRoom(running, size)
  await work(room)
  room.leave()
  return { running, cookies: cookiesOf(room.phones) }
}

const cookiesOf = (phones: readonly Client[]) => phones.map(({ cookie }) => cookie)

/** Tables, two rounds, texts shown and waiting, hands keyed in, questions; then a vote that half the room has answered. */
async function midVote(room: Room): Promise<void> {
  const { phones, steer, tell } = room
  await room.sit(3)
  await steer({ type: 'clock', on: true }, { type: 'key-idea', on: true }, { type: 'cut', line: 'exercise:rp-review-conflict', on: true })
  await room.goTo(3)
  await playThrough(room, 'wc-one-word')
  await room.goTo(8)
  await playThrough(room, 'pl-where-influence')
  await playThrough(room, 'ot-premortem', { people: [1, 2, 4] })
  await steer({ type: 'answer-by', exercise: 'qz-doors', by: 'table' }, { type: 'open', exercise: 'qz-doors' })
  const doors = stepOf(room, 'qz-doors', 'doors')
  for (const item of doors.items)
    await room.answer('qz-doors', item.id, [1, 2, 3], person => valueFor(doors, item, person))
  await steer({ type: 'count-by', exercise: 'qz-doors', by: 'hands' }, { type: 'key-in', exercise: 'qz-doors', item: 'open-api', count: { voters: 12, counts: { 'one-way': 8, 'two-way': 4 }, texts: [], also: false } }, { type: 'reveal', exercise: 'qz-doors' }, { type: 'finish', exercise: 'qz-doors' })
  for (const [i, text] of ['Who decides in the end?', 'And when nobody does?'].entries())
    await tell(phones[i]!, 'ask', { text })
  await room.host.until(() => room.view().questions.list.length === 2, 'both questions came')
  const question = room.view().questions.list.find(({ text }) => text.startsWith('Who'))!.id
  await steer({ type: 'question', question, as: 'show' })
  await tell(phones[4]!, 'upvote', { exercise: null, post: question, on: true })
  await steer({ type: 'spend-reserve', exercise: 'pl-lead-or-manage', on: true }, { type: 'open', exercise: 'pl-lead-or-manage' })
  const owner = stepOf(room, 'pl-lead-or-manage', 'owner')
  const [first, second] = room.seen('pl-lead-or-manage').units.map(unit => owner.items.find(({ id }) => unit.items.includes(id))!)
  await room.answer('pl-lead-or-manage', first!.id, [1, 2, 3, 4, 5, 6], person => valueFor(owner, first!, person))
  await steer({ type: 'reveal', exercise: 'pl-lead-or-manage' }, { type: 'next', exercise: 'pl-lead-or-manage' }, { type: 'open', exercise: 'pl-lead-or-manage' })
  await room.answer('pl-lead-or-manage', second!.id, [1, 3, 4, 6], person => valueFor(owner, second!, person))
}

/** A scene that the host has paused, with an observer by wish, somebody who opted out in the scene, and a late arrival. */
async function midRolePlay(room: Room): Promise<void> {
  const { phones, steer, tell } = room
  const command = (one: object) => steer({ type: 'role-play', exercise: ROLE_PLAY, command: one })
  const act = (person: number, action: object) => tell(phones[person - 1]!, 'role-play-action', { exercise: ROLE_PLAY, action })
  await steer({ type: 'clock', on: true })
  await room.goTo(14)
  await steer({ type: 'open', exercise: ROLE_PLAY })
  await act(6, { type: 'observe' })
  await command({ type: 'rp-keep-apart', a: 1, b: 2, on: true })
  await command({ type: 'rp-group', by: 'random' })
  await command({ type: 'rp-start' })
  await act(1, { type: 'ready', on: true })
  while (room.seen(ROLE_PLAY).rolePlay!.clock.phase !== 'scene')
    await command({ type: 'rp-end-phase' })
  await act(3, { type: 'observe' })
  await room.enter()
  await room.host.until(() => room.seen(ROLE_PLAY).rolePlay!.hostGroups.flatMap(({ members }) => members).some(({ person }) => person === 7), 'the late arrival has a seat')
  await act(2, { type: 'use-phone', on: true })
  await tell(phones[5]!, 'note', { exercise: ROLE_PLAY, kind: 'sheet', value: { take: 1, ticks: [0, 2], words: ['What have you ruled out?'], keep: 'the silence', try: 'one question at a time' } })
  await act(4, { type: 'stuck', on: true })
  await command({ type: 'rp-pause' })
}

/** A whole day in a few minutes: every page, every kind, commitments, and the end. */
async function ended(room: Room): Promise<void> {
  const { steer } = room
  const played = ['sc-self-check-pre', 'wc-one-word', 'pl-where-influence', 'rk-archetype-fit', 'rp-stuck-senior', 'qz-comment-ladder', 'pm-glue-audit', 'mx-innovation-radar', 'pt-hundred-points', 'ds-adr-kata', 'rf-commitment', 'sc-feedback', 'sc-self-check-post']
  await room.sit(4)
  await steer({ type: 'cut', line: `exercise:${CUT}`, on: true }, { type: 'clock', on: true }, { type: 'spend-reserve', exercise: 'pt-hundred-points', on: true })
  for (const { page, exercise } of room.content.slides) {
    await room.goTo(page)
    if (exercise && played.includes(exercise)) {
      await playThrough(room, exercise, exercise === 'ds-adr-kata' ? { people: [1, 2, 3, 4, 5, 6] } : {})
      played.splice(played.indexOf(exercise), 1)
    }
    else if (exercise && exercise !== CUT && !room.seen(exercise).active && !room.seen(exercise).units.some(({ rounds }) => rounds.length)) {
      // Opened and talked through without phones: what nobody opened was left out, and the report has to name it.
      await steer({ type: 'open', exercise }, { type: 'finish', exercise })
    }
  }
  for (const exercise of played)
    await playThrough(room, exercise)
  await steer({ type: 'end-session' })
}

/** Ended once in good order; then answers come in, and the power goes. */
async function unmergedLog(): Promise<Played> {
  const first = await startIn(copyOfKept(), ['--session', 'unmerged-log', '--agenda', 'taster'])
  await first.stop()
  const running = await startIn(first.dataDir, ['--session', 'unmerged-log'])
  const room = await openRoom(running, 6)
  await room.goTo(8)
  await room.steer({ type: 'open', exercise: 'pl-where-influence' })
  const step = stepOf(room, 'pl-where-influence', 'influence')
  await room.answer('pl-where-influence', 'moved-them', [1, 2, 3, 4, 5, 6], person => valueFor(step, step.items[0]!, person))
  const cookies = cookiesOf(room.phones)
  await running.kill()
  room.leave()
  return { running, cookies }
}
