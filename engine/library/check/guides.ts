/** Guides for people who run or change the workshop: what they link to and name exists. */
import type { Problem } from '../../core/exercise/problems.ts'
import type { ContentModel } from './model.ts'
import { rolePlayRequest } from '../../core/role-play/actions.ts'
import { EXERCISE_ID, SLIDE_NUMBER } from './links.ts'
import { error } from './model.ts'

const LINK = /\]\(([^)\s]+)(?:\s[^)]*)?\)|\b(?:src|href)="([^"]+)"/g
/** Commands are named as exercises are. */
const commands: ReadonlySet<string> = new Set(rolePlayRequest.options.map(option => option.shape.type.value))
const FENCE = /^\s*(?:```|~~~)/

/** Relative links lead to a file, and those with a # to a heading; slides and exercises that are named exist. */
export function guides(content: ContentModel): Problem[] {
  const { exercises, slides, guides: texts = [], hasPath } = content
  const ids = new Set(exercises.map(exercise => exercise.id))
  const numbers = new Set(slides.map(slide => slide.frontmatter.slide))
  return texts.flatMap(({ file, text }) => proseLines(text).flatMap(({ line, number }) => {
    const found = (message: string) => error(file, `line ${number}`, message)
    const named = (pattern: RegExp) => [...line.matchAll(pattern)].map(match => match[1] ?? match[0])
    return [
      ...named(SLIDE_NUMBER).filter(slide => !numbers.has(slide)).map(slide => found(`points at slide ${slide}, which does not exist: mend the number, or write the slide`)),
      ...named(EXERCISE_ID).filter(id => !ids.has(id) && !commands.has(id)).map(id => found(`names the exercise "${id}", which does not exist: mend the name, or write exercises/${id}.md`)),
      ...[...line.matchAll(LINK)].map(match => (match[1] ?? match[2])!).filter(target => !/^(?:\w+:|\/)/.test(target)).flatMap((target) => {
        const [path, anchor] = target.split('#') as [string, string | undefined]
        const to = path ? resolved(file, decodeURIComponent(path)) : file
        if (path && hasPath && !hasPath(to))
          return [found(`links to ${target}, where there is no file: mend the path, or add ${to}`)]
        const headed = texts.find(guide => guide.file === to)
        return anchor && headed && !anchorsOf(headed.text).includes(anchor) ? [found(`links to ${target}, but ${to} has no such heading: mend the part after the #`)] : []
      }),
    ]
  }))
}

/** Lines outside blocks of code, which hold examples, with their numbers from 1. */
function proseLines(text: string): { line: string, number: number }[] {
  let fenced = false
  return text.split('\n').map((line, i) => ({ line, number: i + 1 })).filter(({ line }) => {
    const isFence = FENCE.test(line)
    fenced = isFence ? !fenced : fenced
    return !fenced && !isFence
  })
}

/** A path that a file names, from the project's root. */
function resolved(file: string, path: string): string {
  const parts = file.split('/').slice(0, -1)
  for (const part of path.split('/').filter(part => part && part !== '.')) {
    if (part === '..' && parts.length && parts.at(-1) !== '..')
      parts.pop()
    else
      parts.push(part)
  }
  return parts.join('/')
}

/** How headings are linked to: lower case, without punctuation, hyphens for spaces, numbered where they repeat. */
function anchorsOf(text: string): string[] {
  const seen = new Map<string, number>()
  return proseLines(text).flatMap(({ line }) => /^#{1,6} (.*)$/.exec(line)?.[1] ?? []).map((heading) => {
    const slug = heading.trim().toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').replace(/\s/g, '-')
    const times = seen.get(slug) ?? 0
    seen.set(slug, times + 1)
    return times ? `${slug}-${times}` : slug
  })
}
