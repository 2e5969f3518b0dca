/** Templates to HTML documents. */
import type { Component } from 'vue'
import type { Paper } from './paper.ts'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { createServer } from 'vite'
import { createSSRApp } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { cache, engine, project } from '../library/project.ts'
import { brandCssOf, readWorkshop } from '../library/read-workshop.ts'
import { pageCss } from './paper.ts'
import { typeset } from './typeset.ts'

export interface Template { name: string, props: Record<string, unknown> }

export interface Renderer {
  /** A whole document that needs nothing but the fonts. */
  document: (template: Template, page: PageInfo) => Promise<string>
  close: () => Promise<void>
}

export interface PageInfo {
  paper: Paper
  landscape: boolean
  /** For the document's properties and the foot of each page. */
  title: string
  /** Version and date, for the foot of each page. */
  edition: string
}

/** Faces that templates and slides use: family, weight, style. */
const faces = [
  ['Inter', 'inter', 400, 'normal'],
  ['Inter', 'inter', 500, 'normal'],
  ['Inter', 'inter', 600, 'normal'],
  ['Source Serif 4', 'source-serif-4', 400, 'normal'],
  ['Source Serif 4', 'source-serif-4', 400, 'italic'],
  ['Source Serif 4', 'source-serif-4', 600, 'normal'],
  ['Source Serif 4', 'source-serif-4', 600, 'italic'],
] as const

/** Characters outside these are rare enough in this workshop to come from the second subset only when used. */
const subsets = ['latin', 'latin-ext'] as const

/** Folders by their whole paths; the first that has a template gives it, and all styles are used. */
export interface Sources {
  templates: readonly string[]
  styles: readonly string[]
  /** The workshop's brand as a style sheet, and what its content is written in. */
  brand: string
  language: string
}

/** Templates and styles that every workshop has, and those of the cards that one adds. */
export function handoutSources(workshop: string): Sources {
  const own = join(engine, 'handouts')
  const cards = join(workshop, 'handouts', 'cards')
  return { templates: [join(own, 'templates'), cards], styles: [join(own, 'styles'), join(cards, 'styles')], ...lookOf(workshop) }
}

/** What every document of a workshop has in common. */
export function lookOf(workshop: string): Pick<Sources, 'brand' | 'language'> {
  return { brand: brandCssOf(workshop, 'paper'), language: readWorkshop(workshop).language }
}

/**
 * Opens a renderer; templates are compiled once and kept until it closes.
 * @param more styles that are not files there
 */
export async function openRenderer(sources: Sources, more = ''): Promise<Renderer> {
  const server = await createServer({
    root: project,
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    cacheDir: join(cache, 'handouts', 'vite'),
    plugins: [vue()],
    optimizeDeps: { noDiscovery: true, include: [] },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  })
  const css = `${stylesOf(sources)}\n${more}`
  return {
    async document(template, page) {
      const folder = sources.templates.find(folder => existsSync(join(folder, `${template.name}.vue`)))
      const module = await server.ssrLoadModule(`${folder}/${template.name}.vue`) as { default: Component }
      const body = await renderToString(createSSRApp(module.default, template.props))
      return wrap(typeset(body.replace(/<!--.*?-->/gs, '')), css, template.name, page, sources.language)
    },
    close: () => server.close(),
  }
}

/** Folders with the fonts' files, by the path under which a document asks for them. */
export function fontFolders(): Record<string, string> {
  const require = createRequire(join(project, 'package.json'))
  return Object.fromEntries(['inter', 'source-serif-4'].map(name =>
    [`/fonts/${name}/`, join(require.resolve(`@fontsource/${name}/package.json`), '..', 'files')]))
}

function stylesOf({ styles, brand }: Sources): string {
  const tokens = readFileSync(join(engine, 'look', 'styles', 'tokens.css'), 'utf8')
  const print = readFileSync(join(import.meta.dirname, 'print.css'), 'utf8')
  const own = styles.filter(existsSync).flatMap(folder => readdirSync(folder).filter(name => name.endsWith('.css')).map(name => ({ name, path: join(folder, name) }))).sort((a, b) => a.name < b.name ? -1 : 1).map(({ path }) => readFileSync(path, 'utf8'))
  return [tokens, brand, fontFaces(), print, ...own].join('\n')
}

/** Latin Extended is asked for only by documents that use it, through the range. */
function fontFaces(): string {
  const ranges = {
    'latin': 'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
    'latin-ext': 'U+0100-0130,U+0132-0151,U+0154-02BA,U+02BD-02C5,U+02C7-02D9,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0',
  }
  return faces.flatMap(([family, name, weight, style]) => subsets.map(subset =>
    `@font-face { font-family: '${family}'; font-weight: ${weight}; font-style: ${style}; src: url('/fonts/${name}/${name}-${subset}-${weight}-${style}.woff2') format('woff2'); unicode-range: ${ranges[subset]}; }`)).join('\n')
}

function wrap(body: string, css: string, template: string, page: PageInfo, language: string): string {
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    `<title>${escape(page.title)}</title>`,
    `<style>${css}\n${pageCss(page)}</style>`,
    `</head><body class="${template.toLowerCase()} ${page.paper}">${body}</body></html>`,
  ].join('\n')
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
