import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, onTestFinished } from 'vitest'
import { sessionOf } from './administrator.ts'

// A distribution's browser, as CI has it: its sandbox needs rights that a container lacks, and what it would ask of
// the network at start only fails slowly there.
const FLAGS =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'

/** One for the tests of a file: starting it takes longer than most of them. */
let shared: Promise<Browser> | null = null
afterAll(async () => (await shared?.catch(() => null))?.close())

async function theBrowser(): Promise<Browser> {
  const there = await shared?.catch(() => null)
  if (there?.isConnected()) return there
  const executablePath = process.env['WARD_CHROMIUM'] ?? '/usr/bin/chromium'
  shared = chromium.launch({ executablePath, args: FLAGS.split(' ') })
  return shared
}

export type OpenPage = {
  page: Page
  /** What the page complained of: errors thrown, console errors (a refused content policy is one), failed requests. */
  problems: string[]
}

const MAY_BE_LEFT = /^\/(?:favicon\.svg$|api\/|assets\/)/

/** The administrator's at each server: what a page has loaded and compiled once is not loaded for each test anew. */
const signedInContexts = new Map<string, Promise<BrowserContext>>()

function contextAt(origin: string): Promise<BrowserContext> {
  const there = signedInContexts.get(origin) ?? signedInContext(origin)
  signedInContexts.set(origin, there)
  return there
}

async function signedInContext(origin: string): Promise<BrowserContext> {
  const context = await (await theBrowser()).newContext()
  // A file has no origin, and nobody is signed in to it.
  const session = origin.startsWith('http') ? sessionOf(origin) : null
  // To the browser's own tools only a cookie of https may be Secure; to its network this machine is as good.
  const address = origin.replace(/^http:/, 'https:')
  const kept = { url: address, secure: true, httpOnly: true, sameSite: 'Strict' as const }
  if (session !== null) await context.addCookies([{ ...session, ...kept }])
  return context
}

/**
 * A page at an address, signed in as the server's administrator, or in a context of its own for nobody. A test that ends
 * well asserts `problems` to be empty.
 */
export async function openPage(
  url: string,
  { signedIn = true }: { readonly signedIn?: boolean } = {},
): Promise<OpenPage> {
  const context = signedIn ? await contextAt(new URL(url).origin) : await (await theBrowser()).newContext()
  if (!signedIn) onTestFinished(() => context.close())
  const page = await context.newPage()
  if (signedIn) onTestFinished(() => page.close())
  const problems: string[] = []
  page.on('pageerror', error => problems.push(`thrown: ${error.message}`))
  page.on('console', message => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`)
  })
  page.on('requestfailed', request => {
    const why = request.failure()?.errorText ?? ''
    // Going on to the next page stops what the last one was still fetching: its tab's picture, a report that takes its time, or
    // the part of the program that a lower part of the page needs.
    if (why === 'net::ERR_ABORTED' && MAY_BE_LEFT.test(new URL(request.url()).pathname)) return
    problems.push(`request: ${request.url()} ${why}`)
  })
  await page.goto(url)
  return { page, problems }
}
