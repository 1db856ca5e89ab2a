import { type Browser, chromium, type Page } from 'playwright-core'
import { onTestFinished } from 'vitest'

// A distribution's browser, as CI has it: its sandbox needs rights that a container lacks, and what it would ask of
// the network at start only fails slowly there.
const FLAGS =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'

/** A browser for this test, closed after it. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env['WARD_CHROMIUM'] ?? '/usr/bin/chromium'
  const browser = await chromium.launch({ executablePath, args: FLAGS.split(' ') })
  onTestFinished(() => browser.close())
  return browser
}

export type OpenPage = {
  page: Page
  /** What the page complained of: errors thrown, console errors (a refused content policy is one), failed requests. */
  problems: string[]
}

const MAY_BE_LEFT = /^\/(?:favicon\.svg$|api\/audit\/)/

/** A page of a fresh browser at an address. A test that ends well asserts `problems` to be empty. */
export async function openPage(url: string): Promise<OpenPage> {
  const browser = await openBrowser()
  const page = await browser.newPage()
  const problems: string[] = []
  page.on('pageerror', error => problems.push(`thrown: ${error.message}`))
  page.on('console', message => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`)
  })
  page.on('requestfailed', request => {
    const why = request.failure()?.errorText ?? ''
    // Going on to the next page stops what the last one was still fetching: its tab's picture, or a report that takes its time.
    if (why === 'net::ERR_ABORTED' && MAY_BE_LEFT.test(new URL(request.url()).pathname)) return
    problems.push(`request: ${request.url()} ${why}`)
  })
  await page.goto(url)
  return { page, problems }
}
