import type { AnswerRow } from '../../engine/core/session/answers.ts'
import type { HostCommand } from '../../engine/core/session/commands.ts'
import { describe, expect, it } from 'vitest'
import { displayView as displaySchema, hostView as hostSchema, participantView as participantSchema } from '../../engine/core/protocol.ts'
import { acceptAnswer } from '../../engine/core/session/answers.ts'
import { hostPosts } from '../../engine/core/session/posts.ts'
import { acceptQuestion, findQuestion, QUESTIONS, upvoteRow } from '../../engine/core/session/questions.ts'
import { reduce, replay } from '../../engine/core/session/reduce.ts'
import { initialState } from '../../engine/core/session/state.ts'
import { displayView, hostView, participantView } from '../../engine/core/session/views.ts'
import { smallContent } from '../support/content.ts'

const content = smallContent()
const stateAfter = (...commands: HostCommand[]) => replay(commands.map((command, at) => ({ at, command })), content)
const facts = (answers: AnswerRow[] = []) => ({ now: 1, answers, people: [], displays: 1, hosts: 1, page: 1, filter: (text: string) => text.includes('rude') })
const row = (exercise: string, item: string, i: number, value: unknown, round = 1): AnswerRow => ({ exercise, item, round, respondent: `r${i}`, value })
const results = (state: ReturnType<typeof stateAfter>, exercise: string, rows: AnswerRow[]) => displaySchema.parse(displayView(state, content, facts(rows))).exercises[exercise]!.units.find(unit => unit.rounds.length)!.rounds.at(-1)!
const opened = (exercise: string) => [{ type: 'open', exercise }, { type: 'reveal', exercise }] satisfies HostCommand[]
const count = { voters: 12, counts: { a: 7, b: 5 }, texts: [], also: false }

