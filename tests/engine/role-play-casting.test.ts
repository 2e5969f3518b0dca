import type { Casting } from '../../engine/core/role-play/casting.ts'
import type { Pair } from '../../engine/core/role-play/group.ts'
import type { RolePlayStep } from '../../engine/core/role-play/step.ts'
import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { cast } from '../../engine/core/role-play/casting.ts'
import { OBSERVER, unmetPairs } from '../../engine/core/role-play/group.ts'
import { rolePlay } from '../../engine/core/role-play/step.ts'

// Head-counts to 200 for seven shapes, on a machine that may be busy with browsers.
vi.setConfig({ testTimeout: 30_000 })

const brief = { goal: 'g', know: 'k', constraint: 'c', opening: 'o' }

/** A role-play with so many roles, the last of them optional. */
function shape(roles: number, optional = 0): RolePlayStep {
  return rolePlay.parse({
    id: 'rp',
    kind: 'role-play',
    scenario: 'Scene',
    run: '15',
    roles: Array.from({ length: roles }, (_, i) => ({ id: `r${i + 1}`, name: `R${i + 1}`, about: 'a', lead: i === 0, optional: i >= roles - optional, brief })),
    observer: { checklist: ['x', 'y'] },
    freezes: ['1', '2', '3'],
    soundsLike: ['s'],
  })
}

const shapes: [string, RolePlayStep][] = [
  ['2 roles', shape(2)],
  ['3 roles', shape(3)],
  ['3 roles, 1 optional', shape(3, 1)],
  ['4 roles', shape(4)],
  ['4 roles, 1 optional', shape(4, 1)],
  ['5 roles', shape(5)],
  ['5 roles, 2 optional', shape(5, 2)],
]
const people = (count: number, wishers: number[] = [], led: number[] = []) => Array.from({ length: count }, (_, i) => ({ id: i + 1, hasLed: led.includes(i + 1), wish: wishers.includes(i + 1) ? 'observe' as const : undefined }))

function expectValid({ groups, tooFew }: Casting, step: RolePlayStep, count: number, wishers: number[] = []): void {
  const cast = groups.flatMap(group => group.members.map(member => member.person))
  expect([...cast].sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, i) => i + 1))
  expect(new Set(groups.map(group => group.id)).size).toBe(groups.length)
  // Faults are gathered, and held against none once: there are groups by the ten thousand.
  const faults = groups.flatMap((group) => {
    const roles = group.members.map(member => member.seat).filter(seat => seat !== OBSERVER)
    return [
      ...new Set(roles).size === roles.length ? [] : [`a role twice in group ${group.id}`],
      ...roles.filter(role => !step.roles.some(one => one.id === role)).map(role => `an unknown role ${role}`),
      ...group.members.filter(member => wishers.includes(member.person) && member.seat !== OBSERVER).map(({ person }) => `${person} plays against a wish`),
      ...step.roles.filter(role => !role.optional && roles.includes(role.id) === tooFew).map(role => `${role.id} is ${tooFew ? 'cast' : 'missing'} in group ${group.id}`),
    ]
  })
  expect(faults).toEqual([])
}

