/** Reads one agenda file. Pure: text in, agenda or problems out. */
import type { Parsed } from '../front-matter.ts'
import type { Agenda } from './schema.ts'
import { explain } from '../exercise/explain.ts'
import { parseYaml } from '../front-matter.ts'
import { agendaSchema } from './schema.ts'

/**
 * Parses an agenda file.
 * @param source the whole file
 * @param file its path, for messages; its name must be the agenda's id
 */
export function parseAgenda(source: string, file: string): Parsed<Agenda> {
  const yaml = parseYaml(source, file)
  if (!yaml.ok)
    return yaml
  const result = agendaSchema.safeParse(yaml.value ?? {}, { reportInput: true })
  if (!result.success)
    return { ok: false, problems: result.error.issues.flatMap(issue => explain(issue, file)) }
  const name = file.split('/').at(-1)!.replace(/\.ya?ml$/, '')
  return name === result.data.id
    ? { ok: true, value: result.data, problems: [] }
    : { ok: false, problems: [{ file, path: 'id', message: `is "${result.data.id}" but the file is called "${name}.yaml": make them the same`, level: 'error' }] }
}