describe('counting in the room', () => {
  it('takes the place of the phones, and says where the figures come from', () => {
    const state = stateAfter({ type: 'open', exercise: 'vote' }, { type: 'count-by', exercise: 'vote', by: 'hands' }, { type: 'key-in', exercise: 'vote', item: 'q', count }, { type: 'reveal', exercise: 'vote' })
    const rows = [1, 2, 3].map(i => row('vote', 'q', i, { option: 'c' }))
    expect(results(state, 'vote', rows)).toMatchObject({ counted: 'room', answered: 12, tooFew: false, results: { q: { voters: 12, result: { options: [{ id: 'a', count: 7 }, { id: 'b', count: 5 }, { id: 'c', count: 0 }] } } } })
  })

  it('stands beside the phones where some answered on them', () => {
    const state = stateAfter({ type: 'open', exercise: 'vote' }, { type: 'count-by', exercise: 'vote', by: 'paper' }, { type: 'key-in', exercise: 'vote', item: 'q', count: { ...count, also: true } }, { type: 'reveal', exercise: 'vote' })
    const rows = [1, 2, 3, 4, 5].map(i => row('vote', 'q', i, { option: 'c' }))
    expect(results(state, 'vote', rows)).toMatchObject({ counted: 'both', answered: 17, heldBack: {}, results: { q: { voters: 17, result: { options: [{ count: 7 }, { count: 5 }, { count: 5 }] } } } })
    expect(results(state, 'vote', rows.slice(2)), 'three by phone could be had by taking the paper away').toMatchObject({ answered: 15, tooFew: false, heldBack: { q: 3 }, results: { q: { voters: 12, result: { options: [{ count: 7 }, { count: 5 }, { count: 0 }] } } } })
  })

  it('shows hands of fewer than five, which everybody saw, and holds paper back', () => {
    const few = { voters: 3, counts: { a: 3 }, texts: [], also: false }
    const by = (way: 'hands' | 'paper') => stateAfter({ type: 'open', exercise: 'vote' }, { type: 'count-by', exercise: 'vote', by: way }, { type: 'key-in', exercise: 'vote', item: 'q', count: few }, { type: 'reveal', exercise: 'vote' })
    expect(results(by('hands'), 'vote', []).results).not.toBeNull()
    expect(results(by('paper'), 'vote', [])).toMatchObject({ results: null, tooFew: true })
  })

  it('keeps phones of fewer than five to themselves, though hands beside them, or of another question, are public', () => {
    const hands = { voters: 2, counts: { a: 2 }, texts: [], also: true }
    const beside = stateAfter({ type: 'open', exercise: 'vote' }, { type: 'count-by', exercise: 'vote', by: 'hands' }, { type: 'key-in', exercise: 'vote', item: 'q', count: hands }, { type: 'reveal', exercise: 'vote' })
    const two = [1, 2].map(i => row('vote', 'q', i, { option: 'c' }))
    expect(results(beside, 'vote', two)).toMatchObject({ tooFew: false, heldBack: { q: 2 }, results: { q: { voters: 2, result: { options: [{ count: 2 }, { count: 0 }, { count: 0 }] } } } })
    expect(results(beside, 'vote', []).results!.q!.result).toMatchObject({ options: [{ count: 2 }, { count: 0 }, { count: 0 }] })
    expect(results(beside, 'vote', [1, 2, 3, 4, 5].map(i => row('vote', 'q', i, { option: 'c' }))).results!.q!.result).toMatchObject({ options: [{ count: 2 }, { count: 0 }, { count: 5 }] })

    const other = stateAfter({ type: 'open', exercise: 'quizzed', form: 'first' }, { type: 'count-by', exercise: 'quizzed', by: 'hands' }, { type: 'key-in', exercise: 'quizzed', item: 'k1', count: { ...count, also: false } }, { type: 'reveal', exercise: 'quizzed' })
    const shown = results(other, 'quizzed', [1, 2].map(i => row('quizzed', 'k2', i, { option: 'b' }))).results!
    expect(shown.k1!.result).toMatchObject({ options: [{ count: 7 }, { count: 5 }, { count: 0 }] })
    expect(shown.k2!.result).toMatchObject({ options: [{ count: 0 }, { count: 0 }, { count: 0 }] })
  })

  it('does not mix persons and tables in one round that is closed and opened again', () => {
    const closed = stateAfter({ type: 'open', exercise: 'vote' }, { type: 'close', exercise: 'vote' })
    expect(reduce(closed, { type: 'answer-by', exercise: 'vote', by: 'table' }, 1, content)).toMatchObject({ ok: false })
    expect(reduce(stateAfter({ type: 'open', exercise: 'vote' }, { type: 'reveal', exercise: 'vote' }), { type: 'answer-by', exercise: 'vote', by: 'table' }, 1, content).ok).toBe(true)
    expect(reduce(stateAfter({ type: 'open', exercise: 'vote' }, { type: 'reset', exercise: 'vote' }), { type: 'answer-by', exercise: 'vote', by: 'table' }, 1, content).ok).toBe(true)
  })

  it('is never done by hands for what is private, and takes no answer from a phone meanwhile', () => {
    const open = stateAfter({ type: 'open', exercise: 'check' })
    expect(reduce(open, { type: 'count-by', exercise: 'check', by: 'hands' }, 1, content)).toMatchObject({ ok: false, why: 'This is private, so it is not counted by hands. Use paper, or leave it on the phones.' })
    const byHands = stateAfter({ type: 'open', exercise: 'vote' }, { type: 'count-by', exercise: 'vote', by: 'hands' })
    expect(acceptAnswer(byHands, content, { exercise: 'vote', item: 'q', round: 1, value: { option: 'a' } })).toMatchObject({ ok: false, code: 'not-open' })
    const back = stateAfter({ type: 'open', exercise: 'vote' }, { type: 'count-by', exercise: 'vote', by: 'hands' }, { type: 'count-by', exercise: 'vote', by: 'phones' })
    expect(acceptAnswer(back, content, { exercise: 'vote', item: 'q', round: 1, value: { option: 'a' } }).ok).toBe(true)
  })

  it.each([
    ['an unknown option', { ...count, counts: { z: 1 } }, '"z" is nothing to choose here.'],
    ['more voices than voters', { ...count, voters: 3 }, 'One answer has more voices than there were voters.'],
    ['more votes than voters', { ...count, voters: 7 }, 'There are more votes than voters: each has one here.'],
    ['half a hand', { ...count, counts: { a: 1.5 } }, 'Key in whole numbers.'],
  ])('refuses %s', (_name, wrong, why) => {
    const open = stateAfter({ type: 'open', exercise: 'vote' })
    expect(reduce(open, { type: 'key-in', exercise: 'vote', item: 'q', count: wrong }, 1, content)).toEqual({ ok: false, why })
  })

  it('takes mean shares that make the whole, give or take what rounding leaves', () => {
    const share = (counts: Record<string, number>) => reduce(stateAfter({ type: 'open', exercise: 'shares' }), { type: 'key-in', exercise: 'shares', item: 'now', count: { voters: 9, counts, texts: [], also: false } }, 1, content)
    expect(share({ a: 33.3, b: 33.3, c: 33.3 }).ok).toBe(true)
    expect(share({ a: 90, b: 90 })).toMatchObject({ ok: false, why: 'The mean shares add up to 180, not to 100.' })
    expect(share({ a: 10 })).toMatchObject({ ok: false, why: 'The mean shares add up to 10, not to 100.' })
  })

  it('joins words from the room with those on phones, in whatever case and spelling', () => {
    const state = stateAfter({ type: 'open', exercise: 'words' }, { type: 'key-in', exercise: 'words', item: 'w', count: { voters: 3, counts: { Organize: 2, Judgment: 1 }, texts: [], also: true } }, { type: 'reveal', exercise: 'words' })
    const rows = [1, 2, 3, 4, 5].map(i => row('words', 'w', i, { words: ['organise', 'judgement'] }))
    expect(results(state, 'words', rows).results!.w!.result).toMatchObject({ words: [{ text: 'organise', count: 7 }, { text: 'judgement', count: 6 }] })
  })

  it('leaves a word that was counted 0 times out of the cloud', () => {
    const state = stateAfter({ type: 'open', exercise: 'words' }, { type: 'key-in', exercise: 'words', item: 'w', count: { voters: 3, counts: { asked: 2, decided: 0 }, texts: [], also: false } }, { type: 'reveal', exercise: 'words' })
    expect(results(state, 'words', []).results!.w!.result).toEqual({ kind: 'word-cloud', words: [{ text: 'asked', count: 2 }] })
  })

  it('shows first choices for a ranking, ratings for paper scales, words for a cloud, means for points', () => {
    const keyed = (exercise: string, item: string, counts: Record<string, number>) => stateAfter({ type: 'open', exercise }, { type: 'count-by', exercise, by: 'paper' }, { type: 'key-in', exercise, item, count: { voters: 10, counts, texts: [], also: false } }, { type: 'reveal', exercise })
    expect(results(keyed('rank', 'r', { a: 6, b: 4 }), 'rank', []).results!.r!.result).toMatchObject({ options: [{ ranks: [6, 0, 0], meanRank: null }, {}, {}] })
    expect(results(keyed('check', 's1', { 2: 5, 4: 5 }), 'check', []).results!.s1!.result).toMatchObject({ mean: 3, counts: null })
    expect(results(keyed('words', 'w', { Listened: 3, asked: 4 }), 'words', []).results!.w!.result).toMatchObject({ words: [{ text: 'asked', count: 4 }, { text: 'listened', count: 3 }] })
    expect(results(keyed('shares', 'now', { a: 70.5, b: 29.5 }), 'shares', []).results!.now!.result).toMatchObject({ options: [{ mean: 70.5 }, { mean: 29.5 }, { mean: 0 }] })
  })
})

