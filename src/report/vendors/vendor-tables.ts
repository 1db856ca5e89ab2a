import type { Day } from '../../base/days.ts'
import { FOUND_KINDS, type FoundApp, PLACES } from '../../base/vendors/found.ts'
import { VENDOR_RESULTS, type VendorResult } from '../../base/vendors/results.ts'
import type { Vendor } from '../../base/vendors/vendor.ts'
import { csv } from '../csv.ts'

interface Stands {
  readonly result: VendorResult
  readonly says: string
  readonly agreement: { readonly title: string; readonly status: string; readonly lastDay: Day | null } | null
  readonly settled: { readonly settles: string; readonly until: Day } | null
}

const YES_NO = { true: 'yes', false: 'no', null: '' } as const

/** Every app as a table. Names are whatever somebody typed: `csv` takes the sting out of formulas. */
export function appsTable(
  rows: readonly {
    readonly app: FoundApp
    readonly vendor: Pick<Vendor, 'name'> | null
    readonly standing: Stands
    readonly since: { readonly day: Day } | null
    readonly isNew: boolean
  }[],
): string {
  const head = [
    'name',
    'kind',
    'app id',
    'publisher',
    'verified publisher',
    'vendor',
    'result',
    'result in words',
    'agreement',
    'agreement ends',
    'settled as',
    'settled until',
    'reaches',
    'permissions',
    'on',
    'since',
    'new',
  ]
  return csv([
    head,
    ...rows.map(({ app, vendor, standing, since, isNew }) => [
      app.name,
      FOUND_KINDS[app.kind],
      app.appId ?? '',
      app.publisher ?? '',
      app.verifiedPublisher ?? '',
      vendor?.name ?? '',
      standing.result,
      VENDOR_RESULTS[standing.result],
      standing.agreement?.title ?? '',
      standing.agreement?.lastDay ?? '',
      standing.settled?.settles ?? '',
      standing.settled?.until ?? '',
      [...new Set(app.reach.map(({ place }) => PLACES[place]))].join('; '),
      [
        ...app.permissions.map(({ name, type }) => (type === null ? name : `${name} (${type})`)),
        ...app.roles,
      ].join('; '),
      YES_NO[`${app.enabled}`],
      since?.day ?? '',
      isNew ? 'yes' : 'no',
    ]),
  ])
}

/** Every vendor as a table. */
export function vendorsTable(
  rows: readonly { readonly vendor: Vendor; readonly standing: Stands; readonly apps: readonly string[] }[],
): string {
  const head = [
    'name',
    'does',
    'patient data',
    'which',
    'result',
    'result in words',
    'agreement',
    'agreement status',
    'agreement ends',
    'settled as',
    'settled until',
    'apps',
    'domains',
    'contact',
    'claims',
    'no longer used since',
  ]
  return csv([
    head,
    ...rows.map(({ vendor, standing, apps }) => [
      vendor.name,
      vendor.does,
      vendor.phi,
      vendor.phiWhat,
      standing.result,
      VENDOR_RESULTS[standing.result],
      standing.agreement?.title ?? '',
      standing.agreement?.status ?? '',
      standing.agreement?.lastDay ?? '',
      standing.settled?.settles ?? '',
      standing.settled?.until ?? '',
      String(apps.length),
      vendor.domains.join('; '),
      [vendor.contact?.name, vendor.contact?.email, vendor.contact?.phone].filter(Boolean).join(', '),
      vendor.claims.join('; '),
      vendor.retired?.on ?? '',
    ]),
  ])
}
