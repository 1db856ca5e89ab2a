import { randomBytes } from 'node:crypto'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { quiet } from './access-page.fixture.ts'
import { ADMINISTRATOR } from './administrator.ts'
import { axe } from './axe.ts'
import { openPage } from './browser.ts'
import {
  administratorAt,
  ask,
  expectProblems,
  focused,
  invited,
  linkedProblems,
  openAs,
  PRACTICE,
  provenUntil,
  readyWard,
} from './signed-in.fixture.ts'
import {
  button,
  expectNoFindings,
  expectSealed,
  fillSignature,
  paper,
  title,
  told,
} from './signing.fixture.ts'
import type { WardProcess } from './ward-process.ts'

const panel = (page: Page) =>
  page.getByRole('dialog').filter({ has: page.getByRole('heading', { level: 2 }) })
const form = (page: Page, name: string) => page.getByRole('form', { name })
const said = (page: Page, sentence: string) => page.getByRole('status').filter({ hasText: sentence })
const row = (page: Page, party: string) =>
  page.getByRole('main').getByRole('listitem').filter({ hasText: party })

/** A draft that Ward wrote for a vendor of the practice clinic. @returns its id */
async function drafted(ward: WardProcess, party: string): Promise<string> {
  const dana = administratorAt(ward)
  const terms = {
    direction: 'vendor-to-us',
    kind: 'business-associate',
    party: { vendor: null, name: party },
    title: `Agreement with ${party}`,
    label: null,
    document: null,
    attempt: null,
    effective: null,
    until: null,
    notice: { breach: null, ending: null },
    agent: 'not-decided',
    services: [],
    regions: [],
    commercial: { indemnity: null, offshore: 'not-said', insurance: null, law: null },
  }
  const at = `/api/tenants/${PRACTICE}/agreements`
  const body = { key: randomBytes(8).toString('hex'), terms, supersedes: null }
  const { json } = await ask(ward, 'POST', at, dana, body)
  const { agreement } = json as { readonly agreement: { readonly id: string; readonly version: number } }
  await ask(ward, 'POST', `${at}/${agreement.id}/draft-text`, dana, { expects: agreement.version })
  return agreement.id
}

/** The questions of a new agreement with a vendor, whose paper Ward writes. */
async function answer(page: Page, party: string): Promise<void> {
  const go = () => button(page, 'Continue').click()
  await go()
  await expectProblems(page, ['Choose who promises whom.'])
  await page.getByRole('radio', { name: 'A vendor promises us' }).check()
  await go()
  await focused(page, page.getByRole('heading', { name: 'Who is the other side?' }))
  await page.getByLabel('Name of the other side').fill(party)
  await page.keyboard.press('Enter')
  await page.getByRole('radio', { name: /^Ward writes a plain draft/ }).check()
  await go()
  await page.getByRole('radio', { name: 'With the last signature' }).check()
  await page.getByRole('radio', { name: /^When somebody ends it/ }).check()
  await go()
  await page.getByLabel('Services (optional)').fill('Dictation')
  await go()
  await page.getByLabel('Days within which a breach is reported (optional)').fill('10')
  await go()
  await page.getByText('Ward’s draft, for counsel to look at').waitFor()
  await button(page, 'Write it down').click()
  await focused(page, said(page, 'It is written down. It promises nothing until it is signed.'))
}

/** Asks the other side, from its details on. @returns the link and the code, which are shown once */
async function askOutside(page: Page) {
  await panel(page).getByRole('button', { name: 'Ask the other side to sign' }).click()
  const asked = form(page, 'Ask the other side to sign')
  await asked.getByLabel('Who signs').fill('Pat Lindqvist')
  await asked.getByLabel('E-mail address').fill('pat@halyard.example')
  await page.keyboard.press('Enter')
  await button(page, 'Make the link').click()
  const once = page.getByRole('group', { name: 'The link and the code, shown once' })
  await provenUntil(page, once, ADMINISTRATOR)
  await focused(page, once)
  expect(await axe(page), 'the link and the code').toEqual([])
  const [link = '', code = ''] = await once.locator('code').allTextContents()
  return { link, code }
}

async function openDocument(page: Page, code: string): Promise<void> {
  await page.getByLabel('Code').fill(code)
  await page.keyboard.press('Enter')
}

