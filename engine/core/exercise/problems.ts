/** Something wrong with the content, told so that an author can mend it without reading code. */
export interface Problem {
  /** Path from the project's root. */
  file: string
  /** Key path inside the file, such as `steps[0].items[1].options`; empty for the file as a whole. */
  path: string
  /** What is wrong and what to do, without the place. */
  message: string
  level: 'error' | 'warning'
}

/** One line for the terminal: file, key path, what is wrong, what to do. */
export function formatProblem(problem: Problem): string {
  const place = problem.path ? `${problem.file}: ${problem.path}` : problem.file
  const joint = problem.path ? ' ' : ': '
  return `${place}${joint}${problem.message}`
}

/** `steps[0].items` from `['steps', 0, 'items']`. */
export function keyPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((out, key) =>
    typeof key === 'number' ? `${out}[${key}]` : out ? `${out}.${String(key)}` : String(key), '')
}
