/** What results say in words and figures, told from stored answers as the room may see them. */
import type { SeenResults } from '../../engine/core/session/shown-rounds.ts'
import type { KeyedCount, Moderation } from '../../engine/core/session/state.ts'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { publicStep } from '../../engine/core/exercise/public.ts'
import { unitsOf } from '../../engine/core/session/content.ts'
import { hostPosts } from '../../engine/core/session/posts.ts'
import { roundView } from '../../engine/core/session/results.ts'
import { withoutHeldBack } from '../../engine/core/session/shown-rounds.ts'
import { untouched } from '../../engine/core/session/state.ts'
import { logicOf } from '../../engine/kinds/index.ts'
import { planeTold } from '../../engine/kinds/placement/result.ts'
import { sharesOver, sharesTold } from '../../engine/kinds/points/result.ts'
import { rightSaid } from '../../engine/kinds/quiz/result.ts'
import { resultKinds, tellResult } from '../../engine/kinds/results.ts'
import { scaleTold } from '../../engine/kinds/scale/result.ts'
import { countedRounds } from '../../engine/live/room-mode.ts'
import { values } from '../support/any-step.ts'
import { smallContent } from '../support/content.ts'

const SKIP = { skip: true }
const content = smallContent()
const unitOf = (exercise: string) => unitsOf(content.exercises.find(({ id }) => id === exercise)!, 'day')[0]!
const times = (n: number, value: unknown) => Array.from({ length: n }).fill(value)
const choose = (counts: Record<string, number>) => Object.entries(counts).flatMap(([option, n]) => times(n, { option }))

interface Given {
  small?: boolean
  moderation?: Moderation
  keyed?: KeyedCount
  /** Texts that the host pinned. */
  pinned?: string[]
}

/** The rounds of a unit as a slide gets them; `given` are each round's answers, by item or of the first item. */
function seen(exercise: string, given: (unknown[] | Record<string, unknown[]>)[], { small = false, moderation = 'at-once', keyed, pinned = [] }: Given = {}): SeenResults[] {
  const unit = unitOf(exercise)
  const state = { ...untouched(unit.key, null, null), moderation, keyed: keyed ? { [`${unit.items[0]}/1`]: keyed } : {} }
  const rows = given.flatMap((answers, r) => Object.entries(Array.isArray(answers) ? { [unit.items[0]!]: answers } : answers).flatMap(([item, all]) =>
    all.map((value, i) => ({ exercise, item, round: r + 1, respondent: `r${i}`, value }))))
  state.pinned = unit.items.flatMap(item => hostPosts(unit.step, state, item, 1, rows, () => false)).filter(({ text }) => pinned.includes(text)).map(({ id }) => id)
  return given.map((_, r) => {
    const view = roundView({ number: r + 1, phase: 'revealed', setAside: false }, unit, { state, rows, mayShow: true, showSmallGroups: small, filter: () => false })
    return { label: given.length < 2 ? 'Answers' : r ? 'Second round' : 'First vote', results: withoutHeldBack(view.results as SeenResults['results'], Object.keys(view.heldBack)) }
  })
}

const tell = (exercise: string, given: Parameters<typeof seen>[1], how: Given & { right?: string, item?: string } = {}) =>
  tellResult(publicStep(unitOf(exercise).step), how.item ?? unitOf(exercise).items[0]!, seen(exercise, given, how), how.right ? { right: how.right } : undefined)
const said = (...args: Parameters<typeof tell>) => tell(...args).sentence
const alone = { small: true }

