import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { quiet } from './access-page.fixture.ts'
import { axe } from './axe.ts'
import { openPage } from './browser.ts'
import {
  expectProblems,
  focused,
  invited,
  linkedProblems,
  openAs,
  provenUntil,
  readyWard,
} from './signed-in.fixture.ts'
import { expectWhole, sidePanel } from './whole-page.fixture.ts'

const title = (page: Page, text: string | RegExp) =>
  page.getByRole('heading', { level: 1 }).filter({ hasText: text })
const panel = (page: Page, name: string) =>
  sidePanel(page).filter({
    has: page.getByRole('heading', { name, level: 1 }).or(page.getByText(name, { exact: true })),
  })

// The time it takes to get ready is no test's.
beforeAll(async () => void (await readyWard()), 120_000)

describe('vendors and apps', () => {
  test('an app is settled when another officer approves what one asks', async () => {
    const ward = await readyWard()
    const kim = await invited(ward, 'Kim Park', ['security-officer'])
    const { page, problems } = await openPage(`${ward.url}/vendors`)
    await title(page, '1 app reaches mail or files without an agreement on record').waitFor()
    await expectWhole(page, 'vendors')
    await page.getByRole('button', { name: /^Chart letters export/ }).click()
    const app = panel(page, 'Chart letters export')
    await app.getByText('Nobody has asked.').waitFor()
    await app.getByRole('button', { name: 'Ask that none is needed' }).click()
    const ask = app.getByRole('form', { name: 'Ask that no agreement is needed' })
    await ask.getByRole('button', { name: 'Ask for it' }).click()
    await expectProblems(page, ['Choose: which reason.', 'Enter why it fits here.'])
    await linkedProblems(page).last().click()
    await focused(page, ask.getByLabel('Why it fits here'))
    await expectWhole(page, 'an app with its form')
    await ask.getByLabel('Which reason').selectOption('workforce')
    await ask.getByText('It is true when:').waitFor()
    await ask.getByLabel('Why it fits here').fill('Our own script; Tomas runs it on our own server.')
    await ask.getByRole('button', { name: 'Ask for it' }).click()
    await app.getByText('It settles nothing until it is approved.').waitFor()
    await app.getByText('You asked for this yourself.').waitFor()
    expect(await app.getByRole('button', { name: 'Approve it' }).count()).toBe(0)

    const other = await openAs(ward, kim, '/vendors')
    const waiting = other.page.getByRole('region', { name: 'Asked, and waiting for a yes or no' })
    await waiting.getByText('Dana Ruiz asks that no agreement is needed.').waitFor()
    await waiting.getByRole('link', { name: 'Chart letters export' }).click()
    const looked = panel(other.page, 'Chart letters export')
    await looked.getByText('It is not when:').waitFor()
    expect(await axe(other.page), 'what is approved').toEqual([])
    await looked.getByRole('button', { name: 'Approve it' }).click()
    await provenUntil(other.page, looked.getByText(/Asked by Dana Ruiz, approved by Kim Park on/), kim)
    await other.page
      .getByText('Every app that reaches mail or files is settled, as far as it was read.')
      .waitFor()
    await other.page.getByText('3 of 9 vendors are not settled', { exact: true }).waitFor()
    expect([...problems, ...other.problems]).toEqual([])
  })

  test('a vendor is written down, and a list of them is read in', async () => {
    const ward = await readyWard()
    const { page, problems } = await openPage(`${ward.url}/vendors?view=vendors`)
    await page.getByRole('button', { name: 'Write a vendor down' }).click()
    const form = page.getByRole('form', { name: 'Write a vendor down' })
    const name = form.getByLabel('Name', { exact: true })
    await form.getByRole('button', { name: 'Write it down' }).click()
    await expectProblems(page, ['Enter the vendor’s name.'])
    await linkedProblems(page).click()
    await focused(page, name)
    await expectWhole(page, 'the form for a vendor')
    await name.fill('Heron Translation')
    await form.getByLabel('What it does for the practice').fill('Interprets by telephone')
    await form.getByRole('radio', { name: 'Yes' }).check()
    await form.getByLabel('Its domains (optional)').fill('not a domain')
    await form.getByRole('button', { name: 'Write it down' }).click()
    await expectProblems(page, ['Write a domain as in lantern.example: “not a domain” is none.'])
    await form.getByLabel('Its domains (optional)').fill('heron.example')
    await form.getByRole('button', { name: 'Write it down' }).click()
    const vendor = panel(page, 'Heron Translation')
    await vendor.getByText('Your record of an agreement is missing').first().waitFor()
    await expectWhole(page, 'a vendor')
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: 'Vendors (10)' }).waitFor()

    await page.getByRole('button', { name: 'Read a list in' }).click()
    const read = page.getByRole('form', { name: 'Read a list in' })
    await read.getByRole('button', { name: 'Read it in' }).click()
    await expectProblems(page, ['Choose the file.'])
    await linkedProblems(page).click()
    const file = read.getByLabel('The file')
    await focused(page, file)
    await expectWhole(page, 'reading a list in')
    await read.getByRole('radio', { name: 'Our own list of vendors' }).check()
    const list = 'name,does,phi\nSandpiper Storage,Keeps old charts,yes\nHeron Translation,Interprets,yes\n'
    await file.setInputFiles({ name: 'vendors.csv', mimeType: 'text/csv', buffer: Buffer.from(list) })
    await read.getByRole('button', { name: 'Read it in' }).click()
    await read.getByText('Read 2 rows: 1 vendor added; 1 in the register already.').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: 'Vendors (11)' }).waitFor()
    await page.getByRole('button', { name: /^Sandpiper Storage/ }).waitFor()
    expect(problems).toEqual([])
  })

  test('somebody in IT reads all of it and has a button for none of it', async () => {
    const ward = await readyWard()
    const remy = await invited(ward, 'Remy Laurent', ['it-administrator'])
    const { page, problems } = await openAs(ward, remy, '/vendors')
    await title(page, /vendors are not settled$/).waitFor()
    await page.getByRole('link', { name: 'Vendors as CSV' }).waitFor()
    const acts = /^(?:Write|Read a|I have looked|Ask|Approve|Withdraw|Decline|Correct|Say|It was removed)/
    await quiet(page)
    expect(await page.getByRole('button', { name: acts }).allTextContents()).toEqual([])
    await page.getByRole('button', { name: /^Quillstream Dictation/ }).click()
    const vendor = panel(page, 'Quillstream Dictation')
    await vendor.getByText('Your record of an agreement is missing').first().waitFor()
    await quiet(page)
    expect(await vendor.getByRole('button', { name: acts }).allTextContents()).toEqual([])
    // Nor by the address of the form.
    await page.goto(`${ward.url}/vendors?form=new`)
    await title(page, /vendors are not settled$/).waitFor()
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect(problems).toEqual([])
  })
})
