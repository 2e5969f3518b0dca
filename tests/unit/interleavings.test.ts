import type { HostView } from '../../core/protocol.ts'
/** Any interleaving of joins, drops, answers, host commands and ticks keeps what the session promises. */
import type { AnswerRow } from '../../core/session/answers.ts'
import type { HostRequest } from '../../core/session/commands.ts'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { displayView, hostView, mine as mineSchema, ownRolePlay, participantView } from '../../core/protocol.ts'
import { QUESTIONS } from '../../core/session/questions.ts'
import { FEWEST_VOTERS } from '../../core/session/results.ts'
import { LiveSession } from '../../server/session/live-session.ts'
import { openSqliteStore } from '../../server/store/sqlite.ts'
import { canaries, privateTexts, smallContent } from '../support/content.ts'

const content = smallContent()
const PEOPLE = 9
const exercises = content.exercises.map(exercise => exercise.id)
const nobody = { displays: 0, hosts: 1 }

/** Valid and invalid values of each exercise's items, by item. */
const values: Record<string, fc.Arbitrary<unknown>> = {
  'poll-single': fc.record({ option: fc.constantFrom('a', 'b', 'c', 'z') }),
  'quiz': fc.record({ option: fc.constantFrom('a', 'b', 'c') }),
  'poll-multi': fc.record({ options: fc.subarray(['a', 'b', 'c']) }),
  'scale': fc.record({ rating: fc.integer({ min: 0, max: 6 }), earlier: fc.integer({ min: 1, max: 5 }) }),
  'ranking': fc.record({ order: fc.shuffledSubarray(['a', 'b', 'c'], { minLength: 2 }) }),
  'points': fc.record({ points: fc.record({ a: fc.integer({ min: 0, max: 100 }), b: fc.constantFrom(0, 40) }).map(({ a, b }) => ({ a, b, c: 100 - a - b })) }),
  'word-cloud': fc.record({ words: fc.array(fc.constantFrom('Ask', 'ask', 'listen'), { maxLength: 3 }) }),
  'open-text': fc.record({ text: fc.constantFrom('yes', 'no', 'one two three four five six') }),
  'discussion': fc.record({ text: fc.constantFrom('we agree', '') }),
  'placement': fc.record({ x: fc.integer({ min: -5, max: 100 }), y: fc.integer({ min: 0, max: 100 }), label: fc.constantFrom('Desk', '') }),
  'reflection': fc.constantFrom({}, { text: 'shared by choice' }),
  'role-play': fc.constant({}),
}

/** Mostly false. */
const often = fc.integer({ min: 0, max: 5 }).map(n => n === 0)
const person = fc.integer({ min: 0, max: PEOPLE - 1 })
const exercise = fc.constantFrom(...exercises)
const keyIn = fc.record({
  of: fc.constantFrom(['vote', 'q'] as const, ['multi', 'm'] as const, ['quizzed', 'k1'] as const, ['three', 'x'] as const),
  voters: fc.integer({ min: 0, max: 9 }),
  counts: fc.record({ a: fc.integer({ min: 0, max: 3 }), b: fc.integer({ min: 0, max: 3 }) }),
  also: fc.boolean(),
  back: often,
}).map(({ of: [exercise, item], voters, counts, also, back }) => ({ type: 'key-in' as const, exercise, item, count: back ? null : { voters, counts, texts: [], also } }))
const command: fc.Arbitrary<HostRequest> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ type: fc.constant('open' as const), exercise }) },
  fc.record({ type: fc.constantFrom('close' as const, 'reveal' as const, 'second-round' as const, 'reset' as const, 'next' as const, 'finish' as const), exercise }),
  fc.record({ type: fc.constant('count-by' as const), exercise, by: fc.constantFrom('phones' as const, 'hands' as const, 'paper' as const) }),
  fc.record({ type: fc.constant('answer-by' as const), exercise, by: fc.constantFrom('person' as const, 'table' as const) }),
  { weight: 3, arbitrary: keyIn },
  fc.record({ type: fc.constant('moderation' as const), exercise: fc.constantFrom('texts', 'posted'), mode: fc.constantFrom('approve' as const, 'at-once' as const) }),
  fc.record({ type: fc.constant('questions' as const), open: fc.boolean(), mode: fc.constantFrom('approve' as const, 'at-once' as const) }),
  fc.record({ type: fc.constant('timer' as const), exercise, action: fc.constantFrom('start' as const, 'pause' as const, 'reset' as const) }),
  fc.record({ type: fc.constant('timer-add' as const), exercise, seconds: fc.constantFrom(60, -60) }),
  fc.record({ type: fc.constant('show-small-groups' as const), on: fc.boolean() }),
  fc.record({ type: fc.constant('role-play' as const), exercise: fc.constant('play'), command: fc.constantFrom({ type: 'rp-group' as const, by: 'random' as const }, { type: 'rp-start' as const }, { type: 'rp-end-phase' as const }, { type: 'rp-bell' as const }) }),
)
/** How often something was taken, over all runs: a test of refusals alone would prove nothing. */
const taken = { answer: 0, command: 0, upvote: 0, group: 0, keyed: 0 }
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('answer' as const), person, exercise, pick: fc.nat(), stale: often }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('command' as const), command, late: often }) },
  fc.record({ do: fc.constantFrom('join' as const, 'drop' as const, 'table' as const, 'ask' as const, 'upvote' as const), person, exercise }),
  fc.record({ do: fc.constant('tick' as const), seconds: fc.integer({ min: 1, max: 400 }) }),
)

