/** Running text out of Markdown, front matter and tags. */

/** A tag with its attributes. */
const TAG = /<\/?[a-z](?:"[^"]*"|[^">])*>/gi
const ATTRIBUTE = /([\w:@-]+)="([^"]*)"/g
/** Attributes in which no words stand. */
const SILENT = /^(?::?class|:?style|v-.*|@.*|#.*|:?id|src|href|lang)$/
/** A property that is code; of it, only what stands in single quotes is text. */
const CODE = /^\s*[[{(]|=>|\$/
const QUOTED = /'((?:\\'|[^'])*)'/g

/** The words of a text that a person reads, without tags, code, addresses and the syntax of a figure's properties. */
export function proseOf(text: string): string {
  return text
    .replace(/```[\s\S]*?```/g, ' ')
    .replace(/`[^`]*`/g, ' ')
    .replace(/<!--|-->/g, ' ')
    .replace(TAG, tag => ` ${[...tag.matchAll(ATTRIBUTE)].filter(([, name]) => !SILENT.test(name!)).map(([, , value]) => attributeText(value!)).join(' . ')} `)
    .replace(/\]\([^)]*\)/g, '] ')
    .replace(/https?:\S+|\/[\w-]+\/\S*|\b\w+@\S+/g, ' ')
    .replace(/\[click\]/g, ' ')
}

function attributeText(value: string): string {
  return CODE.test(value) ? [...value.matchAll(QUOTED)].map(match => match[1]!.replaceAll('\\\'', '\'')).join(' . ') : value
}

/** Sentences and labels in the source of a figure: its texts for the eye and for the ear, without code. */
export function figureTexts(source: string): string[] {
  const [script = '', template = ''] = source.replace(/<style[\s\S]*/, '').split('<template>')
  const labels = [...template.matchAll(/\s(?:label|desc|lines|title|text)="([^"]*)"/g)].map(match => match[1]!)
  const strings = [...script.replace(/^import .*|\/\*[\s\S]*?\*\/|\/\/.*/gm, ' ').matchAll(QUOTED)].map(match => match[1]!.replaceAll('\\\'', '\'')).filter(text => /^[“‘]?[A-Z]|[\p{L}’][ ,][“\p{L}]/u.test(text) && !/[=(){}]|var|\dpx/.test(text))
  return [...labels, ...strings]
}

/** Parts of a word that stand before a hyphen only. */
const PREFIXES = new Set(['co', 'de', 'ex', 'mid', 'multi', 'non', 'pre', 're', 'self', 'un', 'vice'])
/** Ids of exercises are names for the machine. */
const ID = /^(?:wc|sc|pl|rk|ds|sp|mx|ot|qz|pm|pt|rf|rp)-/

/** Words of a text: letters with inner apostrophes; of a word with hyphens, its parts. Those with digits in them are left out. */
export function wordsOf(text: string): string[] {
  const found = text.replaceAll('’', '\'').match(/(?<![\p{L}\p{N}_@/.-])\p{L}[\p{L}'-]*(?![\p{L}\p{N}_@])/gu) ?? []
  return found.filter(word => !ID.test(word)).flatMap((word) => {
    const parts = word.split('-')
    return parts.filter((part, i) => part && (i === parts.length - 1 || !PREFIXES.has(part.toLowerCase()))).map(part => part.replace(/'+$/, ''))
  })
}
