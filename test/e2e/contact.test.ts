import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
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
  provenUntil,
  readyWard,
} from './signed-in.fixture.ts'
import { expectWhole } from './whole-page.fixture.ts'

const title = (page: Page, text: string | RegExp) =>
  page.getByRole('heading', { level: 1 }).filter({ hasText: text })
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name })

// The time it takes to get ready is no test's.
beforeAll(async () => void (await readyWard()), 120_000)

/** Three questions of the four are answered alike, whoever it is. */
async function answerAs(page: Page, name: string) {
  await page.getByRole('group', { name: 'People with an account in Ward' }).getByText(name).click()
  await button(page, 'Go on').click()
  await focused(page, title(page, 'Who is it, and where does Microsoft write to?'))
  await button(page, 'Go on').click()
  await focused(page, title(page, 'Does somebody read that mailbox?'))
  await page.getByRole('radio', { name: 'Somebody reads it every working day' }).check()
  await page.getByLabel('Who reads it').fill(`${name}, and the front desk`)
  await button(page, 'Go on').click()
  await focused(page, title(page, 'Is this right?'))
}

async function attest(page: Page) {
  await page.getByRole('radio', { name: 'Global Administrator' }).check()
  await page.getByRole('checkbox', { name: /^I saw in the Entra admin center on/ }).check()
}

describe('the HIPAA contact of the practice clinic', () => {
  test('is at risk since he lost the role, and who may not change him is told who may', async () => {
    const ward = await readyWard()
    const { page, problems } = await openPage(`${ward.url}/contact`)
    await title(page, 'The HIPAA contact is at risk').waitFor()
    await page.getByText('Tomas Reyes no longer holds the role Global Administrator.').waitFor()
    const todo = page.getByRole('list', { name: 'What to do' })
    await todo.getByText('At once, since Monday, 12 October 2026').waitFor()
    await todo.getByText('Name somebody who holds an accepted role').waitFor()
    await page.getByText('Nobody is named as deputy of Tomas Reyes.').waitFor()
    await expectWhole(page, 'the contact at risk')
    // Who may not change it is not led to the form, and not let through by its address.
    expect(await page.getByRole('link', { name: 'Change the contact' }).count()).toBe(0)
    await page.goto(`${ward.url}/contact?do=change`)
    await title(page, 'You cannot change the contact').waitFor()
    await page
      .getByText('Only the current contact or a Global Administrator may change the contact.')
      .waitFor()
    await page.getByText('Ask a Global Administrator of the tenant to do it here.').waitFor()
    expect(await axe(page), 'who may not').toEqual([])
    await button(page, 'Back to the contact').click()
    await title(page, 'The HIPAA contact is at risk').waitFor()
    expect(problems).toEqual([])
  })
})

