/** What the console knows and can do: one store, provided to every part. */
import type { InjectionKey } from 'vue'
import type { Ack } from '../../core/protocol.ts'
import type { HostRequest } from '../../core/session/commands.ts'
import type { LiveConnection } from '../../live/connection.ts'
import { computed, inject, ref, shallowRef } from 'vue'
import { caughtUp, sendCommand } from '../../live/send-command.ts'
import * as words from '../../words/en/console.ts'
import { useBell } from './bell.ts'
import { useContent } from './content.ts'
import { useCuts } from './cuts.ts'
import { usePanes } from './panes.ts'
import { useRemote } from './remote.ts'
import { useRunClocks } from './run-clock.ts'
import { useSelection } from './selection.ts'
import { useSheet } from './sheet.ts'
import { useShortcuts } from './shortcuts.ts'

/** How often clocks on the page are redrawn, in milliseconds. */
const TICK_MS = 250

export interface Notice { tone: 'warn' | 'stop', text: string }

/** Sentence for a refused command. A stale one was decided on an older state, so nothing is sent again. */
function noticeFor(ack: Extract<Ack, { ok: false }>): Notice {
  if (ack.code === 'stale')
    return { tone: 'warn', text: words.steering.stale }
  if (ack.code === 'not-stored')
    return { tone: 'stop', text: words.steering.unconfirmed }
  return { tone: 'stop', text: ack.why }
}

/**
 * Builds the store on a live connection.
 * @param live a connection made as `console`
 */
export function createConsole(live: LiveConnection) {
  const now = ref(Date.now())
  setInterval(() => now.value = Date.now() + live.clockOffset.value, TICK_MS)

  const notice = shallowRef<Notice | null>(null)
  const busy = ref(false)
  const moving = ref(false)

  const online = computed(() => live.status.value.is === 'live')
  const view = computed(() => live.host.value)
  const waitingTexts = computed(() => Object.values(view.value?.exercises ?? {}).filter(exercise => exercise.active).flatMap(exercise => Object.values(exercise.posts).flat()).filter(post => post.status === 'waiting').length)
  const waitingQuestions = computed(() => view.value?.questions.list.filter(question => question.status === 'waiting' && !question.answered).length ?? 0)
  const admitted = computed(() => online.value && view.value !== null && !view.value.ended)
  /** Buttons rest while a command is under way, so that none is sent twice. */
  const canSteer = computed(() => admitted.value && !busy.value)
  const running = computed(() => Object.values(view.value?.exercises ?? {}).filter(exercise => exercise.active).map(exercise => exercise.exercise.id))

  /** Sends a host command against the state on the screen. Resolves to whether it was carried out. */
  async function command(wanted: HostRequest): Promise<boolean> {
    // Handouts are given out after the end too.
    const may = wanted.type === 'release-handout' ? online.value && view.value !== null : admitted.value
    if (!may || busy.value)
      return false
    busy.value = true
    notice.value = null
    const ack = await sendCommand(live, wanted)
    if (!ack.ok)
      notice.value = noticeFor(ack)
    busy.value = false
    return ack.ok
  }

  /** Moves laptop, projector and remotes to a slide, at its start unless a click is named. */
  async function goTo(page: number, clicks = 0): Promise<boolean> {
    const position = live.position.value
    if (!online.value || !position || moving.value)
      return false
    moving.value = true
    notice.value = null
    const ack = await live.send('set-position', { expected: position.revision, page, clicks })
    if (ack.ok)
      await caughtUp(() => live.position.value?.revision, ack.revision)
    else
      notice.value = noticeFor(ack)
    moving.value = false
    return ack.ok
  }

  const page = computed(() => live.position.value?.page ?? null)
  const { content, contentError, sectionName, preflight, preflightError, loadContent, loadPreflight } = useContent(live)
  const sessionName = computed(() => live.hello.value?.session.name ?? '')
  const sheet = useSheet({ content, view, running, page, now })
  const cuts = useCuts({ content, view, sheet })
  const remote = useRemote({ content, view, live, move: goTo })
  const { selected, onSlide, select } = useSelection({ content, running, page, lines: sheet.lines })
  const panes = usePanes({ page, onSlide, running })
  const bell = useBell({ view, running, offset: () => live.clockOffset.value })
  const clocks = useRunClocks({ content, view, running, now, sessionName })

  return {
    live,
    now,
    notice,
    busy,
    moving,
    online,
    canSteer,
    view,
    running,
    waitingTexts,
    waitingQuestions,
    page,
    command,
    goTo,
    content,
    contentError,
    sectionName,
    loadContent,
    preflight,
    preflightError,
    loadPreflight,
    sheet,
    cuts,
    remote,
    selected,
    select,
    panes,
    clocks,
    bell,
    shortcuts: useShortcuts(),
  }
}

/** Sends one host command; resolves to whether it was carried out. */
export type Command = ConsoleStore['command']
export type ConsoleStore = ReturnType<typeof createConsole>
export const consoleKey: InjectionKey<ConsoleStore> = Symbol('console')

/** The store of this page. */
export function useConsole(): ConsoleStore {
  const store = inject(consoleKey)
  if (!store)
    throw new Error('useConsole needs the store that main.ts provides.')
  return store
}