type Step = typeof step extends fc.Arbitrary<infer S> ? S : never
const commanded = (...commands: HostRequest[]): Step[] => commands.map(command => ({ do: 'command', command, late: false }))
const joined = [...Array.from({ length: PEOPLE }).keys()].map((person): Step => ({ do: 'join', person, exercise: 'play' }))
const written = [0, 1, 2].map((person): Step => ({ do: 'answer', person, exercise: 'posted', pick: 0, stale: false }))
const few = [0, 1, 2].map((person): Step => ({ do: 'answer', person, exercise: 'vote', pick: 0, stale: false }))
/** Where a random walk would seldom get by itself: groups, texts that are shown, and hands beside a few phones. */
const beginnings = fc.constantFrom<Step[]>(
  [],
  [...joined, ...commanded({ type: 'open', exercise: 'play' }, { type: 'role-play', exercise: 'play', command: { type: 'rp-group', by: 'random' } }, { type: 'role-play', exercise: 'play', command: { type: 'rp-start' } })],
  [...commanded({ type: 'open', exercise: 'posted' }), ...written, ...commanded({ type: 'reveal', exercise: 'posted' })],
  [...commanded({ type: 'open', exercise: 'vote' }), ...few, ...commanded({ type: 'key-in', exercise: 'vote', item: 'q', count: { voters: 1, counts: { a: 1 }, texts: [], also: true } })],
)

describe('any interleaving', () => {
  it('keeps one answer a respondent, item and round; one group each; briefs to their owners; tallies to the rows; points to 100', async () => {
    await fc.assert(fc.asyncProperty(beginnings, fc.array(step, { minLength: 30, maxLength: 90 }), fc.infiniteStream(fc.record(values)), async (prelude, steps, stream) => {
      let now = 1_000_000
      const store = openSqliteStore(':memory:')
      const session = await LiveSession.open(store, { name: 't', createdAt: 0, code: 'AAAA', content }, async () => [], () => now)
      const people = await Promise.all(Array.from({ length: PEOPLE }, (_, i) => session.putParticipant(`p${i}`, `Name${i}`)))
      const here = new Set<number>()
      const pseudonym = (i: number, of: string) => `r-${i}-${of}`
      for (const one of [...prelude, ...steps]) {
        if (one.do === 'tick') {
          now += one.seconds * 1000
        }
        else if (one.do === 'command') {
          const present = [...here].map(i => people[i]!.number)
          taken.command += Number((await session.command({ expected: session.state.revision - (one.late ? 1 : 0), command: one.command }, present)).ok)
        }
        else if (one.do === 'join') {
          here.add(one.person)
          await session.placeLateArrivals([people[one.person]!.number])
        }
        else if (one.do === 'drop') {
          here.delete(one.person)
        }
        else if (one.do === 'table') {
          await session.setTable(people[one.person]!.number, one.person % 3 + 1)
        }
        else if (one.do === 'ask') {
          await session.ask(pseudonym(one.person, QUESTIONS), { text: `Question of ${one.exercise}?` })
        }
        else if (one.do === 'upvote') {
          const shown = (await session.participantView()).exercises.flatMap(running => Object.values(running.posts ?? {}).flat().map(post => ({ exercise: running.id, post: post.id })))
          for (const { exercise: of, post } of shown)
            taken.upvote += Number((await session.upvote(pseudonym(one.person, of), { exercise: of, post, on: true })).ok)
        }
        else if (one.do === 'answer') {
          const { exercises: active } = await session.participantView()
          const running = active[one.pick % Math.max(1, active.length)]
          const item = running?.items[one.pick % running.items.length]
          if (running && item) {
            const value = stream.next().value![running.step.kind] as Record<string, unknown>
            taken.answer += Number((await session.answer(people[one.person]!.number, pseudonym(one.person, running.id), { exercise: running.id, item, round: Math.max(1, running.round - (one.stale ? 1 : 0)), value })).ok)
          }
        }
      }
      await holds(session, await store.answers([...exercises, QUESTIONS]), people.map(({ number }) => number), pseudonym)
      // What was stored is the whole truth: opened again, the session is the same.
      const again = await LiveSession.open(store, session.header, async () => [], () => now)
      expect(again.state).toEqual(session.state)
      await session.close()
    }), { numRuns: 100 })
    expect(Math.min(...Object.values(taken)), JSON.stringify(taken)).toBeGreaterThan(3)
  })
})