describe('a vote', () => {
  it('says who chose what, the most chosen first', () => {
    expect(said('vote', [choose({ b: 10, a: 5, c: 7 })])).toBe('Ten of 22 chose “Beta”; seven chose “Gamma”; five chose “Alpha”.')
    expect(said('vote', [choose({ a: 13, b: 1 })])).toBe('13 of 14 chose “Alpha”; one chose “Beta”; nobody chose “Gamma”.')
  })
  it('says ties together', () => {
    expect(said('vote', [choose({ a: 4, b: 4, c: 2 })])).toBe('Of ten people, four each chose “Alpha” and “Beta”; two chose “Gamma”.')
    expect(said('vote', [choose({ a: 6, b: 2, c: 2 })])).toBe('Six of ten chose “Alpha”; two each chose “Beta” and “Gamma”.')
  })
  it('says everybody, one person, and nobody', () => {
    expect(said('vote', [choose({ a: 12 })])).toBe('All twelve chose “Alpha”.')
    expect(said('vote', [choose({ a: 2 })], alone)).toBe('Both chose “Alpha”.')
    expect(said('vote', [choose({ a: 1 })], alone)).toBe('One person chose “Alpha”.')
    expect(said('vote', [[]])).toBe('Nobody chose an option.')
    expect(said('vote', [times(7, SKIP)])).toBe('Nobody chose an option.')
  })
  it('counts no skip, and tells nothing of fewer than five', () => {
    expect(said('vote', [[...choose({ a: 5 }), ...times(3, SKIP)]])).toBe('All five chose “Alpha”.')
    expect(tell('vote', [[...choose({ a: 4 }), ...times(9, SKIP)]])).toEqual({ sentence: 'No result is shown.', table: { columns: ['Option'], rows: [['A: Alpha'], ['B: Beta'], ['C: Gamma']] } })
  })
  it('leaves out the few phones beside hands, and says who raised none', () => {
    const keyed: KeyedCount = { by: 'hands', voters: 8, counts: { a: 5, b: 1 }, texts: [], also: true }
    expect(said('vote', [choose({ c: 3 })], { keyed })).toBe('Five of eight chose “Alpha”; one chose “Beta”; nobody chose “Gamma”. Two people chose none of them.')
  })
  it('lays two rounds side by side, and says what moved', () => {
    const { sentence, table } = tell('vote', [choose({ a: 10, b: 2 }), choose({ a: 4, b: 8 })])
    expect(sentence).toBe('First vote: Ten of twelve chose “Alpha”; two chose “Beta”; nobody chose “Gamma”. Second round: Eight of twelve chose “Beta”; four chose “Alpha”; nobody chose “Gamma”. “Alpha” went from ten to four; “Beta” went from two to eight.')
    expect(table).toEqual({ columns: ['Option', 'First vote', 'Second round'], rows: [['A: Alpha', '10', '4, −6'], ['B: Beta', '2', '8, +6'], ['C: Gamma', '0', '0, ±0']] })
    expect(said('vote', [choose({ a: 6 }), choose({ a: 6 })])).toMatch(/Nothing moved\.$/)
  })
  it('for several says how many choices each had', () => {
    expect(said('multi', [[...times(4, { options: ['a', 'b'] }), ...times(2, { options: ['c'] })]])).toBe('Of six people, four each chose “Alpha” and “Beta”; two chose “Gamma”. Each had up to two choices.')
    expect(said('multi', [times(6, { options: ['a', 'b'] })])).toBe('All six chose “Alpha” and “Beta”. Each had up to two choices.')
  })
})

describe('a quiz', () => {
  it('says the right answer first, once it may be known', () => {
    expect(said('quizzed', [choose({ a: 9, b: 3 })])).toBe('Nine of twelve chose “Alpha”; three chose “Beta”; nobody chose “Gamma”.')
    expect(said('quizzed', [choose({ a: 9, b: 3 })], { right: 'b' })).toBe('Three of twelve chose the right answer, “Beta”. Nine chose “Alpha”; nobody chose “Gamma”.')
    expect(said('quizzed', [choose({ b: 6 })], { right: 'b' })).toBe('All six chose the right answer, “Beta”.')
    expect(said('quizzed', [choose({ a: 3, c: 3 })], { right: 'b' })).toBe('Nobody chose the right answer, “Beta”. Three each chose “Alpha” and “Gamma”.')
    expect(said('quizzed', [times(6, SKIP)], { right: 'b' })).toBe('Nobody chose an answer. The right one is “Beta”.')
    expect(tell('quizzed', [choose({ b: 6 })], { right: 'b' }).table.rows[1]).toEqual(['B: Beta, the right answer', '6'])
  })
  it('says beside the why how many were right', () => {
    expect(rightSaid([{ voters: 22, count: 10 }])).toBe('Ten of 22 chose the right answer.')
    expect(rightSaid([{ voters: 22, count: 0 }, { voters: 20, count: 20 }])).toBe('Nobody chose the right answer at first, all 20 in the second round.')
    expect(rightSaid([{ voters: 0, count: 0 }])).toBe('')
  })
})

