/** What clients are told of a role-play, as schemas; view-types.ts holds the same as types, and a test both to each other. */
import { z } from 'zod'
import { rolePlay } from './step.ts'

const count = z.number().int().min(0)
const ms = z.number()
const person = z.number().int().min(0)
const group = z.number().int().min(1)
const form = z.enum(['acted', 'without-acting'])
const phase = z.enum(['seating', 'briefing', 'scene', 'freeze', 'de-role', 'observer', 'debrief', 'line-to-room', 'done'])
const take = z.union([z.literal(1), z.literal(2)])
const pair = z.tuple([person, person])

const clock = z.strictObject({ now: ms, phase: z.union([phase, z.literal('grouping')]), take, sinceMs: ms, untilMs: ms.nullable(), running: z.boolean(), next: phase.nullable() })
const stop = z.strictObject({ because: z.enum(['scene', 'bell']), sinceMs: ms }).nullable()
const freeze = z.strictObject({ point: count, part: z.enum(['write', 'read']), attempt: take, line: z.string(), sinceMs: ms, untilMs: ms.nullable() })
const publicRole = { id: z.string(), name: z.string(), about: z.string() }
const { brief, id: _id, ...otherRole } = rolePlay.shape.roles.element.shape
const { checklist, facts } = rolePlay.shape.observer.shape

const phone = z.strictObject({
  paper: z.literal(false),
  clock,
  bells: count,
  stop,
  scenario: z.string(),
  table: z.number().int().nullable(),
  observing: z.boolean(),
  group: z.strictObject({
    id: group,
    table: z.number().int().nullable(),
    form,
    role: z.strictObject({ ...publicRole, lead: z.boolean() }).nullable(),
    roles: z.array(z.strictObject({ ...publicRole, taken: z.boolean() })),
    size: count,
    ready: z.boolean(),
    readyCount: count,
    stuck: z.boolean(),
    paused: z.boolean(),
  }).nullable(),
  brief: brief.nullable(),
  observer: z.strictObject({ checklist, facts }).nullable(),
  waitForBell: count.nullable(),
  enter: z.boolean(),
  injects: z.array(z.strictObject({ id: z.string(), text: z.string(), condition: z.string().nullable() })),
  readAloud: z.array(z.strictObject({ role: z.string(), text: z.string() })),
  freeze: freeze.nullable(),
  debrief: z.array(z.string()).nullable(),
  messages: z.array(z.strictObject({ at: ms, text: z.string() })),
})

/** A participant's own view; on paper it holds the bell and the phase alone. */
export const participantRolePlayView = z.discriminatedUnion('paper', [
  z.strictObject({ paper: z.literal(true), clock, bells: count, stop }),
  phone,
])

export const displayRolePlayView = z.strictObject({ clock, scenario: z.string(), form, paper: z.boolean(), bells: count, stop, groups: count, freeze: freeze.nullable(), debrief: z.array(z.string()).nullable() })

const injectGiven = z.strictObject({ inject: z.string(), group: group.nullable(), runMs: ms })

export const hostRolePlayView = displayRolePlayView.extend({
  hostGroups: z.array(z.strictObject({
    id: group,
    table: z.number().int().nullable(),
    wants: form,
    form,
    status: z.enum(['waiting', 'ready', 'playing', 'stuck', 'short', 'paused', 'debriefing', 'finished']),
    members: z.array(z.strictObject({ person, seat: z.string() })),
    vacant: z.array(z.string()),
    readyCount: count,
    sinceMs: ms,
  })),
  alerts: z.array(z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('pause'), group, at: ms }),
    z.strictObject({ kind: z.literal('stuck'), group }),
    z.strictObject({ kind: z.literal('short'), group }),
    z.strictObject({ kind: z.literal('together'), pair }),
  ])),
  bellPlan: z.array(z.strictObject({ take, number: z.number(), label: z.string(), offsetMs: z.number(), rung: z.boolean() })),
  injectPlan: z.array(z.strictObject({ ...rolePlay.shape.injects.unwrap().element.shape, given: z.array(injectGiven) })),
  roles: z.array(z.strictObject({ id: z.string(), brief, ...otherRole })),
  observer: z.strictObject({ checklist, facts }),
  soundsLike: z.array(z.string()),
  tables: z.record(z.string(), z.number().int()),
  keepApart: z.array(pair),
  observing: z.array(person),
  onPhone: z.array(person),
  led: z.array(person),
  messages: z.array(z.strictObject({ at: ms, people: z.array(person), text: z.string() })),
  mayRegroup: z.boolean(),
})

export const observerSheet = z.strictObject({ group, take, ticks: z.array(count), words: z.array(z.string()), keep: z.string(), try: z.string() })
export const nextSentence = z.strictObject({ group, point: count, attempt: take, text: z.string() })
