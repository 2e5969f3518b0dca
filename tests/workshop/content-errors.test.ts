import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseAgenda } from '../../engine/core/agenda/parse.ts'
import { parseExercise } from '../../engine/core/exercise/parse.ts'
import { formatProblem } from '../../engine/core/exercise/problems.ts'

const root = join(import.meta.dirname, '../..')

/** What a person reads after one piece of a good file was replaced. */
function mistake(file: string, good: string, bad: string): string[] {
  const source = readFileSync(join(root, file), 'utf8')
  expect(source).toContain(good)
  const broken = source.replace(good, bad)
  const parsed = file.startsWith('agendas/') ? parseAgenda(broken, file) : parseExercise(broken, file)
  return parsed.problems.map(formatProblem)
}

const cloud = 'exercises/wc-one-word.md'
const rank = 'exercises/rk-archetype-fit.md'
const check = 'exercises/sc-self-check-pre.md'
const agenda = 'agendas/taster.yaml'

const mistakes: [name: string, file: string, good: string, bad: string, message: string][] = [
  ['a missing key', cloud, 'title: One verb\n', '', `${cloud}: title is missing: give it the few words it is known by`],
  ['an empty text', cloud, 'title: One verb', 'title: "  "', `${cloud}: title is empty: write the text or take the key away`],
  ['a misspelt key', cloud, 'safety:', 'saftey:', `${cloud}: saftey is not a key that belongs here: check its spelling, or take it away`],
  ['an id that is not the file name', cloud, 'id: wc-one-word', 'id: wc-two-words', `${cloud}: id is "wc-two-words" but the file is called "wc-one-word.md": make them the same`],
  ['an unknown outcome', cloud, '[LO1]', '[L1]', `${cloud}: objectives[0] is no learning outcome: write it as "LO1"`],
  ['minutes that are no number', cloud, 'taster: 3', 'taster: three', `${cloud}: minutes.taster should be a number`],
  ['an agenda that is no id', cloud, 'taster: 3', 'Taster: 3', `${cloud}: minutes.Taster is no id: use lower-case letters, digits and hyphens`],
  ['a mark with a full stop', cloud, '\'1:10\'', '\'1.10\'', `${cloud}: run[2].at is no minute mark: write m:ss, such as "2:30"`],
  ['marks out of order', cloud, '\'1:10\'', '\'0:10\'', `${cloud}: run[2].at is 0:10, earlier than the mark before it: put the marks in order`],
  ['minutes and run that differ', cloud, 'taster: 3', 'taster: 4', `${cloud}: minutes.taster says 4 but its run ends at 3:00: make the last mark 4:00, or change the minutes`],
  ['a run that names no step', cloud, 'step: verbs', 'step: words', `${cloud}: run[1].step is "words", which is no step of this exercise`],
  ['an unknown kind of step', cloud, '    kind: word-cloud', '    kind: cloud', `${cloud}: steps[0].kind is no kind of step: use poll-single, poll-multi, scale, ranking, points, word-cloud, open-text, quiz, estimate, placement, discussion, reflection or role-play`],
  ['an unknown group', cloud, 'size: room', 'size: everybody', `${cloud}: group.size is not one of individual, pairs, trios, groups, room: choose one of them`],
  ['too many words', cloud, 'maxWords: 2', 'maxWords: 9', `${cloud}: steps[0].items[0].maxWords is too large: at most 5`],
  ['a pitfall without its line', cloud, '    recover: \'Ask: "How did you see that? What did they do?"\'\n', '', `${cloud}: pitfalls[0].recover is missing: write the line the facilitator says`],
  ['two options of one id', rank, 'id: architect', 'id: tech-lead', `${rank}: steps[0].items[0].options[1].id is "tech-lead", as an earlier option is already: give each its own id`],
  ['four labels', check, '      - not yet tried\n', '', `${check}: steps[0].anchors needs five labels, one for each of 1 to 5`],
  ['a form that does not exist', check, 'full-day: all }', 'full-day: long }', `${check}: steps[0].formFor.full-day is "long", which forms does not name`],
  ['a form with an unknown item', check, 'six: [technical-proficiency-a', 'six: [proficiency-a', `${check}: steps[0].forms.six[0] is "proficiency-a", which is no item of this step`],
  ['a quote left open', cloud, 'size: room', 'size: "room', `${cloud}: line 11 ends with a quote or bracket still open: close it, here or further up`],
  ['a second colon', cloud, 'title: One verb', 'title: One: verb', `${cloud}: line 3 has a second colon: put the text after the first colon in quotes`],
  ['a key written twice', cloud, 'kind: word-cloud', 'title: Two', `${cloud}: line 4 repeats a key: keep one of the two`],
  ['no front matter', cloud, '---\nid', 'id', `${cloud}: has no front matter: begin the file with a line of three hyphens, the keys, and three hyphens again`],
  ['a time without its zero', agenda, '\'09:00\'', '\'9:00\'', `${agenda}: start is no time: write hh:mm, such as "09:00"`],
  ['a break without minutes', agenda, 'section: 01-opening', 'break: Coffee', `${agenda}: parts[0].minutes is missing: give it a number`],
  ['a section that is no file name', agenda, 'section: 01-opening', 'section: Opening', `${agenda}: parts[0].section is no section: write its file name, such as "01-welcome"`],
]

describe('a mistake in a content file names file, key, fault and remedy', () => {
  it.each(mistakes)('%s', (_name, file, good, bad, message) => {
    expect(mistake(file, good, bad)).toContain(message)
  })

  it('says nothing of files without mistakes', () => {
    expect(mistake(cloud, 'One verb', 'One verb')).toEqual([])
    expect(mistake(agenda, 'Taster', 'Taster')).toEqual([])
  })
})