describe('an agreement with a vendor', () => {
  test('is drafted by Ward, signed by both sides, and then in effect', async () => {
    const PARTY = 'Halyard Transcription'
    const ward = await readyWard()
    const { page, problems } = await openPage(`${ward.url}/agreements`)
    await button(page, 'Add an agreement').click()
    await answer(page, PARTY)
    await panel(page).getByRole('button', { name: 'Sign it for us' }).click()
    await told(page, /^Sign: /)
    await fillSignature(page, ADMINISTRATOR.name, 'Practice manager', 'The owner gave me the power.')
    await button(page, 'I sign and accept').click()
    await provenUntil(
      page,
      said(page, 'Signed and sealed. Dana Ruiz signed on 2 November 2026'),
      ADMINISTRATOR,
    )
    await page.getByRole('link', { name: 'Back to the agreement' }).click()
    await panel(page).getByText('Signed by Dana Ruiz, Practice manager, on 2 November 2026.').waitFor()
    const { link, code } = await askOutside(page)

    const outside = await openPage(link, { signedIn: false })
    await told(outside.page, 'A document waits for your signature')
    // The token opens the document: it stays in no address.
    expect(outside.page.url()).toBe(`${ward.url}/counterparty`)
    await openDocument(outside.page, code.startsWith('0') ? code.replace('0', '1') : code.replace(/^./, '0'))
    const wrong = linkedProblems(outside.page).filter({ hasText: /^This code is not right\./ })
    await wrong.waitFor()
    await expectNoFindings(outside.page, 'the door of the other side')
    await wrong.click()
    await focused(outside.page, outside.page.getByLabel('Code'))
    await openDocument(outside.page, code)
    await told(outside.page, /^Sign: /)
    await outside.page.getByText('If you are not Pat Lindqvist, close this page').waitFor()
    expect(await axe(outside.page), 'what the other side signs').toEqual([])
    await fillSignature(outside.page, 'Pat Lindqvist', 'Managing director', 'I own the company.')
    await button(outside.page, 'I sign and accept').click()
    await told(outside.page, 'You have signed')
    const copy = outside.page.waitForEvent('download')
    await button(outside.page, /^Save the sealed PDF/).click()
    await expectSealed(await copy)
    expect(outside.problems.filter(problem => !problem.includes('403'))).toEqual([])
    const again = await openPage(link, { signedIn: false })
    await openDocument(again.page, code)
    await told(again.page, 'You have signed')
    expect(await button(again.page, /sign/i).count()).toBe(0)

    await page.goto(`${ward.url}/agreements`)
    await row(page, PARTY).filter({ hasText: 'In effect' }).waitFor()
    await expectNoFindings(page, 'the list of agreements')
    await row(page, PARTY).getByRole('button').click()
    await panel(page).getByText('Signed by Pat Lindqvist, Managing director, on 2 November 2026.').waitFor()
    expect(problems).toEqual([])
  }, 120_000)

  test('is ended, and what became of the data is put on record', async () => {
    const PARTY = 'Paperfall Shredding'
    const ward = await readyWard()
    const { page, problems } = await openPage(`${ward.url}/agreements`)
    await row(page, PARTY).filter({ hasText: 'In effect' }).getByRole('button').click()
    await panel(page).getByRole('button', { name: 'End it' }).click()
    await form(page, 'End it').getByLabel('Why').fill('We shred in house now.')
    await form(page, 'End it').getByRole('button', { name: 'End it' }).click()
    await provenUntil(page, said(page, 'Its end is on record.'), ADMINISTRATOR)
    await panel(page).getByRole('button', { name: 'Record what became of the data' }).click()
    const after = form(page, 'What became of the data')
    for (const what of ['The data itself', 'Copies in backups', 'What stands in logs']) {
      await after.getByLabel(what).selectOption({ label: 'Destroyed' })
    }
    await after.getByLabel('Done on').fill('2026-11-02')
    await after.getByLabel('How, and what proves it').fill('Certificate of destruction of 2 November.')
    await after.getByLabel('PDF that proves it (optional)').setInputFiles(await paper('Destroyed'))
    await after.getByText('Kept: paper.pdf, 1 page.').waitFor()
    expect(await axe(page), 'what became of the data').toEqual([])
    await after.getByRole('button', { name: 'Keep it' }).click()
    await focused(page, said(page, 'What became of the data is on record.'))
    await panel(page).getByText('Certificate of destruction of 2 November.').waitFor()
    await panel(page).getByRole('link', { name: 'The PDF that proves it' }).waitFor()
    expect(problems).toEqual([])
  })

  test('is checked clause by clause with the keyboard alone on a telephone', async () => {
    const ward = await readyWard()
    const id = await drafted(ward, 'Cordage Scanning')
    const { page, problems } = await openPage(`${ward.url}/agreements?agreement=${id}&form=clauses`)
    await page.setViewportSize({ width: 400, height: 800 })
    await told(page, 'Check the clauses with Cordage Scanning')
    const clauses = form(page, 'Clauses of the agreement with Cordage Scanning')
    const clause = (number: number) => clauses.getByRole('group', { name: new RegExp(`^${number}\\. `) })
    await clause(1).getByRole('radio', { name: 'It stands there' }).focus()
    await page.keyboard.press('Space')
    await clause(2).getByRole('radio', { name: 'It stands there' }).focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    expect(await clause(2).getByRole('radio', { name: 'Not clear' }).isChecked()).toBe(true)
    await button(page, 'Keep what I read').focus()
    await page.keyboard.press('Enter')
    const wrong = linkedProblems(page).filter({ hasText: /^2\. .*: say what is unclear\.$/ })
    await wrong.waitFor()
    await page.keyboard.press('Tab')
    await focused(page, wrong)
    await page.keyboard.press('Enter')
    const note = clause(2).getByLabel('What is unclear')
    await focused(page, note)
    expect(await axe(page), 'a clause that is not clear').toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400)
    // What one writes in does not lie under the buttons at the foot.
    const [at, foot] = [await note.boundingBox(), await button(page, 'Keep what I read').boundingBox()]
    expect((at?.y ?? 0) + (at?.height ?? 0)).toBeLessThanOrEqual(foot?.y ?? 0)
    await page.keyboard.type('Which safeguards are meant.')
    await button(page, 'Keep what I read').focus()
    await page.keyboard.press('Enter')
    await focused(page, said(page, 'What you read is kept: 2 of 13 clauses.'))
    await panel(page)
      .getByText(/^2\. .*: not clear$/)
      .waitFor()
    expect(problems).toEqual([])
  })
})