describe('texts', () => {
  const rows = [row('texts', 't', 1, { text: 'first words' }), row('texts', 't', 2, { text: 'rude words' }), row('texts', 't', 3, { text: 'third', name: 'Ana' })]
  const seen = (...commands: HostCommand[]) => hostSchema.parse(hostView(stateAfter(...opened('texts'), ...commands), content, facts(rows))).exercises.texts!
  const posts = (...commands: HostCommand[]) => {
    const result = results(stateAfter(...opened('texts'), ...commands), 'texts', rows).results!.t!.result
    return result.kind === 'open-text' ? result.posts.map(post => post.text) : null
  }
  const idOf = (text: string) => seen().posts.t!.find(post => post.text === text)!.id

  it('wait for the host, who sees them all and which of them to read twice', () => {
    expect(posts()).toEqual([])
    expect(seen().posts.t!.map(({ text, status, flagged }) => [text, status, flagged]).sort()).toEqual([['first words', 'waiting', false], ['rude words', 'waiting', true], ['third', 'waiting', false]])
    expect(posts({ type: 'moderate', exercise: 'texts', post: idOf('first words'), as: 'show' })).toEqual(['first words'])
  })

  it('are shown at once where the host says so, except what the word filter stops', () => {
    const atOnce: HostCommand = { type: 'moderation', exercise: 'texts', mode: 'at-once' }
    expect(posts(atOnce)!.sort()).toEqual(['first words', 'third'])
    expect(posts(atOnce, { type: 'moderate', exercise: 'texts', post: idOf('third'), as: 'hide' })).toEqual(['first words'])
    expect(posts(atOnce, { type: 'moderate', exercise: 'texts', post: idOf('rude words'), as: 'show' })).toHaveLength(3)
  })

  it('stand first when pinned, then by their marks', () => {
    const marked = [...rows, upvoteRow('texts', 1, idOf('third'), 'r1', true), upvoteRow('texts', 1, idOf('third'), 'r2', true), upvoteRow('texts', 1, idOf('third'), 'r3', false)]
    const state = stateAfter(...opened('texts'), { type: 'moderation', exercise: 'texts', mode: 'at-once' }, { type: 'moderate', exercise: 'texts', post: idOf('rude words'), as: 'pin' })
    expect(results(state, 'texts', marked).results!.t!.result).toMatchObject({ posts: [{ text: 'rude words', pinned: true }, { text: 'third', upvotes: 2, name: 'Ana' }, { text: 'first words', name: null }] })
  })

  it('lose an approval when they are edited: it was given to other words', () => {
    const state = stateAfter(...opened('texts'), { type: 'moderate', exercise: 'texts', post: idOf('first words'), as: 'show' })
    const edited = [row('texts', 't', 1, { text: 'other words' })]
    expect(results(state, 'texts', edited).results!.t!.result).toMatchObject({ posts: [] })
    const step = content.exercises.find(exercise => exercise.id === 'texts')!.steps[0]!
    expect(hostPosts(step, state.exercises.texts!, 't', 1, edited, () => false)).toMatchObject([{ status: 'waiting' }])
  })

  it('reach phones once shown, so that others can mark them, and are read out from paper too', () => {
    const state = stateAfter({ type: 'open', exercise: 'texts' }, { type: 'moderation', exercise: 'texts', mode: 'at-once' }, { type: 'key-in', exercise: 'texts', item: 't', count: { voters: 2, counts: {}, texts: ['from a card'], also: true } })
    expect(participantView(state, content, facts(rows)).exercises[0]!.posts).toBeNull()
    const shown = participantSchema.parse(participantView(replayReveal(state), content, facts(rows)))
    expect(shown.exercises[0]!.posts!.t!.map(post => post.text).sort()).toEqual(['first words', 'from a card', 'third'])
  })

  it('of a private step are for the host alone, whatever the host presses', () => {
    const form = { ...content, exercises: content.exercises.map(exercise => exercise.id === 'texts' ? { ...exercise, steps: exercise.steps.map(step => ({ ...step, private: true })) } : exercise) } as typeof content
    const state = stateAfter(...opened('texts'), { type: 'moderation', exercise: 'texts', mode: 'at-once' }, { type: 'moderate', exercise: 'texts', post: idOf('third'), as: 'pin' })
    expect(hostView(state, form, facts(rows)).exercises.texts!.posts.t).toHaveLength(3)
    expect(JSON.stringify([displayView(state, form, facts(rows)), participantView(state, form, facts(rows))])).not.toContain('third')
  })

  it('of a reflection are shown only when shared and pinned', () => {
    const own = [row('thoughts', 'own', 1, {}), row('thoughts', 'shared', 1, { text: 'my line' }), row('thoughts', 'shared', 2, {})]
    const state = stateAfter(...opened('thoughts'))
    expect(results(state, 'thoughts', own)).toMatchObject({ answered: 2, results: { own: { result: { posts: [] } }, shared: { result: { posts: [] } } } })
    const { id } = hostView(state, content, facts(own)).exercises.thoughts!.posts.shared![0]!
    const pinned = stateAfter(...opened('thoughts'), { type: 'moderate', exercise: 'thoughts', post: id, as: 'pin' })
    expect(results(pinned, 'thoughts', own)).toMatchObject({ results: { shared: { result: { posts: [{ text: 'my line' }] } } } })
  })
})

