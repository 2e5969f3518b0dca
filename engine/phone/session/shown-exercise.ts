/** Which of the running exercises this phone shows. */
import type { ComputedRef, Ref, ShallowRef } from 'vue'
import type { ParticipantExercise, ParticipantView } from '../../core/protocol.ts'
import type { Answers } from './answers.ts'
import type { Kept } from './kept.ts'
import { computed, ref, watch } from 'vue'
import { isFillingIn } from './progress.ts'

export interface Here {
  current: ComputedRef<ParticipantExercise | null>
  /** An exercise that opened while this person was at work on another one. */
  news: Ref<string | null>
  go: (id: string) => void
}

/** The newest exercise is shown, but nobody is taken out of one that they are filling in. */
export function useHere(view: ShallowRef<ParticipantView | null>, kept: Kept, answers: Answers): Here {
  const news = ref<string | null>(null)
  const find = (id: string | null) => view.value?.exercises.find(exercise => exercise.id === id) ?? null
  const current = computed(() => find(kept.here))

  function go(id: string): void {
    kept.here = id
    if (news.value === id)
      news.value = null
  }

  watch(view, (now, before) => {
    if (!now)
      return
    dropOldDrafts(now, kept)
    const newest = now.exercises.at(-1)?.id ?? null
    if (!find(news.value))
      news.value = null
    if (!current.value) {
      kept.here = newest
      news.value = null
      return
    }
    const opened = before && now.exercises.filter(exercise => hasOpened(exercise, before)).at(-1)
    if (!opened || opened.id === kept.here)
      return
    if (isFillingIn(current.value, answers) || isTyping())
      news.value = opened.id
    else
      go(opened.id)
  }, { immediate: true, flush: 'sync' })

  return { current, news, go }
}

function hasOpened(exercise: ParticipantExercise, before: ParticipantView): boolean {
  const known = before.exercises.find(({ id }) => id === exercise.id)
  return !known || (exercise.phase === 'open' && (known.phase !== 'open' || known.round !== exercise.round || known.unit !== exercise.unit))
}

function dropOldDrafts(view: ParticipantView, kept: Kept): void {
  for (const key of Object.keys(kept.drafts)) {
    const [id, item, round] = key.split('/')
    if (!view.exercises.some(exercise => exercise.id === id && exercise.round === Number(round) && exercise.items.includes(item!)))
      delete kept.drafts[key]
  }
}

/** Whether the person is writing in a field right now. */
export function isTyping(): boolean {
  return document.activeElement?.matches('input[type="text"], input[type="range"], textarea') ?? false
}
