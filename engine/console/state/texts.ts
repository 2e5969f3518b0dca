/** Texts and questions as their lists need them: how they stand, and what can be done with each. */
import type { HostView } from '../../core/protocol.ts'
import type { Command } from './console.ts'
import * as words from '../../words/en/console.ts'

export interface TextAct {
  /** The key that does it while the text has the focus. */
  key: string
  label: string
  /** Done already: a press takes it back. */
  on?: boolean
  run: () => unknown
}

export interface ListedText {
  id: string
  text: string
  /** The name its writer chose to put under it; never anybody else's. */
  signed: string | null
  upvotes: number
  flagged: boolean
  notes: string[]
  acts: TextAct[]
}

export interface TextGroup { id: string, label: string, texts: ListedText[] }

type HostPost = HostView['exercises'][string]['posts'][string][number]
type HostQuestion = HostView['questions']['list'][number]

/** Texts of one item by how they stand. A shared reflection reaches the slide only when it is pinned. */
export function postGroups(posts: readonly HostPost[], exercise: string, isReflection: boolean, command: Command): TextGroup[] {
  const as = (post: string, what: 'show' | 'hide' | 'pin' | 'unpin') => () => command({ type: 'moderate', exercise, post, as: what })
  const listed = (post: HostPost): ListedText => ({
    id: post.id,
    text: post.text,
    signed: post.name,
    upvotes: post.upvotes,
    flagged: post.flagged,
    notes: post.pinned ? ['pinned'] : [],
    acts: [
      ...post.status === 'shown' || isReflection ? [] : [{ key: 's', label: words.texts.show, run: as(post.id, 'show') }],
      ...post.status === 'hidden' ? [] : [{ key: 'h', label: words.texts.hide, run: as(post.id, 'hide') }],
      { key: 'p', label: post.pinned ? words.texts.unpin : isReflection ? words.texts.pinToSlide : words.texts.pin, on: post.pinned, run: as(post.id, post.pinned ? 'unpin' : 'pin') },
    ],
  })
  const isShown = (post: HostPost) => isReflection ? post.pinned && post.status !== 'hidden' : post.status === 'shown'
  return [
    { id: 'waiting', label: isReflection ? words.texts.sharedWithYou : words.texts.waiting, texts: posts.filter(post => post.status !== 'hidden' && !isShown(post)).map(listed) },
    { id: 'shown', label: words.texts.shown, texts: posts.filter(isShown).map(listed) },
    { id: 'hidden', label: words.texts.hidden, texts: posts.filter(post => post.status === 'hidden').map(listed) },
  ]
}

/** Questions from the room by how they stand. */
export function questionGroups({ list, onScreen }: HostView['questions'], command: Command): TextGroup[] {
  type As = 'show' | 'hide' | 'answered' | 'unanswered' | 'on-screen' | 'off-screen'
  const as = (question: string, what: As) => () => command({ type: 'question', question, as: what })
  const listed = ({ id, text, upvotes, flagged, status, answered }: HostQuestion): ListedText => {
    const onSlide = onScreen === id
    return {
      id,
      text,
      signed: null,
      upvotes,
      flagged,
      notes: onSlide ? [words.texts.onSlide] : [],
      acts: [
        ...status === 'waiting' || status === 'hidden' ? [{ key: 's', label: words.texts.show, run: as(id, 'show') }] : [],
        ...status === 'hidden' || answered ? [] : [{ key: 'p', label: onSlide ? words.texts.offSlide : words.texts.toSlide, on: onSlide, run: as(id, onSlide ? 'off-screen' : 'on-screen') }],
        ...status === 'shown' || answered ? [{ key: 'a', label: answered ? words.texts.notAnswered : words.texts.answered, run: as(id, answered ? 'unanswered' : 'answered') }] : [],
        ...status === 'hidden' ? [] : [{ key: 'h', label: words.texts.hide, run: as(id, 'hide') }],
      ],
    }
  }
  const group = (id: string, label: string, belongs: (question: HostQuestion) => boolean) => ({ id, label, texts: list.filter(belongs).map(listed) })
  return [
    group('waiting', words.texts.waiting, one => one.status === 'waiting' && !one.answered),
    group('shown', words.texts.open, one => one.status === 'shown' && !one.answered),
    group('answered', words.texts.done, one => one.answered && one.status !== 'hidden'),
    group('hidden', words.texts.hidden, one => one.status === 'hidden'),
  ]
}
