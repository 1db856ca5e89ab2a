import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { ADMINISTRATOR } from './administrator.ts'
import { axe } from './axe.ts'
import { openPage } from './browser.ts'
import { expectProblems, focused, linkedProblems, provenUntil, readyWard } from './signed-in.fixture.ts'

/** The details; a question that lies on top of them is another dialog. */
const panel = (page: Page) => page.getByRole('dialog').filter({ has: page.locator('#details-title') })
const button = (page: Page, name: string | RegExp) => panel(page).getByRole('button', { name })

async function openFinding(check: string) {
  const ward = await readyWard()
  const opened = await openPage(`${ward.url}/checks?check=${check}`)
  await opened.page.getByLabel('Write a comment').waitFor()
  return opened
}

describe('a finding', () => {
  test('is accepted until a day by an officer who is alone, which goes on record', async () => {
    const { page, problems } = await openFinding('exchange.automatic-forwarding-blocked')
    const ask = button(page, 'Ask to accept it until a day')
    await ask.click()
    await button(page, 'Ask for it').click()
    await expectProblems(page, ['Choose what is accepted.', 'Say in a sentence why it is accepted.'])
    const reason = page.getByLabel('Why it is accepted')
    await linkedProblems(page).last().click()
    await focused(page, reason)
    await button(page, 'Assign to somebody').click()
    expect(await axe(page), 'both forms').toEqual([])
    await panel(page)
      .getByRole('form', { name: 'Ask to accept it' })
      .getByRole('button', { name: 'Cancel' })
      .click()
    await focused(page, ask)
    await page.keyboard.press('Enter')
    const what = page.getByLabel('What is accepted')
    await focused(page, what)
    await what.selectOption({ label: 'The whole check, as it stands now' })
    await reason.fill('The billing office gets its reports by mail until the new program is there.')
    expect(await page.getByLabel('Until').last().inputValue()).toBe('2027-01-31')
    await button(page, 'Ask for it').click()
    await panel(page).getByText('It excuses nothing until a security officer approves it.').waitFor()
    expect(await panel(page).getByText('Accepted until').count()).toBe(0)
    await button(page, 'Look and approve').click()
    await panel(page)
      .getByText('This goes on record beside it: Asked for and approved by one person')
      .waitFor()
    await button(page, 'Approve until 31 January 2027').click()
    const approved = panel(page)
      .getByRole('status')
      .filter({ hasText: /^You approved it\./ })
    await provenUntil(page, approved, ADMINISTRATOR)
    await focused(page, approved)
    const accepted = panel(page).getByText('Accepted until 31 January 2027 by Dana Ruiz')
    await accepted.waitFor()
    await page.reload()
    await accepted.waitFor()
    await panel(page).getByText('On record: Asked for and approved by one person').waitFor()
    expect(problems).toEqual([])
  })

  test('has somebody who looks after it, a mark and a comment, which stay', async () => {
    const { page, problems } = await openFinding('exchange.smtp-auth-off')
    // What was kept is read anew late: whoever goes on at once is not told that somebody else was quicker.
    await page.route('**/findings/exchange.smtp-auth-off', async route => {
      if (route.request().method() === 'GET') await pause(700)
      await route.continue()
    })
    await button(page, 'Assign to me').click()
    await panel(page).getByText('Saved: it is yours.').waitFor()
    await button(page, 'Mark for mending').click()
    await panel(page).getByText('Saved: it is marked.').waitFor()
    await button(page, 'Change who').click()
    await focused(page, page.getByLabel('Who looks after it'))
    await button(page, 'Cancel').click()
    await focused(page, button(page, 'Change who'))
    await button(page, 'Add the comment').click()
    await expectProblems(page, ['Write something first.'])
    await page.getByLabel('Write a comment').fill('The scanner goes to the new relay on Friday.')
    await button(page, 'Add the comment').click()
    await panel(page).getByText('The comment is kept.').waitFor()
    expect(await page.getByLabel('Write a comment').inputValue()).toBe('')
    await page.reload()
    await panel(page)
      .getByText('You look after it. It is marked for mending; the next reading shows whether it is.')
      .waitFor()
    await panel(page).getByRole('heading', { name: 'Comments: 1' }).waitFor()
    await panel(page).getByText('The scanner goes to the new relay on Friday.').waitFor()
    await button(page, 'Take the mark away').click()
    await panel(page).getByText('You look after it.', { exact: true }).waitFor()
    expect(problems).toEqual([])
  })
})

describe('a requirement', () => {
  const WRITE = /^Write and sign a (?:new )?record$/
  const WHY = 'Records are entered twice and compared by the billing program.'

  async function write(page: Page, why: string) {
    await page.getByRole('radio', { name: /^We do something equivalent instead/ }).check()
    await page.getByLabel('Why', { exact: true }).fill(why)
    await page.getByLabel('Which equivalent measure is in place instead').fill('Double entry since 2024.')
    await page.getByRole('checkbox', { name: /^I have read the record/ }).check()
    await page.getByLabel('Type your full name to sign').fill('dana  ruiz')
  }

  test('is signed by name, and who has the version before in another tab is told', async () => {
    const ward = await readyWard()
    const address = `${ward.url}/requirements?requirement=164.312(e)(2)(i)`
    const first = await openPage(address)
    const second = await openPage(address)
    for (const { page } of [first, second]) await button(page, WRITE).click()
    const { page } = first
    await focused(page, page.getByRole('radio').first())
    await button(page, 'I sign and accept').click()
    await expectProblems(page, [
      'Choose what was decided.',
      'Say why.',
      'Tick the box once you have read what you sign.',
      'Type your name as it stands here: Dana Ruiz.',
    ])
    await write(page, WHY)
    expect(await axe(page), 'the form').toEqual([])
    await button(page, 'I sign and accept').click()
    const signed = panel(page)
      .getByRole('status')
      .filter({ hasText: /^You signed on 2 November 2026\./ })
    await provenUntil(page, signed, ADMINISTRATOR)
    await focused(page, signed)
    await panel(page).getByText(WHY).waitFor()
    expect(first.problems).toEqual([])
    await write(second.page, 'Nobody has looked at it yet.')
    await button(second.page, 'I sign and accept').click()
    const told = second.page.getByRole('alert').filter({ hasText: 'What stands now is shown.' })
    await provenUntil(second.page, told, ADMINISTRATOR)
    await panel(second.page).getByText(WHY).waitFor()
    // What was written stays, to be compared and sent anew.
    expect(await second.page.getByLabel('Why', { exact: true }).inputValue()).toBe(
      'Nobody has looked at it yet.',
    )
    expect(second.problems.filter(problem => !problem.includes('409'))).toEqual([])
  })
})
