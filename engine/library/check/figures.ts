/** Figures that a screen reader can tell. */
import type { Problem } from '../../core/exercise/problems.ts'
import type { ContentModel } from './model.ts'
import { error, lineOf } from './model.ts'

/** Every figure on a slide exists, and says in words what it shows: by itself, or by a label and a description on the slide. */
export function figures({ figures, slides }: ContentModel): Problem[] {
  if (!figures)
    return []
  return slides.flatMap(slide => [...slide.content.matchAll(/<([A-Z]\w*)\b((?:"[^"]*"|[^">])*)>/g)].flatMap(([, name, attributes]) => {
    const source = figures[name!]
    if (source === undefined)
      return [error(slide.file, lineOf(slide), `shows <${name}>, which is not drawn: add components/${name}.vue, or mend the name`)]
    return ['label', 'desc'].filter(key => asks(source, key) && !new RegExp(`(?:^|\\s):?${key}=`).test(attributes!)).map(key => error(slide.file, lineOf(slide), `shows <${name}> without "${key}": ${key === 'label' ? 'name the figure' : 'say what it shows'} for those who do not see it`))
  }))
}

/** Figures themselves: what is drawn as a picture has a name and a description, or is hidden as decoration. */
export function drawings({ figures = {} }: ContentModel): Problem[] {
  return Object.entries(figures).flatMap(([name, source]) => [...source.matchAll(/<FigureFrame\b((?:"[^"]*"|[^">])*)>/g)]
    .flatMap(([, attributes]) => /v-bind="/.test(attributes!)
      ? []
      : ['label', 'desc'].filter(key => !new RegExp(`(?:^|\\s):?${key}(?:=|\\s|$)`).test(attributes!)).map(key => error(`components/${name}.vue`, '', `draws a figure without "${key}": say in words what it ${key === 'label' ? 'is' : 'shows'}`))))
}

/** Whether a component leaves a text to whoever uses it: it has a required property of that name. */
function asks(source: string, key: string): boolean {
  const properties = /defineProps<\{([\s\S]*?)\}>/.exec(source)?.[1] ?? ''
  return new RegExp(`(?:^|[\\s,;{])${key}: `).test(properties)
}
