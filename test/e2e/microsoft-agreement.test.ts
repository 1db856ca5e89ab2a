import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { SUGGESTED_DOCUMENTS } from '../../src/base/agreements/microsoft-types.ts'
import { MICROSOFT_CHECKLIST } from '../../src/base/agreements/microsoft-checklist.ts'
import { quiet } from './access-page.fixture.ts'
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
  provenUntil,
  type SignedIn,
} from './signed-in.fixture.ts'
import {
  authenticatorOf,
  button,
  expectNoFindings,
  expectSealed,
  fillSignature,
  keptPaper,
  keptTenant,
  paper,
  told,
} from './signing.fixture.ts'
import { sharedWard, type WardProcess } from './ward-process.ts'

const VIEW = '/agreements?agreement=microsoft'
const WHY = 'I own the practice.'

/** Questions 1 and 2: the document, with its PDF unless there is none yet, and the licensing agreement. */
async function writeDown(page: Page, pdf: Awaited<ReturnType<typeof paper>> | null): Promise<void> {
  if (pdf !== null) {
    await page.getByLabel('The PDF you downloaded').setInputFiles(pdf)
    await page.getByText('Kept: paper.pdf, 1 page.').waitFor()
  }
  await button(page, 'Fill this in, I compare it').click()
  expect(await page.getByLabel('Version').inputValue()).toBe('October 2021')
  await button(page, 'Save and go on').click()
  await told(page, 'How does the practice buy from Microsoft?')
  await page.getByRole('radio', { name: /^Volume licensing/ }).check()
  await button(page, 'Save and go on').click()
}

/** Question 3: every row is answered, one of them with what was not found. */
async function review(page: Page): Promise<void> {
  await told(page, 'What do you see in it?')
  const rows = page.getByRole('form', { name: 'What do you see in it?' }).getByRole('group')
  expect(await rows.count()).toBe(MICROSOFT_CHECKLIST.length)
  for (const [index, { id }] of MICROSOFT_CHECKLIST.entries()) {
    const row = rows.nth(index)
    const isFound = id !== 'unknown-until-listed'
    await row.getByRole('radio', { name: isFound ? 'Seen' : 'Not found', exact: true }).check()
    if (isFound) await row.getByLabel('Where: page, section or address').fill(`page ${index + 1}`)
  }
}

async function place(name: string, called: string) {
  const ward = await sharedWard()
  await keptTenant(ward, name, called)
  return { ward, dana: administratorAt(ward), at: (path: string) => addressIn(ward, name, path) }
}

const addressIn = ({ url }: WardProcess, name: string, path: string) =>
  `${url}${path}${path.includes('?') ? '&' : '?'}tenant=${name}`

/** A record that is reviewed and waits for a signature. @returns where it is signed */
async function toSign(ward: WardProcess, tenant: string, by: SignedIn): Promise<string> {
  const does = async (what: string, body: object) => {
    const { json } = await ask(ward, 'POST', `/api/tenants/${tenant}/microsoft-agreement/${what}`, by, body)
    return json as { readonly id: string; readonly version: number; readonly signature: string | null }
  }
  const sha256 = await keptPaper(ward, tenant, by, 'A stand-in for Microsoft’s document')
  const [{ title, version, date, from } = { title: '', version: '', date: '', from: '' }] =
    SUGGESTED_DOCUMENTS
  const document = { title, version, date, from, sha256 }
  const licence = { kind: 'portal', number: null, terms: null }
  const begun = await does('draft', { id: null, key: '0123456789abcdef', expects: 0, document, licence })
  const answers = MICROSOFT_CHECKLIST.map(({ id }) => ({
    row: id,
    result: 'seen',
    where: 'page 1',
    quote: '',
    note: '',
  }))
  const { id, version: expects } = await does('review', { id: begun.id, expects: begun.version, answers })
  const { signature } = await does('signature', { id, expects })
  return addressIn(ward, tenant, `/sign?signature=${signature}&back=${encodeURIComponent(VIEW)}`)
}

