/** What can go wrong between a phone and this laptop, told before anybody is in the room. */
import { networkInterfaces, platform } from 'node:os'

export interface NetworkAddress { address: string, name: string, announced: boolean }

export interface Check {
  id: 'addresses' | 'port' | 'isolation' | 'sleep'
  level: 'ok' | 'warn' | 'fail'
  title: string
  detail: string
}

export interface Preflight {
  addresses: NetworkAddress[]
  join: { url: string, code: string }
  /** A page to open on a phone; it says "Reached". */
  reachedUrl: string
  /** How many devices other than this one have opened it. */
  reachedBy: number
  checks: Check[]
}

type Interfaces = ReturnType<typeof networkInterfaces>

/** Interfaces a phone can hardly be on: virtual switches, containers, tunnels. */
const virtual = /^(?:docker|br-|veth|virbr|vmnet|vboxnet|tun|tap|utun|zt|tailscale|wg|awdl|llw)|vEthernet|VirtualBox|VMware|Hyper-V/i

/** IPv4 addresses that phones may reach, the likeliest first. */
export function lanAddresses(interfaces: Interfaces = networkInterfaces()): { address: string, name: string }[] {
  const all = Object.entries(interfaces).flatMap(([name, list]) => (list ?? [])
    .filter(entry => entry.family === 'IPv4' && !entry.internal)
    .map(entry => ({ address: entry.address, name })))
  const score = ({ address, name }: { address: string, name: string }) =>
    (virtual.test(name) ? 100 : 0)
    + (address.startsWith('169.254.') ? 50 : 0)
    + (/^wl|wi-?fi|^en0$/i.test(name) ? 0 : 5)
    + (/^(?:192\.168\.|10\.|172\.(?:1[6-9]|2\d|3[01])\.)/.test(address) ? 0 : 10)
  return all.sort((a, b) => score(a) - score(b))
}

/** Addresses of this laptop itself, as a connection from it would show them. */
export function ownAddresses(interfaces: Interfaces = networkInterfaces()): Set<string> {
  const all = Object.values(interfaces).flatMap(list => (list ?? []).map(entry => entry.address))
  return new Set(['', ...all, ...all.map(address => `::ffff:${address}`)])
}

/**
 * The self-check of a room.
 * @param options.host the address to announce; null chooses the likeliest
 * @param options.listening whether the server answers on its own network address
 */
export function preflightOf(options: { host: string | null, port: number, code: string, listening: boolean, reachedBy: number, interfaces?: Interfaces }): Preflight {
  const found = lanAddresses(options.interfaces)
  const host = options.host ?? found[0]?.address ?? 'localhost'
  const base = `http://${host}:${options.port}`
  const addresses = found.map(entry => ({ ...entry, announced: entry.address === host }))
  const others = addresses.filter(entry => !entry.announced)

  const checks: Check[] = []
  if (found.length === 0) {
    checks.push({ id: 'addresses', level: 'fail', title: 'No network', detail: 'This laptop is in no network, so no phone can reach it. Join the room\'s Wi-Fi, or open a hotspot on this laptop or a phone, and start again.' })
  }
  else if (options.host && options.host !== 'localhost' && !found.some(entry => entry.address === host) && !ownAddresses(options.interfaces).has(host)) {
    checks.push({ id: 'addresses', level: 'fail', title: 'Not an address of this laptop', detail: `--host names ${host}, but this laptop has ${found.map(entry => `${entry.address} (${entry.name})`).join(', ')}. Start with one of these, unless a proxy or a forwarded port stands at ${host}.` })
  }
  else if (others.length > 0) {
    checks.push({ id: 'addresses', level: 'warn', title: found.length === 1 ? 'Another network address' : `${found.length} network addresses`, detail: `Announced is ${host} (${addresses.find(entry => entry.announced)?.name ?? 'given by --host'}). Others: ${others.map(entry => `${entry.address} (${entry.name})`).join(', ')}. If phones are in another network, start with --host ADDRESS.` })
  }
  else {
    checks.push({ id: 'addresses', level: 'ok', title: 'One network address', detail: `Phones join at ${host}.` })
  }

  checks.push(options.listening
    ? { id: 'port', level: 'ok', title: `Port ${options.port} answers`, detail: `The server answers on its own network address. A firewall may still ask: allow incoming connections for Node.` }
    : { id: 'port', level: 'fail', title: `Port ${options.port} is blocked`, detail: `The server does not answer on ${base}. Allow incoming connections for Node in this laptop's firewall, or start with another --port.` })

  checks.push(options.reachedBy > 0
    ? { id: 'isolation', level: 'ok', title: 'A phone got through', detail: `${options.reachedBy === 1 ? 'One device has' : `${options.reachedBy} devices have`} opened the test page.` }
    : { id: 'isolation', level: 'warn', title: 'Not tried with a phone yet', detail: `Open ${base}/reached on a phone in the same Wi-Fi: it should say "Reached". If it does not load, the Wi-Fi keeps its clients apart (common in hotels and guest networks): use a phone's hotspot or a travel router for everybody, or run without phones.` })

  checks.push({ id: 'sleep', level: 'warn', title: 'Keep this laptop awake', detail: `Plug it in, and ${sleepHint[platform()] ?? 'turn off automatic sleep'} for the length of the session.` })

  return { addresses, join: { url: `${base}/?code=${options.code}`, code: options.code }, reachedUrl: `${base}/reached`, reachedBy: options.reachedBy, checks }
}

const sleepHint: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'run "caffeinate -d" in another terminal',
  win32: 'set Settings › System › Power › Sleep to Never',
  linux: 'run "systemd-inhibit --what=idle:sleep sleep infinity" in another terminal',
}

/** Whether this very server answers at an address, as a phone would ask. */
export async function answersAt(url: string, instance: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(3000) })
    const said = await response.json() as { instance?: string }
    return said.instance === instance
  }
  catch {
    return false
  }
}
