/** The charts' own styles, as their components keep them: rendering on a server leaves them out. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** All of them, kept to charts: a scoped rule reaches no further than the frame round every chart. */
export function chartStyles(root: string): string {
  const folder = join(root, 'engine', 'ui', 'charts')
  return readdirSync(folder).filter(name => name.endsWith('.vue')).sort().flatMap(name =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(/<style( scoped)?>(.*?)<\/style>/gs)].map(([, scoped, css]) =>
      scoped ? `.chart-frame {${css!.replace(/:deep\(([^)]*)\)/g, '$1')}}` : css!)).join('\n')
}
