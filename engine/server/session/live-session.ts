/**
 * A session as one process runs it: the state replayed from the store, commands in turn, answers
 * stored before they are acknowledged. It knows no sockets; who listens is told of changes.
 */
import type { Ack, AnswerMessage, AskMessage, CommandMessage, DisplayView, HostView, Mine, NoteMessage, OwnReport, OwnRolePlay, ParticipantView, PositionMessage, RolePlayMessage, UpvoteMessage } from '../../core/protocol.ts'
import type { SessionRecord } from '../../core/report/record.ts'
import type { AnswerRow } from '../../core/session/answers.ts'
import type { HostCommand, HostRequest, SessionCommand } from '../../core/session/commands.ts'
import type { SessionContent } from '../../core/session/content.ts'
import type { ExportTable } from '../../core/session/export.ts'
import type { SessionState } from '../../core/session/state.ts'
import type { MadeHandout } from '../handouts.ts'
import type { ParticipantRow, PositionRow, SessionHeader, SessionStore } from '../store/types.ts'
import { localDay } from '../../core/calendar.ts'
import { acceptAnswer, answeringRespondent, tableRespondent } from '../../core/session/answers.ts'
import { exportCsv, exportJson } from '../../core/session/export.ts'
import { mineOf, respondentsOfPerson } from '../../core/session/mine.ts'
import { acceptNote } from '../../core/session/notes.ts'
import { ownReport } from '../../core/session/own-report.ts'
import { findPost, mayHaveTexts } from '../../core/session/posts.ts'
import { acceptQuestion, findQuestion, QUESTIONS, upvoteRow } from '../../core/session/questions.ts'
import { reduce, replay } from '../../core/session/reduce.ts'
import { nextRolePlayChange } from '../../core/session/role-plays.ts'
import { displayView, hostView, ownRolePlay, participantView } from '../../core/session/views.ts'
import * as words from '../../words/en/errors.ts'
import { drawSeed } from '../identity.ts'
import { wordFilter } from '../words.ts'
import { inTurn } from './in-turn.ts'

/** What changed, for those who tell the clients. */
export type Change = 'state' | 'answers' | 'texts' | 'notes' | 'people' | 'position'

export interface Presence { participants: ReadonlySet<string>, displays: number, hosts: number }

export interface Views { display: DisplayView, host: HostView }

export class LiveSession {
  readonly header: SessionHeader
  #store: SessionStore
  #handouts: () => Promise<MadeHandout[]>
  #clock: () => number
  #filter = wordFilter
  #content: SessionContent
  #state: SessionState
  /** Events stored so far; a command is appended after exactly these. */
  #events: number
  #position: PositionRow
  #people: Map<string, ParticipantRow>
  #listeners = new Set<(change: Change) => void>()
  /** Commands are carried out one after the other, each against the state the last one left. */
  #inTurn = inTurn()

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

