/** Every address of the program, asked by everybody: by whom it is answered, and how. */
import type { Running } from './running.ts'
import { canonical, sha256 } from './canonical.ts'
import { join, redeem } from './client.ts'

export interface Answered { status: number, headers: Record<string, string>, body?: unknown }

interface Ask { method: 'GET' | 'POST', path: string, body?: string, headers?: Record<string, string> }

const tables = ['poll-single', 'poll-multi', 'scale', 'ranking', 'points', 'word-cloud', 'open-text', 'quiz', 'placement', 'discussion', 'reflection', 'counted-in-room']
const get = (path: string): Ask => ({ method: 'GET', path })
const post = (path: string, body: string, headers: Record<string, string> = {}): Ask => ({ method: 'POST', path, body, headers: { 'content-type': 'application/json', ...headers } })

/** CODE, HOST-KEY and DISPLAY-KEY stand for those of the session. */
const asks: Ask[] = [
  ...['/', '/index.html', '/healthz', '/reached', '/api/me', '/no-such-page'].map(get),
  ...['/api/host/content', '/api/host/export.json', '/api/host/preflight', '/api/host/handouts', '/api/host/no-such'].map(get),
  ...[...tables, 'role-play', 'no-such'].map(table => get(`/api/host/export/${table}.csv`)),
  ...['/handouts/no-such.pdf', '/handouts/', '/api/host/reports/no-such.pdf'].map(get),
  ...['/deck', '/deck/', '/deck/1', '/deck/5?clicks=1', '/deck/presenter/1', '/deck/index.html', '/deck/no-such.js', '/deck/?key=no-such', '/deck/?key=DISPLAY-KEY', '/deck/presenter/1?key=HOST-KEY'].map(get),
  ...['/console', '/console/', '/console/no-such.js', '/console/?key=no-such', '/console/?key=HOST-KEY', '/console/?key=DISPLAY-KEY&print=1'].map(get),
  get('/socket.io/?EIO=4&transport=polling'),
  { method: 'GET', path: '/socket.io/?EIO=4&transport=polling', headers: { origin: 'http://elsewhere.example' } },
  post('/api/join', '{"code":"CODE","name":"Zoe"}'),
  post('/api/join', '{"code":" c o-d-e ","name":""}'),
  post('/api/join', '{"code":"CODE"}'),
  post('/api/join', '{"code":"CODE","name":"Zoe"}', { origin: 'http://elsewhere.example' }),
  post('/api/join', '{"code":"CODE","role":"host"}'),
  post('/api/join', 'no json'),
  post('/api/join', JSON.stringify({ code: 'CODE', name: 'x'.repeat(41) })),
  post('/api/join', JSON.stringify({ code: 'CODE', name: 'x'.repeat(3000) })),
  post('/api/host/content', '{}'),
]

/** Headers that are part of the contract; the rest is the runtime's. */
const headers = ['content-type', 'content-disposition', 'cache-control', 'content-security-policy', 'location', 'set-cookie', 'referrer-policy', 'x-content-type-options', 'x-frame-options', 'access-control-allow-origin', 'strict-transport-security']

/** Asks each address as nobody, as a participant, as a display and as a host. */
export async function askAll({ origin, ready }: Running): Promise<Record<string, Record<string, Answered>>> {
  const since = Date.now()
  const keyIn = (url: string) => new URL(url).searchParams.get('key')!
  const stand = { 'HOST-KEY': keyIn(ready.consoleUrl), 'DISPLAY-KEY': keyIn(ready.displayUrl), 'CODE': ready.code, 'c o-d-e': [...ready.code.toLowerCase()].join('-') }
  const filled = (text: string) => Object.entries(stand).reduce((all, [name, value]) => all.replaceAll(name, value), text)
  const cookies: Record<string, string> = {
    nobody: '',
    participant: await join(origin, ready.code, 'Zoe'),
    display: await redeem(ready.displayUrl),
    host: await redeem(ready.consoleUrl),
  }
  const ask = async ({ method, path, body, headers: sent = {} }: Ask, cookie: string): Promise<Answered> => {
    const response = await fetch(`${origin}${filled(path)}`, { method, body: body && filled(body), headers: { ...sent, ...cookie && { cookie } }, redirect: 'manual' })
    const told = headers.flatMap(name => response.headers.has(name) ? [[name, withoutKeys(response.headers.get(name)!)]] : [])
    return { status: response.status, headers: Object.fromEntries(told) as Record<string, string>, ...bodyOf(path, response, await response.text()) }
  }
  const bodyOf = (path: string, response: Response, text: string) => {
    // Sentences of the server's own: for what is not there, and on the pages that it writes itself.
    if (response.status === 404 && !text.startsWith('{'))
      return { body: text }
    if (path === '/reached' || (response.status === 403 && text.startsWith('<!doctype')))
      return { body: text.replace(/<style>.*<\/style>/s, '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ').trim() }
    if (path.startsWith('/api/host/content') && text.includes('"schedule"'))
      return { body: `<sha256 ${sha256(text)}>` }
    // What this machine has: its network, and what lies in dist/handouts.
    if (path.endsWith('/preflight') && text.includes('"checks"'))
      return { body: shapeOf(JSON.parse(text)) }
    return text.startsWith('{') && !path.includes('export') ? { body: canonical(JSON.parse(text), { since, origin }) } : {}
  }
  const answers: Record<string, Record<string, Answered>> = {}
  for (const one of asks) {
    const roles: Record<string, Answered> = {}
    for (const [role, cookie] of Object.entries(cookies))
      roles[role] = await ask(one, cookie)
    const name = [one.method, one.path, ...one.body ? [one.body.slice(0, 80)] : [], ...one.headers?.origin ? ['from elsewhere'] : []].join(' ')
    answers[name] = roles
  }
  const wrong: Answered[] = []
  while (wrong.length < 21)
    wrong.push(await ask(post('/api/join', '{"code":"WRONG"}'), ''))
  answers['POST /api/join with a wrong code, the first and the 21st'] = { first: wrong[0]!, last: wrong.at(-1)! }
  return answers
}

/** Values of cookies and hashed names stand for themselves. */
function withoutKeys(text: string): string {
  return text.replace(/(tlw_[a-z]+)_[0-9a-f]{8}=[^;]+/g, '$1_<8 hex digits>=<key>')
}

/** Names and types, without the values. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value))
    return value.length ? [shapeOf(value[0])] : []
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)]))
  return typeof value
}
