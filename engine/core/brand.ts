/** How a workshop looks beside its layouts: colours and fonts, as the variables that all surfaces take them from. */

import type { Workshop } from './catalogue/schema.ts'

/** A colour as `#rrggbb`. */
export type Colour = string

/** One accent: what fills shapes, the same hue for text on paper, what can be read on the fill, and both in the dark. */
export interface Accent { fill: Colour, ink: Colour, on: Colour, dark: { fill: Colour, ink: Colour } }

/** Colours that carry text and what is written on them. */
export interface Grounds { 'paper': Colour, 'paper-raised': Colour, 'paper-sunk': Colour, 'ink': Colour, 'ink-soft': Colour, 'rule': Colour }

export interface Brand {
  /** Accents by name, in the order in which prints and reports without a section use them. */
  accents: Readonly<Record<string, Accent>>
  /** Grounds in the light that differ from those of the look. */
  grounds: Partial<Grounds>
  fonts: { serif?: string, sans?: string }
}

export const lightGrounds: Grounds = { 'paper': '#faf6ef', 'paper-raised': '#fffdf9', 'paper-sunk': '#f1ebe0', 'ink': '#1b1f2a', 'ink-soft': '#4d5362', 'rule': '#d8d0c2' }
const DARK_PAPER = '#1e232e'
const DARK_INK = '#14171f'
const WHITE = '#ffffff'

/** WCAG 2.2, success criterion 1.4.3: what text needs. */
export const ENOUGH_CONTRAST = 4.5

/** How many accents prints and reports ask for by number. */
const NUMBERED = 6

const dark = (fill: Colour, ink = fill) => ({ fill, ink })

/** Six accents that also differ in lightness, so that greyscale print keeps them apart. */
export const ownAccents = {
  indigo: { fill: '#26316b', ink: '#26316b', on: WHITE, dark: dark('#7983dc', '#9ba4f0') },
  wine: { fill: '#7a1f3d', ink: '#7a1f3d', on: WHITE, dark: dark('#e8779a', '#f08fae') },
  teal: { fill: '#0b6e69', ink: '#0b6e69', on: WHITE, dark: dark('#67b9b5') },
  rust: { fill: '#b4501e', ink: '#9c4216', on: WHITE, dark: dark('#e9af90') },
  blue: { fill: '#5b8bc9', ink: '#2f5c96', on: '#1b1f2a', dark: dark('#b4d0f8') },
  gold: { fill: '#d9a441', ink: '#7d5610', on: '#1b1f2a', dark: dark('#f8df66') },
} as const satisfies Record<string, Accent>

/**
 * An accent from its fill, with the rest worked out where it is not given: the hue is made darker until it
 * can be read on paper, and lighter until it can be read in the dark.
 */
export function accentOf(fill: Colour, given: { ink?: Colour, on?: Colour, dark?: { fill: Colour, ink: Colour } } = {}): Accent {
  const light = until(fill, WHITE, colour => contrast(colour, DARK_PAPER) >= ENOUGH_CONTRAST)
  return {
    fill,
    ink: given.ink ?? until(fill, '#000000', colour => contrast(colour, lightGrounds['paper-sunk']) >= ENOUGH_CONTRAST),
    on: given.on ?? (contrast(WHITE, fill) >= contrast(lightGrounds.ink, fill) ? WHITE : lightGrounds.ink),
    dark: given.dark ?? { fill: light, ink: light },
  }
}

/** The brand that a workshop declares, completed with the look's own. */
export function brandOf({ brand }: Pick<Workshop, 'brand'>): Brand {
  const declared = Object.entries(brand.accents).map(([name, given]) => [name, typeof given === 'string' ? accentOf(given) : accentOf(given.fill, given)] as const)
  return { accents: declared.length ? Object.fromEntries(declared) : ownAccents, grounds: brand.colours, fonts: brand.fonts }
}

/** The accent of each section by its name: what it declares, else one after the other. */
export function accentsOf(workshop: Pick<Workshop, 'brand' | 'sections'>): Record<string, string> {
  const names = Object.keys(brandOf(workshop).accents)
  return Object.fromEntries(Object.entries(workshop.sections).map(([id, { accent }], i) => [id, accent ?? names[i % names.length]!]))
}