describe('a casting', () => {
  it.each(shapes)('is valid for every head-count from 1 to 200: %s', (_, step) => {
    const required = step.roles.filter(role => !role.optional).length
    for (let count = 1; count <= 200; count++) {
      const casting = cast(people(count), step, { seed: count, keepApart: [] })
      expectValid(casting, step, count)
      expect(casting.tooFew).toBe(count < required)
      if (count > 2 * (step.roles.length + 1) ** 2) {
        // With people enough everybody is observed, and nobody idles.
        const observers = casting.groups.map(group => group.members.filter(member => member.seat === OBSERVER).length)
        expect(Math.min(...observers)).toBeGreaterThanOrEqual(1)
        expect(Math.max(...observers)).toBeLessThanOrEqual(2)
        expect(casting.groups.filter((group, i) => group.members.length - observers[i]! !== step.roles.length)).toEqual([])
      }
    }
  })

  it.each([['stuck senior', shape(2), 6, 6], ['deadline', shape(3, 1), 4, 6], ['incident', shape(4, 1), 3, 6], ['review', shape(3), 4, 6]] as const)('prints what 18 people need: %s', (_, step, groups, observers) => {
    const casting = cast(people(18), step, { seed: 1, keepApart: [] })
    expect(casting.groups).toHaveLength(groups)
    expect(casting.groups.flatMap(group => group.members).filter(member => member.seat === OBSERVER)).toHaveLength(observers)
  })

  it('drops the optional role rather than have three people watch', () => {
    const sizes = (count: number) => cast(people(count), shape(3, 1), { seed: 1, keepApart: [] }).groups.map(group => group.members.filter(member => member.seat !== OBSERVER).length)
    expect(sizes(5)).toEqual([3])
    expect(sizes(6)).toEqual([2, 2])
    expect(sizes(7).sort()).toEqual([2, 3])
    expect(sizes(3)).toEqual([2])
    expect(cast(people(7), shape(2), { seed: 1, keepApart: [] }).groups.map(group => group.members.length).sort()).toEqual([3, 4])
  })

  it('is one group without acting where there are too few', () => {
    for (const count of [1, 2]) {
      const casting = cast(people(count), shape(3), { seed: 1, keepApart: [] })
      expect(casting.tooFew).toBe(true)
      expect(casting.groups).toHaveLength(1)
    }
    expect(cast([], shape(3), { seed: 1, keepApart: [] }).groups).toEqual([])
  })

  it('depends on the seed alone', () => {
    const of = (seed: number) => cast(people(30), shape(3), { seed, keepApart: [[1, 2]] })
    expect(of(7)).toEqual(of(7))
    expect(of(7)).not.toEqual(of(8))
  })

  it('honours wishes, and lets lead who has not led', () => {
    fc.assert(fc.property(fc.constantFrom(...shapes), fc.integer({ min: 1, max: 60 }), fc.array(fc.integer({ min: 1, max: 60 })), fc.array(fc.integer({ min: 1, max: 60 })), fc.nat(), ([, step], count, wishers, led, seed) => {
      const casting = cast(people(count, wishers, led), step, { seed, keepApart: [] })
      expectValid(casting, step, count, wishers)
      for (const group of casting.groups) {
        const lead = group.members.find(member => member.seat === 'r1')
        const willing = group.members.filter(member => !wishers.includes(member.person))
        if (lead && led.includes(lead.person))
          expect(willing.every(member => led.includes(member.person))).toBe(true)
      }
    }))
  })

  it('forms groups within tables, and moves only who could not play there', () => {
    const tables = Object.fromEntries(people(16).map(({ id }) => [id, id <= 6 ? 1 : id <= 12 ? 2 : id <= 15 ? 3 : 4]))
    const casting = cast(people(18), shape(2), { seed: 3, keepApart: [], tables })
    expectValid(casting, shape(2), 18)
    for (const group of casting.groups) {
      if (group.table !== null)
        expect(group.members.filter(member => tables[member.person] === group.table).length).toBeGreaterThanOrEqual(group.members.length - 1)
    }
    expect(casting.groups.map(group => group.table)).toEqual([1, 1, 2, 2, 3, null])
  })

  it('is valid at tables, whatever they are', () => {
    fc.assert(fc.property(fc.constantFrom(...shapes), fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 60 }), fc.array(fc.integer({ min: 1, max: 60 })), fc.array(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 })), { maxLength: 20 }), fc.nat(), ([, step], seated, wishers, apart, seed) => {
      const tables = Object.fromEntries(seated.flatMap((table, i) => table === 0 ? [] : [[i + 1, table]]))
      expectValid(cast(people(seated.length, wishers), step, { seed, keepApart: apart, tables }), step, seated.length, wishers)
    }))
  })
})

