/** The bell of role-plays and of timers, sounded by this page where the facilitator wants it; generated, so that no file is loaded. */
import type { Ref } from 'vue'
import type { HostView } from '../../core/protocol.ts'
import { computed, ref, watch } from 'vue'
import { whenTimeIsUp } from '../../live/time-up.ts'
import { readStored, writeStored } from './storage.ts'

/** From this width on the page is taken for the laptop in the room, which has a loudspeaker worth using. */
const LAPTOP_WIDTH = '(min-width: 900px)'
/** A stop that is older than this was heard already: the page was opened or came back later, in milliseconds. */
const FRESH_MS = 3000

const BELL = [[1, 0.5, 2.6], [2.76, 0.22, 1.4], [5.4, 0.09, 0.7]] as const
const STRIKE_HZ = 740

interface Sources {
  view: Readonly<Ref<HostView | null>>
  /** Ids of the exercises that run. */
  running: Readonly<Ref<string[]>>
  /** The server's clock less this one, in milliseconds. */
  offset: () => number
}

/** Choices of sound, and what rings. Both are kept in this browser. */
export function useBell({ view, running, offset }: Sources) {
  const bellHere = ref(readStored('console.bell', matchMedia(LAPTOP_WIDTH).matches))
  const toneOnPause = ref(readStored('console.pause-tone', false))
  /** A browser lets a page sound only after a press on it. */
  const blocked = ref(true)
  let context: AudioContext | null = null

  function unlock(): AudioContext {
    context ??= new AudioContext()
    void context.resume().then(() => blocked.value = context?.state !== 'running')
    return context
  }
  for (const event of ['pointerup', 'keydown'])
    addEventListener(event, () => (bellHere.value || toneOnPause.value) && unlock())

  function strike(hz: number, partials: readonly (readonly [ratio: number, loudness: number, seconds: number])[]): void {
    if (!context)
      return
    const audio = context
    for (const [ratio, loudness, seconds] of partials) {
      const tone = new OscillatorNode(audio, { frequency: hz * ratio })
      const volume = new GainNode(audio, { gain: 0 })
      volume.gain.setValueAtTime(loudness, audio.currentTime + 0.005)
      volume.gain.exponentialRampToValueAtTime(0.0001, audio.currentTime + seconds)
      tone.connect(volume).connect(audio.destination)
      tone.start()
      tone.stop(audio.currentTime + seconds)
    }
  }
  const strikeBell = () => strike(STRIKE_HZ, BELL)
  /** Rings at once: the press that asks for it lets the page sound. */
  function ring(): void {
    unlock()
    strikeBell()
  }
  const murmur = () => strike(330, [[1, 0.12, 0.5]])

  const heard = computed(() => running.value.flatMap((id) => {
    const rolePlay = view.value?.exercises[id]?.rolePlay
    return rolePlay ? [{ id, bells: rolePlay.bells, stop: rolePlay.stop?.because === 'scene' && rolePlay.stop.sinceMs < FRESH_MS, pauses: rolePlay.alerts.filter(alert => alert.kind === 'pause').length }] : []
  }))
  watch(heard, (all, before) => {
    for (const now of all) {
      const last = before.find(one => one.id === now.id)
      if (!last)
        continue
      if (bellHere.value && (now.bells > last.bells || (now.stop && !last.stop)))
        strikeBell()
      if (toneOnPause.value && now.pauses > last.pauses)
        murmur()
    }
  })

  whenTimeIsUp(() => Object.fromEntries(running.value.map(id => [id, view.value?.exercises[id]?.timer ?? null])), offset, () => bellHere.value && strikeBell())

  function setBellHere(on: boolean): void {
    bellHere.value = on
    writeStored('console.bell', on)
    if (on)
      ring()
  }
  function setToneOnPause(on: boolean): void {
    toneOnPause.value = on
    writeStored('console.pause-tone', on)
    if (on) {
      unlock()
      murmur()
    }
  }

  return { ring, bellHere, toneOnPause, blocked, setBellHere, setToneOnPause }
}
