/** Front matter: the YAML between the hyphens at the top of a Markdown file. */
import type { Problem } from './exercise/problems.ts'
import { parseDocument } from 'yaml'

/** A value that was read, or the problems that keep it from being used. */
export type Parsed<T> = { ok: true, value: T, problems: Problem[] } | { ok: false, problems: Problem[] }

const fence = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)([\s\S]*)$/

/**
 * Splits a Markdown file into its YAML front matter and its body.
 * @returns the parsed front matter, or the problem that keeps it from being read.
 */
export function parseFrontMatter(source: string, file: string): Parsed<{ data: unknown, body: string }> {
  const match = fence.exec(source.replace(/^\uFEFF/, ''))
  if (!match)
    return fail(file, '', 'has no front matter: begin the file with a line of three hyphens, the keys, and three hyphens again')
  const yaml = parseYaml(match[1]!, file, 2)
  return yaml.ok ? { ok: true, value: { data: yaml.value, body: match[2]!.trim() }, problems: [] } : yaml
}

/**
 * Reads YAML.
 * @param firstLine the line of the file on which `source` begins, for messages
 */
export function parseYaml(source: string, file: string, firstLine = 1): Parsed<unknown> {
  const document = parseDocument(source)
  const error = document.errors[0]
  if (!error)
    return { ok: true, value: document.toJS(), problems: [] }
  const line = firstLine - 1 + (error.linePos?.[0].line ?? 1)
  return fail(file, `line ${line}`, yamlMessage(error))
}

/** What people get wrong most, by the parser's code for it. */
const causes: Record<string, string> = {
  BLOCK_AS_IMPLICIT_KEY: 'has a second colon: put the text after the first colon in quotes',
  TAB_AS_INDENT: 'is indented with a tab: use spaces',
  DUPLICATE_KEY: 'repeats a key: keep one of the two',
  MISSING_CHAR: 'ends with a quote or bracket still open: close it, here or further up',
  BAD_INDENT: 'is indented differently from its neighbours, or follows a bracket left open: line it up, or close the bracket',
}

/** What is wrong with a piece of YAML and what to do, from the parser's error. */
export function yamlMessage(error: { code: string, message: string }): string {
  const cause = causes[error.code]
  const said = error.message.split('\n')[0]!.replace(/ at line.*$/, '')
  return cause ?? `cannot be read as YAML (${said}): check indentation, quotes and colons near that line`
}

function fail(file: string, path: string, message: string): { ok: false, problems: Problem[] } {
  return { ok: false, problems: [{ file, path, message, level: 'error' }] }
}
