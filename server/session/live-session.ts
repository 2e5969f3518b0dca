/**
 * A session as one process runs it: the state replayed from the store, commands in turn, answers
 * stored before they are acknowledged. It knows no sockets; who listens is told of changes.
 */
import type { Ack, AnswerMessage, CommandMessage, DisplayView, HostView, Mine, ParticipantView, PositionMessage } from '../../core/protocol.ts'
import type { SessionContent } from '../../core/session/content.ts'
import type { SessionState } from '../../core/session/state.ts'
import type { ParticipantRow, PositionRow, SessionHeader, SessionStore } from '../store/types.ts'
import { acceptAnswer } from '../../core/session/answers.ts'
import { reduce, replay } from '../../core/session/reduce.ts'
import { displayView, hostView, participantView } from '../../core/session/views.ts'

/** What changed, for those who tell the clients. */
export type Change = 'state' | 'answers' | 'people' | 'position'

export interface Presence { participants: ReadonlySet<string>, displays: number, hosts: number }

export interface Views { display: DisplayView, host: HostView }

export class LiveSession {
  readonly header: SessionHeader
  #store: SessionStore
  #clock: () => number
  #content: SessionContent
  #state: SessionState
  #position: PositionRow
  #people: Map<string, ParticipantRow>
  #listeners = new Set<(change: Change) => void>()
  #turn: Promise<unknown> = Promise.resolve()

  private constructor(store: SessionStore, clock: () => number, header: SessionHeader, state: SessionState, position: PositionRow, people: ParticipantRow[]) {
    this.#store = store
    this.#clock = clock
    this.header = header
    this.#content = header.content
    this.#state = state
    this.#position = position
    this.#people = new Map(people.map(person => [person.id, person]))
  }

  /**
   * Opens a session on a store.
   * @param fresh the header to begin with; a session that was begun before keeps its own
   */
  static async open(store: SessionStore, fresh: SessionHeader, clock: () => number = Date.now): Promise<LiveSession> {
    const header = await store.begin(fresh)
    const state = replay(await store.events(), header.content)
    return new LiveSession(store, clock, header, state, await store.position(), await store.participants())
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

  command(message: CommandMessage): Promise<Ack> {
    return this.#inTurn(async () => {
      const stale = (revision: number): Ack => ({ ok: false, code: 'stale', why: 'Somebody else steered a moment ago. This is the current state.', revision })
      if (message.expected !== this.#state.revision)
        return stale(this.#state.revision)
      const at = this.#clock()
      const outcome = reduce(this.#state, message.command, at, this.#content)
      if (!outcome.ok)
        return { ok: false, code: 'refused', why: outcome.why }
      const written = await this.#store.append(message.expected, { at, command: message.command })
      if (!written.ok) {
        this.#state = replay(await this.#store.events(), this.#content)
        this.#tell('state')
        return stale(written.revision)
      }
      this.#state = outcome.state
      this.#tell('state')
      return { ok: true, revision: this.#state.revision }
    })
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
