import type { Doer } from '../../../base/vendors/vendor.ts'
import { settlementState } from '../../../base/vendors/settlement-state.ts'
import type { Day } from '../../../base/days.ts'
import type { Settlement } from '../../../base/vendors/vendor.ts'
import { givesItself } from '../../../assess/vendors/reach.ts'
import { scopeSaid, type VendorStanding } from '../../../assess/vendors/standing-of.ts'
import type { Kept } from '../../../comply/kept.ts'
import type { AppRow, VendorRegister, VendorRow } from '../../../comply/vendors/register.ts'
import type * as parts from '../contracts/vendor-parts.ts'

/** Whether somebody may approve a settlement, and what is said beside it. */
export type ApprovalOf = (settlement: Settlement) => parts.ShownSettlement['approval']

/** Names as they were then; ids of accounts stay inside. */
const named = ({ name }: Doer) => ({ name })

export function shownSettlement(
  { value, version }: Kept<Settlement>,
  today: Day,
  approvalOf: ApprovalOf,
): parts.ShownSettlement {
  return { ...settlementWithout({ value, version }, today), approval: approvalOf(value) }
}

export function settlementWithout({ value, version }: Kept<Settlement>, today: Day) {
  const { id, subject, asked, holds, declined, withdrawn } = value
  return {
    id,
    version,
    subject,
    state: settlementState(value, today),
    asked: asked === null ? null : { ...asked, by: named(asked.by) },
    holds: holds === null ? null : { ...holds, by: named(holds.by), approvedBy: named(holds.approvedBy) },
    declined: declined === null ? null : { ...declined, by: named(declined.by) },
    withdrawn: withdrawn === null ? null : { ...withdrawn, by: named(withdrawn.by) },
  }
}

export function shownVendor(row: VendorRow, today: Day, approvalOf: ApprovalOf): parts.ShownVendor {
  const { vendor, version, settlement, agreements, apps, places } = row
  const {
    name,
    does,
    domains,
    publishers,
    appIds,
    phi,
    phiWhat,
    contact,
    downstream,
    claims,
    integrations,
    notes,
  } = vendor
  return {
    id: vendor.id,
    version,
    name,
    does,
    domains: [...domains],
    publishers: [...publishers],
    appIds: [...appIds],
    phi,
    phiWhat,
    contact,
    downstream: [...downstream],
    claims: [...claims],
    integrations: [...integrations],
    notes,
    by: named(vendor.by),
    at: vendor.at,
    hints: vendor.hints,
    retired: vendor.retired === null ? null : { on: vendor.retired.on, why: vendor.retired.why },
    standing: shownStanding(row.standing),
    settlement: settlement === null ? null : shownSettlement(settlement, today, approvalOf),
    agreements: agreements.map(({ agreement, state }) => ({
      id: agreement.id,
      title: agreement.title,
      status: state.status,
      lastDay: state.lastDay,
    })),
    apps: apps.length,
    places: [...places],
  }
}

export function shownApp({ app, match, vendor, standing, since, isNew }: AppRow): parts.ShownApp {
  return {
    key: app.key,
    kind: app.kind,
    name: app.name,
    appId: app.appId,
    owner: app.owner,
    publisher: app.publisher,
    verifiedPublisher: app.verifiedPublisher,
    domains: [...app.domains],
    enabled: app.enabled,
    reach: app.reach.map(one => ({ ...one })),
    since,
    isNew,
    vendor: vendor === null ? null : { id: vendor.id, name: vendor.name, because: match.because },
    standing: shownStanding(standing),
  }
}

export function shownAppWhole(
  row: AppRow,
  { vendors }: VendorRegister,
  today: Day,
  approvalOf: ApprovalOf,
): parts.ShownAppWhole {
  const { app, note, match, settlement } = row
  const nameOf = (id: string) => vendors.find(({ vendor }) => vendor.id === id)?.vendor.name ?? id
  const removed = note?.value.removed ?? null
  return {
    ...shownApp(row),
    ownerTenant: app.ownerTenant,
    saidDomains: [...app.saidDomains],
    permissions: app.permissions.map(one => ({ ...one })),
    roles: [...app.roles],
    unknownPermissions: [...app.unknownPermissions],
    givesItself: givesItself(app.permissions),
    detail: app.detail,
    from: [...app.from],
    suggestions: match.suggestions.map(({ vendor, because }) => ({ vendor, name: nameOf(vendor), because })),
    note: {
      version: note?.version ?? 0,
      vendor: note?.value.vendor ?? null,
      inScope: scopeSaid(note?.value ?? null, row.standing.agreement?.id ?? null),
      removed: removed === null ? null : { on: removed.on, note: removed.note, by: named(removed.by) },
    },
    settlement: settlement === null ? null : shownSettlement(settlement, today, approvalOf),
  }
}

function shownStanding({ result, says, because, agreement }: VendorStanding) {
  return { result, says, because, agreement }
}
