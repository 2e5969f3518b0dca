/** What content points at: slides, exercises, outcomes, files. */
import type { Problem } from '../../core/exercise/problems.ts'
import type { ContentModel } from './model.ts'
import { error, lineOf, passages } from './model.ts'

/** Ids of exercises, as they stand in running text. */
export const EXERCISE_ID = /\b(?:wc|sc|pl|rk|ds|sp|mx|ot|qz|pm|pt|rf|rp)-[a-z]+(?:-[a-z]+)*\b/g

/** Numbers of slides, as they stand in running text. */
export const SLIDE_NUMBER = /\bslides? (\d{2}:\d{1,2})\b/gi

/** Slides, exercises and outcomes that a text names exist. */
export function references(content: ContentModel): Problem[] {
  const numbers = new Set(content.slides.map(slide => slide.frontmatter.slide))
  const ids = new Set(content.exercises.map(exercise => exercise.id))
  const outcomes = content.catalogue?.outcomes
  return passages(content).flatMap(({ file, path, text }) => {
    const of = (pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map(match => match[1] ?? match[0]))]
    return [
      ...of(SLIDE_NUMBER).filter(ref => !numbers.has(ref)).map(ref => error(file, path, `points at slide ${ref}, which does not exist: mend the number, or write the slide`)),
      ...of(EXERCISE_ID).filter(id => !ids.has(id)).map(id => error(file, path, `points at the exercise "${id}", which does not exist: mend the name, or write exercises/${id}.md`)),
      ...outcomes ? of(/\bLO\d{1,2}\b/g).filter(id => !outcomes[id]).map(id => error(file, path, `points at ${id}, which catalogue/outcomes.yaml does not have: mend the number`)) : [],
    ]
  })
}

/** Pictures and links of a slide that lead into the project lead to a file; nothing is fetched from another host. */
export function links({ publicFiles, slides }: ContentModel): Problem[] {
  return slides.flatMap((slide) => {
    const images = new Set([...slide.content.matchAll(/!\[[^\]]*\]\(([^)\s]+)\)|<img[^>]+?src="([^"]+)"/g)].map(match => (match[1] ?? match[2])!))
    const targets = new Set([...slide.content.matchAll(/\]\(([^)\s]+)\)|\b(?:src|href)="([^"]+)"/g)].map(match => (match[1] ?? match[2])!))
    return [...targets].flatMap((target) => {
      if (/^https?:/.test(target))
        return images.has(target) ? [error(slide.file, lineOf(slide), `shows ${target} from another host: put the picture under public/`)] : []
      const path = target.split(/[?#]/)[0]!
      if (!path || /^\w+:/.test(path) || !publicFiles || publicFiles.includes(path))
        return []
      return [error(slide.file, lineOf(slide), `points at ${target}, which is not under public/: mend the path, or add the file`)]
    })
  })
}
