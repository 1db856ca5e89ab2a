import { basename } from 'node:path'
import { AppError } from '../../../base/app-error.ts'
import { dayIn } from '../../../base/time-zone.ts'
import { type Day, isDay } from '../../../base/days.ts'
import { keptOrganisation } from '../../../comply/organisation-record.ts'
import type { ServicesWork } from '../../../comply/services/known.ts'
import { systemClock } from '../../../host/clock.ts'
import { readWhole } from '../../../host/read-source.ts'
import { knownProducts } from '../../known-products.ts'
import { readProductList } from '../../product-list-file.ts'
import { type CommonOptions, settingsFor, tenantIn } from '../common-options.ts'
import { AT_THE_TERMINAL, withStore } from '../with-store.ts'

/** The tenant's store for one command; the day there; and who acts, which a terminal only says of itself. */
export function withServices<T>(
  options: CommonOptions,
  work: (given: ServicesWork & { readonly today: Day }) => Promise<T>,
): Promise<T> {
  const tenant = tenantIn(options)
  return withStore(options, async store => {
    const scope = await store.tenants.scope(tenant)
    const organisation = await keptOrganisation(store, scope)
    const today = dayIn(systemClock(), organisation.value?.timeZone ?? null)
    const imported = knownProducts(readProductList(settingsFor(options).settings.dataFolder))
    return work({ store, scope, now: systemClock, today, imported })
  })
}

/** @param by the name on the command line; the evidence log names the command line */
export function saidBy(by: string | undefined) {
  return { by: { id: AT_THE_TERMINAL.by, name: by ?? 'At the terminal' }, at: systemClock() }
}

/** @throws AppError bad-usage for a day that the calendar does not have */
export function dayOption(text: string): Day {
  if (isDay(text)) return text
  throw new AppError('bad-usage', '--as-of is a day of the calendar, like 2026-11-22.')
}

export async function readNamed(
  file: string,
): Promise<{ readonly bytes: Uint8Array; readonly name: string }> {
  return { bytes: await readWhole(file), name: file === '-' ? 'standard input' : basename(file) }
}

export function asJson(answer: object): string {
  return `${JSON.stringify(answer, null, 2)}\n`
}
