/** A made-up session of 24 phones over real sockets, with every kind used, and something private in every private place. */
import type { ProtocolClient } from './client.ts'
import type { Engine } from './engine.ts'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openClient, pause, phone, redeemKey } from './client.ts'
import { valueFor } from './played.ts'
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
  phones: ProtocolClient[]
  sent: Sent[]
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

function valueOf(step: Parameters<typeof valueFor>[0], item: { id: string, share?: boolean }, exercise: string, person: number, vote: number): Record<string, unknown> {
  if (step.kind === 'reflection')
    return item.share ? { text: textOf(exercise, item.id, person).text } : {}
  if (step.kind === 'open-text' || step.kind === 'discussion')
    return textOf(exercise, item.id, person)
  const value = valueFor(step, item, person, vote) as Record<string, unknown>
  if (step.kind === 'word-cloud' && person === 5)
    return { words: ['shit'] }
  return step.kind === 'placement' && step.note ? { ...value, note: `PRIVATE-NOTE-${person}` } : value
}

/** Plays it to the end of the session. */
export async function playRoomOf24(engine: Engine): Promise<RoomOf24> {
  const content = reportContent()
  mkdirSync(join(engine.dataDir, 'handouts'), { recursive: true })
  writeFileSync(join(engine.dataDir, 'handouts', 'index.json'), JSON.stringify({ handouts: [{ file: 'one-page-reference-a4.pdf', title: 'One-page reference', audience: 'participant', paper: 'a4', pages: 1, bytes: 1 }] }))
  const host = await openClient(engine.origin, 'console', await redeemKey(engine.consoleUrl))
  const phones = await Promise.all(Array.from({ length: PEOPLE }, (_, i) => phone(engine.origin, engine.code, `JOINED-AS-${i + 1}`)))
  const sent: Sent[] = []

  /** Sends again what came too fast: a host and a crowd in one process outrun the limit, fingers do not. */
  async function send(client: ProtocolClient, event: string, message: () => unknown) {
    for (;;) {
      const acked = await client.send(event, message())
      if (acked.ok)
        return
      if (!/too many messages/i.test(acked.why))
        throw new Error(`${event} ${JSON.stringify(message())}: ${acked.why}`)
      await pause(150)
    }
  }
  async function steer(command: object) {
    const { revision } = host.last['host-view']!
    await send(host, 'command', () => ({ expected: revision, command }))
    await host.until('host-view', view => view.revision > revision)
  }
  const seen = (id: string) => host.last['host-view']!.exercises[id]!

  await Promise.all(phones.map((one, i) => send(one, 'set-table', () => ({ table: 1 + i % 6 }))))
  await host.until('host-view', view => view.participants.connected === PEOPLE)
  await steer({ type: 'cut', line: `exercise:${CUT}`, on: true })
  await steer({ type: 'clock', on: true })
  for (const { id } of content.exercises.filter(({ id }) => id !== CUT && id !== SKIPPED)) {
    const slide = content.slides.find(({ exercise }) => exercise === id)
    if (slide) {
      const { revision, page } = await host.until('position', () => true)
      if (page !== slide.page)
        await send(host, 'set-position', () => ({ expected: revision, page: slide.page, clicks: 0 }))
      await host.until('position', position => position.page === slide.page)
    }
    await run(id)
  }
  await ask()
  await steer({ type: 'release-handout', file: 'one-page-reference-a4.pdf', on: true })
  await steer({ type: 'end-session' })
  return { host, phones, sent, close: () => [host, ...phones].forEach(client => client.close()) }

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
        for (const item of unit().items)
          await answer(id, step, (step.items as { id: string }[]).find(one => one.id === item)!, vote, unit().rounds.at(-1)!.number)
        await moderate(id)
        if (unit().items.length && (!step.private || step.kind === 'reflection'))
          await steer({ type: 'reveal', exercise: id })
      }
      await mark(id)
      await steer({ type: 'next', exercise: id })
    }
  }

  async function answer(exercise: string, step: Parameters<typeof valueFor>[0], item: { id: string }, vote: number, round: number) {
    const keyed = keyedIn.find(one => one.exercise === exercise && one.item === item.id && one.vote === vote)
    const most = keyed?.phones ?? (FEW as Record<string, number>)[exercise] ?? (exercise === 'posted' ? 6 : PEOPLE)
    await Promise.all(phones.slice(0, most).map(async (client, i) => {
      await client.until('participant-view', view => view.exercises.some(running => running.id === exercise && running.phase === 'open' && running.round === round && running.items.includes(item.id)))
      const value = valueOf(step, item, exercise, i + 1, vote)
      await send(client, 'answer', () => ({ exercise, item: item.id, round, value }))
      sent.push({ exercise, item: item.id, vote, person: i + 1, value })
    }))
    // Texts are decided one by one, so all of them have to have come.
    const texts = sent.filter(one => one.exercise === exercise && one.item === item.id && one.vote === vote && 'text' in one.value).length
    await host.until('host-view', () => texts === 0 || (seen(exercise).posts[item.id]?.length ?? 0) >= texts)
    if (keyed) {
      await steer({ type: 'count-by', exercise, by: keyed.by })
      await steer({ type: 'key-in', exercise, item: item.id, count: keyed.count })
      await steer({ type: 'count-by', exercise, by: 'phones' })
    }
  }

  /** Texts of a discussion are shown at once, so that one which ought to wait is hidden. */
  async function moderate(exercise: string) {
    for (const post of Object.values(seen(exercise).posts).flat()) {
      const as = { PINNED: 'pin', SHOWN: 'show', HIDDEN: 'hide', WAITING: post.status === 'shown' ? 'hide' : null }[post.text.split(' ')[0]!]
      if (as && !post.pinned && post.status !== { show: 'shown', hide: 'hidden' }[as])
        await steer({ type: 'moderate', exercise, post: post.id, as })
    }
  }

  /** Three mark the signed text. */
  async function mark(exercise: string) {
    const post = exercise === 'texts' ? Object.values(seen(exercise).posts).flat().find(({ name }) => name === 'Signed Sam') : undefined
    if (post)
      await Promise.all(phones.slice(10, 13).map(one => send(one, 'upvote', () => ({ exercise, post: post.id, on: true }))))
  }

  /** A role-play up to the observers' minute; each observer writes a sheet. */
  async function act(exercise: string) {
    const rp = (command: object) => steer({ type: 'role-play', exercise, command })
    await rp({ type: 'rp-group', by: 'random' })
    await rp({ type: 'rp-start' })
    while (seen(exercise).rolePlay!.clock.phase !== 'scene')
      await rp({ type: 'rp-end-phase' })
    await Promise.all(phones.map(async (one) => {
      const { view } = await one.until('role-play', own => own.view.clock.phase === 'scene')
      if (!view.paper && view.group && !view.group.role)
        await send(one, 'note', () => ({ exercise, kind: 'sheet', value: { take: 1, ticks: [0], words: ['PRIVATE-HEARD'], keep: 'PRIVATE-KEEP', try: 'PRIVATE-TRY' } }))
    }))
    while (seen(exercise).rolePlay!.clock.phase !== 'debrief')
      await rp({ type: 'rp-end-phase' })
  }

  /** Three questions: one answered and marked, one open, one that waits. */
  async function ask() {
    for (const [i, text] of ['SHOWN question, answered', 'SHOWN question, parked', 'WAITING question'].entries()) {
      await send(phones[i]!, 'ask', () => ({ text }))
      const { questions } = await host.until('host-view', view => view.questions.list.some(question => question.text === text))
      const { id } = questions.list.find(question => question.text === text)!
      if (text.startsWith('SHOWN'))
        await steer({ type: 'question', question: id, as: 'show' })
      if (i === 0) {
        await Promise.all(phones.slice(5, 9).map(one => send(one, 'upvote', () => ({ exercise: null, post: id, on: true }))))
        await steer({ type: 'question', question: id, as: 'answered' })
      }
    }
  }
}