  /**
   * Carries out a host's command if the host saw the current state.
   * @param present numbers of the participants who are connected, for forming groups
   */
  command(message: CommandMessage, present: readonly number[] = []): Promise<Ack> {
    return this.#inTurn(async () => {
      if (message.expected !== this.#state.revision)
        return this.#stale()
      const command = await this.#completed(message.command, present)
      return command ? this.#carryOut(command) : { ok: false, code: 'refused', why: words.steering.noHandout }
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
    return { ok: false, code: 'stale', why: words.steering.stale, revision: this.#state.revision }
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
  async rolePlayViews<P extends string>(participants: readonly P[], pseudonymOfParticipant: (participant: P, exercise: string) => string): Promise<Map<P, OwnRolePlay>> {
    const running = this.#state.active.filter(id => this.#state.rolePlays[id])
    const views = new Map<P, OwnRolePlay>()
    if (running.length === 0)
      return views
    const rows = await this.#store.answers(running)
    const now = this.#clock()
    for (const participant of participants) {
      const person = this.#people.get(participant)?.number
      const view = person === undefined ? null : ownRolePlay(this.#state, this.#content, person, exercise => pseudonymOfParticipant(participant, exercise), rows, now)
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

  /**
   * Stores one answer; the acknowledgement resolves after the commit.
   * @param pseudonym the person's own for this exercise; where tables answer, the table's takes its place
   */
  async answer(person: number, pseudonym: string, message: AnswerMessage): Promise<Ack> {
    const accepted = acceptAnswer(this.#state, this.#content, message)
    if (!accepted.ok)
      return { ok: false, code: accepted.code, why: accepted.why }
    const respondent = answeringRespondent(this.#state, this.#content, message.exercise, person, pseudonym)
    if (respondent === null)
      return { ok: false, code: 'refused', why: words.answer.tableFirst }
    const { exercise, item, round } = message
    await this.#store.putAnswer({ exercise, item, round, respondent, value: accepted.value })
    this.#tell('answers')
    return { ok: true }
  }

  /** Marks a text or question, or takes the mark back. */
  async upvote(pseudonym: string, { exercise, post, on }: UpvoteMessage): Promise<Ack> {
    const rows = await this.#store.answers([exercise ?? QUESTIONS])
    const found = exercise === null ? findQuestion(this.#state, rows, post, this.#filter) : findPost(this.#state, this.#content, exercise, rows, post, this.#filter)
    if (found === null)
      return { ok: false, code: 'unknown', why: words.answer.textGone }
    await this.#store.putAnswer(upvoteRow(exercise ?? QUESTIONS, found, post, pseudonym, on))
    this.#tell('texts')
    return { ok: true }
  }

  /** Takes a question from the room. */
  async ask(pseudonym: string, { text }: AskMessage): Promise<Ack> {
    const accepted = acceptQuestion(this.#state, text, pseudonym, await this.#store.answersOf([pseudonym]))
    if (!accepted.ok)
      return { ok: false, code: 'refused', why: accepted.why }
    await this.#store.putAnswer(accepted.row)
    this.#tell('texts')
    return { ok: true }
  }

  /** Which table a participant answers for. */
  setTable(person: number, table: number | null): Promise<Ack> {
    return this.#inTurn(() => this.#carryOut({ type: 'table', person, table }))
  }

  async setPosition(message: PositionMessage): Promise<Ack> {
    return this.#inTurn(async () => {
      const written = await this.#store.setPosition(message.expected, message.page, message.clicks)
      if (!written.ok)
        return { ok: false, code: 'stale', why: words.steering.slidesMoved, revision: written.revision }
      const turned = message.page !== this.#position.page
      this.#position = { revision: written.revision, page: message.page, clicks: message.clicks }
      this.#tell('position')
      if (turned && this.#state.startedAt !== null && !this.#state.ended)
        await this.#carryOut({ type: 'progress', page: message.page })
      else if (turned && this.#state.keyIdea)
        this.#tell('state')
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

  /** What all phones are told. Rows are read only where texts are shown. */
  async participantView(): Promise<ParticipantView> {
    const answers = await this.#store.answers([...this.#state.active.filter(id => mayHaveTexts(this.#content, id)), QUESTIONS])
    return participantView(this.#state, this.#content, { now: this.#clock(), answers, page: this.#position.page, filter: this.#filter })
  }

  #allRows(): Promise<AnswerRow[]> {
    return this.#store.answers([...Object.keys(this.#state.exercises), QUESTIONS])
  }

  /** The views of display and host, from one reading of the store. */
  async views(presence: Presence): Promise<Views> {
    const answers = await this.#allRows()
    const facts = {
      now: this.#clock(),
      answers,
      people: [...this.#people.values()].map(({ id, number, name }) => ({ id: number, name, connected: presence.participants.has(id) })),
      displays: presence.displays,
      hosts: presence.hosts,
      page: this.#position.page,
      filter: this.#filter,
    }
    return { display: displayView(this.#state, this.#content, facts), host: hostView(this.#state, this.#content, facts) }
  }

  /** What the host takes home: a table a kind, and the whole as JSON. */
  async export(presence: Presence): Promise<{ csv: Record<ExportTable, string>, json: object }> {
    const rows = await this.#allRows()
    const { host } = await this.views(presence)
    return { csv: exportCsv(this.#state, this.#content, rows, this.#filter), json: { session: this.header.name, createdAt: this.header.createdAt, ...exportJson(this.#state, this.#content, rows, host, this.#filter) } }
  }

  /**
   * What a report is made from.
   * @param roles exercises by what they are for
   */
  async record(roles: SessionRecord['roles'] = {}): Promise<SessionRecord> {
    const rows = await this.#allRows()
    const day = localDay(this.#state.startedAt ?? this.header.createdAt)
    return { name: this.header.name, day, content: this.#content, roles, state: this.#state, events: await this.#store.events(), rows, joined: this.#people.size, filter: this.#filter }
  }

  /**
   * What several participants answered to the exercises that are running, from one reading of the store.
   * @param pseudonymOfParticipant the pseudonym of a participant for an exercise
   */
  async mine<P extends string>(participants: readonly P[], pseudonymOfParticipant: (participant: P, exercise: string) => string): Promise<Map<P, Mine>> {
    const asked = participants.map((participant) => {
      const person = this.#people.get(participant)
      return { participant, person, respondents: respondentsOfPerson(this.#state, this.#content, person?.number ?? 0, exercise => pseudonymOfParticipant(participant, exercise)) }
    })
    const rows = await this.#store.answersOf([...new Set(asked.flatMap(({ respondents }) => [...respondents.own, ...respondents.answering]))])
    const byRespondent = Map.groupBy(rows, row => row.respondent)
    const rowsOf = (respondents: readonly string[]) => [...new Set(respondents)].flatMap(respondent => byRespondent.get(respondent) ?? [])
    return new Map(asked.map(({ participant, person, respondents }) => [participant, {
      name: person?.name ?? '',
      ...mineOf(respondents, rowsOf),
      table: this.#tableOf(participant) ?? null,
    }]))
  }

  /**
   * One participant's own answers of the whole session, read once for the asking.
   * @param pseudonymIn the pseudonym of that participant in an exercise
   */
  async ownReport(participant: string, pseudonymIn: (exercise: string) => string): Promise<OwnReport> {
    const exercises = Object.keys(this.#state.exercises)
    const table = this.#tableOf(participant)
    const rows = await this.#store.answersOf(exercises.flatMap(exercise => [pseudonymIn(exercise), ...table === undefined ? [] : [tableRespondent(table, exercise)]]))
    return ownReport(this.#state, this.#content, rows)
  }

  #tableOf(participant: string): number | undefined {
    return this.#state.tables[this.#people.get(participant)?.number ?? 0]
  }

  /** Whether two participants answer for one table, so that one's answer is the other's too. */
  sharesTable(participant: string, other: string): boolean {
    const table = this.#tableOf(participant)
    return table !== undefined && table === this.#tableOf(other)
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
    await this.#inTurn(() => this.#store.close())
  }
}
