/** Files and names that ARCHITECTURE.md and the guides speak of are where they say. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../support/session.ts'

const read = (file: string) => readFileSync(join(root, file), 'utf8')
const guides = ['ARCHITECTURE.md', 'README.md', 'CONTRIBUTING.md', ...readdirSync(join(root, 'docs')).filter(name => name.endsWith('.md')).map(name => `docs/${name}`)]
const isPath = /`((?:engine|tests|catalogue|handouts|components|docs)\/[\w./-]+)`/g

describe('files that a guide names', () => {
  it.each(guides)('exist in %s', (guide) => {
    expect([...read(guide).matchAll(isPath)].map(([, path]) => path!).filter(path => !existsSync(join(root, path)))).toEqual([])
  })
})

describe('the tour', () => {
  const tour = read('ARCHITECTURE.md').split(/^## /m).find(part => part.startsWith('A tour'))!
  const stations = [...tour.matchAll(/`([\w./-]+\.(?:ts|vue))` \(((?:`\w+`(?:, )?)+)\)/g)].flatMap(([, file, names]) => [...names!.matchAll(/\w+/g)].map(([name]) => ({ file: file!, name })))

  it('follows five things', () => {
    expect([...tour.matchAll(/^### (.+)$/gm)].map(([, title]) => title)).toEqual(['A vote', 'A role brief', 'A turn of the slide', 'A handout', 'A report'])
    expect(stations.length).toBeGreaterThan(25)
  })

  it('finds each name in the file it stands behind', () => {
    expect(stations.filter(({ file, name }) => !new RegExp(`\\b${name}\\b`).test(read(file)))).toEqual([])
  })
})
