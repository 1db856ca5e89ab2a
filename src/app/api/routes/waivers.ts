import { proposal } from '../../../assess/waivers/proposal.ts'
import { AppError } from '../../../base/app-error.ts'
import { rolesNow } from '../../../base/people/grants.ts'
import type { SecondPersonAnswer } from '../../../base/people/second-person.ts'
import { type Instant, parseInstant } from '../../../base/time.ts'
import type { Kept } from '../../../comply/kept.ts'
import { approvalBy } from '../../../comply/waiver-approval.ts'
import type { KeptWaiver } from '../../../comply/waiver-body.ts'
import * as waiverRecords from '../../../comply/waiver-records.ts'
import { type Caller, callerMay, deedOf } from '../../auth/caller.ts'
import type { ShownTenant } from '../../tenants.ts'
import type { Doors } from '../add-route.ts'
import * as contracts from '../contracts/waivers.ts'
import { type Asked, defineRoute, type Route } from '../define-route.ts'
import { peopleOf, type TenantPerson } from './tenant-people.ts'

/** Excuses for a time: asked for by those who work on the settings, approved by the security officer. */
export function waiverRoutes({ accounts }: Doors): readonly Route[] {
  type AskedInTenant = Pick<Asked<typeof contracts.listWaivers>, 'caller' | 'tenant' | 'now'>

  const shownTo = async ({ caller, tenant, now }: AskedInTenant) => {
    const people = await peopleOf(accounts, tenant().name, now)
    const context = { caller: caller(), tenant: tenant().name, now, people }
    const at = tenant().work().now()
    return (kept: Kept<KeptWaiver>) => shown(kept, at, approvalOf(kept.value, context))
  }
  const kept = async (asked: AskedInTenant, waiver: Kept<KeptWaiver>) => ({
    schema: 'ward.waiver-kept/1' as const,
    waiver: (await shownTo(asked))(waiver),
  })

  return [
    defineRoute(contracts.listWaivers, async asked => {
      const { store, scope, now } = asked.tenant().work()
      const all = await waiverRecords.waiversOf(store, scope)
      const show = await shownTo(asked)
      return {
        schema: 'ward.shown-waivers/1' as const,
        today: now().slice(0, 10),
        waivers: all
          .filter(({ value }) => asked.query.check === undefined || value.check === asked.query.check)
          .map(show),
      }
    }),

    defineRoute(contracts.requestWaiver, async asked => {
      const { store, scope, now } = asked.tenant().work()
      const { account } = asked.caller()
      const { check, entity, reason, until, compensating, expects } = asked.body
      const named = entity === null ? null : { ...(entity.kind && { kind: entity.kind }), id: entity.id }
      const wish = { id: check, reason, requestedBy: account.name, ends: parseInstant(until), compensating }
      // What is accepted is read from the settings that are kept; a request only names it.
      const draft = proposal(await rowOf(asked.tenant(), check), named, wish)
      const request = { ...draft, requester: account.id, expects }
      return kept(
        asked,
        await waiverRecords.requestWaiver(store, scope, request, now(), deedOf(asked.caller())),
      )
    }),

    defineRoute(contracts.approveWaiver, async asked => {
      const { store, scope, now } = asked.tenant().work()
      const caller = asked.caller()
      const { id } = asked.params
      const { value, version } = await waiverRecords.waiverById(store, scope, id)
      waiverRecords.refuseOtherVersion(asked.body.expects, version)
      const people = await peopleOf(accounts, asked.tenant().name, asked.now)
      const context = { caller, tenant: asked.tenant().name, now: asked.now, people }
      const answer = approvalOf(value, context)
      if (!answer.may) throw new AppError('not-allowed', answer.sentence)
      const approval = {
        by: caller.account.name,
        account: caller.account.id,
        at: now(),
        version,
        conflict: answer.alone ? answer.onRecord : null,
      }
      return kept(asked, await waiverRecords.approveWaiver(store, scope, id, approval, deedOf(caller)))
    }),

    defineRoute(contracts.endWaiver, async asked => {
      const { store, scope, now } = asked.tenant().work()
      const caller = asked.caller()
      const { expects, why, only } = asked.body
      const ending = { by: caller.account.name, at: now(), why }
      const end = only === 'renewal' ? waiverRecords.declineRenewal : waiverRecords.endWaiver
      return kept(asked, await end(store, scope, asked.params.id, ending, deedOf(caller), expects))
    }),
  ]
}

/** @throws AppError not-found where nothing was read, or no check is called so */
async function rowOf(tenant: ShownTenant, check: string) {
  const clinic = await tenant.clinic()
  if (clinic === null) {
    throw new AppError('not-found', 'Nothing was read of this tenant yet, so there is nothing to accept.')
  }
  const row = clinic.assessment.verdicts.find(one => one.check === check)
  if (row === undefined) throw new AppError('not-found', 'There is no such check. “Checks” lists them.')
  return row
}

interface Context {
  readonly caller: Caller
  readonly tenant: string
  /** By Ward’s own clock, as roles and loans are given. */
  readonly now: Instant
  readonly people: readonly TenantPerson[]
}

function approvalOf(waiver: KeptWaiver, { caller, tenant, now, people }: Context): SecondPersonAnswer {
  const { account } = caller
  const may = callerMay(caller, 'waivers:approve', tenant, now)
  const approver = { id: account.id, name: account.name, roles: rolesNow(account, tenant, now), may }
  return approvalBy(waiverRecords.askedTerms(waiver), approver, people)
}

function shown(
  { value, version }: Kept<KeptWaiver>,
  at: Instant,
  answer: SecondPersonAnswer,
): contracts.ShownWaiver {
  const { id, check, entity, approver, approvedAt, conflict, renewal, declined, ended } = value
  const waits = waiverRecords.waits(value) && waiverRecords.askedTerms(value).ends > at
  return {
    id,
    version,
    check,
    entity,
    ...shownTerms(value),
    approver,
    approvedAt,
    conflict,
    renewal: renewal === null ? null : shownTerms(renewal),
    declined,
    ended,
    waits,
    inForce: approver !== null && ended === null && value.ends > at,
    approval: answer.may
      ? { may: waits, sentence: answer.alone ? answer.onRecord : null }
      : { may: false, sentence: answer.sentence },
  }
}

function shownTerms({
  reason,
  requestedBy,
  ends,
  compensating,
}: KeptWaiver | NonNullable<KeptWaiver['renewal']>) {
  return { reason, requestedBy, ends, compensating }
}