describe('an auditor', () => {
  test('reads the agreements, and has no button to change or sign them', async () => {
    const ward = await readyWard()
    const id = await drafted(ward, 'Lanyard Couriers')
    const ana = await invited(ward, 'Ana Silva', ['auditor'])
    const { page, problems } = await openAs(ward, ana, `/agreements?agreement=${id}`)
    await panel(page).getByText('We').first().waitFor()
    await quiet(page)
    expect(await panel(page).getByRole('button').allTextContents()).toEqual(['Close', 'Copy'])
    await page.goto(`${ward.url}/agreements`)
    await row(page, 'Lanyard Couriers').waitFor()
    expect(await button(page, /^(?:Add|Begin)/).count()).toBe(0)
    await page.goto(`${ward.url}/agreements?form=new`)
    await title(page).waitFor()
    expect(await button(page, 'Continue').count()).toBe(0)
    expect(problems).toEqual([])
  })
})

// Last of the file: from now on there are two who may sign.
describe('a signer outside, where two may sign', () => {
  test('gets the link from one officer and the code from the other', async () => {
    const ward = await readyWard()
    const id = await drafted(ward, 'Mooring Couriers')
    const other = await invited(ward, 'Ines Okafor', ['privacy-officer'])
    const dana = await openPage(`${ward.url}/agreements?agreement=${id}`)
    await panel(dana.page).getByRole('button', { name: 'Ask the other side to sign' }).click()
    const asked = form(dana.page, 'Ask the other side to sign')
    await asked.getByLabel('Who signs').fill('Pat Lindqvist')
    await asked.getByLabel('E-mail address').fill('pat@mooring.example')
    await dana.page.keyboard.press('Enter')
    await button(dana.page, 'Make the link').click()
    const link = dana.page.getByRole('group', { name: 'The link, shown once' })
    await provenUntil(dana.page, link, ADMINISTRATOR)
    expect(await dana.page.getByText('The code:').count(), 'who made the link is not told the code').toBe(0)
    expect(await button(dana.page, 'Take the code').count()).toBe(0)
    const { pathname, search } = new URL(dana.page.url())
    const { page, problems } = await openAs(ward, other, `${pathname}${search}`)
    await page.getByText('Nobody has taken it yet: until then the link opens nothing').waitFor()
    await button(page, 'Take the code').click()
    const code = page.getByRole('group', { name: 'The code, shown once' })
    await provenUntil(page, code, other)
    await focused(page, code)
    expect(await page.getByText('Link:').count(), 'who takes the code is not told the link').toBe(0)
    expect(await axe(page), 'the code').toEqual([])
    expect(problems).toEqual([])
    const [address = ''] = await link.locator('code').allTextContents()
    const [digits = ''] = await code.locator('code').allTextContents()
    const pat = await openPage(address, { signedIn: false })
    await openDocument(pat.page, digits)
    await told(pat.page, /^Sign: /)
  })
})
