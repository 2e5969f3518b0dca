/** A bell without a sound file: partials of a struck bowl, made with Web Audio. */
import type { Ref } from 'vue'
import { onBeforeUnmount, onMounted, ref } from 'vue'

/** Browsers keep a page silent until somebody touches it. */
export const soundOn: Ref<boolean> = ref(false)

/** Ratio to the fundamental, loudness, and seconds to fade. */
const PARTIALS = [[1, 0.5, 3.2], [2.01, 0.28, 2.4], [2.76, 0.2, 1.6], [5.4, 0.1, 0.8], [8.93, 0.05, 0.4]] as const
const FUNDAMENTAL_HZ = 523
const BETWEEN_STRIKES_S = 0.55

let context: AudioContext | null = null

/** Lets this page sound; call it from a click or a key. */
export async function unlockSound(): Promise<void> {
  if (typeof AudioContext === 'undefined')
    return
  context ??= new AudioContext()
  context.onstatechange = () => soundOn.value = context?.state === 'running'
  await context.resume().catch(() => {})
  soundOn.value = context.state === 'running'
}

/** Takes any click or key on the page as leave to sound. */
export function useSoundUnlock(): void {
  const gestures = ['pointerdown', 'keydown'] as const
  const unlock = () => void (soundOn.value || unlockSound())
  onMounted(() => gestures.forEach(gesture => addEventListener(gesture, unlock, { passive: true })))
  onBeforeUnmount(() => gestures.forEach(gesture => removeEventListener(gesture, unlock)))
}

/**
 * Strikes the bell.
 * @param strikes one for a bell in the scene, three for its end
 */
export function strikeBell(strikes: number): void {
  if (!context || context.state !== 'running')
    return
  for (let i = 0; i < strikes; i++)
    strike(context, context.currentTime + i * BETWEEN_STRIKES_S)
}

function strike(audio: AudioContext, at: number): void {
  for (const [ratio, loudness, fade] of PARTIALS) {
    const tone = audio.createOscillator()
    const gain = audio.createGain()
    tone.frequency.value = FUNDAMENTAL_HZ * ratio
    gain.gain.setValueAtTime(0, at)
    gain.gain.linearRampToValueAtTime(loudness, at + 0.004)
    gain.gain.exponentialRampToValueAtTime(0.0001, at + fade)
    tone.connect(gain).connect(audio.destination)
    tone.start(at)
    tone.stop(at + fade)
  }
}