/** The state after a reveal of its first running exercise. */
function replayReveal(state: ReturnType<typeof stateAfter>) {
  const outcome = reduce(state, { type: 'reveal', exercise: state.active[0]! }, 9, content)
  return outcome.ok ? outcome.state : state
}

describe('a quiz', () => {
  it('tells its answers to nobody before the result is shown, and then to few voters too', () => {
    const open = stateAfter({ type: 'open', exercise: 'quizzed', form: 'first' })
    const before = JSON.stringify([displayView(open, content, facts()), participantView(open, content, facts())])
    expect(before).not.toContain('CANARY-WHY')
    expect(before).not.toContain('"right"')
    const shown = stateAfter({ type: 'open', exercise: 'quizzed', form: 'first' }, { type: 'reveal', exercise: 'quizzed' })
    expect(participantView(shown, content, facts()).exercises[0]!.answers).toEqual({ k1: { right: 'b', why: 'CANARY-WHY' }, k2: { right: 'b', why: 'CANARY-WHY' } })
    expect(displayView(shown, content, facts()).exercises.quizzed!.units[0]!.answers).toHaveProperty('k1.right', 'b')
  })

  it('runs again with another form, and keeps what was voted on the first', () => {
    const state = stateAfter({ type: 'open', exercise: 'quizzed', form: 'first' }, { type: 'reveal', exercise: 'quizzed' }, { type: 'finish', exercise: 'quizzed' }, { type: 'open', exercise: 'quizzed', form: 'last' })
    expect(participantView(state, content, facts()).exercises[0]).toMatchObject({ items: ['k3'], phase: 'open', answers: null })
    expect(state.exercises.quizzed!.rounds.items).toMatchObject([{ phase: 'revealed' }])
  })
})

