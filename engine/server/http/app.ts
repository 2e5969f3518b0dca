/** Everything over HTTP: the phone page, the gated deck and console, and a small API. */
import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import type { Builds } from '../../build/builds.ts'
import type { PrintReport } from '../../core/report/job.ts'
import type { SessionRecord } from '../../core/report/record.ts'
import type { Admission } from '../admission.ts'
import type { Preflight } from '../network.ts'
import type { LiveSession } from '../session/live-session.ts'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { secureHeaders } from 'hono/secure-headers'
import { z } from 'zod'
import { PROTOCOL_VERSION } from '../../core/protocol-version.ts'
import { exportTables } from '../../core/session/export.ts'
import * as words from '../../words/en/errors.ts'
import { readHandouts } from '../handouts.ts'
import { isSameOrigin } from '../realtime.ts'
import { StoreError } from '../store/types.ts'
import { gatePage, reachedPage } from './pages.ts'
import { reportRoutes } from './reports.ts'

export interface AppOptions {
  /** Tells this running server from any other; it names nothing. */
  instance: string
  /** The workshop's, for the page on which people join. */
  title: string
  /** Exercises that reports ask for by what they are for. */
  roles?: SessionRecord['roles']
  /** A style sheet for phone and console where the workshop has a brand of its own. */
  brand?: string
  printReport: PrintReport
  session: LiveSession
  admission: Admission
  builds: Builds
  handoutsDir: string
  deckElsewhere?: string
  preflight: () => Promise<Preflight>
  onReached: (address: string) => void
  log: (line: string) => void
}

/** Who is connected does not matter to an export. */
const NOBODY = { participants: new Set<string>(), displays: 0, hosts: 0 }

interface Env { Bindings: HttpBindings }

const joinBody = z.strictObject({ code: z.string().max(40), name: z.string().trim().max(40).default('') })
const MAX_JSON_BYTES = 2_000

/** Headers that matter for every answer, a script's or a vote's too. */
const common: Parameters<typeof secureHeaders>[0] = {
  // Meant for HTTPS; on a plain local network they would only send browsers astray.
  strictTransportSecurity: false,
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
  // Of browsers and plug-ins that are no longer around.
  xDownloadOptions: false,
  xPermittedCrossDomainPolicies: false,
  xXssProtection: false,
}
const pageHeaders = secureHeaders({
  ...common,
  contentSecurityPolicy: {
    defaultSrc: ['\'self\''],
    scriptSrc: ['\'self\'', '\'unsafe-inline\''],
    styleSrc: ['\'self\'', '\'unsafe-inline\''],
    imgSrc: ['\'self\'', 'data:', 'blob:'],
    fontSrc: ['\'self\'', 'data:'],
    connectSrc: ['\'self\'', 'ws:', 'wss:'],
    frameAncestors: ['\'self\''],
  },
  xFrameOptions: 'SAMEORIGIN',
})
/** What only a page obeys is left out of files, which a phone loads a dozen of. */
const fileHeaders = secureHeaders({ ...common, xFrameOptions: false, xDnsPrefetchControl: false, referrerPolicy: false })

