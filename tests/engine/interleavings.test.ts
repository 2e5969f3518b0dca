import type { HostView } from '../../engine/core/protocol.ts'
/** Any interleaving of joins, drops, answers, host commands and ticks keeps what the session promises. */
import type { AnswerRow } from '../../engine/core/session/answers.ts'
import type { AnyResult, Post } from '../../engine/kinds/types.ts'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { displayView, hostView, mine as mineSchema, ownRolePlay, participantView } from '../../engine/core/protocol.ts'
import { rolePlayRequest } from '../../engine/core/role-play/actions.ts'
import { hostRequest } from '../../engine/core/session/commands.ts'
import { unitsOf } from '../../engine/core/session/content.ts'
import { hasTexts } from '../../engine/core/session/posts.ts'
import { QUESTIONS } from '../../engine/core/session/questions.ts'
import { FEWEST_VOTERS } from '../../engine/core/session/rule-of-five.ts'
import { isSkip } from '../../engine/kinds/value.ts'
import { LiveSession } from '../../engine/server/session/live-session.ts'
import { openSqliteStore } from '../../engine/server/store/sqlite.ts'
import { aimed, answers, commands, content, examples, exercises, handouts, PEOPLE, pseudonym, questionAbout, rolePlay, walk } from '../support/any-step.ts'
import { canaries, privateTexts } from '../support/content.ts'
import { recount, recountPosts } from '../support/recount.ts'

const nobody = { displays: 0, hosts: 1 }
/** How often something must have been taken or told over all runs: a test of refusals alone would prove nothing. */
const ENOUGH = 20
/** The same of the result of each kind. */
const ENOUGH_OF_A_KIND = 5
/** Steps after which everything is held against everything. */
const CHECKED_EVERY = 12
const taken = { answer: 0, upvote: 0, group: 0, keyed: 0 }
/** Accepted commands, and results that told something, by type and kind. */
const done: Record<string, number> = {}
const told: Record<string, number> = {}
const add = (to: Record<string, number>, what: string, n = 1) => to[what] = (to[what] ?? 0) + n

describe('any interleaving', () => {
  it('is drawn from every command that a console may send', () => {
    expect(Object.keys(commands).sort()).toEqual(hostRequest.options.map(option => option.shape.type.value).sort())
    expect(Object.keys(rolePlay).sort()).toEqual(rolePlayRequest.options.map(option => option.shape.type.value).sort())
  })

  it('keeps one answer a respondent, item and round; one group each; briefs to their owners; tallies to the rows; points to 100', async () => {
    await fc.assert(fc.asyncProperty(walk(25, 60), answers, async (steps, stream) => {
      let now = 1_000_000
      const store = openSqliteStore(':memory:')
      const session = await LiveSession.open(store, { name: 't', createdAt: 0, code: 'AAAA', content }, async () => handouts, () => now)
      const people = await Promise.all(Array.from({ length: PEOPLE }, (_, i) => session.putParticipant(`p${i}`, `Name${i}`)))
      const here = new Set<number>()
      for (const [i, one] of steps.entries()) {
        if (i % CHECKED_EVERY === CHECKED_EVERY - 1)
          await holds(session, await store.answers([...exercises, QUESTIONS]), people.map(({ number }) => number))
        switch (one.do) {
          case 'tick':
            now += one.seconds * 1000
            break
          case 'command': {
            const present = [...here].map(i => people[i]!.number)
            const { ok } = await session.command({ expected: session.state.revision - (one.late ? 1 : 0), command: aimed(one, session.state.active) }, present)
            add(done, one.command.type, Number(ok))
            break
          }
          case 'join':
            here.add(one.person)
            await session.placeLateArrivals([people[one.person]!.number])
            break
          case 'drop':
            here.delete(one.person)
            break
          case 'table':
            await session.setTable(people[one.person]!.number, one.person % 3 + 1)
            break
          case 'ask':
            await session.ask(pseudonym(one.person, QUESTIONS), { text: questionAbout(one.exercise) })
            break
          case 'upvote': {
            const phones = await session.participantView()
            const texts = phones.exercises.flatMap(running => Object.values(running.posts ?? {}).flat().map(post => ({ exercise: running.id as string | null, post: post.id })))
            const questions = phones.questions.list.map(question => ({ exercise: null, post: question.id }))
            const acks = await Promise.all([...texts, ...questions].map(shown => session.upvote(pseudonym(one.person, shown.exercise ?? QUESTIONS), { ...shown, on: true })))
            taken.upvote += acks.filter(ack => ack.ok).length
            break
          }
          case 'answer': {
            const { exercises: active } = await session.participantView()
            const running = active[one.pick % Math.max(1, active.length)]
            const item = running?.items[one.pick % running.items.length]
            if (!running || !item)
              break
            const acks = await Promise.all(one.people.map((i) => {
              const { skips, ...drawn } = stream.next().value!
              const value = skips ? { skip: true } : drawn[running.step.kind]
              return session.answer(people[i]!.number, pseudonym(i, running.id), { exercise: running.id, item, round: Math.max(1, running.round - (one.stale ? 1 : 0)), value })
            }))
            taken.answer += acks.filter(ack => ack.ok).length
          }
        }
      }
      await holds(session, await store.answers([...exercises, QUESTIONS]), people.map(({ number }) => number))
      // What was stored is the whole truth: opened again, the session is the same.
      const again = await LiveSession.open(store, session.header, async () => handouts, () => now)
      expect(again.state).toEqual(session.state)
      await session.close()
    }), { numRuns: 260, examples })
    expect(Math.min(...Object.values(taken)), JSON.stringify(taken)).toBeGreaterThan(ENOUGH)
    expect(hostRequest.options.map(option => option.shape.type.value).filter(type => !done[type]), 'a command that was never taken').toEqual([])
    expect(Object.entries(told).filter(([, times]) => times < ENOUGH_OF_A_KIND), JSON.stringify(told)).toEqual([])
    expect(Object.keys(told).sort(), 'a kind of which nothing was ever told').toEqual([...new Set(content.exercises.flatMap(({ steps }) => steps.map(step => step.kind)))].filter(kind => kind !== 'role-play').sort())
  })
})

