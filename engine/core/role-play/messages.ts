/** What each client is told of a role-play. */
import { z } from 'zod'
import { bell, count, form, freeze, groupId, injectGiven, member, message, pair, person, phase, take } from './shapes.ts'
import { rolePlay } from './step.ts'

const ms = z.number()
const table = z.number().int()
const { brief, id: _id, ...otherRole } = rolePlay.shape.roles.element.shape
const { checklist, facts } = rolePlay.shape.observer.shape

/** The clock as of `now`; a client counts on from there while `running`. */
const clock = z.strictObject({
  /** Server time of this view, epoch milliseconds. */
  now: ms,
  /** `grouping` until the run is started. */
  phase: z.union([phase, z.literal('grouping')]),
  take,
  sinceMs: ms,
  /** Null where no end is planned. */
  untilMs: ms.nullable(),
  running: z.boolean(),
  next: phase.nullable(),
})

/** The full-screen flag: a scene has stopped, or a bell rings. Null some seconds later. */
const stop = z.strictObject({ because: z.enum(['scene', 'bell']), sinceMs: ms }).nullable()

const freezeView = freeze.extend({
  /** The line after which everybody writes the lead's next sentence. */
  line: z.string(),
  sinceMs: ms,
  untilMs: ms.nullable(),
})

const publicRole = z.strictObject({ id: z.string(), name: z.string(), about: z.string() })

const ownGroup = z.strictObject({
  id: groupId,
  table: table.nullable(),
  form,
  /** Null for an observer, and in the form without acting. */
  role: publicRole.extend({ lead: z.boolean() }).nullable(),
  roles: z.array(publicRole.extend({ taken: z.boolean() })),
  size: count,
  ready: z.boolean(),
  readyCount: count,
  stuck: z.boolean(),
  /** Somebody said "pause". */
  paused: z.boolean(),
})

/** What a phone shows while the room is on paper. */
const paper = z.strictObject({ paper: z.literal(true), clock, bells: count, stop })

const phone = z.strictObject({
  paper: z.literal(false),
  clock,
  bells: count,
  stop,
  scenario: z.string(),
  table: table.nullable(),
  /** Wishes to observe. */
  observing: z.boolean(),
  group: ownGroup.nullable(),
  /** The own brief, from briefing to the end of the scene. */
  brief: brief.nullable(),
  /** For an observer of an acted scene; for the whole group once its sheet is read out. */
  observer: z.strictObject({ checklist, facts }).nullable(),
  /** The bell to wait apart for; null for a role that is in the scene from the start, or has entered. */
  waitForBell: count.nullable(),
  /** The bell has rung for this role: enter now. */
  enter: z.boolean(),
  injects: z.array(z.strictObject({ id: z.string(), text: z.string(), condition: z.string().nullable() })),
  /** Opening lines the observer reads for a role that is left out and would have entered on a bell. */
  readAloud: z.array(z.strictObject({ role: z.string(), text: z.string() })),
  freeze: freezeView.nullable(),
  /** At the debrief only. */
  debrief: z.array(z.string()).nullable(),
  messages: z.array(message.omit({ people: true })),
})

/** A participant's own view; on paper it holds the bell and the phase alone. */
export const participantRolePlayView = z.discriminatedUnion('paper', [paper, phone])

export const displayRolePlayView = z.strictObject({
  clock,
  scenario: z.string(),
  form,
  paper: z.boolean(),
  bells: count,
  stop,
  groups: count,
  /** Where the whole room goes without acting. */
  freeze: freezeView.nullable(),
  debrief: z.array(z.string()).nullable(),
})

const hostGroup = z.strictObject({
  id: groupId,
  table: table.nullable(),
  /** What the group wants, and how it really works. */
  wants: form,
  form,
  status: z.enum(['waiting', 'ready', 'playing', 'stuck', 'short', 'paused', 'debriefing', 'finished']),
  members: z.array(member),
  /** Ids of roles nobody holds. */
  vacant: z.array(z.string()),
  readyCount: count,
  sinceMs: ms,
})

const alert = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('pause'), group: groupId, at: ms }),
  z.strictObject({ kind: z.literal('stuck'), group: groupId }),
  z.strictObject({ kind: z.literal('short'), group: groupId }),
  z.strictObject({ kind: z.literal('together'), pair }),
])

export const hostRolePlayView = displayRolePlayView.extend({
  hostGroups: z.array(hostGroup),
  alerts: z.array(alert),
  bellPlan: z.array(bell.extend({ rung: z.boolean() })),
  injectPlan: z.array(z.strictObject({ ...rolePlay.shape.injects.unwrap().element.shape, given: z.array(injectGiven) })),
  /** Roles with their briefs. */
  roles: z.array(z.strictObject({ id: z.string(), brief, ...otherRole })),
  observer: z.strictObject({ checklist, facts }),
  soundsLike: z.array(z.string()),
  tables: z.record(z.string(), table),
  keepApart: z.array(pair),
  observing: z.array(person),
  onPhone: z.array(person),
  led: z.array(person),
  messages: z.array(message),
  /** The groups may be formed anew: no scene has begun. */
  mayRegroup: z.boolean(),
})

export type ClockView = z.infer<typeof clock>
export type StopFlag = z.infer<typeof stop>
export type FreezeView = z.infer<typeof freezeView>
export type PublicRole = z.infer<typeof publicRole>
export type OwnGroupView = z.infer<typeof ownGroup>
export type PhoneView = z.infer<typeof phone>
export type ParticipantRolePlay = z.infer<typeof participantRolePlayView>
export type DisplayRolePlay = z.infer<typeof displayRolePlayView>
export type HostGroup = z.infer<typeof hostGroup>
export type GroupStatus = HostGroup['status']
export type Alert = z.infer<typeof alert>
export type HostRolePlay = z.infer<typeof hostRolePlayView>
