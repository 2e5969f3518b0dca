/** A made-up session of 24 phones over real sockets, with every kind used, and something private in every private place. */
import type { Deed, People, Question } from '../../engine/people/simulate.ts'
import type { ProtocolClient } from './client.ts'
import type { Engine } from './engine.ts'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { plainHabits } from '../../engine/people/habits.ts'
import { simulatePeople } from '../../engine/people/simulate.ts'
import { openHost, pause } from './client.ts'
import { reportContent } from './report-content.ts'

export const PEOPLE = 24
/** Exercises that fewer than everybody answered, one of which was cut, and one that was passed over. */
export const FEW = { multi: 3 } as const
export const CUT = 'talk'
export const SKIPPED = 'three'

/** An answer that was acknowledged, by the vote it belongs to. */
export interface Sent { exercise: string, item: string, vote: number, person: number, value: Record<string, unknown> }

export interface RoomOf24 {
  host: ProtocolClient
  people: People
  /** All that was said to phones, as text. */
  heard: string
  sent: Sent[]
  /** Texts that were marked, once a mark. */
  marked: string[]
  /** What observers wrote. */
  sheets: string[]
  close: () => void
}

const counted = (voters: number, counts: Record<string, number>, also: boolean, texts: string[] = []) => ({ voters, counts, texts, also })
/** What is keyed in before a reveal, by exercise, item and vote; who votes by phone then. */
export const keyedIn = [
  { exercise: 'vote', item: 'q', vote: 2, by: 'hands', phones: 19, count: counted(5, { a: 3, b: 2 }, true) },
  { exercise: 'shares', item: 'now', vote: 1, by: 'paper', phones: 18, count: counted(6, { a: 50, b: 30, c: 20 }, true) },
  { exercise: 'quizzed', item: 'k1', vote: 1, by: 'cards', phones: 0, count: counted(22, { a: 5, b: 17 }, false) },
  { exercise: 'rank', item: 'r', vote: 2, by: 'hands', phones: 3, count: counted(8, { a: 6, c: 2 }, true) },
  { exercise: 'texts', item: 't', vote: 1, by: 'paper', phones: PEOPLE, count: counted(1, {}, true, ['SHOWN read from a card']) },
] as const

/** The text that somebody sends: its first word says what the host does with it. */
function textOf(exercise: string, item: string, person: number): { text: string, name?: string } {
  const place = `${exercise}-${item}-${person}`
  if (exercise === 'sc-feedback')
    return { text: `PRIVATE ${place}` }
  if (person === 1)
    return { text: `PINNED ${place}` }
  if (person === 2)
    return { text: `SHOWN ${place}`, name: 'Signed Sam' }
  return { text: `${['HIDDEN', 'WAITING'][person % 2]} ${person === 4 ? 'shit ' : ''}${place}`, name: `UNSHOWN-NAME-${person}` }
}

/** What must reach no report and no table: it begins with one of these. */
export const privatePlaces = ['PRIVATE', 'HIDDEN', 'WAITING', 'UNSHOWN-NAME', 'JOINED-AS', 'shit']

/** Those who vote by phone; texts whose fate is known; and one coarse word. Everything else people think up. */
function answerOf({ person, exercise, step, item, vote }: Question): Record<string, unknown> | null | undefined {
  const keyed = keyedIn.find(one => one.exercise === exercise && one.item === item && one.vote === vote)
  if (person > (keyed?.phones ?? (FEW as Record<string, number>)[exercise] ?? PEOPLE))
    return null
  if (step.kind === 'word-cloud')
    return person === 5 ? { words: ['shit'] } : undefined
  if (step.kind === 'reflection')
    return step.items.find(({ id }) => id === item)!.share ? { text: textOf(exercise, item, person).text } : {}
  if (step.kind === 'placement') {
    const { own } = step.items.find(({ id }) => id === item)!
    return own ? { x: person * 4, y: 100 - person * 4, label: `PRIVATE-LABEL-${person}`, ...step.note ? { note: `PRIVATE-NOTE-${person}` } : {} } : undefined
  }
  return step.kind === 'open-text' || step.kind === 'discussion' ? textOf(exercise, item, person) : undefined
}

/** The first two are shown. */
const questions = ['SHOWN question, answered', 'SHOWN question, parked', 'WAITING question']

