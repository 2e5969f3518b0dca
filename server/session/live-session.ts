/**
 * A session as one process runs it: the state replayed from the store, commands in turn, answers
 * stored before they are acknowledged. It knows no sockets; who listens is told of changes.
 */
import type { Ack, AnswerMessage, CommandMessage, DisplayView, HostView, Mine, NoteMessage, OwnRolePlay, ParticipantView, PositionMessage, RolePlayMessage } from '../../core/protocol.ts'
import type { HostCommand, HostRequest, SessionCommand } from '../../core/session/commands.ts'
import type { SessionContent } from '../../core/session/content.ts'
import type { SessionState } from '../../core/session/state.ts'
import type { MadeHandout } from '../handouts.ts'
import type { ParticipantRow, PositionRow, SessionHeader, SessionStore } from '../store/types.ts'
import { acceptAnswer } from '../../core/session/answers.ts'
import { acceptNote } from '../../core/session/notes.ts'
import { reduce, replay } from '../../core/session/reduce.ts'
import { nextRolePlayChange } from '../../core/session/role-plays.ts'
import { displayView, hostView, ownRolePlay, participantView } from '../../core/session/views.ts'
import { drawSeed } from '../identity.ts'

/** What changed, for those who tell the clients. */
export type Change = 'state' | 'answers' | 'notes' | 'people' | 'position'

export interface Presence { participants: ReadonlySet<string>, displays: number, hosts: number }

export interface Views { display: DisplayView, host: HostView }

export class LiveSession {
  readonly header: SessionHeader
  #store: SessionStore
  #handouts: () => Promise<MadeHandout[]>
  #clock: () => number
  #content: SessionContent
  #state: SessionState
  /** Events stored so far; a command is appended after exactly these. */
  #events: number
  #position: PositionRow
  #people: Map<string, ParticipantRow>
  #listeners = new Set<(change: Change) => void>()
  #turn: Promise<unknown> = Promise.resolve()

  private constructor(store: SessionStore, handouts: () => Promise<MadeHandout[]>, clock: () => number, header: SessionHeader, state: SessionState, events: number, position: PositionRow, people: ParticipantRow[]) {
    this.#store = store
    this.#handouts = handouts
    this.#clock = clock
    this.header = header
    this.#content = header.content
    this.#state = state
    this.#events = events
    this.#position = position
    this.#people = new Map(people.map(person => [person.id, person]))
  }

  /**
   * Opens a session on a store.
   * @param fresh the header to begin with; a session that was begun before keeps its own
   * @param handouts what may be released
   */
  static async open(store: SessionStore, fresh: SessionHeader, handouts: () => Promise<MadeHandout[]> = async () => [], clock: () => number = Date.now): Promise<LiveSession> {
    const header = await store.begin(fresh)
    const events = await store.events()
    return new LiveSession(store, handouts, clock, header, replay(events, header.content), events.length, await store.position(), await store.participants())
  }