describe('an estimate', () => {
  const answer = { right: '42', within: 5 }
  const guess = (...numbers: number[]) => numbers.map(number => ({ number }))
  const plain = (sentence: string) => sentence.replace(/[\u00A0\u202F]/g, ' ')
  const estimated = (given: unknown[][], how: Given & { answer?: typeof answer } = {}) => {
    const { sentence, table } = tellResult(publicStep(unitOf('guess').step), 'g', seen('guess', given, how), how.answer)
    return { sentence: plain(sentence), table: { columns: table.columns, rows: table.rows.map(row => row.map(plain)) } }
  }
  const wide = guess(4, 10, 42, 90, 1500)

  it('says the middle half, the median, the lowest and the highest', () => {
    expect(estimated([wide]).sentence).toBe('Five people estimated. The middle half of them said between 10 and 90 hours; the median is 42 hours; the lowest is 4, the highest 1 500.')
    expect(estimated([guess(1, 2, 3, 4, 5, 6)]).sentence).toBe('Six people estimated. The middle half of them said between 2.25 and 4.75 hours; the median is 3.5 hours; the lowest is 1, the highest 6.')
    expect(estimated([guess(4, 42, 42, 42, 50)]).sentence).toBe('Five people estimated. At least half of them said 42 hours, which is the median; the lowest is 4, the highest 50.')
    expect(estimated([guess(...Array.from<number>({ length: 22 }).fill(42))]).sentence).toBe('All 22 estimated 42 hours.')
    expect(estimated([[]]).sentence).toBe('Nobody estimated.')
    expect(estimated([times(6, SKIP)]).sentence).toBe('Nobody estimated.')
  })
  it('tells the numbers of one to four as they are, where the host lets the room see them', () => {
    expect(estimated([guess(1, 5, 5, 40)]).sentence).toBe('No result is shown.')
    expect(estimated([guess(40, 1, 5, 5)], alone).sentence).toBe('Four people estimated: 1, 5, 5 and 40 hours.')
    expect(estimated([guess(5)], alone).sentence).toBe('One person estimated: 5 hours.')
    expect(estimated([guess(1, 5, 5, 40)], alone).table.rows[0]).toEqual(['Median', '5'])
  })
  it('says who wrote no number on a sheet', () => {
    const keyed: KeyedCount = { by: 'paper', voters: 8, counts: { 40: 4, 50: 2 }, texts: [], also: false }
    expect(estimated([[]], { keyed }).sentence).toMatch(/^Six people estimated\. .* Two people gave no number\.$/)
  })
  it('says what is right, and how many came near, once that may be known', () => {
    expect(estimated([wide]).sentence).not.toContain('right')
    expect(JSON.stringify(estimated([wide]).table)).not.toContain('right')
    expect(estimated([wide], { answer }).sentence).toMatch(/ The right answer is 42 hours, within 5; one of five came that near\.$/)
    expect(estimated([guess(1, 1, 1, 1, 1)], { answer }).sentence).toMatch(/; nobody came that near\.$/)
    expect(estimated([guess(37, 40, 42, 45, 47)], { answer }).sentence).toMatch(/; all five came that near\.$/)
    expect(estimated([guess(37, 40, 42, 45, 47)], { answer: { right: '42', within: 0 } }).sentence).toMatch(/ The right answer is 42 hours; one of five said so\.$/)
    expect(estimated([wide, guess(40, 41, 42, 43, 90)], { answer }).sentence).toMatch(/; one of five came that near at first, four of five in the second round\.$/)
    expect(estimated([[]], { answer }).sentence).toBe('Nobody estimated. The right answer is 42 hours, within 5.')
    expect(estimated([guess(42)], { answer }).sentence).toBe('No result is shown.')
  })
  it('lays two rounds side by side, and says how the middle and the spread moved', () => {
    const { sentence, table } = estimated([wide, guess(30, 36, 40, 41, 60)])
    expect(sentence).toBe('First vote: Five people estimated. The middle half of them said between 10 and 90 hours; the median is 42 hours; the lowest is 4, the highest 1 500. Second round: Five people estimated. The middle half of them said between 36 and 41 hours; the median is 40 hours; the lowest is 30, the highest 60. The median fell from 42 to 40 hours; the width of the middle half fell from 80 to 5 hours.')
    expect(table).toEqual({
      columns: ['In hours', 'First vote', 'Second round'],
      rows: [['Lowest', '4', '30, +26'], ['Middle half from', '10', '36, +26'], ['Median', '42', '40, −2'], ['Middle half to', '90', '41, −49'], ['Highest', '1 500', '60, −1 440'], ['How many said 0 to 249.5', '4', '5'], ['How many said 250 to 499.5', '0', '0'], ['How many said 500 to 749.5', '0', '0'], ['How many said 750 to 999.5', '0', '0'], ['How many said 1 000 to 1 249.5', '0', '0'], ['How many said 1 250 to 1 499.5', '0', '0'], ['How many said 1 500 to 1 749.5', '1', '0']],
    })
    expect(estimated([wide, wide]).sentence).toMatch(/ The median stayed at 42 hours; the width of the middle half stayed at 80 hours\.$/)
  })
  it('of a private step tells the median alone', () => {
    const step = publicStep(unitOf('guess').step)
    const round = (label: string, median: number) => ({ label, results: { g: { voters: 6, result: { kind: 'estimate' as const, values: null, median } } } })
    const { sentence, table } = tellResult(step, 'g', [round('First vote', 40), round('Second round', 42)], answer)
    expect(plain(sentence)).toBe('First vote: Six people estimated; the median is 40 hours. Second round: Six people estimated; the median is 42 hours. The median rose from 40 to 42 hours. The right answer is 42 hours, within 5.')
    expect(table).toEqual({ columns: ['In hours', 'First vote', 'Second round'], rows: [['Median', '40', '42, +2']] })
  })
})

