import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { PAGES } from '../../src/app/api/contracts/pages.ts'
import { becomeAdministrator, linkIn, sessionOf } from '../../test/e2e/administrator.ts'

/** A picture of each page whose name holds one of the words (of all pages without words), in every look. */
const words = process.argv.slice(2)
const root = join(import.meta.dirname, '../..')
const folder = join(root, 'screenshots')

const SIZES = { desktop: { width: 1280, height: 900 }, phone: { width: 320, height: 640 } } as const
const COLOURS = ['light', 'dark'] as const
const SETTLED_MILLISECONDS = 1_500
const STARTED = /(http:\/\/(?:127\.0\.0\.1|localhost):\d+)/
const PATIENCE_MILLISECONDS = 60_000

/** Ward with the practice clinic on a free port, in a folder of its own. */
async function startWard(home: string): Promise<{ readonly url: string; readonly stop: () => void }> {
  const args = ['bin/ward.mjs', 'start', '--practice', '--port', '0', '--data', join(home, 'data')]
  const env = { ...process.env, XDG_CONFIG_HOME: join(home, 'config') }
  const ward = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  const found = await new Promise<{ readonly url: string; readonly link: string }>((resolve, reject) => {
    const late = setTimeout(() => ward.kill('SIGTERM'), PATIENCE_MILLISECONDS)
    ward.on('close', code => reject(new Error(`Ward ended (${code}) without an address:\n${output}`)))
    for (const stream of [ward.stdout, ward.stderr]) {
      stream.setEncoding('utf8').on('data', (part: string) => {
        output += part
        const [url, link] = [STARTED.exec(output)?.[1], linkIn(output)]
        if (url === undefined || link === null) return
        clearTimeout(late)
        resolve({ url, link })
      })
    }
  })
  await becomeAdministrator(found.url, found.link)
  return { url: found.url, stop: () => void ward.kill('SIGTERM') }
}

async function takeAll(browser: Browser, url: string): Promise<number> {
  let taken = 0
  for (const [size, viewport] of Object.entries(SIZES)) {
    for (const colorScheme of COLOURS) {
      const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce' })
      const session = sessionOf(url)
      // To the browser's own tools only a cookie of https may be Secure.
      const kept = { url: url.replace(/^http:/, 'https:'), secure: true, httpOnly: true }
      if (session !== null) await context.addCookies([{ ...session, ...kept, sameSite: 'Strict' }])
      for (const [name, path] of Object.entries(PAGES)) {
        if (words.length > 0 && !words.some(word => name.includes(word))) continue
        const page = await context.newPage()
        await page.goto(`${url}${path}`)
        await page.locator('h1').first().waitFor({ timeout: PATIENCE_MILLISECONDS })
        await page.waitForTimeout(SETTLED_MILLISECONDS)
        await page.screenshot({ path: join(folder, `${name}.${size}.${colorScheme}.png`), fullPage: true })
        await page.close()
        taken += 1
      }
      console.log(`${size}, ${colorScheme}: done`)
      await context.close()
    }
  }
  return taken
}

const home = mkdtempSync(join(tmpdir(), 'ward-screenshots-'))
mkdirSync(folder, { recursive: true })
const ward = await startWard(home)
try {
  const executablePath = process.env['WARD_CHROMIUM'] ?? '/usr/bin/chromium'
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  const taken = await takeAll(browser, ward.url)
  await browser.close()
  console.log(`${taken} pictures in screenshots/`)
} finally {
  ward.stop()
  rmSync(home, { recursive: true, force: true })
}