  get content(): SessionContent { return this.#content }
  get state(): SessionState { return this.#state }
  get position(): PositionRow { return this.#position }

  onChange(listener: (change: Change) => void): void {
    this.#listeners.add(listener)
  }

  #tell(change: Change) {
    for (const listener of this.#listeners)
      listener(change)
  }

  /** Commands are carried out one after the other, each against the state the last one left. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work)
    this.#turn = done.catch(() => {})
    return done
  }

  /**
   * Carries out a host's command if the host saw the current state.
   * @param present numbers of the participants who are connected, for forming groups
   */
  command(message: CommandMessage, present: readonly number[] = []): Promise<Ack> {
    return this.#inTurn(async () => {
      if (message.expected !== this.#state.revision)
        return this.#stale()
      const command = await this.#completed(message.command, present)
      return command ? this.#carryOut(command) : { ok: false, code: 'refused', why: 'There is no such handout for participants. Make it with: npm run handouts' }
    })
  }

  /** What a participant does in a role-play. It needs no revision: it concerns their own seat and group. */
  act(person: number, { exercise, action }: RolePlayMessage): Promise<Ack> {
    return this.#inTurn(() => this.#carryOut({ type: 'role-play-action', exercise, person, action }))
  }

  async #carryOut(command: SessionCommand): Promise<Ack> {
    const at = this.#clock()
    const outcome = reduce(this.#state, command, at, this.#content)
    if (!outcome.ok)
      return { ok: false, code: 'refused', why: outcome.why }
    const written = await this.#store.append(this.#events, { at, command })
    if (!written.ok) {
      const events = await this.#store.events()
      this.#events = events.length
      this.#state = replay(events, this.#content)
      this.#tell('state')
      return this.#stale()
    }
    this.#events = written.revision
    this.#state = outcome.state
    this.#tell('state')
    return { ok: true, revision: this.#state.revision }
  }

  /** What the server adds to a command: who is there to be grouped, the seed of the draw, what a handout is called. */
  async #completed(request: HostRequest, present: readonly number[]): Promise<HostCommand | null> {
    if (request.type === 'release-handout') {
      const handout = (await this.#handouts()).find(made => made.file === request.file)
      // What is gone from the folder can still be taken back.
      const known = handout?.releasable || !request.on
      return known ? { ...request, title: handout?.title ?? '' } : null
    }
    if (request.type !== 'role-play')
      return request
    const { exercise, command } = request
    return { type: 'role-play', exercise, command: command.type === 'rp-group' ? { ...command, people: [...present], seed: drawSeed() } : command }
  }

  #stale(): Ack {
    return { ok: false, code: 'stale', why: 'Somebody else steered a moment ago. This is the current state.', revision: this.#state.revision }
  }

  /** Places those who are here and in no group of a role-play that has its groups, unless they said that they go. */
  async placeLateArrivals(present: readonly number[]): Promise<void> {
    for (const [exercise, rolePlay] of Object.entries(this.#state.rolePlays)) {
      if (!this.#state.active.includes(exercise) || rolePlay.groups.length === 0)
        continue
      const placed = new Set([...rolePlay.left, ...rolePlay.groups.flatMap(group => group.members.map(member => member.person))])
      for (const person of present.filter(number => !placed.has(number)))
        await this.act(person, { exercise, action: { type: 'arrive' } })
    }
  }

  /** Stores an observer's sheet or a next sentence; acknowledged after the commit. */
  async note(person: number, respondent: string, message: NoteMessage): Promise<Ack> {
    const accepted = acceptNote(this.#state, this.#content, person, message, this.#clock())
    if (!accepted.ok)
      return accepted
    await this.#store.putAnswer({ ...accepted.row, respondent })
    this.#tell('notes')
    return { ok: true }
  }

  /** Each participant's own view of the role-play that is running; empty when none is. */
  async rolePlayViews<P extends string>(participants: readonly P[], respondentFor: (participant: P, exercise: string) => string): Promise<Map<P, OwnRolePlay>> {
    const running = this.#state.active.filter(id => this.#state.rolePlays[id])
    const views = new Map<P, OwnRolePlay>()
    if (running.length === 0)
      return views
    const rows = await this.#store.answers(running)
    const now = this.#clock()
    for (const participant of participants) {
      const person = this.#people.get(participant)?.number
      const view = person === undefined ? null : ownRolePlay(this.#state, this.#content, person, exercise => respondentFor(participant, exercise), rows, now)
      if (view)
        views.set(participant, view)
    }
    return views
  }

  /** Milliseconds until a view changes by time alone; null when none does. */
  nextChangeIn(): number | null {
    const now = this.#clock()
    const at = nextRolePlayChange(this.#state, this.#content, now)
    return at === null ? null : Math.max(0, at - now)
  }

  /** Stores one answer; the acknowledgement resolves after the commit. */
  async answer(respondent: string, message: AnswerMessage): Promise<Ack> {
    const accepted = acceptAnswer(this.#state, this.#content, message)
    if (!accepted.ok)
      return { ok: false, code: accepted.code, why: accepted.why }
    const { exercise, item, round } = message
    await this.#store.putAnswer({ exercise, item, round, respondent, value: accepted.value })
    this.#tell('answers')
    return { ok: true }
  }

  async setPosition(message: PositionMessage): Promise<Ack> {
    return this.#inTurn(async () => {
      const written = await this.#store.setPosition(message.expected, message.page, message.clicks)
      if (!written.ok)
        return { ok: false, code: 'stale', why: 'The slides were moved from somewhere else a moment ago.', revision: written.revision }
      this.#position = { revision: written.revision, page: message.page, clicks: message.clicks }
      this.#tell('position')
      return { ok: true, revision: written.revision }
    })
  }

  person(id: string): ParticipantRow | undefined {
    return this.#people.get(id)
  }

  async putParticipant(id: string, name: string): Promise<ParticipantRow> {
    const row = await this.#store.putParticipant(id, name)
    this.#people.set(id, row)
    this.#tell('people')
    return row
  }

  participantView(): ParticipantView {
    return participantView(this.#state, this.#content, { now: this.#clock() })
  }

  /** The views of display and host, from one reading of the store. */
  async views(presence: Presence): Promise<Views> {
    const answers = await this.#store.answers(Object.keys(this.#state.exercises))
    const facts = {
      now: this.#clock(),
      answers,
      people: [...this.#people.values()].map(({ id, number, name }) => ({ id: number, name, connected: presence.participants.has(id) })),
      displays: presence.displays,
      hosts: presence.hosts,
    }
    return { display: displayView(this.#state, this.#content, facts), host: hostView(this.#state, this.#content, facts) }
  }

  /**
   * What several participants answered to the exercises that are running, from one reading of the store.
   * @param respondentFor the pseudonym of a participant for an exercise
   */
  async mine<P extends string>(participants: readonly P[], respondentFor: (participant: P, exercise: string) => string): Promise<Map<P, Mine>> {
    const running = this.#state.active
    const asked = participants.map(participant => ({ participant, respondents: running.map(exercise => respondentFor(participant, exercise)) }))
    const rows = running.length ? await this.#store.answersOf(asked.flatMap(({ respondents }) => respondents)) : []
    const byRespondent = Map.groupBy(rows, row => row.respondent)
    return new Map(asked.map(({ participant, respondents }) => [participant, {
      name: this.#people.get(participant)?.name ?? '',
      answers: respondents.flatMap(respondent => byRespondent.get(respondent) ?? []).map(({ exercise, item, round, value }) => ({ exercise, item, round, value })),
    }]))
  }

  /** Pins edited content, in an author's dev session only: a real session never changes what it was run with. */
  async repin(content: SessionContent): Promise<void> {
    await this.#inTurn(async () => {
      await this.#store.repin(content)
      this.#content = content
      this.#state = replay(await this.#store.events(), content)
    })
    this.#tell('state')
  }

  /** Waits for the command under way, then lets go of the store. */
  async close(): Promise<void> {
    await this.#turn
    await this.#store.close()
  }
}