describe('an exercise that was finished', () => {
  it.each(['reveal', 'reset'] as const)('stays off the phones after a late %s', (type) => {
    const state = stateAfter({ type: 'open', exercise: 'vote' }, { type: 'finish', exercise: 'vote' }, { type, exercise: 'vote' })
    expect(state.active).toEqual([])
  })
})

describe('a step back', () => {
  const on = (exercise: string, ...types: ('open' | 'next' | 'previous' | 'reveal')[]): HostCommand[] => types.map(type => ({ type, exercise }))

  it('shows the question before with its result, and is refused on the first', () => {
    const state = stateAfter(...on('three', 'open', 'reveal', 'next', 'open', 'previous'))
    expect(state.exercises.three).toMatchObject({ unit: 'polls/x', rounds: { 'polls/x': [{ phase: 'revealed' }], 'polls/y': [{ phase: 'closed' }] } })
    expect(reduce(state, { type: 'previous', exercise: 'three' }, 9, content)).toEqual({ ok: false, why: 'This is its first step.' })
  })

  it('takes a role-play up again where its clock is, so that its observers are heard', () => {
    const withVote = { ...content, exercises: content.exercises.map(exercise => exercise.id === 'play' ? { ...exercise, steps: [...exercise.steps, content.exercises.find(({ id }) => id === 'vote')!.steps[0]!] } : exercise) }
    const commands = [...on('play', 'open', 'next', 'open', 'reveal', 'previous')]
    const state = replay(commands.map((command, at) => ({ at, command })), withVote)
    expect(state.exercises.play).toMatchObject({ unit: 'scene', rounds: { scene: [{ phase: 'open' }], poll: [{ phase: 'revealed' }] } })
    expect(state.rolePlays.play!.finished).toBe(false)
  })
})

describe('an exercise opened with another form', () => {
  it('closes what was open in the form before', () => {
    const state = stateAfter({ type: 'open', exercise: 'check', form: 'short' }, { type: 'open', exercise: 'check', form: 'all' })
    expect(Object.values(state.exercises.check!.rounds).map(rounds => rounds.map(round => round.phase))).toEqual([['closed'], ['open']])
  })
})

