import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { ADMINISTRATOR } from './administrator.ts'
import { axe } from './axe.ts'
import { openAccess, panel, place, rows, title, WEEK } from './access-page.fixture.ts'
import { expectProblems, focused, linkedProblems, provenUntil, readyWard } from './signed-in.fixture.ts'

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
/** The rows that nobody has explained. */
const open = async (page: Page) => Number(/^\d+/.exec((await title(page).textContent()) ?? '')?.[0])

describe('a review', () => {
  test('is gone through by keyboard, kept while it is made, and signed by name', async () => {
    await readyWard()
    const { page, problems } = await openAccess(`/access?${WEEK}`)
    await button(page, 'Review this report').click()
    await page.getByRole('region', { name: 'Your review' }).waitFor()
    await page.getByRole('main').focus()
    await page.keyboard.press('j')
    await focused(page, rows(page).first())
    await page.keyboard.press('e')
    await focused(page, page.getByLabel('Why is it expected?'))
    await page.keyboard.press('Enter')
    await page.getByText('Say why in a few words.').waitFor()
    const kept = page.waitForResponse(
      response =>
        response.url().includes('/api/drafts/review') &&
        response.request().postData()?.includes('"why":"On call that night"') === true,
    )
    await page.keyboard.type('On call that night')
    await page.keyboard.press('Enter')
    await focused(page, rows(page).first())
    await kept
    await page.reload()
    const counted = page.getByText('1 expected, 0 asked, 0 to look into.')
    await counted.waitFor()
    await page.getByText('On call that night').waitFor()
    expect(await axe(page), 'while it is made').toEqual([])
    // What is only half typed is kept as it is, and holds the signing up.
    await rows(page).nth(1).focus()
    await page.keyboard.press('a')
    const asked = page.getByLabel('Whom did you ask?')
    await focused(page, asked)
    const half = page.waitForResponse(
      response =>
        response.url().includes('/api/drafts/review') &&
        response.request().postData()?.includes('"text":"Kim"') === true,
    )
    await page.keyboard.type('Kim')
    await half
    await page.reload()
    await counted.waitFor()
    expect(await asked.inputValue()).toBe('Kim')
    await button(page, 'Go on to sign').click()
    const notKept = linkedProblems(page).filter({ hasText: '“Asked” is not kept yet at the row' })
    await notKept.waitFor()
    expect(await axe(page), 'with a mark that is half typed').toEqual([])
    await notKept.click()
    await focused(page, asked)
    await page.keyboard.press('Escape')
    await button(page, 'Go on to sign').click()
    await focused(page, page.getByRole('heading', { name: 'Sign this review' }))
    await button(page, 'I sign and accept').click()
    const wrong = linkedProblems(page)
    await wrong.first().waitFor()
    expect(await wrong.count()).toBe(3)
    await wrong.first().click()
    await page.getByRole('radio', { name: 'Nothing unusual' }).check()
    await page
      .getByRole('form', { name: 'Sign this review' })
      .getByRole('checkbox', { name: /^I know that|^I have read/ })
      .check()
    await page.getByLabel('Type your full name: Dana Ruiz').fill('Dana Ruiz')
    await page.keyboard.press('Enter')
    const signed = page.getByRole('heading', { name: 'What was signed' })
    await provenUntil(page, signed, ADMINISTRATOR)
    await title(page).filter({ hasText: 'Dana Ruiz: nothing unusual' }).waitFor()
    await page.getByText('Expected: On call that night').waitFor()
    expect(place(page)).toContain('signed=access:2026-10-26:2026-11-02')
    expect(await axe(page), 'as it was signed').toEqual([])
    await button(page, 'Show the report as it is today').click()
    await page.getByText('Reviewed by Dana Ruiz on 2 November 2026: nothing unusual.').waitFor()
    expect(problems).toEqual([])
  })

  test('leads to a policy that explains a row', async () => {
    await readyWard()
    const { page, problems } = await openAccess(`/access?${WEEK}`)
    const before = await open(page)
    await rows(page).nth(1).click()
    await button(page, 'This is expected: write down why').click()
    const why = panel(page).getByLabel('What do they need it for?')
    await why.waitFor()
    await panel(page).getByRole('button', { name: 'Write it down' }).click()
    await expectProblems(page, ['Say what they need it for.'])
    expect(await axe(page), 'the policy').toEqual([])
    await why.fill('Looks after the shared mailbox of the front desk.')
    await panel(page).getByRole('button', { name: 'Write it down' }).click()
    await page.getByText('The access policy is written down. Rows that it explains come last now.').waitFor()
    await expect.poll(() => open(page)).toBeLessThan(before)
    await button(page, 'Access policies').click()
    await panel(page).getByText('Looks after the shared mailbox of the front desk.').waitFor()
    expect(problems).toEqual([])
  })
})
