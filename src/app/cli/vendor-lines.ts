import type * as z from 'zod'
import { FOUND_KINDS, PLACES } from '../../base/vendors/found.ts'
import { APP_LIST_KINDS } from '../../base/vendors/lists.ts'
import { VENDOR_RESULTS } from '../../base/vendors/results.ts'
import type {
  vendorAnswer,
  vendorAppsAnswer,
  vendorImportAnswer,
  vendorListAnswer,
} from '../api/contracts/vendor-answers.ts'

type List = z.input<typeof vendorListAnswer>
type App = z.input<typeof vendorAppsAnswer>['apps'][number]

/** What `ward vendor` says in a terminal. */
export function vendorListLines({ vendors, apps, disclaimer }: List): readonly string[] {
  if (vendors.length === 0) {
    return ['No vendor is on record.', 'ward vendor add NAME --by YOUR-NAME', disclaimer]
  }
  return [
    ...vendors.flatMap(vendor => [
      `${vendor.id}  ${vendor.name}: ${VENDOR_RESULTS[vendor.standing.result]}.`,
      `  ${vendor.standing.says}`,
    ]),
    '',
    `${apps.urgent} of ${apps.all} apps and connections reach mail or files and are not settled: ward vendor apps`,
    disclaimer,
  ]
}

export function vendorLines({ vendor, apps, disclaimer }: z.input<typeof vendorAnswer>): readonly string[] {
  const { standing, agreements } = vendor
  return [
    `${vendor.id}  ${vendor.name}`,
    ...(vendor.does === '' ? [] : [`  ${vendor.does}`]),
    `  ${VENDOR_RESULTS[standing.result]}. ${standing.says}`,
    `  ${standing.because}`,
    ...agreements.map(
      one =>
        `  Agreement: ${one.title}, ${one.status}${one.lastDay === null ? '' : `, last day ${one.lastDay}`}`,
    ),
    ...apps.flatMap(app => appLinesOf(app).map(line => `  ${line}`)),
    disclaimer,
  ]
}

export function appLines({ apps, unread, disclaimer }: z.input<typeof vendorAppsAnswer>): readonly string[] {
  return [
    ...(apps.length === 0 ? ['Nothing is open, as far as the settings and lists tell.'] : []),
    ...apps.flatMap(appLinesOf),
    ...(unread.length === 0 ? [] : ['', `Could not be read: ${unread.join(', ')}.`]),
    disclaimer,
  ]
}

function appLinesOf(app: App): readonly string[] {
  const places = [...new Set(app.reach.map(({ place }) => PLACES[place]))]
  const reaches =
    places.length === 0 ? 'reaches nothing of patients that is known' : `reaches ${places.join(', ')}`
  return [
    `${app.name} (${FOUND_KINDS[app.kind]}): ${VENDOR_RESULTS[app.standing.result]}.`,
    `  ${reaches}${app.vendor === null ? '' : `; ${app.vendor.name}`}${app.since === null ? '' : `; there since ${app.since.day}${app.since.orBefore ? ' or before' : ''}`}${app.isNew ? '; not looked at yet' : ''}`,
  ]
}

export function importLines(answer: z.input<typeof vendorImportAnswer>): readonly string[] {
  const { kind, read, added, changed, there, isNew } = answer
  if (kind !== 'vendors' && kind !== 'hints') {
    return [`${isNew ? 'Kept' : 'Here already'}: ${APP_LIST_KINDS[kind]}, ${read} rows.`]
  }
  return [
    `Read ${read} rows.`,
    ...(added.length === 0 ? [] : [`Added: ${added.join(', ')}.`]),
    ...(changed.length === 0 ? [] : [`Hints for: ${changed.join(', ')}. A claim is no agreement.`]),
    ...(there.length === 0 ? [] : [`In the register already: ${there.join(', ')}.`]),
  ]
}