/** Plays it to the end of the session. */
export async function playRoomOf24(engine: Engine): Promise<RoomOf24> {
  const content = reportContent()
  mkdirSync(join(engine.dataDir, 'handouts'), { recursive: true })
  writeFileSync(join(engine.dataDir, 'handouts', 'index.json'), JSON.stringify({ handouts: [{ file: 'one-page-reference-a4.pdf', title: 'One-page reference', audience: 'participant', paper: 'a4', pages: 1, bytes: 1 }] }))
  const host = await openHost(engine)
  const heard: string[] = []
  const people = await simulatePeople({
    origin: engine.origin,
    code: engine.code,
    count: PEOPLE,
    seed: 24,
    pace: 0,
    habits: { ...plainHabits, mark: 0.35 },
    tables: 6,
    name: person => `JOINED-AS-${person}`,
    answer: answerOf,
    ask: person => questions[person - 1] ?? null,
    heard: (_person, _event, message) => heard.push(JSON.stringify(message)),
  })
  const deeds = (did: Deed['did']) => people.log.filter(deed => deed.did === did)

  /** Sends again what came too fast: a host who does not think outruns the limit, fingers do not. */
  async function send(event: string, message: () => unknown) {
    for (;;) {
      const acked = await host.send(event, message())
      if (acked.ok)
        return
      if (!/too many messages/i.test(acked.why))
        throw new Error(`${event} ${JSON.stringify(message())}: ${acked.why}`)
      await pause(150)
    }
  }
  async function steer(command: object) {
    const { revision } = host.last['host-view']!
    await send('command', () => ({ expected: revision, command }))
    await host.until('host-view', view => view.revision > revision)
  }
  const seen = (id: string) => host.last['host-view']!.exercises[id]!

  await host.until('host-view', view => view.participants.connected === PEOPLE)
  await steer({ type: 'cut', line: `exercise:${CUT}`, on: true })
  await steer({ type: 'clock', on: true })
  for (const { id } of content.exercises.filter(({ id }) => id !== CUT && id !== SKIPPED)) {
    const slide = content.slides.find(({ exercise }) => exercise === id)
    if (slide) {
      const { revision, page } = await host.until('position', () => true)
      if (page !== slide.page)
        await send('set-position', () => ({ expected: revision, page: slide.page, clicks: 0 }))
      await host.until('position', position => position.page === slide.page)
    }
    await run(id)
  }
  await ask()
  await steer({ type: 'release-handout', file: 'one-page-reference-a4.pdf', on: true })
  await steer({ type: 'end-session' })
  return {
    host,
    people,
    heard: heard.join('\n'),
    // No round was reset, so rounds are votes.
    sent: deeds('answer').map(({ exercise, item, round, person, value }) => ({ exercise: exercise!, item: item!, vote: round!, person, value: value as Record<string, unknown> })),
    marked: deeds('mark').map(({ value }) => value as string),
    sheets: deeds('note').flatMap(({ value }) => Object.values(value as object).flat().filter(part => typeof part === 'string')),
    close() {
      host.close()
      people.close()
    },
  }

  async function run(id: string) {
    if (id === 'posted')
      await steer({ type: 'answer-by', exercise: id, by: 'table' })
    await steer({ type: 'open', exercise: id })
    for (const key of seen(id).units.map(unit => unit.key)) {
      const unit = () => seen(id).units.find(one => one.key === key)!
      const step = content.exercises.find(exercise => exercise.id === id)!.steps.find(one => one.id === unit().step)!
      if (!unit().rounds.length)
        await steer({ type: 'open', exercise: id })
      if (step.kind === 'role-play')
        await act(id)
      for (let vote = 1; vote <= (step.rounds === 2 && unit().items.length ? 2 : 1); vote++) {
        if (vote === 2)
          await steer({ type: 'second-round', exercise: id })
        await settled(id, 'open', unit().rounds.at(-1)?.number ?? 0)
        for (const keyed of keyedIn.filter(one => one.exercise === id && one.vote === vote && unit().items.includes(one.item)))
          await keyIn(keyed)
        await moderate(id)
        if (unit().items.length && (!step.private || step.kind === 'reflection')) {
          await steer({ type: 'reveal', exercise: id })
          await settled(id, 'revealed', unit().rounds.at(-1)!.number)
        }
      }
      await steer({ type: 'next', exercise: id })
    }
  }

  /** Waits until phones have heard of a round, people have done what they wanted, and the host has all texts. */
  async function settled(exercise: string, phase: string, round: number) {
    await people.settled(({ 'participant-view': view }) => view!.exercises.some(one => one.id === exercise && one.phase === phase && one.round === round))
    const texts = (item: string) => deeds('answer').filter(deed => deed.exercise === exercise && deed.item === item && deed.round === round && (deed.value as { text?: string }).text !== undefined).length
    await host.until('host-view', () => Object.entries(seen(exercise).posts).every(([item, posts]) => posts.length >= texts(item)))
  }

  async function keyIn({ exercise, item, by, count }: typeof keyedIn[number]) {
    await steer({ type: 'count-by', exercise, by })
    await steer({ type: 'key-in', exercise, item, count })
    await steer({ type: 'count-by', exercise, by: 'phones' })
  }

  /** Texts of a discussion are shown at once, so that one which ought to wait is hidden. */
  async function moderate(exercise: string) {
    for (const post of Object.values(seen(exercise).posts).flat()) {
      const as = { PINNED: 'pin', SHOWN: 'show', HIDDEN: 'hide', WAITING: post.status === 'shown' ? 'hide' : null }[post.text.split(' ')[0]!]
      if (as && !post.pinned && post.status !== { show: 'shown', hide: 'hidden' }[as])
        await steer({ type: 'moderate', exercise, post: post.id, as })
    }
  }

  /** A role-play up to the observers' minute; each observer writes a sheet. */
  async function act(exercise: string) {
    const rp = (command: object) => steer({ type: 'role-play', exercise, command })
    await rp({ type: 'rp-group', by: 'random' })
    await rp({ type: 'rp-start' })
    while (seen(exercise).rolePlay!.clock.phase !== 'scene')
      await rp({ type: 'rp-end-phase' })
    await people.settled(({ 'role-play': told }) => told?.view.clock.phase === 'scene')
    while (seen(exercise).rolePlay!.clock.phase !== 'debrief')
      await rp({ type: 'rp-end-phase' })
  }

  /** Three questions: one answered, one open, one that waits. */
  async function ask() {
    const { questions } = await host.until('host-view', view => view.questions.list.length === 3)
    for (const { id, text } of questions.list.filter(({ text }) => text.startsWith('SHOWN'))) {
      await steer({ type: 'question', question: id, as: 'show' })
      if (text.endsWith('answered'))
        await steer({ type: 'question', question: id, as: 'answered' })
    }
    await people.settled(({ 'participant-view': view }) => view!.questions.list.length === 2)
  }
}
