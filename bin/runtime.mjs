// What every door of Ward does before Node 24 takes over: install what is missing, find a Node that can run Ward, run
// it and pass signals on. Plain JavaScript without dependencies: any Node from 18 on reads it, before an install.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { constants } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
const FLOOR = '24.15'
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']
const onWindows = process.platform === 'win32'
const family = parents() // asked at once: an install takes long enough to lose a parent meanwhile

// Loaded into Ward's process: when the launcher is gone, even by kill -9, the ipc channel closes and the process gets
// SIGTERM. unref: the channel must not keep a finished command alive (a 'message' listener in Ward would undo that).
const GUARD = `data:text/javascript,process.channel && (process.channel.unref(
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))))`

const packagesOf = file =>
  existsSync(join(root, file)) ? JSON.parse(readFileSync(join(root, file), 'utf8')).packages : {}

/** True when what is installed is not what the lockfile names. Optional packages may be missing (other platforms). */
export function isStale() {
  if (process.env.WARD_NO_INSTALL) return false
  const present = packagesOf('node_modules/.package-lock.json')
  return Object.entries(packagesOf('package-lock.json')).some(([path, { version, optional, devOptional }]) =>
    path in present ? present[path].version !== version : path !== '' && !optional && !devOptional,
  )
}

async function npm(...command) {
  const args = [...command, '--ignore-scripts', '--include=dev', '--include=optional', '--loglevel=error']
  // Without our own .bin: the npm that replaces node_modules must not run on the Node inside it.
  const outside = part => !part.startsWith(join(root, 'node_modules'))
  const env = { ...process.env, PATH: process.env.PATH?.split(delimiter).filter(outside).join(delimiter) }
  // npm's words go to stderr: stdout belongs to the command that is waiting (`--json`).
  const code = await run('npm', args, { cwd: root, env, stdio: ['ignore', 2, 2], shell: onWindows })
  if (code > 128) throw new Error('The installation was stopped; the next start begins it again.')
  return code === 0
}

/** Installs the lockfile's packages when they are not there. A second process waits for the first. */
export async function install() {
  if (!isStale()) return
  const lock = join(root, 'installing.log') // holds nothing; a name that .gitignore covers
  while (isStale() && !taken(lock)) await new Promise(resolve => setTimeout(resolve, 500))
  if (!isStale()) return rmSync(lock, { force: true })
  console.error('ward: installing packages, once; about half a minute ...')
  const beat = setInterval(() => writeFileSync(lock, ''), 5000)
  try {
    if ((await npm('ci')) || (await npm('install', '--no-save'))) return console.error('ward: installed')
    throw new Error(`npm could not install Ward's packages: see above, or run "npm ci" in ${root}`)
  } finally {
    clearInterval(beat)
    rmSync(lock, { force: true })
  }
}

/** True when this process has the lock: nobody had it, or whoever had it gave no sign of life for 20 seconds. */
function taken(lock) {
  try {
    writeFileSync(lock, '', { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs
    if (since !== undefined && Date.now() - since >= 20_000) rmSync(lock, { force: true })
    return false
  }
}

/** The Node to run Ward with: this one when it is new enough, else the one npm carried in. */
export function findNode() {
  const enough = version => version.localeCompare(FLOOR, 'en', { numeric: true }) >= 0
  if (enough(process.versions.node)) return process.execPath
  try {
    const name = `node-${onWindows ? 'win' : process.platform}-${process.arch}`
    const file = createRequire(import.meta.url).resolve(`${name}/package.json`)
    const binary = join(dirname(file), 'bin', onWindows ? 'node.exe' : 'node')
    if (existsSync(binary) && enough(JSON.parse(readFileSync(file, 'utf8')).version)) return binary
  } catch {} // none is carried for this platform: the sentence below says what to do
  throw new Error(`Ward needs Node ${FLOOR} or newer and this is ${process.version}: install Node 24.`)
}

/** Our parent and, where there is a /proc, its parent: npm starts us through a shell that outlives it. */
function parents() {
  const stat = `/proc/${process.ppid}/stat`
  return process.ppid + (existsSync(stat) ? readFileSync(stat, 'utf8').match(/\) \S( \d+)/)[1] : '')
}

/** Runs a program to its end, passing signals on; answers its exit code (128 + n when signal n ended it). */
export async function run(command, args, options = {}) {
  const child = spawn(command, args, { stdio: 'inherit', ...options })
  // Ctrl-C on a terminal reaches the child too; a second SIGINT would read as "stop at once".
  const pass = signal => (signal === 'SIGINT' && process.stdin.isTTY ? undefined : child.kill(signal))
  for (const signal of SIGNALS) process.on(signal, pass)
  // npm and its shell die without passing the signal on. Outside npm a parent may leave: `ward start &` goes on.
  const poll = setInterval(() => {
    if (process.env.npm_command && parents() !== family && !child.killed) child.kill('SIGTERM')
  }, 500)
  try {
    const [code, signal] = await once(child, 'exit')
    return code ?? 128 + constants.signals[signal]
  } catch (error) {
    throw new Error(`${command} could not be started: ${error.message}`)
  } finally {
    clearInterval(poll)
    for (const signal of SIGNALS) process.off(signal, pass)
  }
}

/** Runs Ward's own command line. */
export function ward(args) {
  const main = ['src/app/cli/main.ts', 'dist/app/cli/main.js'].map(file => join(root, file)).find(existsSync)
  if (!main) throw new Error(`Ward's program is missing from ${root}: install Ward again.`)
  return run(findNode(), ['--import', GUARD, main, ...args], { stdio: [0, 1, 2, 'ipc'] })
}