describe('the HIPAA contact of a tenant', () => {
  test('is designated, told to Microsoft, and handed on by herself; then she may no longer', async () => {
    const ward = await readyWard()
    const kim = await invited(ward, 'Kim Park', ['security-officer'])
    await ask(ward, 'POST', '/api/tenants', administratorAt(ward), { name: 'riverside', title: 'Riverside' })
    const { page, problems } = await openPage(`${ward.url}/contact?tenant=riverside`)
    await title(page, 'Nobody is on record as the HIPAA contact').waitFor()
    await link(page, 'Designate the contact').click()
    await focused(page, title(page, 'Which account is the HIPAA contact?'))
    await button(page, 'Go on').click()
    await expectProblems(page, ['Enter the account as it signs in, such as kim@clinic.example.'])
    await linkedProblems(page).click()
    await focused(page, page.getByLabel('Account name'))
    await expectWhole(page, 'the first question')
    await answerAs(page, ADMINISTRATOR.name)
    await page.getByRole('radio', { name: 'Global Administrator' }).waitFor()
    await button(page, 'Keep it and write the message').click()
    await expectProblems(page, [
      'Choose the role that you saw in the Entra admin center.',
      'Tick that you saw the role yourself.',
    ])
    expect(await axe(page), 'the last question').toEqual([])
    await attest(page)
    await button(page, 'Keep it and write the message').click()
    await provenUntil(page, title(page, /^Dana Ruiz is the HIPAA contact/), ADMINISTRATOR)
    await page.getByText('No sending is on record.').waitFor()
    await button(page, 'Copy the message').click()
    await button(page, 'Copied the message').waitFor()
    const message = await page.getByRole('group', { name: 'Text of the message' }).textContent()
    await expectWhole(page, 'the contact with a message to send')

    await link(page, 'Record that it was sent').click()
    await button(page, 'Record it').click()
    await expectProblems(page, ['Choose how it was sent.'])
    await page.getByRole('radio', { name: /^E-mail to/ }).check()
    // What was copied is pasted, as into the mail program.
    const note = page.getByLabel('Note (optional)')
    await note.focus()
    await page.keyboard.press('Control+V')
    await expect.poll(() => note.inputValue()).toContain(ADMINISTRATOR.email)
    expect(message).toContain(await note.inputValue())
    await note.fill('')
    expect(await page.getByLabel('Who sent it').inputValue()).toBe(ADMINISTRATOR.name)
    await button(page, 'Record it').click()
    const answer = link(page, 'Record an answer')
    await provenUntil(page, answer, ADMINISTRATOR)
    await page.getByText(/: sent by Dana Ruiz\. E-mail to/).waitFor()
    await answer.click()
    await button(page, 'Record it').click()
    await expectProblems(page, ['Choose what the answer says.'])
    await page.getByRole('radio', { name: 'Microsoft confirmed it' }).check()
    await page.getByLabel('In Microsoft’s words (optional)').fill('Case 4711 was closed as done.')
    await button(page, 'Record it').click()
    const confirmed = page.getByText('The message, as Microsoft has confirmed it')
    await provenUntil(page, confirmed, ADMINISTRATOR)
    await page.getByText(/: Microsoft confirmed it\. Case 4711 was closed as done\./).waitFor()

    // The contact hands it on; who was it until now is nobody to Microsoft then.
    await link(page, 'Change the contact').click()
    await focused(page, title(page, 'Which account is the new HIPAA contact?'))
    await answerAs(page, kim.name)
    await attest(page)
    await button(page, 'Keep it and write the message').click()
    await provenUntil(page, title(page, /^Kim Park is the HIPAA contact/), ADMINISTRATOR)
    await page.getByText('No sending is on record.').waitFor()
    await page.getByText(/by Dana Ruiz, the contact until then/).waitFor()
    await quiet(page)
    await page.goto(`${ward.url}/contact?tenant=riverside&do=change`)
    await title(page, 'You cannot change the contact').waitFor()
    await page
      .getByText('Only the current contact or a Global Administrator may change the contact.')
      .waitFor()
    expect(problems).toEqual([])
  })
})

describe('the security official', () => {
  test('is designated with a deputy, and stands on the page with both', async () => {
    const ward = await readyWard()
    await ask(ward, 'POST', '/api/tenants', administratorAt(ward), { name: 'millcreek', title: 'Millcreek' })
    const { page, problems } = await openPage(`${ward.url}/contact?tenant=millcreek`)
    await link(page, 'Designate the security official').click()
    await focused(page, title(page, 'Who is the security official?'))
    await button(page, 'Designate').click()
    await expectProblems(page, ['Choose who holds the office.'])
    const holder = page.getByLabel('Security official', { exact: true })
    await linkedProblems(page).click()
    await focused(page, holder)
    await holder.selectOption({ label: ADMINISTRATOR.name })
    await page
      .getByLabel('Deputy', { exact: true })
      .selectOption({ label: 'Somebody without an account in Ward' })
    await button(page, 'Designate').click()
    await expectProblems(page, ['Enter the name.'])
    await page.getByLabel('Name of the deputy').fill('Lea Brandt')
    await expectWhole(page, 'the question for an officer')
    await button(page, 'Designate').click()
    const there = page.getByText(/^Dana Ruiz, since .* Deputy: Lea Brandt\./)
    await provenUntil(page, there, ADMINISTRATOR)
    await page.reload()
    await there.waitFor()
    await link(page, 'Change the security official').waitFor()
    expect(problems).toEqual([])
  })
})
