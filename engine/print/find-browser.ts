/** Finds a Chromium for tests and prints, or brings one; never downloads at npm's install step. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { chromium } from 'playwright-chromium'
import { ToldError } from '../core/told-error.ts'

/** No browser was found and none could be installed. */
export class BrowserError extends ToldError {}

/** Where Chrome, Chromium and Edge usually are. */
const usual: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: ['/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium', '/usr/bin/microsoft-edge'],
  darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium', '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(name => process.env[name] ?? []).flatMap(base => [join(base, 'Google', 'Chrome', 'Application', 'chrome.exe'), join(base, 'Microsoft', 'Edge', 'Application', 'msedge.exe')]),
}

/** Chromium without a browser's windows: it starts for a third of the work, and hyphenates nothing. */
const shell = '/usr/lib/chromium/chromium-headless-shell'

/**
 * The path of a browser that starts: CHROMIUM_PATH, Playwright's own, an installed one, one that
 * Playwright installs, or Debian's when root.
 * @param lean Debian's Chromium without windows comes first: for tests, and not for what people print
 * @throws BrowserError with one sentence that says what to do
 */
export function findBrowser(say: (line: string) => void, lean = false): string {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (existsSync(named))
      return named
    throw new BrowserError(`CHROMIUM_PATH names ${named}, where there is no file. Correct it, or unset it to let a browser be found.`)
  }
  const found = lean && existsSync(shell) ? shell : installedBrowser()
  if (found)
    return found

  say('No browser found; installing Chromium with Playwright …')
  if (run(process.execPath, [join(dirname(createRequire(import.meta.url).resolve('playwright-chromium/package.json')), 'cli.js'), 'install', 'chromium']) && existsSync(chromium.executablePath()))
    return chromium.executablePath()
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('Playwright could not; installing Debian\'s chromium …')
    const install = (name: string) => run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name])
    if (run('apt-get', ['update', '-qq'])) {
      if (lean && install('chromium-headless-shell') && existsSync(shell))
        return shell
      const debian = install('chromium') && installedBrowser()
      if (debian)
        return debian
    }
  }
  throw new BrowserError('No browser was found and none could be installed. Install Chrome, Chromium or Edge, or set CHROMIUM_PATH to one, and run the command again.')
}

/** The path of a browser that is there already; nothing is installed. */
export function installedBrowser(): string | undefined {
  return [process.env.CHROMIUM_PATH, chromium.executablePath(), ...usual[process.platform] ?? []].find(path => path && existsSync(path))
}

function run(command: string, args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync(command, args, { stdio: ['ignore', process.stderr, process.stderr], env, timeout: 300_000 }).status === 0
}

/** Flags that keep a browser from asking other hosts for anything, and let it run where there is no sandbox. */
export const browserArgs: string[] = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
]