describe('a scale', () => {
  const rate = (...ratings: number[]) => ratings.map(rating => ({ rating }))
  const open = { ...publicStep(unitOf('check').step), private: false } as Parameters<typeof scaleTold>[0]
  const openTold = (rounds: number[][]) => scaleTold(open, ['s1'], rounds.map((ratings, i) => ({ label: i ? 'Second round' : 'First vote', results: { s1: { voters: ratings.length, result: { kind: 'scale', ...logicOf('scale').tally(open as never, open.items[0] as never, rate(...ratings) as never) } as never } } })))
  it('tells a private one as an average alone', () => {
    expect(said('check', [rate(1, 2, 3, 4, 5, 5)])).toBe('The average of six ratings is 3.3, on a scale from 1 (“1”) to 5 (“5”).')
    expect(tell('check', [rate(1, 2, 3, 4, 5, 5)]).table).toEqual({ columns: ['Rating', 'Answers'], rows: [['Average', '3.3']] })
    expect(said('check', [rate(1, 2, 3, 4)])).toBe('No result is shown.')
    expect(said('check', [times(6, SKIP)])).toBe('Nobody rated it.')
  })
  it('tells an open one with its spread', () => {
    expect(openTold([[5, 5, 4, 2, 2, 2]]).sentence).toBe('The average of six ratings is 3.3, on a scale from 1 (“1”) to 5 (“5”). Two gave 5; one gave 4; three gave 2; nobody gave 3 or 1.')
    expect(openTold([[4, 4, 4, 4, 4]]).sentence).toBe('The average of five ratings is 4.0, on a scale from 1 (“1”) to 5 (“5”). All gave 4.')
    expect(openTold([[1, 1], [4, 4]]).sentence).toMatch(/The average rose from 1\.0 to 4\.0\.$/)
    expect(openTold([[1, 1], [4, 4]]).table.rows).toEqual([['1 1', '2', '0, −2'], ['2 2', '0', '0, ±0'], ['3 3', '0', '0, ±0'], ['4 4', '0', '2, +2'], ['5 5', '0', '0, ±0'], ['Average', '1.0', '4.0, +3.0']])
  })
  it('compares earlier with now', () => {
    const both = (earlier: number, rating: number) => times(6, { rating, earlier })
    expect(said('twice', [both(2, 4)])).toBe('The average rose from 2.0 to 4.0 between “before today” and “now”, on a scale from 1 (“1”) to 5 (“5”); six people rated both.')
    expect(said('twice', [both(3, 3)])).toMatch(/^The average stayed at 3\.0 between/)
    expect(tell('twice', [both(2, 4)]).table).toEqual({ columns: ['Rating', 'before today', 'now'], rows: [['Average', '2.0', '4.0, +2.0']] })
  })
  it('tells several by component, or one by one', () => {
    const rounds = seen('check', [{ s1: rate(4, 4, 4, 4, 4), s2: rate(2, 2, 2, 2, 2) }])
    const step = publicStep(unitOf('check').step) as typeof open
    expect(scaleTold(step, ['s1', 's2'], rounds)).toEqual({ sentence: 'Averages of the room, on a scale from 1 (“1”) to 5 (“5”). “One”: 3.0.', table: { columns: ['Component', 'Answers'], rows: [['One', '3.0']] } })
    const plain = { ...step, items: Array.from({ length: 23 }, (_, i) => ({ id: `s${i + 1}`, question: `I do ${i + 1}` })) }
    expect(scaleTold(plain, plain.items.map(({ id }) => id), rounds).sentence).toMatch(/“I do 1”: 4\.0; “I do 2”: 2\.0; “I do 3”: too few answers; .*“I do 20”: too few answers; and three more\.$/)
    expect(scaleTold(plain, plain.items.map(({ id }) => id), rounds).table.rows).toHaveLength(23)
  })
})

