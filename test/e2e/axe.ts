import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/**
 * What axe finds, in words. Fluent's focus keeper puts elements into the page that only it may reach. Dark changes colours
 * and nothing else, so there only contrast is looked at: every page is looked at in light too.
 */
export async function axe(page: Page): Promise<string[]> {
  await atRest(page)
  const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
  const whole = new AxeBuilder({ page }).exclude('[data-tabster-dummy]').setLegacyMode(true)
  const { violations } = await (isDark ? whole.withRules('color-contrast') : whole).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.target.join(' ')).join(' | ')}`)
}

/** A colour on its way from light to dark has no contrast to speak of: waits until none is. */
async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise(resolve => {
      requestAnimationFrame(() => requestAnimationFrame(resolve))
      // A page behind another one is not drawn.
      setTimeout(resolve, 500)
    })
    const changing = document.getAnimations().filter(one => one instanceof CSSTransition)
    await Promise.allSettled(changing.map(({ finished }) => finished))
  })
}
