// What has to be installed before a command can run. Plain JavaScript without dependencies, as bootstrap.mjs is.

/** What can be installed, from less to more; each holds all of the one before. */
export const LEVELS = ['running', 'all']

const atLeast = (level, wanted) => LEVELS.indexOf(level) >= LEVELS.indexOf(wanted)

/**
 * The level a command needs. What runs a workshop stands in engine/commands and is called by its name;
 * what is called by its path is for those who work on the program, and may use everything.
 * @param {string} command
 * @param {readonly string[]} args
 */
export function levelOf(command, args) {
  // Contact sheets are drawn by the reader of PDFs that tests use.
  return command.includes('/') || (command === 'handouts' && args.includes('--sheets')) ? 'all' : 'running'
}

/** The text of the stamp that bootstrap leaves in node_modules. */
export const stampOf = (hash, level) => `${hash} ${level}\n`

/** Reads a stamp; one without a level is of a time when everything was installed. */
export function readStamp(text) {
  const [hash, level = 'all'] = text.trim().split(/\s+/)
  return hash && LEVELS.includes(level) ? { hash, level } : null
}

/**
 * What npm has to do.
 * @param {{ hash: string, level: string } | null} stamp what is installed, or null
 * @param {string} hash of the lock file
 * @param {string} wanted level
 * @returns {{ does: 'nothing' | 'add' | 'replace', level: string }} and the level that is there afterwards.
 * `add` leaves what is installed where it is: a server may run on it.
 */
export function planInstall(stamp, hash, wanted) {
  if (!stamp)
    return { does: 'replace', level: wanted }
  const level = atLeast(stamp.level, wanted) ? stamp.level : wanted
  if (stamp.hash !== hash)
    return { does: 'replace', level }
  return { does: level === stamp.level ? 'nothing' : 'add', level }
}

/** The arguments of npm for a plan; a setting of the machine never decides what is left out. */
export function npmArgs({ does, level }) {
  const quietly = ['--loglevel=error', '--no-audit', '--no-fund', '--include=optional']
  const dev = level === 'all' ? '--include=dev' : '--omit=dev'
  // `ci` empties node_modules first; `install` brings it to what the lock file says, and `--no-save` leaves that file alone.
  return [...does === 'replace' ? ['ci'] : ['install', '--no-save'], dev, ...quietly]
}