describe('a ranking', () => {
  const order = (n: number, ids: string) => times(n, { order: [...ids] })
  it('says places, ties and moves', () => {
    expect(said('rank', [order(6, 'bac')])).toBe('Six people ranked them. “Beta” came first (mean place 1.0); “Alpha” second (2.0); “Gamma” third (3.0).')
    expect(said('rank', [[...order(3, 'abc'), ...order(3, 'bac')]])).toBe('Six people ranked them. “Alpha” and “Beta” came joint first (mean place 1.5); “Gamma” third (3.0).')
    expect(said('rank', [order(1, 'abc')], alone)).toBe('One person ranked them. “Alpha” came first; “Beta” second; “Gamma” third.')
    expect(said('rank', [times(5, SKIP)])).toBe('Nobody ranked them.')
    expect(said('rank', [order(6, 'abc'), order(6, 'bac')])).toMatch(/“Alpha” moved from first to second; “Beta” moved from second to first\.$/)
    expect(tell('rank', [order(6, 'bac')]).table.rows[0]).toEqual(['Beta', '1.0', '1: 6'])
  })
  it('tells hands as first choices, in a session and without one', () => {
    const keyed: KeyedCount = { by: 'hands', voters: 6, counts: { a: 4, b: 2 }, texts: [], also: false }
    const hands = 'First choices only. Four of six chose “Alpha”; two chose “Beta”; nobody chose “Gamma”.'
    expect(said('rank', [[]], { keyed })).toBe(hands)
    const step = publicStep(unitOf('rank').step)
    expect(tellResult(step, 'r', countedRounds(step, ['r'], { unit: 0, counts: { r: [{ a: 4, b: 2 }] }, wanted: true })).sentence).toBe(hands)
  })
})

describe('points', () => {
  const give = (n: number, a: number, b: number) => times(n, { points: { a, b, c: 100 - a - b } })
  it('says mean shares', () => {
    expect(said('shares', [give(6, 50, 50)])).toBe('Six people shared out the points. On average, 50 of 100 points each go to “Alpha” and “Beta”; none goes to “Gamma”.')
    expect(said('shares', [give(1, 60, 30)], alone)).toBe('One person shared out the points. 60 of 100 points go to “Alpha”; 30 to “Beta”; 10 to “Gamma”.')
    expect(said('shares', [times(5, SKIP)])).toBe('Nobody shared out points.')
  })
  it('compares two ways of sharing', () => {
    const step = publicStep(unitOf('shares').step) as Parameters<typeof sharesTold>[0]
    const shares = sharesOver(step, ['now', 'needed'], seen('shares', [{ now: give(6, 60, 30), needed: give(6, 20, 30) }]))
    const { sentence, table } = sharesTold(step, shares)
    expect(sentence).toMatch(/^“now”: Six people .* “needed”: Six people .*The widest gap: “Alpha” has 40 points fewer in “needed”\.$/)
    expect(table).toEqual({ columns: ['Line', 'now', 'needed'], rows: [['Alpha', '60', '20, −40'], ['Beta', '30', '30, ±0'], ['Gamma', '10', '50, +40']] })
  })
})

