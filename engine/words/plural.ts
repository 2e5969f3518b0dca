/** What compiled catalogues call: plural forms, by the browser's own rules of each language. */

/** A form for each category of the language, and for exact numbers such as `=0`. */
export interface Forms {
  readonly other: string
  readonly [category: string]: string
}

const rules: Record<string, Intl.PluralRules> = {}

/** The form that a language uses for a number. An exact number goes before the rules. */
export function plural(language: string, count: number, forms: Forms): string {
  rules[language] ??= new Intl.PluralRules(language)
  return forms[`=${count}`] ?? forms[rules[language].select(count)] ?? forms.other
}

/** A sentence with marked parts, such as `Next: <b>{name}</b>`: each run with the name of its mark, or none. */
export type Runs = readonly (readonly [mark: string, text: string])[]
