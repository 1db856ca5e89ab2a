import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/**
 * What axe finds, in words. Fluent's focus keeper puts elements into the page that only it may reach. Dark changes colours
 * and nothing else, so there only contrast is looked at: every page is looked at in light too.
 */
export async function axe(page: Page): Promise<string[]> {
  const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
  const whole = new AxeBuilder({ page }).exclude('[data-tabster-dummy]').setLegacyMode(true)
  const { violations } = await (isDark ? whole.withRules('color-contrast') : whole).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.target.join(' ')).join(' | ')}`)
}
