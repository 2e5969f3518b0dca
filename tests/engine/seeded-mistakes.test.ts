import type { Language } from '../../engine/library/check/model.ts'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formatProblem } from '../../engine/core/exercise/problems.ts'
import { checkContent } from '../../engine/library/check/index.ts'
import { readLanguage } from '../../engine/library/language.ts'
import { readContent } from '../../engine/library/load.ts'

const sound = join(import.meta.dirname, '../fixtures/sound')
let root: string
/** No mistake is in the words, so the dictionary is loaded once. */
let language: Language

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'seeded-'))
  cpSync(sound, root, { recursive: true })
  language = await readLanguage(root)
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** What the check says of the sound workshop with one piece of one file replaced. */
async function told(file?: string, good = '', bad = ''): Promise<string[]> {
  const source = file ? readFileSync(join(sound, file), 'utf8') : ''
  if (file) {
    expect(source).toContain(good)
    writeFileSync(join(root, file), source.replace(good, bad))
  }
  try {
    const { model, problems } = await readContent(root)
    return (problems.length ? problems : checkContent(model, language)).map(formatProblem)
  }
  finally {
    if (file)
      writeFileSync(join(root, file), source)
  }
}

const [day, one, two, play, vote] = ['agendas/day.yaml', 'pages/01-begin.md', 'pages/02-act.md', 'exercises/rp-play.md', 'exercises/pl-vote.md']
const guide = 'docs/GUIDE.md'

