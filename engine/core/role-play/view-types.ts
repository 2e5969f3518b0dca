/** What each client is told of a role-play. Types only, so that a phone loads no schema for them. */
import type { Form, Member, Pair } from './group.ts'
import type { Bell, Freeze, Phase } from './plan.ts'
import type { InjectGiven, Message } from './state.ts'
import type { Role, RoleBrief, RolePlayStep } from './step.ts'

/** The clock as of `now`; a client counts on from there while `running`. */
export interface ClockView {
  /** Server time of this view, epoch milliseconds. */
  now: number
  /** `grouping` until the run is started. */
  phase: Phase | 'grouping'
  take: 1 | 2
  sinceMs: number
  /** Null where no end is planned. */
  untilMs: number | null
  running: boolean
  next: Phase | null
}

/** The full-screen flag: a scene has stopped, or a bell rings. Null some seconds later. */
export type StopFlag = { because: 'scene' | 'bell', sinceMs: number } | null

export interface PublicRole { id: string, name: string, about: string }

export interface FreezeView extends Freeze {
  /** The line after which everybody writes the lead's next sentence. */
  line: string
  sinceMs: number
  untilMs: number | null
}

/** What a phone shows while the room is on paper. */
export interface PaperView { paper: true, clock: ClockView, bells: number, stop: StopFlag }

export interface OwnGroupView {
  id: number
  table: number | null
  form: Form
  /** Null for an observer, and in the form without acting. */
  role: PublicRole & { lead: boolean } | null
  roles: (PublicRole & { taken: boolean })[]
  size: number
  ready: boolean
  readyCount: number
  stuck: boolean
  /** Somebody said "pause". */
  paused: boolean
}

export interface PhoneView {
  paper: false
  clock: ClockView
  bells: number
  stop: StopFlag
  scenario: string
  table: number | null
  /** Wishes to observe. */
  observing: boolean
  group: OwnGroupView | null
  /** The own brief, from briefing to the end of the scene. */
  brief: RoleBrief | null
  /** For an observer of an acted scene; for the whole group once its sheet is read out. */
  observer: Pick<RolePlayStep['observer'], 'checklist' | 'facts'> | null
  /** The bell to wait apart for; null for a role that is in the scene from the start, or has entered. */
  waitForBell: number | null
  /** The bell has rung for this role: enter now. */
  enter: boolean
  injects: { id: string, text: string, condition: string | null }[]
  /** Opening lines the observer reads for a role that is left out and would have entered on a bell. */
  readAloud: { role: string, text: string }[]
  freeze: FreezeView | null
  /** At the debrief only. */
  debrief: string[] | null
  messages: { at: number, text: string }[]
}

export type ParticipantRolePlay = PaperView | PhoneView

export interface DisplayRolePlay {
  clock: ClockView
  scenario: string
  form: Form
  paper: boolean
  bells: number
  stop: StopFlag
  groups: number
  /** Where the whole room goes without acting. */
  freeze: FreezeView | null
  debrief: string[] | null
}

export type GroupStatus = 'waiting' | 'ready' | 'playing' | 'stuck' | 'short' | 'paused' | 'debriefing' | 'finished'

export interface HostGroup {
  id: number
  table: number | null
  /** What the group wants, and how it really works. */
  wants: Form
  form: Form
  status: GroupStatus
  members: Member[]
  /** Ids of roles nobody holds. */
  vacant: string[]
  readyCount: number
  sinceMs: number
}

export type Alert
  = | { kind: 'pause', group: number, at: number }
    | { kind: 'stuck' | 'short', group: number }
    | { kind: 'together', pair: Pair }

export interface HostRolePlay extends DisplayRolePlay {
  hostGroups: HostGroup[]
  alerts: Alert[]
  bellPlan: (Bell & { rung: boolean })[]
  injectPlan: (RolePlayStep['injects'][number] & { given: InjectGiven[] })[]
  /** Roles with their briefs. */
  roles: Role[]
  observer: RolePlayStep['observer']
  soundsLike: string[]
  tables: Record<number, number>
  keepApart: Pair[]
  observing: number[]
  onPhone: number[]
  led: number[]
  messages: Message[]
  /** The groups may be formed anew: no scene has begun. */
  mayRegroup: boolean
}
