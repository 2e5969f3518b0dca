/** Finds words for people that stand in a component or a page's module instead of a catalogue. */
import type { AttributeNode, DirectiveNode, ElementNode, RootNode, TemplateChildNode } from '@vue/compiler-dom'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { parse as parseComponent } from 'vue/compiler-sfc'
import { roomOf } from './judge.ts'

export interface Sentence {
  file: string
  line: number
  text: string
}

/** A word or a file that may stand where it stands, and why. */
export interface Allowed {
  file: RegExp
  text: RegExp
  why: string
}

/** Short, and each with its reason; one that allows nothing any more fails. */
export const allowed: readonly Allowed[] = [
  { file: /^engine\/kinds\/(?:estimate|placement|points|poll-single|quiz|ranking|scale|word-cloud)\/Slide(?:Answers)?\.vue$/, text: /./, why: 'not moved yet: results on slides' },
  { file: /^engine\/ui\/charts\//, text: /./, why: 'not moved yet: what charts say of a result' },
  { file: /^engine\/reports\/parts\/LossList\.vue$/, text: /^any$/, why: 'stands for an outcome, whichever' },
]

/** Sentences that nothing allows, and what allows nothing any more. */
export function judgeSentences(found: readonly Sentence[], list: readonly Allowed[]): string[] {
  const allows = ({ file, text }: Allowed, sentence: Sentence) => file.test(sentence.file) && text.test(sentence.text)
  return [
    ...found.filter(sentence => !list.some(one => allows(one, sentence))).map(told),
    ...list.filter(one => !found.some(sentence => allows(one, sentence))).map(({ file, text }) => `tests/architecture/sentences.ts: nothing in ${file} needs ${text} any more: take it out`),
  ]
}

/** Numbers of the compiler's kinds of nodes; its own enumeration is gone before anything runs. */
const ELEMENT = 1
const TEXT = 2
const INTERPOLATION = 5
const ATTRIBUTE = 6

const read = new Set(['aria-label', 'aria-roledescription', 'aria-valuetext', 'alt', 'label', 'placeholder', 'title'])
/** Bound values that no one reads: what is compared, drawn or addressed there. */
const unread = /^(?:class|style|key|id|for|is|d|transform|viewBox|points|name|type|href|src|ref|to|aria-(?:describedby|labelledby|controls|current|pressed)|data-.*)$/

/** Every word for people below `root` that stands in no catalogue. */
export function sentencesIn(root: string): Sentence[] {
  const isShown = (file: string) => ['browser', 'slides'].includes(roomOf(file)?.runs ?? '')
  return globSync(['engine/**/*.vue', 'engine/**/*.ts'], { cwd: root, exclude: ['**/node_modules/**', '**/*.d.ts'] }).sort().filter(file => file.endsWith('.vue') || isShown(file)).flatMap(file => sentencesOf(file, readFileSync(join(root, file), 'utf8')))
}

/** The same for one file. */
export function sentencesOf(file: string, source: string): Sentence[] {
  if (!file.endsWith('.vue'))
    return inScript(file, source, 1)
  const { template, script, scriptSetup } = parseComponent(source, { filename: file }).descriptor
  return [
    ...[script, scriptSetup].flatMap(block => block ? inScript(file, block.content, block.loc.start.line) : []),
    ...template?.ast ? inTemplate(file, template.ast) : [],
  ]
}

function inTemplate(file: string, node: RootNode | TemplateChildNode): Sentence[] {
  const found = (line: number, text: string): Sentence => ({ file, line, text: text.trim().replace(/\s+/g, ' ') })
  const line = node.loc.start.line
  const own = node.type === TEXT && /\p{L}/u.test(node.content)
    ? [found(line, node.content)]
    : node.type === INTERPOLATION
      ? inExpression(file, node.loc.source.slice(2, -2), line, true)
      : []
  const props = node.type === ELEMENT ? (node as ElementNode).props.flatMap(prop => inProp(file, prop)) : []
  const children = 'children' in node ? (node.children as TemplateChildNode[]).filter(child => typeof child === 'object') : []
  return [...own, ...props, ...children.flatMap(child => inTemplate(file, child))]
}

function inProp(file: string, prop: AttributeNode | DirectiveNode): Sentence[] {
  const line = prop.loc.start.line
  if (prop.type === ATTRIBUTE)
    return isReadAttribute(prop.name, prop.value?.content ?? '') ? [{ file, line, text: prop.value!.content }] : []
  const name = prop.arg && 'content' in prop.arg ? prop.arg.content : ''
  const code = prop.exp?.loc.source ?? ''
  if (prop.name !== 'bind')
    return prop.name === 'for' || prop.name === 'slot' ? [] : inExpression(file, code, line, false)
  return unread.test(name) ? [] : inExpression(file, code, line, read.has(name))
}

/** A component may call its texts as it likes: a value of several words is taken for one. */
function isReadAttribute(name: string, value: string): boolean {
  return read.has(name) ? /\p{L}/u.test(value) : !unread.test(name) && /\p{L}{2} +\p{L}{2}/u.test(value)
}

/** @param isRead whatever the expression gives is read, so a single word counts as well */
function inExpression(file: string, code: string, line: number, isRead: boolean): Sentence[] {
  return literalsIn(code).filter(({ text, isCompared }) => isSentence(text) || (isRead && !isCompared && /\p{L}/u.test(text.replace(HOLE, '')))).map(({ text }) => ({ file, line, text }))
}

function inScript(file: string, source: string, firstLine: number): Sentence[] {
  return literalsIn(source).filter(({ text }) => isSentence(text)).map(({ text, line }) => ({ file, line: firstLine + line, text }))
}

/** What stands for a value in a template literal. */
const HOLE = '\u{FFFC}'

/** A capital and a blank between words, or a full stop after one. */
function isSentence(text: string): boolean {
  return /^[\p{Lu}\u{FFFC}][^/=<>]*\p{L}[\s\u{FFFC}]+[“\p{L}]/u.test(text) && /\p{L}\p{L}\s|\s\p{L}\p{L}/u.test(text) && !/^\p{Lu}[\d.]/u.test(text)
}

interface Literal { text: string, line: number, isCompared: boolean }

/** Texts in code, those of imports, types and comparisons left out or marked. */
function literalsIn(code: string): Literal[] {
  const source = ts.createSourceFile('words.ts', code, ts.ScriptTarget.Latest, true)
  const found: Literal[] = []
  const add = (node: ts.Node, text: string) => found.push({ text, line: source.getLineAndCharacterOfPosition(node.getStart()).line, isCompared: isCompared(node) })
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node))
      return
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node))
      add(node, node.text)
    else if (ts.isTemplateExpression(node))
      add(node, [node.head.text, ...node.templateSpans.map(span => HOLE + span.literal.text)].join(''))
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** Compared with something, a key, a case, or handed on by name: nobody reads it. */
function isCompared({ parent }: ts.Node): boolean {
  if (ts.isParenthesizedExpression(parent) || ts.isConditionalExpression(parent))
    return isCompared(parent)
  if (ts.isBinaryExpression(parent))
    return spoken.has(parent.operatorToken.kind) ? isCompared(parent) : true
  return ts.isElementAccessExpression(parent) || ts.isCallExpression(parent) || ts.isCaseClause(parent)
    || (ts.isPropertyAssignment(parent) && ts.isCallExpression(parent.parent.parent))
}

/** Operators whose outcome may be what they were given. */
const spoken: ReadonlySet<ts.SyntaxKind> = new Set([ts.SyntaxKind.PlusToken, ts.SyntaxKind.QuestionQuestionToken, ts.SyntaxKind.BarBarToken])

const told = ({ file, line, text }: Sentence): string => `${file}:${line}: "${text.replaceAll(HOLE, '…')}" stands in a component: put it into a catalogue of engine/words`