describe('a placement', () => {
  const put = (n: number, x: number, y: number, mark?: string) => times(n, { x, y, mark })
  it('says where most are, the mean, the spread and the marks', () => {
    expect(said('board', [[...put(5, 90, 90, 'a'), ...put(1, 10, 90, 'b')]])).toBe('Five of six placed it in “act”; one in “watch”. The mean lies in “act” (77 across, 90 up); people are some way apart. Five marked “Alpha”; one marked “Beta”.')
    expect(said('board', [put(6, 20, 20)])).toBe('All six placed it in “leave”. The mean lies in “leave” (20 across, 20 up); people are close together.')
    expect(said('board', [[...put(3, 0, 0), ...put(3, 100, 100)]])).toMatch(/^Three of six placed it in each of “act” and “leave”\. .* people are far apart\.$/)
    expect(said('board', [put(6, 20, 20), put(6, 80, 80)])).toMatch(/The mean moved from “leave” \(20 across, 20 up\) to “act” \(80 across, 80 up\)\.$/)
    expect(said('board', [times(6, SKIP)])).toBe('Nobody placed it.')
  })
  it('gives own things no mean, and tells of private boards how many alone', () => {
    expect(said('board', [{ 'own-thing': put(6, 20, 20) }], { item: 'own-thing' })).toBe('All six placed theirs in “leave”.')
    expect(tell('map', [put(6, 20, 20)])).toEqual({ sentence: 'Six people have placed theirs; each board stays with its maker.', table: { columns: ['Where', 'Answers'], rows: [] } })
  })
  it('tells several things that stand on one plane', () => {
    const step = publicStep(unitOf('board').step) as Parameters<typeof planeTold>[0]
    expect(planeTold(step, ['thing', 'own-thing'], seen('board', [{ 'thing': put(6, 80, 20, 'a'), 'own-thing': put(6, 20, 20, 'a') }]))).toEqual({
      sentence: '“One of yours”: All six placed theirs in “leave”. The mean of “A thing” lies in “keep” (80 across, 20 up). Twelve marked “Alpha”.',
      table: { columns: ['What', 'Where'], rows: [['A thing', '“keep” (80 across, 20 up)']] },
    })
  })
})

describe('a word cloud', () => {
  const words = (...all: string[]) => all.map(word => ({ words: [word] }))
  it('says the most frequent words with their counts', () => {
    expect(said('words', [words('ask', 'ask', 'ask', 'wait', 'wait', 'trust')])).toBe('Three different words were sent, six in all. “ask”, three times; “wait”, twice; “trust”, once.')
    expect(said('words', [words('a', 'b', 'c', 'd', 'e')])).toBe('Five different words were sent. “a”, “b”, “c”, “d” and “e”.')
    expect(said('words', [times(5, { words: ['ask'] })])).toBe('Only one word was sent, “ask”, five times.')
    expect(said('words', [times(5, SKIP)])).toBe('No word was sent.')
  })
  it('names twenty words, and counts the rest', () => {
    const many = words('w0', ...Array.from({ length: 32 }, (_, i) => `w${i}`))
    expect(said('words', [many])).toMatch(/^32 different words were sent, 33 in all\. .*; and twelve more\.$/)
    expect(tell('words', [many]).table.rows).toHaveLength(32)
  })
})

describe('texts', () => {
  const write = (...texts: string[]) => texts.map(text => ({ text }))
  it('are quoted, with their writer where they signed', () => {
    expect(said('texts', [[{ text: 'I will\nask.', name: 'Ana' }]])).toBe('One text is shown. “I will ask”, signed Ana.')
    expect(said('posted', [[]])).toBe('No text is shown.')
    expect(said('texts', [write('held')], { moderation: 'approve' })).toBe('No text is shown.')
  })
  it('are twenty at most, of forty words at most; the table has all', () => {
    const long = Array.from({ length: 45 }, (_, i) => `n${i}`).join(' ')
    const { sentence, table } = tell('posted', [write(...Array.from({ length: 31 }, (_, i) => `text ${i}`), long)])
    expect(sentence).toMatch(/^32 texts are shown\. .*; and twelve more\.$/)
    expect(sentence.match(/“/g)).toHaveLength(20)
    expect(table.rows).toHaveLength(32)
    expect(table.rows).toContainEqual([long])
    expect(said('posted', [write(long)])).toBe(`One text is shown. “${long.split(' ').slice(0, 40).join(' ')} …”.`)
  })
  it('of a reflection are told only where they were shared and pinned', () => {
    const item = 'shared'
    const given = [{ shared: [...times(5, {}), { text: 'mine' }, { text: 'ours' }] }]
    expect(said('thoughts', given, { item })).toBe('Seven people have written for themselves.')
    expect(said('thoughts', given, { item, pinned: ['ours'] })).toBe('Seven people have written for themselves. One line was shared. “ours”.')
    expect(said('thoughts', [{ shared: times(4, SKIP) }], { item })).toBe('Nobody has written.')
  })
  it('of a role-play are nobody else’s', () => {
    expect(tellResult(publicStep(unitOf('play').step), '', [])).toEqual({ sentence: 'What was said in the scene stays with those who played it.', table: { columns: [], rows: [] } })
  })
})