async function holds(session: LiveSession, rows: readonly AnswerRow[], numbers: readonly number[]) {
  expect(new Set(rows.map(row => [row.exercise, row.item, row.round, row.respondent].join('|'))).size).toBe(rows.length)
  for (const row of rows.filter(row => row.exercise === 'shares' && !isSkip(row.value)))
    expect(Object.values((row.value as { points: Record<string, number> }).points).reduce((sum, share) => sum + share, 0)).toBe(100)
  expect(rows.filter(row => row.exercise === 'thoughts' && row.item === 'own' && !isSkip(row.value)).every(row => JSON.stringify(row.value) === '{}')).toBe(true)

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

/** Sums of halves differ in their last digit with the order of adding. */
const rounded = (result: unknown): unknown => JSON.parse(JSON.stringify(result), (_, value) => typeof value === 'number' ? Number(value.toFixed(9)) : value)

/** What the host is told of every item and round is what the stored rows and what was keyed in add up to, and no few votes from phones are told. */
function tallies(session: LiveSession, host: HostView, rows: readonly AnswerRow[]) {
  for (const [id, view] of Object.entries(host.exercises)) {
    const exercise = content.exercises.find(one => one.id === id)!
    const state = session.state.exercises[id]
    for (const unit of view.units) {
      const { step } = unitsOf(exercise, content.agenda.id, state?.form ?? null).find(one => one.key === unit.key)!
      for (const round of unit.rounds) {
        for (const [item, { voters, result }] of Object.entries(round.results ?? {})) {
          const own = rows.filter(row => row.exercise === id && row.item === item && row.round === round.number && !isSkip(row.value))
          add(told, step.kind, Number(voters > 0))
          if (hasTexts(step)) {
            expect(voters).toBe(own.length)
            const marks = rows.filter(row => row.exercise === id)
            const posts = (result as Extract<AnyResult, { posts: Post[] }>).posts
            expect(new Map(posts.map(post => [post.id, post.upvotes]))).toEqual(recountPosts(step.kind, state!, { item, round: round.number }, own, marks))
            continue
          }
          const keyed = state!.keyed[`${item}/${round.number}`]
          taken.keyed += Number(keyed !== undefined)
          const stored = keyed && !keyed.also ? [] : own
          const isTold = (votes: number) => votes >= FEWEST_VOTERS || session.state.showSmallGroups
          const phonesTold = isTold(stored.length)
          const roomTold = keyed !== undefined && (keyed.by !== 'paper' || isTold(keyed.voters))
          expect(voters).toBe((phonesTold ? stored.length : 0) + (roomTold ? keyed.voters : 0))
          expect(voters + (round.heldBack[item] ?? 0)).toBe(stored.length + (keyed?.voters ?? 0))
          const isTwice = step.kind === 'scale' && step.ratings !== undefined
          expect(rounded(result)).toEqual(rounded(recount(step.kind, { values: phonesTold ? stored.map(row => row.value as object) : [], keyed: roomTold ? keyed : undefined, isPrivate: step.private, isTwice })))
        }
      }
    }
  }
}
