/** Images that a screen reader can tell. */
import type { ContentModel } from './model.ts'
import { error, lineOf } from './model.ts'

/** Every image in a slide has an alternative text; `alt=""` says that it is decoration. */
export function altTexts({ slides }: ContentModel) {
  return slides.flatMap((slide) => {
    const markdown = [...slide.content.matchAll(/!\[\s*\]\(([^)]*)\)/g)].map(match => match[1]!)
    const html = [...slide.content.matchAll(/<img\b[^>]*>/g)].map(match => match[0]).filter(tag => !/\s:?alt\s*=/.test(tag)).map(tag => /src="([^"]*)"/.exec(tag)?.[1] ?? 'an image')
    return [...markdown, ...html].map(image => error(slide.file, lineOf(slide), `shows ${image} without an alternative text: say in a few words what it tells`))
  })
}