async function holds(session: LiveSession, rows: readonly AnswerRow[], numbers: readonly number[], pseudonym: (i: number, of: string) => string) {
  expect(new Set(rows.map(row => [row.exercise, row.item, row.round, row.respondent].join('|'))).size).toBe(rows.length)
  for (const row of rows.filter(row => row.exercise === 'shares' && !row.item.includes(':')))
    expect(Object.values((row.value as { points: Record<string, number> }).points).reduce((sum, share) => sum + share, 0)).toBe(100)
  expect(rows.filter(row => row.exercise === 'thoughts' && row.item === 'own').every(row => JSON.stringify(row.value) === '{}')).toBe(true)

  for (const rolePlay of Object.values(session.state.rolePlays)) {
    const seated = rolePlay.groups.flatMap(group => group.members.map(member => member.person))
    expect(new Set(seated).size).toBe(seated.length)
  }

  const { display, host } = await session.views({ participants: new Set(), ...nobody })
  displayView.parse(display)
  hostView.parse(host)
  const phones = participantView.parse(await session.participantView())
  const everybody = JSON.stringify([display, phones])
  for (const canary of [...canaries.filter(text => text !== 'CANARY-WHY'), ...privateTexts.lead, ...privateTexts.other])
    expect(everybody).not.toContain(canary)
  tallies(session, host, rows)

  taken.group += Number(Object.values(session.state.rolePlays).some(rolePlay => rolePlay.groups.length > 0))
  const ids = numbers.map((_, i) => `p${i}`)
  const own = await session.rolePlayViews(ids, (participant, of) => pseudonym(ids.indexOf(participant), of))
  for (const [participant, view] of own) {
    const text = JSON.stringify(ownRolePlay.parse(view))
    const number = numbers[ids.indexOf(participant)]!
    const seat = Object.values(session.state.rolePlays).flatMap(rolePlay => rolePlay.groups).flatMap(group => group.members).find(member => member.person === number)
    const briefs = [privateTexts.lead, privateTexts.other].filter(texts => texts.some(canary => text.includes(canary)))
    expect(briefs.length, 'a phone holds one brief at most').toBeLessThanOrEqual(1)
    if (!seat)
      expect(briefs).toEqual([])
  }
  for (const message of (await session.mine(ids, (participant, of) => pseudonym(ids.indexOf(participant), of))).values())
    mineSchema.parse(message)
}

/** Counts of polls in the host's view are those of the stored rows and of what was keyed in, and no few votes from phones are told. */
function tallies(session: LiveSession, host: HostView, rows: readonly AnswerRow[]) {
  for (const id of ['vote', 'three', 'multi', 'quizzed']) {
    for (const unit of host.exercises[id]!.units) {
      for (const round of unit.rounds) {
        for (const [item, { voters, result }] of Object.entries(round.results ?? {})) {
          const keyed = session.state.exercises[id]!.keyed[`${item}/${round.number}`]
          taken.keyed += Number(keyed !== undefined)
          const stored = keyed && !keyed.also ? [] : rows.filter(row => row.exercise === id && row.item === item && row.round === round.number).map(row => row.value as { option?: string, options?: string[] })
          expect(voters).toBe(stored.length + (keyed?.voters ?? 0))
          const few = voters < FEWEST_VOTERS && !session.state.showSmallGroups
          const inRoom = keyed && keyed.by !== 'paper' && stored.length === 0
          for (const { id: option, count } of (result as { options: { id: string, count: number }[] }).options) {
            const phones = stored.filter(value => value.option === option || value.options?.includes(option)).length
            expect(count).toBe(few && !inRoom ? 0 : phones + (keyed?.counts[option] ?? 0))
          }
        }
      }
    }
  }
}