/**
 * The contrast of two colours by WCAG 2.2, from 1 to 21.
 * @param a as `#rrggbb`
 * @param b as `#rrggbb`
 */
export function contrast(a: Colour, b: Colour): number {
  const [darker, lighter] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (lighter! + 0.05) / (darker! + 0.05)
}

/**
 * What a brand is in CSS: the variables of its accents and grounds, and which of them a section or a numbered part has.
 * @param accentOfSection names of accents by section
 * @param where the deck also has a dark side, and paper keeps its white
 */
export function brandCss({ accents, grounds, fonts }: Brand, accentOfSection: Readonly<Record<string, string>>, where: 'deck' | 'paper' | 'device'): string {
  const names = Object.keys(accents)
  const [first] = names
  const variables = (pick: (accent: Accent) => { fill: Colour, ink: Colour, on: Colour }) => names.flatMap((name) => {
    const { fill, ink, on } = pick(accents[name]!)
    return [`--c-${name}: ${fill};`, `--ink-${name}: ${ink};`, `--on-${name}: ${on};`]
  })
  const uses = (name: string) => `--accent: var(--c-${name}); --accent-ink: var(--ink-${name}); --on-accent: var(--on-${name});`
  const rule = (selector: string, lines: readonly string[]) => lines.length ? [`${selector} {`, ...lines.map(line => `  ${line}`), '}'] : []
  const light = variables(accent => accent)
  const inTheDark = variables(({ dark }) => ({ ...dark, on: DARK_INK }))
  const fontsInUse = [
    ...fonts.serif ? [`--font-serif: '${fonts.serif}', Georgia, 'Times New Roman', serif;`] : [],
    ...fonts.sans ? [`--font-sans: '${fonts.sans}', system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif;`] : [],
  ]
  // Phone and console follow their device, and have grounds of their own for both of its sides.
  if (where === 'device')
    return [...rule(':root', [...light, uses(first!), ...fontsInUse]), `@media (prefers-color-scheme: dark) { :root { ${inTheDark.join(' ')} } }`].join('\n')
  return [
    ...rule(':root', [...light, uses(first!), wash, ...variablesOf(grounds), ...fontsInUse]),
    ...where === 'deck' ? rule('html.dark', [...inTheDark, ...Object.keys(grounds).length ? variablesOf(darkGrounds) : []]) : [],
    ...rule('[data-section], [data-accent]', [uses(first!), wash]),
    ...Array.from({ length: NUMBERED }, (_none, i) => `[data-accent='${i + 1}'] { ${uses(names[i % names.length]!)} }`),
    ...Object.entries(accentOfSection).map(([section, name]) => `[data-section='${section}'] { ${uses(name)} }`),
  ].join('\n')
}

const wash = '--accent-wash: color-mix(in srgb, var(--accent) 12%, var(--paper-raised));'
const variablesOf = (grounds: Partial<Grounds>) => Object.entries(grounds).map(([name, colour]) => `--${name}: ${colour};`)

/** In the dark the look's own grounds hold, whatever the light ones are. */
const darkGrounds: Grounds = { 'paper': '#14171f', 'paper-raised': DARK_PAPER, 'paper-sunk': '#0d1017', 'ink': '#f3efe6', 'ink-soft': '#bcc1ce', 'rule': '#434a5c' }

function until(colour: Colour, towards: Colour, isEnough: (colour: Colour) => boolean): Colour {
  const steps = Array.from({ length: 21 }, (_none, i) => mixed(colour, towards, i / 20))
  return steps.find(isEnough) ?? towards
}

function mixed(a: Colour, b: Colour, share: number): Colour {
  const [from, to] = [channels(a), channels(b)]
  return `#${from.map((value, i) => Math.round(value + (to[i]! - value) * share).toString(16).padStart(2, '0')).join('')}`
}

const channels = (colour: Colour) => [1, 3, 5].map(at => Number.parseInt(colour.slice(at, at + 2), 16))

function luminance(colour: Colour): number {
  const [red, green, blue] = channels(colour).map(value => value / 255).map(value => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}