/** All ways to put people into groups. */
function* partitions(ids: number[]): Generator<number[][]> {
  const [first, ...rest] = ids
  if (first === undefined) {
    yield []
    return
  }
  for (const groups of partitions(rest)) {
    yield [[first], ...groups]
    for (const [i, group] of groups.entries())
      yield [...groups.slice(0, i), [first, ...group], ...groups.slice(i + 1)]
  }
}

describe('people kept apart', () => {
  const pairs = (max: number) => fc.array(fc.tuple(fc.integer({ min: 1, max }), fc.integer({ min: 1, max })).filter(([a, b]) => a !== b), { maxLength: 8 })

  it('are never together in a drawn group where any playable grouping parts them', () => {
    fc.assert(fc.property(fc.constantFrom(shapes[0]!, shapes[2]!, shapes[1]!), fc.integer({ min: 1, max: 7 }), pairs(7), fc.array(fc.integer({ min: 1, max: 7 }), { maxLength: 3 }), fc.nat(), ([, step], count, apart, wishers, seed) => {
      const required = step.roles.filter(role => !role.optional).length
      const casting = cast(people(count, wishers), step, { seed, keepApart: apart })
      expectValid(casting, step, count, wishers)
      const ids = people(count).map(person => person.id)
      const parts = (groups: number[][]) => !apart.some(([a, b]) => groups.some(group => group.includes(a) && group.includes(b)))
      const playable = (groups: number[][]) => casting.tooFew || groups.every(group => group.filter(id => !wishers.includes(id)).length >= required)
      const satisfiable = [...partitions(ids)].some(groups => playable(groups) && parts(groups))
      expect(casting.unmet.length === 0).toBe(satisfiable)
    }), { numRuns: 300 })
  })

  it('a manager and all their reports, in a room of any size', () => {
    for (let count = 6; count <= 200; count += 7) {
      const apart = Array.from({ length: Math.floor(count / 2) }, (_, i): Pair => [1, i + 2])
      const casting = cast(people(count), shape(2), { seed: count, keepApart: apart })
      expect(casting.unmet).toEqual([])
      expectValid(casting, shape(2), count)
    }
  })

  it('are reported where nothing parts them, and the casting is valid all the same, soon', () => {
    const everybody = people(200).slice(1).map(({ id }): Pair => [1, id])
    const casting = cast(people(200), shape(3), { seed: 1, keepApart: everybody })
    expectValid(casting, shape(3), 200)
    expect(casting.unmet.length).toBeGreaterThan(0)
    expect(casting.unmet).toEqual(unmetPairs(casting.groups, everybody))
    expect(cast(people(3), shape(2), { seed: 1, keepApart: [[1, 2]] }).unmet).toEqual([[1, 2]])
  })

  it('are parted at tables by moving one of them', () => {
    const tables = Object.fromEntries(people(12).map(({ id }) => [id, id <= 6 ? 1 : 2]))
    for (let seed = 0; seed < 50; seed++)
      expect(cast(people(12), shape(2), { seed, keepApart: [[1, 2], [1, 3], [1, 4]], tables }).unmet).toEqual([])
  })
})

describe('a fishbowl', () => {
  it('has one group that plays, whoever has not led yet first, and everybody else around it', () => {
    for (const [, step] of shapes) {
      for (const count of [8, 61, 150]) {
        const result = cast(people(count, [3], [1, 2]), step, { seed: count, keepApart: [], fishbowl: true })
        expectValid(result, step, count, [3])
        expect(result.groups).toHaveLength(1)
        expect(result.groups[0]!.members.filter(member => member.seat !== OBSERVER)).toHaveLength(step.roles.length)
        expect([1, 2]).not.toContain(result.groups[0]!.members.find(member => member.seat === 'r1')!.person)
      }
    }
  })

  it('keeps apart those who play, and lets the others share the room', () => {
    fc.assert(fc.property(fc.nat(), fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 })).filter(([a, b]) => a !== b), { maxLength: 12 }), (seed, pairs) => {
      const result = cast(people(40), shape(4), { seed, keepApart: pairs as Pair[], fishbowl: true })
      expectValid(result, shape(4), 40)
      expect(result.unmet).toEqual([])
    }))
  })
})