const mistakes: [name: string, file: string, good: string, bad: string, message: string][] = [
  // Time
  ['an agenda that overruns', day, 'minutes: 31', 'minutes: 30', `${day}: minutes promises 30 but the parts take 31: take 1 out, or promise more`],
  ['a missing minute', day, 'minutes: 31', 'minutes: 32', `${day}: minutes promises 32 but the parts take 31: plan the missing 1, or promise less`],
  ['a slide that grew', one, '{ day: 1 }', '{ day: 30 }', `${day}: minutes promises 31 but the parts take 60: take 29 out, or promise more`],
  ['too small a reserve', day, '    minutes: 3\n', '    minutes: 1\n', `${day}: parts keep 1 of 29 working minutes in reserve, 3.4 %: make it 8 to 10 %, 3 minutes`],
  ['a use that does not fit its reserve', day, '    minutes: 3\n', '    minutes: 2\n', `${day}: parts[2].use[0] names "later", which takes 3 minutes with the way into it, but the reserve has 2: give it more, or name a shorter one`],
  ['a use that is no reserve exercise', day, 'exercise: later', 'exercise: pl-vote', `${day}: parts[2].use[0] names "pl-vote", which has no minutes for a reserve of day: give it reserve: { day: … }`],
  ['a swap of another length', day, 'parts:', 'swap: { rp-play: pl-vote }\nparts:', `${day}: swap.rp-play puts "pl-vote" (9 minutes with the way into it) in the place of "rp-play" (17): swap exercises of equal length only`],
  ['an agenda like none', 'agendas/two-days.yaml', 'like: day', 'like: night', 'agendas/two-days.yaml: like is "night", which does not exist: name an agenda that has minutes of its own, one of day'],
  ['a run that ends too early', vote, 'at: \'8:00\'', 'at: \'7:00\'', `${vote}: minutes.day says 8 but its run ends at 7:00: make the last mark 8:00, or change the minutes`],
  ['notes that say other minutes', one, '**Minutes.** day 8', '**Minutes.** day 7', `${one}: line 22 says "day 7" in its notes, but the plan is 8: make them agree`],
  ['a debrief that could be cut', play, 'do: Debrief in the group.', 'do: Debrief in the group., spare: 60', `${play}: run[3].spare would cut a debrief or the stepping out of a role, which are never cut: take it away`],
  // The brand
  ['an accent that cannot be read', 'workshop.yaml', 'agenda: day\n', 'agenda: day\nbrand: { accents: { pale: { fill: "#f0e0a0", ink: "#f0e0a0" }, moss: "#4d6b3a" } }\n', 'workshop.yaml: brand.accents.pale puts #f0e0a0 on the paper #faf6ef, a contrast of 1.23:1: text needs 4.5:1, so make one of them darker or lighter'],
  ['two neighbours with one accent', 'workshop.yaml', '    title: Act\n', '    title: Act\n    accent: indigo\n', 'workshop.yaml: sections.02-act.accent is "indigo", as that of 01-begin before it: give one of them another'],
  ['an accent that does not exist', 'workshop.yaml', '    title: Act\n', '    title: Act\n    accent: mauve\n', 'workshop.yaml: sections.02-act.accent is "mauve", which is no accent: use indigo, wine, teal, rust, blue, gold'],
  ['a logo that is not there', 'workshop.yaml', 'agenda: day\n', 'agenda: day\nbrand: { logo: /logo.svg }\n', 'workshop.yaml: brand.logo is /logo.svg, which is not under public/: mend the path, or add the file'],
  // What a workshop declares
  ['a role of no exercise', 'workshop.yaml', 'agenda: day\n', 'agenda: day\nroles: { commitment: rf-none }\n', 'workshop.yaml: roles.commitment is "rf-none", which does not exist: write exercises/rf-none.md, or name another'],
  ['a default agenda that does not exist', 'workshop.yaml', 'agenda: day\n', 'agenda: night\n', 'workshop.yaml: agenda is "night", which does not exist: use day, two-days'],
  ['a section without a source where one is asked for', 'workshop.yaml', '    sources: [A2]\n', '', 'catalogue/coverage.yaml: A2 is in the sources of no section: add it in workshop.yaml'],
  ['a limit of its own that an agenda breaks', 'workshop.yaml', 'agenda: day\n', 'agenda: day\nlimits: { stretch: 20 }\n', `${day}: parts go 31 minutes without a break: put one in after at most 20`],
  // Examples of answers
  ['an example for a question that is not asked', vote, 'run:', 'rehearsal: { why: [Because.] }\nrun:', `${vote}: rehearsal.why is for no item of this exercise: name one of its items, or take it away`],
  ['an example where nobody writes', vote, 'run:', 'rehearsal: { which: [Because.] }\nrun:', `${vote}: rehearsal.which[0] is for an item to which nobody writes: take it away`],
  ['an example that no phone could send', vote, 'run:', '  - { id: say, kind: open-text, items: [{ id: why, question: Why?, maxWords: 2 }] }\nrehearsal: { why: [Because of the door.] }\nrun:', `${vote}: rehearsal.why[0] would not be taken: Keep it to 2 words: this has 4.`],
  // Promise and practice
  ['an objective nobody can observe', 'workshop.yaml', 'Choose a door', 'Understand a door', 'workshop.yaml: sections.01-begin.objectives[0].text begins with "Understand", which nobody can observe: begin with what people do, such as name, explain, rank or write'],
  ['an objective without its exercise', 'workshop.yaml', 'by: [pl-vote]', 'by: [pl-vot]', 'workshop.yaml: sections.01-begin.objectives[0].by names "pl-vot", which does not exist: write exercises/pl-vot.md, or mend the name'],
  ['an exercise that serves nothing', vote, '[LO1]', '[LO2]', `${vote}: objectives names LO2, but catalogue/outcomes.yaml does not name the exercise there: add it to checked or practised, or take LO2 away`],
  ['an outcome that nothing shows', 'catalogue/outcomes.yaml', 'checked: [rp-play]', 'checked: [pl-vote]', 'catalogue/outcomes.yaml: LO2.checked[0] is "pl-vote", whose objectives do not name LO2: add it to exercises/pl-vote.md, or take the exercise away here'],
  ['an outcome with no observable verb', 'catalogue/outcomes.yaml', 'verb: Explain\n  text: Explain', 'verb: Appreciate\n  text: Appreciate', 'catalogue/outcomes.yaml: LO1.verb is "Appreciate", which nobody can observe: say what people do, such as explain, draft or classify'],
  ['a source sentence without an exercise', 'catalogue/coverage.yaml', 'exercises: [rp-play]', 'exercises: []', 'catalogue/coverage.yaml: A2.exercises is empty: name the exercise that practises it'],
  ['a source sentence on a slide that is gone', 'catalogue/coverage.yaml', '\'02:1\'', '\'02:9\'', 'catalogue/coverage.yaml: A2.slides names 02:9, which does not exist: write the slide, or name the one that says it'],
  ['a source sentence on printed slides only', two, 'minutes: { day: 1 }', 'workbook: true', 'catalogue/coverage.yaml: A2.slides names only what no agenda shows (02:1): name a slide that is shown, or give one of these minutes'],
  ['a source sentence in a reserve only', 'catalogue/coverage.yaml', 'exercises: [rp-play]', 'exercises: [later]', 'catalogue/coverage.yaml: A2.exercises names only what no agenda runs (later): name an exercise that runs, or give one of these minutes'],
  ['a source sentence that no section claims', 'workshop.yaml', 'sources: [A2]', 'sources: [A1]', 'catalogue/coverage.yaml: A2 is in the sources of no section: add it in workshop.yaml'],
  // Safety in role-plays
  ['no way to opt out', play, '  optOut: Opting out needs no reason.\n', '', `${play}: safety.optOut is missing: say that the observer's seat is open and needs no reason`],
  ['no pause', play, '  pause: Anyone may say pause.\n', '', `${play}: safety.pause is missing: say that anyone may say pause, and the scene stops`],
  ['no de-roling', play, '  deRole: De-role before you speak about it.\n', '', `${play}: safety.deRole is missing: say how people step out of their role before they speak about it`],
  ['no form without acting', play, '  withoutActing: Any group may choose the form without acting.\n', '', `${play}: safety.withoutActing is missing: say that any person or group may write instead of act`],
  ['no scene in a run', play, ', scene: true', '', `${play}: run has no mark at which the scene starts: give it scene: true`],
  ['no debrief', play, 'debrief: [Which question moved something?]', 'debrief: []', `${play}: debrief is empty: a role-play without a debrief teaches nothing; ask at least what was heard and what to try next`],
  ['a debrief shorter than the scene', play, '\'9:00\', do: Debrief', '\'11:00\', do: Debrief', `${play}: run gives the scene 4:00 and the debrief 3:00: make the debrief the longer one`],
  ['a private fact on a slide before it is played', one, 'Somebody at Tidewell', 'Somebody chose the wrong key at Tidewell', `${one}: line 1 gives away what ${play} tells only one player ("chose the wrong key") before it is played: say it otherwise, or after it`],
  ['a private fact in an earlier vote', vote, 'Which door did they choose?', 'Who chose the wrong key?', `${vote}: steps[0].items[0].question gives away what ${play} tells only one player ("chose the wrong key") before it is played: say it otherwise, or after it`],
  ['a private fact retold in other words', one, 'opened this door.', 'opened this door, and three weeks later the key she had chosen was wrong.', `${one}: line 1 gives away what ${play} tells only one player ("thre, week, kei, wrong") before it is played: say it otherwise, or after it`],
  ['a private fact in a figure', 'components/Path.vue', ':label="label"', 'aria-details="You chose the wrong key." :label="label"', `${two}: line 1 gives away what ${play} tells only one player ("chose the wrong key") before it is played: say it otherwise, or after it`],
  ['a private fact on a page of the workbook', two, 'exercise: later\n---\n\n# A second vote shows what moved', 'workbook: true\n---\n\n# Jo chose the wrong key', `${two}: line 40 gives away what ${play} tells only one player ("chose the wrong key") before it is played: say it otherwise, or after it`],
  // The company
  ['a number that contradicts the fact sheet', one, '640 leisure centres', '460 leisure centres', `${one}: line 1 says "460 leisure centres", but catalogue/company.yaml has 640 for how many leisure centres are customers: make them agree`],
  ['a date that contradicts it, in words', play, 'slot on 20 May', 'slot on the tenth of May', `${play}: steps[0].scenario says "slot on the tenth of May", but catalogue/company.yaml has 20 May for when the migration slot is: make them agree`],
  ['a fact that contradicts it between commas', one, 'Somebody at Tidewell, which', 'Somebody at Tidewell, a small firm, by the river, which', `${one}: line 1 says "Tidewell, a small firm, by the river", but catalogue/company.yaml has harbour for where it is: make them agree`],
  ['a person in another scene', vote, 'Which door did they choose?', 'Which door did Jo choose?', `${vote}: steps[0].items[0].question speaks of Jo, who catalogue/company.yaml has in rp-play only: use somebody else, or no name`],
  ['a team that does not exist', one, 'opened this door', 'in the Billing team, or the Billing team, opened it', `${one}: line 1 speaks of a Billing team, which catalogue/company.yaml does not have: use Checkout, or add it there`],
  // What points somewhere, and what cannot be seen
  ['a slide that does not exist', two, 'slide 01:1', 'slide 01:4', `${two}: line 1 points at slide 01:4, which does not exist: mend the number, or write the slide`],
  ['an exercise named in a text that does not exist', vote, 'A short vote', 'Like pl-another, a short vote', `${vote}: body points at the exercise "pl-another", which does not exist: mend the name, or write exercises/pl-another.md`],
  ['a picture that is not there', one, '/door.svg', '/window.svg', `${one}: line 1 points at /window.svg, which is not under public/: mend the path, or add the file`],
  ['a picture without an alternative text', one, '![A door that stands open]', '![]', `${one}: line 1 shows /door.svg without an alternative text: say in a few words what it tells`],
  ['a figure without its description', two, ' desc="A path that leads from a question on the left to an answer on the right."', '', `${two}: line 1 shows <Path> without "desc": say what it shows for those who do not see it`],
  ['a figure that is not drawn', two, '<Path', '<Paht', `${two}: line 1 shows <Paht>, which is not drawn: add components/Paht.vue, or mend the name`],
  ['a form that the exercise does not have', one, 'exercise: pl-vote', 'exercise: pl-vote\nform: short', `${one}: line 22 names the form "short", which pl-vote does not have: use none`],
  ['a companion that does not exist', two, 'slide: "02:1"', 'slide: "02:1"\nwith: latter', `${two}: line 1 comes in with "latter", which does not exist: mend the name, or write exercises/latter.md`],
  ['a priority that is none', one, 'slide: "01:1"', 'slide: "01:1"\npriority: maybe', `${one}: line 1 has the priority "maybe": use must, should or could`],
  ['a layout that does not exist', one, 'layout: figure', 'layout: figuer', `${one}: line 1 has the layout "figuer", which does not exist: mend the name, or add layouts/figuer.vue`],
  // Guides
  ['a link in a guide to a file that is not there', guide, '../pages/01-begin.md', '../pages/01-begins.md', `${guide}: line 3 links to ../pages/01-begins.md, where there is no file: mend the path, or add pages/01-begins.md`],
  ['a picture of the README that is not there', 'README.md', 'public/door.svg', 'public/window.svg', 'README.md: line 3 links to public/window.svg, where there is no file: mend the path, or add public/window.svg'],
  ['a link to a heading that is not there', 'README.md', '#before-the-day', '#before-a-day', 'README.md: line 5 links to docs/GUIDE.md#before-a-day, but docs/GUIDE.md has no such heading: mend the part after the #'],
  ['a link to a heading of its own that is not there', guide, '(#before-the-day)', '(#after-the-day)', `${guide}: line 5 links to #after-the-day, but ${guide} has no such heading: mend the part after the #`],
  ['an exercise of a guide that does not exist', guide, '`pl-vote`', '`pl-vot`', `${guide}: line 7 names the exercise "pl-vot", which does not exist: mend the name, or write exercises/pl-vot.md`],
  ['a slide of a guide that does not exist', guide, 'slide 01:1', 'slide 01:7', `${guide}: line 7 points at slide 01:7, which does not exist: mend the number, or write the slide`],
  // Language
  ['a misspelt label in a figure', 'components/Path.vue', '<FigureFrame :label="label"', '<FigureFrame :label="label" title="The colour of behavior"', 'components/Path.vue: spells "behavior": write "behaviour", or add the word to catalogue/words.txt where it is right'],
  ['American spelling', 'handouts/card.yaml', 'Ask before you tell', 'Ask about their behavior', 'handouts/card.yaml: line spells "behavior": write "behaviour", or add the word to catalogue/words.txt where it is right'],
  ['an American word that looks like another', vote, 'Nobody speaks.', 'Nobody is the center.', `${vote}: pitfalls[0].when spells "center": write "centre", or add the word to catalogue/words.txt where it is right`],
  ['an American ending', vote, 'gives a reason', 'recognizes a reason', `${vote}: evidence spells "recognizes": write "recognises", or add the word to catalogue/words.txt where it is right`],
  ['a word the glossary replaces', vote, 'Nobody speaks.', 'No attendees speak.', `${vote}: pitfalls[0].when says "attendees": the workshop's word is "participants"`],
  ['a headline without a verb', two, 'A second vote shows what moved', 'The importance of early feedback', `${two}: line 40 has a headline without a verb ("The importance of early feedback"): make it a sentence that claims something`],
]

describe('a mistake in a sound workshop is told with file, place and remedy', () => {
  it('finds nothing wrong before', async () => expect(await told()).toEqual([]))

  it.each(mistakes)('%s', async (_name, file, good, bad, message) => {
    expect(await told(file, good, bad)).toContain(message)
  })

  it('warns of text that is hard to read', async () => {
    const hard = 'Considering the organisational implications of architectural decentralisation, which alternative configuration demonstrates maximal sustainability for collaborating stakeholders throughout successive modernisation initiatives, notwithstanding considerable uncertainty regarding infrastructural dependencies?'
    expect((await told(vote, 'Which door did they choose?', `${hard} ${hard} ${hard}`)).join('\n')).toMatch(/pl-vote\.md: steps reads at grade \d\d\.\d \(Flesch-Kincaid\)/)
  })
})