describe('whatever a room says', () => {
  const NUMBERS = ['nobody', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
  const numberOf = (word: string) => NUMBERS.includes(word.toLowerCase()) ? NUMBERS.indexOf(word.toLowerCase()) : Number(word)
  const UNSAID = /undefined|NaN|null|\[object|Infinity| {2}| [.;,]|[.;,]{2}|^\s|\s$|““|””/
  /** What the clauses of one round of a choice count, each option by itself. */
  function counted(sentence: string, voters: number): number {
    const clauses = sentence.replace(/“[^”]*”/g, 'Q').split(/[.;] ?/).filter(Boolean)
    return clauses.reduce((sum, clause) => {
      if (/^(?:all|both|one person) /i.test(clause))
        return sum + (/^one person/i.test(clause) ? 1 : voters)
      const [, number, each] = clause.match(/^(?:Of [^,]+, )?(\w+)(?: of \w+| people)?( each)? /i)!
      const place = / in each of /.test(clause)
      return sum + numberOf(number!) * (each || place ? clause.match(/Q/g)!.length : 1)
    }, 0)
  }
  const exercises = content.exercises.map(({ id }) => id).filter(id => unitOf(id).items.length)
  const answers = (exercise: string, most = 30) => {
    const { step, items } = unitOf(exercise)
    const item = step.items.find(({ id }) => id === items[0])!
    // A plane without marks takes none.
    const drawn = exercise === 'map' ? values.placement!.map(value => ({ ...value as object, mark: undefined })) : values[step.kind]!
    const valid = drawn.map(value => logicOf(step.kind).accept(step as never, item as never, value)).filter(taken => taken.ok).map(taken => (taken as { value: unknown }).value)
    return fc.array(fc.oneof({ weight: 8, arbitrary: valid }, { weight: 1, arbitrary: fc.constant(SKIP) }), { maxLength: most, size: 'max' })
  }

  it.each(exercises.filter(id => unitOf(id).step.kind !== 'role-play'))('%s is said in whole sentences, and its table has a cell for every column', (exercise) => {
    fc.assert(fc.property(fc.array(answers(exercise), { minLength: 1, maxLength: 2 }), fc.boolean(), fc.option(fc.constantFrom('a', 'b'), { nil: undefined }), (given, small, right) => {
      const { sentence, table } = tell(exercise, given, { small, right: unitOf(exercise).step.kind === 'quiz' ? right : undefined })
      expect(sentence).not.toMatch(UNSAID)
      expect(sentence).toMatch(/^[A-Z\d“].*\.$/)
      for (const row of table.rows) {
        expect(row).toHaveLength(table.columns.length)
        expect(row.join('|')).not.toMatch(/undefined|NaN|null|\[object/)
      }
    }), { numRuns: 60 })
  })

  it.each(['vote', 'quizzed', 'board'])('%s adds up to the voters', (exercise) => {
    fc.assert(fc.property(answers(exercise), fc.boolean(), (given, known) => {
      const voters = given.filter(value => value !== SKIP).length
      fc.pre(voters > 0)
      const sentence = said(exercise, [given], { small: true, right: exercise === 'quizzed' && known ? 'b' : undefined })
      const choices = exercise === 'board' ? sentence.slice(0, sentence.indexOf('.')) : sentence
      expect(counted(choices, voters), sentence).toBe(voters)
    }), { numRuns: 200 })
  })

  it('tells nothing of one to four voters', () => {
    const wordless = exercises.filter(id => !['open-text', 'discussion', 'reflection', 'role-play'].includes(unitOf(id).step.kind))
    fc.assert(fc.property(fc.constantFrom(...wordless).chain(exercise => fc.tuple(fc.constant(exercise), answers(exercise, 5))), ([exercise, given]) => {
      const voters = given.filter(value => value !== SKIP).length
      fc.pre(voters > 0 && voters < 5)
      expect(said(exercise, [given])).toBe('No result is shown.')
    }), { numRuns: 200 })
  })

  it('has words for every kind', () => {
    expect(Object.keys(resultKinds).sort()).toEqual([...new Set(content.exercises.flatMap(({ steps }) => steps.map(({ kind }) => kind)))].sort())
  })
})
