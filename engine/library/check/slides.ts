/** Front matter and headlines of slides. */
import type { ContentModel } from './model.ts'
import { headlinesOf, isPriority, sectionOf } from '../../core/deck.ts'
import { error, isCover, lineOf } from './model.ts'

/** The longest headline, in words. */
const MAX_HEADLINE_WORDS = 14

/** Keys a stub may carry; any other would override those of its slides. */
const stubKeys = ['src', 'agendas']

/** Each slide says where it is shown, in one way only. */
export function slideKeys(content: ContentModel) {
  const plans = content.agendas.filter(({ like }) => like === undefined).map(({ id }) => id)
  const such = (most: number) => `{ ${(plans.length ? plans : ['day']).slice(0, most).map(id => `${id}: 1`).join(', ')} }`
  const problems = content.slides.flatMap((slide) => {
    const { minutes, workbook, exercise, agendas, with: companion } = slide.frontmatter
    const found = (message: string) => error(slide.file, lineOf(slide), message)
    if (isCover(slide, content))
      return []
    if (agendas !== undefined && exercise === undefined)
      return [found('has agendas, which belong on a stub of slides.md or on a slide that carries an exercise: write minutes by agenda instead')]
    if (workbook === true && (minutes !== undefined || exercise !== undefined))
      return [found('is for the workbook only and so has no minutes and no exercise: take them away, or take workbook away')]
    if (exercise !== undefined)
      return minutes === undefined ? [] : [found('carries an exercise, which brings its own minutes: take minutes away')]
    if (minutes === undefined)
      return workbook === true || companion !== undefined ? [] : [found(`is in no agenda: give it minutes such as ${such(1)}, or an exercise, or workbook: true`)]
    if (typeof minutes !== 'object' || minutes === null || Object.values(minutes).some(value => typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > 30))
      return [found(`has minutes that are not whole minutes by agenda: write them as ${such(2)}`)]
    return []
  })
  const stubs = new Set(content.slides.flatMap(slide => slide.stubs))
  for (const stub of stubs) {
    for (const key of Object.keys(stub).filter(key => !stubKeys.includes(key)))
      problems.push(error('slides.md', `src ${String(stub.src)}`, `carries the key "${key}", which would override it on every slide it imports: move it to the slides`))
  }
  return problems
}

/** What a slide says of its exercise, its companion and its priority holds. */
export function slideCompanions({ exercises, slides }: ContentModel) {
  return slides.flatMap((slide) => {
    const { exercise, form, priority, with: companion } = slide.frontmatter
    const found = (message: string) => error(slide.file, lineOf(slide), message)
    const carried = exercises.find(one => one.id === exercise)
    const forms = carried?.steps.flatMap(step => Object.keys(step.forms ?? {})) ?? []
    return [
      ...form !== undefined && carried && !forms.includes(String(form)) ? [found(`names the form "${String(form)}", which ${carried.id} does not have: use ${forms.join(', ') || 'none'}`)] : [],
      ...companion !== undefined && !exercises.some(one => one.id === companion) ? [found(`comes in with "${String(companion)}", which does not exist: mend the name, or write exercises/${String(companion)}.md`)] : [],
      ...priority !== undefined && !isPriority(priority) ? [found(`has the priority "${String(priority)}": use must, should or could`)] : [],
    ]
  })
}

/** A slide's number belongs to its section, and to no other slide. */
export function slideNumbers({ slides }: ContentModel) {
  const seen = new Map<string, string>()
  return slides.flatMap((slide) => {
    const number = slide.frontmatter.slide
    if (number === undefined)
      return []
    const place = `${slide.file}: ${lineOf(slide)}`
    const first = seen.get(String(number))
    seen.set(String(number), first ?? place)
    if (typeof number !== 'string' || !/^\d{2}:\d{1,2}$/.test(number))
      return [error(slide.file, lineOf(slide), `has the slide number ${String(number)}: write section and number in quotes, such as "01:1"`)]
    if (!sectionOf(slide).startsWith(`${number.slice(0, 2)}-`))
      return [error(slide.file, lineOf(slide), `has the slide number ${number} but stands in section ${sectionOf(slide)}: mend one of them`)]
    return first && first !== place ? [error(slide.file, lineOf(slide), `has the slide number ${number}, as ${first} has already: give it its own`)] : []
  })
}

/** A slide's layout is there: without it Slidev draws the slide as if none were named. */
export function slideLayouts({ layouts, slides }: ContentModel) {
  return slides.flatMap((slide) => {
    const { layout } = slide.frontmatter
    return layout === undefined || !layouts || layouts.includes(String(layout))
      ? []
      : [error(slide.file, lineOf(slide), `has the layout "${String(layout)}", which does not exist: mend the name, or add layouts/${String(layout)}.vue`)]
  })
}

/** One headline a slide, short enough to be taken in at a glance. */
export function headlines({ slides }: ContentModel) {
  return slides.flatMap((slide) => {
    const found = headlinesOf(slide.content)
    const length = found[0]?.split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word)).length ?? 0
    if (found.length === 0)
      return [error(slide.file, lineOf(slide), 'has no headline: begin it with "# " and one sentence that claims something')]
    if (found.length > 1)
      return [error(slide.file, lineOf(slide), `has ${found.length} headlines: keep one "# " line and make the others smaller`)]
    return length > MAX_HEADLINE_WORDS
      ? [error(slide.file, lineOf(slide), `has a headline of ${length} words: say it in ${MAX_HEADLINE_WORDS} or fewer`)]
      : []
  })
}
