/**
 * Compiles a catalogue of words: ICU messages by key become a module of texts and typed functions, so that
 * no page loads a parser and a key or a parameter that is missing does not compile.
 */
import type { MessageFormatElement, PluralElement, SelectElement } from '@formatjs/icu-messageformat-parser'
import { parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { parseDocument } from 'yaml'

/** Where each key belongs, and what it says: `{ join: { title: 'Join the session' } }`. */
export type Catalogue = Record<string, Record<string, string>>

/** Texts of a language by where they stand and what they are, from YAML. Throws a sentence for anything else. */
export function readCatalogue(file: string, source: string): Catalogue {
  const document = parseDocument(source)
  const fault = document.errors[0] ?? document.warnings[0]
  if (fault)
    throw new Error(`${file}: ${fault.message.split('\n')[0]}`)
  const catalogue = document.toJS() as Record<string, unknown>
  for (const [place, messages] of Object.entries(catalogue ?? {})) {
    named(file, place, true)
    for (const [key, text] of Object.entries(messages ?? {})) {
      named(file, key)
      if (typeof text !== 'string')
        throw new Error(`${file}: ${place}.${key} is no text: put it in quotes, one message a key.`)
    }
  }
  return catalogue as Catalogue
}

/** A place becomes a name of its own in the module. */
const reserved = /^(?:break|case|catch|class|const|continue|default|delete|do|else|enum|export|extends|false|finally|for|function|if|import|in|new|null|plural|return|static|super|switch|this|throw|true|try|typeof|var|void|while|with|yield)$/

function named(file: string, name: string, isPlace = false): void {
  if (!/^[a-z][a-zA-Z0-9]*$/.test(name) || (isPlace && reserved.test(name)))
    throw new Error(`${file}: "${name}" is no name of a ${isPlace ? 'place' : 'key'}: write it like "savedLast".`)
}

/**
 * The module of a catalogue.
 * @param file name for errors
 * @param language tag whose plural rules hold
 * @param runtime how the module imports `plural.ts`
 * @throws a sentence that names the key whose message does not parse
 */
export function compile(file: string, language: string, runtime: string, catalogue: Catalogue): string {
  const places = Object.entries(catalogue).map(([place, messages]) => {
    const lines = Object.entries(messages).map(([key, text]) => `  ${key}: ${compileMessage(`${file}: ${place}.${key}`, language, text)},`)
    return `export const ${place} = {\n${lines.join('\n')}\n}`
  })
  const body = places.join('\n\n')
  return [
    `/** Written from ${file.split('/').at(-1)} by \`node tests/architecture/words.ts --write\`. */`,
    ...body.includes(': Runs =>') ? [`import type { Runs } from '${runtime}'`] : [],
    ...body.includes('plural(') ? [`import { plural } from '${runtime}'`] : [],
    '',
    body,
    '',
  ].join('\n')
}

function compileMessage(where: string, language: string, text: string): string {
  let elements: MessageFormatElement[]
  try {
    elements = parse(text, { captureLocation: false, requiresOtherClause: true })
  }
  catch (error) {
    throw new Error(`${where} is no ICU message (${(error as Error).message}): ${text}`)
  }
  const types = new Map<string, string>()
  const write = writer(where, language, types)
  const isRich = elements.some(({ type }) => type === TYPE.tag)
  const code = isRich ? richly(elements, write) : write(elements)
  if (types.size === 0 && !isRich)
    return quoted(elements.map(element => element.type === TYPE.literal ? element.value : '').join(''))
  const shape = [...types].map(([name, type]) => `${name}: ${type}`).join(', ')
  return `(${types.size ? `p: { ${shape} }` : ''})${isRich ? ': Runs' : ''} => ${isRich ? code : `\`${code}\``}`
}

type Write = (elements: readonly MessageFormatElement[], counted?: string) => string

/** Each run of text between marks, and each mark, as a pair. */
function richly(elements: readonly MessageFormatElement[], write: Write): string {
  const runs: { mark: string, elements: MessageFormatElement[] }[] = []
  for (const element of elements) {
    if (element.type === TYPE.tag)
      runs.push({ mark: element.value, elements: element.children })
    else if (runs.at(-1)?.mark === '')
      runs.at(-1)!.elements.push(element)
    else
      runs.push({ mark: '', elements: [element] })
  }
  return `[${runs.map(({ mark, elements }) => `['${mark}', \`${write(elements)}\`]`).join(', ')}]`
}

/** Writes messages as the inside of a template literal, and notes the type of each parameter. */
function writer(where: string, language: string, types: Map<string, string>): Write {
  const note = (name: string, type: string) => types.set(name, types.has(name) && type === 'string | number' ? types.get(name)! : type)

  function plural({ value: name, options, offset, pluralType }: PluralElement): string {
    if (offset !== 0 || pluralType !== 'cardinal')
      throw new Error(`${where}: plurals count from one, without an offset and no ordinals: say it another way.`)
    note(name, 'number')
    const forms = Object.entries(options).map(([form, { value }]) => `'${form}': \`${write(value, name)}\``)
    return `\${plural('${language}', p.${name}, { ${forms.join(', ')} })}`
  }

  function select({ value: name, options }: SelectElement, counted?: string): string {
    const { other, ...named } = options
    const isFlag = Object.keys(named).every(key => key === 'true' || key === 'false')
    note(name, isFlag ? 'boolean' : [...Object.keys(named), 'other'].map(key => `'${key}'`).join(' | '))
    const cases = Object.entries(named).map(([key, { value }]) => `${key === 'true' ? `p.${name}` : key === 'false' ? `!p.${name}` : `p.${name} === '${key}'`} ? \`${write(value, counted)}\``)
    return `\${${cases.join(' : ')} : \`${write(other!.value, counted)}\`}`
  }

  const write: Write = (elements, counted) => elements.map((element) => {
    switch (element.type) {
      case TYPE.literal:
        return escaped(element.value)
      case TYPE.argument:
        note(element.value, 'string | number')
        return `\${p.${element.value}}`
      case TYPE.pound:
        return `\${p.${counted}}`
      case TYPE.plural:
        return plural(element)
      case TYPE.select:
        return select(element, counted)
      default:
        throw new Error(`${where}: a message has parameters, plurals, selects, and marks around whole parts; nothing else is needed yet.`)
    }
  }).join('')
  return write
}

const escaped = (text: string) => text.replace(/[\\`]|\$(?=\{)/g, '\\$&').replaceAll('\n', '\\n')
const quoted = (text: string) => `'${text.replace(/[\\']/g, '\\$&').replaceAll('\n', '\\n')}'`
