import { wordsOfDay } from '../../base/day-words.ts'
import { addDays, type Day } from '../../base/days.ts'
import { MAIL_AND_FILES, reaches } from '../../base/vendors/found.ts'
import { holdsOn } from '../../base/vendors/settlement-state.ts'
import type { Standing } from '../standing.ts'
import type { VendorsKnown } from './known.ts'
import { isSettled, type VendorRegister, vendorRegister } from './register.ts'

/** Days before something ends from which on it is said. */
const SOON = 90

/** Where vendors and apps stand, in one sentence for the first page and the page of step 2. */
export function standingOfVendors(
  known: VendorsKnown,
  register: VendorRegister = vendorRegister(known),
): readonly Standing[] {
  const { vendors, apps } = register
  const open = vendors.filter(({ standing }) => !isSettled(standing.result))
  const powerful = apps.filter(
    ({ app, standing }) =>
      !isSettled(standing.result) && app.enabled !== false && reaches(app, MAIL_AND_FILES),
  )
  // What Ward cannot tell is not taken for harmless.
  const unclear = apps.filter(
    ({ app, standing }) =>
      !isSettled(standing.result) &&
      app.enabled !== false &&
      app.unknownPermissions.length > 0 &&
      !reaches(app, MAIL_AND_FILES),
  )
  const about = { id: 'vendors', title: 'Vendors and apps', to: '/vendors' } as const
  if (vendors.length === 0 && known.found.apps.length === 0) {
    const sentence = 'Your register of vendors is empty, and no settings were read that would tell of apps.'
    return [{ ...about, state: 'open', sentence, due: null }]
  }
  if (open.length + powerful.length + unclear.length > 0) {
    const parts = [
      ...(powerful.length === 0
        ? []
        : [
            `${counted(powerful.length, 'app')} that ${powerful.length === 1 ? 'reaches' : 'reach'} mail or files`,
          ]),
      ...(unclear.length === 0
        ? []
        : [`${counted(unclear.length, 'app')} with permissions that Ward does not know`]),
      ...(open.length === 0 ? [] : [`${open.length} of ${counted(vendors.length, 'vendor')}`]),
    ]
    const verb = open.length + powerful.length + unclear.length === 1 ? 'is' : 'are'
    const sentence = `${capital(parts.join(' and '))} ${verb} not settled: neither an agreement that holds nor an approved reason is on record.`
    return [{ ...about, state: 'open', sentence, due: null }]
  }
  const ends = endsOf(known, register)
  const whole =
    vendors.length === 0
      ? 'No vendor is on record, and no app that reaches mail or files is open'
      : `Every vendor on record is settled: ${counted(vendors.length, 'vendor')}`
  const others = apps.filter(({ standing }) => !isSettled(standing.result)).length
  const rest =
    others === 0
      ? ''
      : ` ${capital(counted(others, 'other app'))} ${others === 1 ? 'reaches' : 'reach'} neither mail nor files, as far as is known, and ${others === 1 ? 'is' : 'are'} not settled.`
  const soon = ends !== null && ends <= addDays(known.today, SOON)
  const sentence = soon ? `${whole}; the first of it ends on ${wordsOfDay(ends)}.${rest}` : `${whole}.${rest}`
  return [{ ...about, state: soon ? 'soon' : 'done', sentence, due: ends }]
}

/** The first day on which something that settles a vendor or an app is over. */
function endsOf({ settlements, today }: VendorsKnown, { vendors }: VendorRegister): Day | null {
  const days = [
    ...settlements.map(({ value: { holds } }) => holdsOn(holds, today)?.until),
    ...vendors
      .filter(({ standing }) => standing.result === 'baa_ok')
      .map(({ standing }) => standing.agreement?.lastDay ?? undefined),
  ].filter(day => day !== undefined)
  return days.sort()[0] ?? null
}

function counted(count: number, what: string): string {
  return `${count} ${count === 1 ? what : `${what}s`}`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