describe('questions from the room', () => {
  const asked = (text: string, i: number) => {
    const taken = acceptQuestion(initialState, text, `q${i}`, [])
    return taken.ok ? taken : expect.fail(taken.why)
  }

  it('wait for the host, are marked by others, stand on the slide and are ticked off', () => {
    const [one, two] = [asked('Who decides?', 1), asked('Why now?', 2)]
    const rows = [one.row, two.row, upvoteRow(QUESTIONS, 1, two.id, 'x', true)]
    const shown: HostCommand[] = [one, two].map(({ id }) => ({ type: 'question', question: id, as: 'show' }))
    const list = (...commands: HostCommand[]) => participantView(stateAfter(...commands), content, facts(rows)).questions.list.map(question => question.text)
    expect(list()).toEqual([])
    expect(list(...shown)).toEqual(['Why now?', 'Who decides?'])
    const screen = stateAfter(...shown, { type: 'question', question: two.id, as: 'on-screen' })
    expect(displayView(screen, content, facts(rows)).question).toMatchObject({ text: 'Why now?', upvotes: 1 })
    const done = stateAfter(...shown, { type: 'question', question: two.id, as: 'on-screen' }, { type: 'question', question: two.id, as: 'answered' })
    expect(displayView(done, content, facts(rows)).question).toBeNull()
    expect(participantView(done, content, facts(rows)).questions.list.map(question => question.answered)).toEqual([false, true])
    expect(findQuestion(done, rows, one.id, () => false)).toBe(1)
    expect(findQuestion(stateAfter(), rows, one.id, () => false)).toBeNull()
  })

  it('can be closed, and are limited for each person', () => {
    const closed = stateAfter({ type: 'questions', open: false, mode: 'approve' })
    expect(acceptQuestion(closed, 'Late?', 'q1', [])).toMatchObject({ ok: false })
    const many = Array.from({ length: 20 }, (_, i) => asked(`Question ${i}?`, 1).row)
    expect(acceptQuestion(initialState, 'One more?', 'q1', many)).toMatchObject({ ok: false, why: 'You have sent 20 questions. Ask the next one aloud.' })
  })
})

describe('the run sheet', () => {
  const pinned = { ...content, slides: [{ page: 4, section: 's', title: 'Reserve', note: '', exercise: 'vote', form: null, reserve: 'vote' }], schedule: [{ key: 'slide:03:2', kind: 'slide' as const, title: 'S', section: 's', exercise: null, form: null, from: 0, minutes: 1, page: 2, priority: 'could' as const }] }
  const after = (...commands: HostCommand[]) => replay(commands.map((command, at) => ({ at, command })), pinned as never)

  it('passes over cut pages, and over a reserve that is not spent', () => {
    const skip = (...commands: HostCommand[]) => displayView(after(...commands), pinned as never, facts()).skip
    expect(skip()).toEqual([4])
    expect(skip({ type: 'cut', line: 'slide:03:2', on: true })).toEqual([2, 4])
    expect(skip({ type: 'cut', line: 'slide:03:2', on: true }, { type: 'spend-reserve', exercise: 'vote', on: true }, { type: 'cut', line: 'slide:03:2', on: false })).toEqual([])
  })

  it('keeps when each page was reached, without making a facilitator\'s view stale', () => {
    const state = replay([{ at: 5, command: { type: 'clock', on: true } }, { at: 9, command: { type: 'progress', page: 2 } }], content)
    expect(state).toMatchObject({ revision: 1, startedAt: 5, progress: [{ page: 2, at: 9 }] })
  })

  it('gives phones the key idea of the section that is on, where the host allows it', () => {
    const withIdeas = { ...content, slides: [{ page: 1, section: 's', title: '', note: '', exercise: null, form: null, reserve: null }], sections: [{ id: 's', title: 'Section', idea: 'The idea.' }] }
    expect(participantView(stateAfter(), withIdeas, facts()).keyIdea).toBeNull()
    expect(participantView(stateAfter({ type: 'key-idea', on: true }), withIdeas, facts()).keyIdea).toEqual({ title: 'Section', idea: 'The idea.' })
  })
})