export function createApp({ instance, title, roles = {}, brand = '', printReport, session, admission, builds, handoutsDir, deckElsewhere, preflight, onReached, log }: AppOptions): Hono<Env> {
  const app = new Hono<Env>()
  const cookie = (c: Context<Env>) => c.req.header('cookie')
  const deckRole = (c: Context<Env>) => admission.admit('deck', cookie(c))?.role ?? null

  app.use(compress())
  app.use(async (c, next) => {
    await next()
    const isPage = c.res.headers.get('content-type')?.startsWith('text/html')
    await (isPage ? pageHeaders : fileHeaders)(c, async () => {})
  })

  app.onError((error, c) => {
    log(error instanceof StoreError ? error.message : `A request for ${c.req.path} failed: ${error.message}`)
    return c.json({ ok: false, code: 'server', why: words.http.failed }, 500)
  })

  app.get('/healthz', c => c.json({ ok: true, protocol: PROTOCOL_VERSION, instance }))

  app.get('/reached', (c) => {
    onReached(c.env.incoming.socket.remoteAddress ?? '')
    return c.html(reachedPage)
  })

  app.get('/api/me', c => c.json({ joined: admission.admit('participant', cookie(c)) !== null, title }))

  const tooLong = bodyLimit({ maxSize: MAX_JSON_BYTES, onError: c => c.json({ ok: false, code: 'malformed', why: words.http.tooLong }, 413) })
  app.post('/api/join', tooLong, async (c) => {
    if (!isSameOrigin(c.env.incoming))
      return c.json({ ok: false, code: 'malformed', why: words.http.otherServer }, 403)
    const body = joinBody.safeParse(parseJson(await c.req.text()))
    if (!body.success)
      return c.json({ ok: false, code: 'malformed', why: words.http.codeAndName }, 400)
    const joined = await admission.join(body.data, cookie(c), c.env.incoming.socket.remoteAddress ?? '')
    if (!joined.ok)
      return c.json(joined, joined.code === 'too-many' ? 429 : 403)
    c.header('Set-Cookie', joined.cookie)
    return c.json({ ok: true })
  })

  app.use('/api/host/*', async (c, next) => deckRole(c) === 'host' ? next() : c.json({ ok: false, code: 'not-allowed', why: words.http.hostOnly }, 403))
  app.get('/api/host/content', c => c.json(session.content))
  app.get('/api/host/export.json', async (c) => {
    const { json } = await session.export(NOBODY)
    return download(c, `${session.header.name}.json`, 'application/json', JSON.stringify(json, null, 2))
  })
  app.get('/api/host/export/:file{[a-z-]+\\.csv}', async (c) => {
    const kind = exportTables.find(name => `${name}.csv` === c.req.param('file'))
    if (!kind)
      return c.json({ ok: false, code: 'unknown', why: words.http.tables({ tables: exportTables.join(', ') }) }, 404)
    const { csv } = await session.export(NOBODY)
    return download(c, `${session.header.name}-${kind}.csv`, 'text/csv; charset=utf-8', csv[kind])
  })
  app.route('/api/host/reports', reportRoutes(session, printReport, roles, log))
  app.get('/api/host/handouts', async c => c.json(await readHandouts(handoutsDir)))
  app.get('/handouts/:file', async (c) => {
    const isReleased = session.state.released.some(handout => handout.file === c.req.param('file'))
    const mayRead = deckRole(c) === 'host' || (isReleased && admission.admit('participant', cookie(c)) !== null)
    if (!mayRead)
      return c.html(gatePage(words.pages.notGivenOut), 403)
    const made = (await readHandouts(handoutsDir)).find(handout => handout.file === c.req.param('file'))
    if (!made)
      return c.notFound()
    c.header('Cache-Control', 'no-store')
    c.header('Content-Type', 'application/pdf')
    return c.body(await readFile(join(handoutsDir, made.file)))
  })
  app.get('/api/host/preflight', async c => c.json(await preflight()))

  // A key in an address becomes a cookie once, and leaves the address bar.
  app.use('/:area{deck|console}/*', async (c, next) => {
    c.header('Cache-Control', 'no-store')
    const url = new URL(c.req.url)
    const key = url.searchParams.get('key')
    if (key === null)
      return next()
    const redeemed = admission.redeem(key)
    if (!redeemed)
      return c.html(gatePage(words.pages.wrongKey), 403)
    url.searchParams.delete('key')
    c.header('Set-Cookie', redeemed.cookie)
    return c.redirect(`${url.pathname}${url.search}`)
  })
  app.get('/deck', c => c.redirect('/deck/'))
  app.get('/console', c => c.redirect('/console/'))

  const hostFiles = files(builds.hostDeck, '/deck')
  const displayFiles = files(builds.displayDeck, '/deck')
  app.use('/deck/*', async (c, next) => {
    const role = deckRole(c)
    if (!role)
      return c.html(gatePage(words.pages.slidesAddress), 403)
    const isPage = !/\.[a-z0-9]+$/i.test(c.req.path) || c.req.path.endsWith('.html')
    if (!isPage)
      return (role === 'host' ? hostFiles : displayFiles)(c, next)
    // Cookies of a host are shared by its ports, so the key counts there as well.
    if (deckElsewhere)
      return c.redirect(`${deckElsewhere}${c.req.path.slice('/deck'.length)}`)
    if (role === 'host')
      return c.html(await deckPage(builds.hostDeck))
    // The display's build finds its page behind the hash, so that it also runs from any folder.
    const page = /^\/deck\/(?:presenter\/)?(\d+)/.exec(c.req.path)?.[1]
    return page ? c.redirect(`/deck/#/${page}`) : c.html(await deckPage(builds.displayDeck))
  })

  const consoleFiles = files(builds.console, '/console')
  app.use('/console/*', async (c, next) => {
    if (deckRole(c) !== 'host')
      return c.html(gatePage(words.pages.consoleAddress), 403)
    return brand && c.req.path === '/console/' ? c.html(await pageWith(builds.console, `<style>${brand}</style>`)) : consoleFiles(c, next)
  })

  app.use('/*', async (c, next) => {
    await next()
    if (c.req.path === '/' || c.req.path.endsWith('.html'))
      c.header('Cache-Control', 'no-cache')
  })
  if (brand)
    app.get('/', async c => c.html(await pageWith(builds.participant, `<style>${brand}</style>`)))
  app.use('/*', files(builds.participant, ''))
  app.notFound(c => c.text(words.pages.nothingHere, 404))
  return app
}

/** A file for the host to keep; session names are plain letters, digits and hyphens. */
function download(c: Context<Env>, name: string, type: string, body: string): Response {
  c.header('Content-Type', type)
  c.header('Content-Disposition', `attachment; filename="${name}"`)
  c.header('Cache-Control', 'no-store')
  return c.body(body)
}

function files(root: string, prefix: string) {
  return serveStatic<Env>({ root, rewriteRequestPath: path => path.slice(prefix.length) || '/' })
}

/** The deck's page, with the mark that tells it that a session is there. */
const deckPage = (build: string) => pageWith(build, '<meta name="live-session" content="on">')

/** A build's page with something more at the end of its head. */
async function pageWith(build: string, more: string): Promise<string> {
  const html = await readFile(join(build, 'index.html'), 'utf8')
  return html.replace('</head>', () => `${more}</head>`)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  }
  catch {
    return undefined
  }
}
