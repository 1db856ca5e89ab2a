import type { AgreementStatus } from '../../base/agreements/agreement.ts'
import type { Instant } from '../../base/time.ts'
import type { FoundApp } from '../../base/vendors/found.ts'
import type { SettlementHolds, Vendor } from '../../base/vendors/vendor.ts'
import { foundApp } from './found-app.ts'
import type { AgreementOfVendor } from './standing-of.ts'

export const TODAY = '2026-11-22'
export const AT = '2026-11-01T08:00:00.000Z' as Instant

export function vendor(changes: Partial<Vendor> = {}): Vendor {
  return {
    id: 'vendor-1',
    name: 'Lantern EHR',
    does: '',
    domains: [],
    publishers: [],
    appIds: [],
    phi: 'yes',
    phiWhat: '',
    contact: null,
    downstream: [],
    claims: [],
    integrations: [],
    notes: '',
    by: { id: 'u-1', name: 'Dana Ruiz' },
    at: AT,
    hints: null,
    retired: null,
    ...changes,
  }
}

export function app(changes: Partial<FoundApp> = {}): FoundApp {
  return foundApp({ key: 'app:1', kind: 'enterprise-app', name: 'An app', from: ['settings'], ...changes })
}

export function agreement(
  status: AgreementStatus,
  changes: Partial<AgreementOfVendor['agreement']> = {},
  lastDay: string | null = null,
): AgreementOfVendor {
  return {
    agreement: {
      id: 'ag-0000000000000001',
      title: 'Agreement',
      direction: 'vendor-to-us',
      kind: 'business-associate',
      party: { vendor: 'vendor-1', name: 'Lantern EHR' },
      services: [],
      ...changes,
    },
    state: {
      status,
      detail: 'in-term',
      from: null,
      ours: 'signed',
      theirs: 'signed',
      lastDay,
      daysLeft: null,
      reminder: null,
    },
  }
}

export function holds(changes: Partial<SettlementHolds> = {}): SettlementHolds {
  return {
    settles: 'conduit',
    reason: 'It only carries it.',
    until: '2027-03-01',
    by: { id: 'u-1', name: 'Dana Ruiz' },
    at: AT,
    approvedBy: { id: 'u-2', name: 'Kim Adeyemi' },
    approvedAt: AT,
    alone: null,
    ...changes,
  }
}
