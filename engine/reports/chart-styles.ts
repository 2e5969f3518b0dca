/** The charts' own styles, as their components keep them: rendering on a server leaves them out. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** All of them, kept to charts: a scoped rule reaches no further than the frame round every chart. */
export function chartStyles(): string {
  const engine = join(import.meta.dirname, '..')
  const own = readdirSync(join(engine, 'kinds'), { recursive: true, encoding: 'utf8' }).filter(name => /\bChart\w*\.vue$/.test(name)).map(name => join('kinds', name))
  const shared = readdirSync(join(engine, 'ui', 'charts')).filter(name => name.endsWith('.vue')).map(name => join('ui', 'charts', name))
  return [...shared.sort(), ...own.sort()].flatMap(path =>
    [...readFileSync(join(engine, path), 'utf8').matchAll(/<style( scoped)?>(.*?)<\/style>/gs)].map(([, scoped, css]) =>
      scoped ? `.chart-frame {${css!.replace(/:deep\(([^)]*)\)/g, '$1')}}` : css!)).join('\n')
}
