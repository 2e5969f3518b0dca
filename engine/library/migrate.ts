/** Turns the content of a workshop in the layout of an earlier engine into today's; code is left where it is. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parse, stringify } from 'yaml'
import { parseFrontMatter } from '../core/front-matter.ts'
import { isPlayed, isRated } from '../kinds/traits.ts'

/** What stood at the top, and where it stands now. */
const MOVED: Readonly<Record<string, string>> = {
  'outcomes.yaml': 'catalogue/outcomes.yaml',
  'coverage.yaml': 'catalogue/coverage.yaml',
  'company.yaml': 'catalogue/company.yaml',
  'words.txt': 'catalogue/words.txt',
  // The self-check is printed by every workshop that has one, and so is no card.
  'handouts/content/cards/self-check.yaml': 'handouts/self-check.yaml',
}
const TEXTS = 'handouts/content'

/** What an earlier engine recognised by these words is declared now. */
const OF_SAFETY = { optOut: /opt(?:s|ing)? out|observer's seat|observer seat/i, pause: /\bpause\b/i, deRole: /\bde-?rol/i, withoutActing: /without acting|instead of act|not acting|write instead/i }
const SCENE = /\bscenes? starts?\b|^(?:first|second) take\b/i
const SECOND = /^second take\b/i
const DE_ROLE = /\bde-?role\b/i
const DEBRIEF = /\bdebrief\b/i
const HANDED_IN = /\bhand(?:s|ed)? in\b|(?<!\b(?:never|not|nothing is|no \w+ is) )\bcollected\b/i

/**
 * Moves and rewrites the content files of a folder, in place.
 * @param folder one for which `isOldLayout` holds
 * @returns what was done, a line each
 */
export function migrate(folder: string): string[] {
  const read = (file: string) => readFileSync(join(folder, file), 'utf8')
  const write = (file: string, text: string) => writeFileSync(join(folder, file), text)
  const namesIn = (path: string, ending: string) => existsSync(join(folder, path)) ? readdirSync(join(folder, path)).filter(name => name.endsWith(ending)).sort() : []
  const done: string[] = []

  const texts = [...namesIn(TEXTS, '.yaml'), ...namesIn(`${TEXTS}/cards`, '.yaml').map(name => `cards/${name}`)].map(name => [`${TEXTS}/${name}`, `handouts/${name}`] as const)
  for (const [from, to] of Object.entries({ ...Object.fromEntries(texts), ...MOVED }).filter(([from]) => existsSync(join(folder, from)))) {
    mkdirSync(dirname(join(folder, to)), { recursive: true })
    renameSync(join(folder, from), join(folder, to))
    done.push(`${from} is ${to}`)
  }
  rmSync(join(folder, TEXTS), { recursive: true, force: true })

  const exercises = namesIn('exercises', '.md').map(name => `exercises/${name}`)
  for (const file of exercises) {
    const before = read(file)
    const after = declared(before)
    if (after !== before) {
      write(file, after)
      done.push(`${file} says what its marks, its safety and its slips are for`)
    }
  }
  write('workshop.yaml', workshopYaml(read('sections.yaml'), read('slides.md'), namesIn('agendas', '.yaml').map(name => read(`agendas/${name}`)), exercises.map(read)))
  rmSync(join(folder, 'sections.yaml'))
  done.push('sections.yaml is part of workshop.yaml')

  const slides = read('slides.md')
  if (!/^addons:/m.test(slides)) {
    write('slides.md', slides.replace(/^(---\r?\n(?:theme:.*\r?\n)?)/, '$1addons:\n  - workshop\n  - workshop-look\n'))
    done.push('slides.md names the engine and its look as addons')
  }
  return done
}

/** What a workshop says of itself, as far as its files tell. */
function workshopYaml(sections: string, slides: string, agendas: readonly string[], exercises: readonly string[]): string {
  const front = parseFrontMatter(slides, 'slides.md')
  const title = front.ok ? (front.value.data as { title?: string } | null)?.title : undefined
  const longest = agendas.map(agenda => parse(agenda) as { id: string, like?: string, minutes: number }).filter(({ like }) => like === undefined).sort((a, b) => b.minutes - a.minutes)[0]
  const form = exercises.flatMap((source) => {
    const one = parseFrontMatter(source, '')
    const data = one.ok ? one.value.data as { id: string, kind: string, objectives?: string[] } : null
    return data && isRated({ kind: data.kind }) && !data.objectives?.length ? [data.id] : []
  })[0]
  return [
    stringify({ engine: 1, title: title ?? 'Workshop', ...longest ? { agenda: longest.id } : {}, ...form ? { roles: { feedback: form } } : {} }),
    'sections:',
    ...sections.trimEnd().split('\n').map(line => line && `  ${line}`),
    '',
  ].join('\n')
}

/** An exercise that declares what an earlier engine found by its wording. */
function declared(source: string): string {
  const front = parseFrontMatter(source, '')
  const data = front.ok ? front.value.data as { steps?: { kind: string, private?: boolean }[], safety?: unknown, noPhones?: { note?: string } } : null
  if (!data)
    return source
  const isRolePlay = data.steps?.some(isPlayed)
  const isHandedIn = data.steps?.some(step => step.private) && HANDED_IN.test(data.noPhones?.note ?? '')
  const played = isRolePlay ? withSafety(withMarks(source), data.safety) : source
  return isHandedIn ? played.replace(/^noPhones:\n(?: {2}.*\n)+/m, block => `${block}  handedIn: true\n`) : played
}

/** Marks of a role-play's runs, one line each as the layout had them. */
function withMarks(source: string): string {
  return source.replace(/^run:\n(?: .*\n)+/m, (run) => {
    let seen = { scene: false, debrief: false }
    return run.split('\n').map((line) => {
      if (/^ {2}[a-z-]+:\s*$/.test(line))
        seen = { scene: false, debrief: false }
      const text = /\bdo: (?:'((?:[^']|'')*)'|([^,}]*))/.exec(line)
      if (!text)
        return line
      const does = text[1] ?? text[2]!
      const scene = SCENE.test(does) && (!seen.scene || SECOND.test(does))
      const flags = [
        ...scene ? ['scene: true'] : [],
        ...seen.scene && !scene && DE_ROLE.test(does) ? ['deRole: true'] : [],
        ...!seen.debrief && DEBRIEF.test(does) ? ['debrief: true'] : [],
      ]
      seen = { scene: seen.scene || scene, debrief: seen.debrief || DEBRIEF.test(does) }
      return flags.length ? line.replace(/ \}$/, `, ${flags.join(', ')} }`) : line
    }).join('\n')
  })
}

/** Safety by key: each paragraph is what it speaks of first, and the form without acting leaves that of opting out. */
function withSafety(source: string, safety: unknown): string {
  if (typeof safety !== 'string')
    return source
  const found: Record<string, string> = {}
  for (const paragraph of safety.trim().split('\n')) {
    const key = (Object.entries(OF_SAFETY).find(([name, pattern]) => !found[name] && pattern.test(paragraph)) ?? [`more${Object.keys(found).length}`])[0]
    found[key] = paragraph
    if (key !== 'optOut' || !OF_SAFETY.withoutActing.test(paragraph))
      continue
    const sentences = paragraph.split(/(?<=[.!?]) (?=\p{Lu})/u)
    const end = sentences.findLastIndex(sentence => OF_SAFETY.optOut.test(sentence)) + 1
    found.optOut = sentences.slice(0, end).join(' ')
    found.withoutActing = sentences.slice(end).join(' ') || paragraph
  }
  return source.replace(/^safety:.*\n(?: .*\n)*/m, stringify({ safety: found }, { lineWidth: 0 }))
}