describe('Microsoft’s agreement', () => {
  test('is written down and reviewed question by question, and becomes the text to sign', async () => {
    const { at } = await place('riverside', 'Riverside Dental')
    const { page, problems } = await openPage(at('/'))
    await page.getByText('Make your record of Microsoft’s agreement').first().waitFor()
    await quiet(page)
    await page.goto(at(VIEW))
    await told(page, 'Your record of Microsoft’s agreement is missing')
    await button(page, 'Go on: Which document').click()
    await told(page, 'Which document is it?')
    await writeDown(page, await paper('A stand-in for Microsoft’s document'))
    await review(page)
    await button(page, 'Keep the review and go on').click()
    const where =
      'Say what you do about it: Previews, Copilot, agents and connectors count only once the list names them.'
    await expectProblems(page, [where])
    await linkedProblems(page).click()
    await focused(page, page.getByLabel('What you do about it'))
    expect(await axe(page), 'the review').toEqual([])
    await page.keyboard.type('Copilot stays off until the list names it.')
    await button(page, 'Keep the review and go on').click()
    await told(page, 'Read and accept it')
    await button(page, 'Make the text to sign').click()
    await told(page, /^Sign: /)
    await page.getByText('Copilot stays off until the list names it.').waitFor()
    // Nobody signs for a real practice with a password alone.
    await page.getByText('To sign you need a second factor').waitFor()
    expect(await button(page, 'Check everything once more').count()).toBe(0)
    expect(problems).toEqual([])
  })

  test('is signed by name with a second factor, sealed, and then on record', async () => {
    const { ward, dana, at } = await place('seaside', 'Seaside Dental')
    const [code, address] = [await authenticatorOf(ward, dana), await toSign(ward, 'seaside', dana)]
    const { page, problems } = await openPage(address)
    const typed = page.getByLabel('Type your full name: Dana Ruiz')
    await typed.waitFor()
    await expectNoFindings(page, 'what is signed')
    await page.getByLabel('Your title').fill('Owner')
    const kept = page.waitForResponse(
      response =>
        response.url().includes('/api/drafts/sign') && response.request().postData()?.includes(WHY) === true,
    )
    await page.getByLabel(/^Why you may sign for/).fill(WHY)
    await typed.fill('Kim Park')
    await kept
    await page.keyboard.press('Enter')
    await expectProblems(page, [
      'Tick the box about signing electronically.',
      'Tick the box that you mean to sign.',
      'Type your full name as it stands here: Dana Ruiz.',
    ])
    await linkedProblems(page).last().click()
    await focused(page, typed)
    await page.reload()
    await typed.waitFor()
    expect(await page.getByLabel('Your title').inputValue()).toBe('Owner')
    expect(await typed.inputValue()).toBe('')

    const kim = await invited(ward, 'Kim Park', ['privacy-officer'])
    const kimsCode = await authenticatorOf(ward, kim)
    const other = await openAs(ward, kim, address.slice(ward.url.length))
    await fillSignature(other.page, kim.name, 'Privacy officer', 'The owner named me.')
    await other.page.getByLabel('Code of your authenticator app').fill(kimsCode())

    await fillSignature(page, dana.name, 'Owner', WHY)
    await button(page, 'I sign and accept').click()
    await expectProblems(page, ['Type the code of your authenticator app.'])
    await page.getByLabel('Code of your authenticator app').fill(code())
    expect(await axe(page), 'the last look').toEqual([])
    await page.keyboard.press('Enter')
    const signed = /^Signed and sealed\. Dana Ruiz signed on /
    const done = page.getByRole('status').filter({ hasText: signed })
    await provenUntil(page, done, dana)
    await focused(page, done)
    await page.getByText(/ and code of an authenticator app, /).waitFor()
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: /^Download the sealed PDF/ }).click()
    await expectSealed(await download)
    expect(await axe(page), 'the proof').toEqual([])

    // Who comes second is told who was first, and signs nothing.
    await button(other.page, 'I sign and accept').click()
    await provenUntil(other.page, other.page.getByRole('status').filter({ hasText: signed }), kim)
    expect(other.problems.filter(problem => !problem.includes('409'))).toEqual([])

    await page.getByRole('link', { name: 'Back to Microsoft’s agreement' }).click()
    await told(page, 'You have accepted Microsoft’s agreement')
    await page.getByText(/^Dana Ruiz \(Owner\), .*, signed in Ward$/).waitFor()
    expect(await axe(page), 'the record in force').toEqual([])
    await page.goto(at('/sign-up'))
    const row = page
      .getByRole('listitem')
      .filter({ hasText: 'Dana Ruiz accepted Microsoft’s agreement for you' })
    await row.filter({ hasText: 'On record' }).waitFor()
    await quiet(page)
    await page.goto(at('/'))
    await page.getByRole('heading', { name: /wait for you$/ }).waitFor()
    await quiet(page)
    expect(await page.getByText('Make your record of Microsoft’s agreement').count()).toBe(0)
    expect(problems).toEqual([])
  }, 120_000)

  test('that was accepted on paper is attested with its PDF, and is never told as signed in Ward', async () => {
    const { dana, at } = await place('lakeside', 'Lakeside Dental')
    const { page, problems } = await openPage(at(`${VIEW}&step=document`))
    await writeDown(page, null)
    await told(page, 'Which document is it?')
    await button(page, 'Leave it for now').click()
    await button(page, 'It was accepted elsewhere').click()
    await told(page, 'It was accepted elsewhere')
    await button(page, 'I attest it').click()
    await linkedProblems(page).first().waitFor()
    await page.getByLabel('The PDF that shows it').setInputFiles(await paper('Accepted on paper'))
    await page.getByText('Kept: paper.pdf, 1 page.').waitFor()
    await page.getByLabel('Who accepted it').fill('Dr. Ida Marsh')
    await page.getByLabel('In which capacity').fill('Owner')
    await page.getByLabel('On which day').fill('2026-03-02')
    await page.getByLabel('Type your full name: Dana Ruiz').fill('Dana Ruiz')
    expect(await axe(page), 'the attestation').toEqual([])
    await page.keyboard.press('Enter')
    await provenUntil(page, page.getByText('Attested. The PDF is kept with it.'), dana)
    await page.getByText('Dr. Ida Marsh (Owner), 2 March 2026, not signed in Ward').waitFor()
    expect(problems).toEqual([])
  })
})
