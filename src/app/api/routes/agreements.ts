import { NOT_LEGAL_ADVICE } from '../../../assess/assess.ts'
import { AppError } from '../../../base/app-error.ts'
import type { AgreementTerms } from '../../../base/agreements/agreement.ts'
import { byWant, wantsOf } from '../../../base/agreements/wants.ts'
import { activeFile } from '../../../base/signing/active-content.ts'
import type { Instant } from '../../../base/time.ts'
import { agreementById, type AgreementWork, type Doer } from '../../../comply/agreements/agreement-records.ts'
import { attestSigned } from '../../../comply/agreements/attestation.ts'
import * as breaches from '../../../comply/agreements/breaches.ts'
import { keepClauseCheck, lastClauseCheck } from '../../../comply/agreements/clause-check-records.ts'
import * as drafts from '../../../comply/agreements/drafts.ts'
import * as endings from '../../../comply/agreements/endings.ts'
import { type AgreementsKnown, readAgreementsKnown } from '../../../comply/agreements/known.ts'
import { knownAgreement } from '../../../comply/agreements/open-sides.ts'
import { vendorById } from '../../../comply/vendors/vendor-records.ts'
import { readPdf } from '../../../report/pdf/read-pdf.ts'
import { type Caller, callerMay } from '../../auth/caller.ts'
import type { ShownTenant } from '../../tenants.ts'
import type { Doors } from '../add-route.ts'
import * as contracts from '../contracts/agreements.ts'
import type { BodyOf, QueryOf, RouteContract } from '../contracts/route.ts'
import { type Asked, defineRoute, type Route } from '../define-route.ts'
import { shownAgreement, shownRow } from '../../agreements/agreement-shown.ts'
import { agreementStory } from '../../agreements/agreement-story.ts'
import { askedToSign, draftDocument, drafted } from './agreement-signing.ts'
import { capacityOf } from './capacity.ts'

type Named = Pick<Asked<RouteContract>, 'tenant' | 'caller' | 'now'> & {
  readonly params: { readonly id: string }
}

/** Agreements with vendors, clients and subcontractors. Microsoft’s own has routes of its own. */
export function agreementRoutes({ accounts }: Doors): readonly Route[] {
  return [
    defineRoute(contracts.listAgreements, async ({ tenant, query, caller, now }) => {
      const known = await readAgreementsKnown(tenant().work())
      return {
        schema: 'ward.agreements/1' as const,
        practice: tenant().practice,
        today: known.today,
        ...paged(known, query),
        counts: counted(known),
        may: mayBe(caller(), tenant(), now),
        note: NOT_LEGAL_ADVICE,
      }
    }),

    defineRoute(contracts.readAgreement, async ({ tenant, params, caller, now }) => {
      const work = tenant().work()
      const found = await knownAgreement(work, params.id)
      const { account } = caller()
      const may = mayBe(caller(), tenant(), now)
      const capacity = may.sign ? capacityOf(account, 'agreements:sign', tenant().name, now) : null
      return {
        schema: 'ward.shown-agreement/1' as const,
        practice: tenant().practice,
        today: found.today,
        agreement: shownAgreement(found, found.all, await lastClauseCheck(work.store, work.scope, params.id)),
        history: await agreementStory(work, params.id, await accounts.list()),
        may,
        attester: capacity === null ? null : { name: account.name, capacity },
        note: NOT_LEGAL_ADVICE,
      }
    }),

    defineRoute(contracts.addAgreement, async asked => {
      const work = asked.tenant().work()
      const { key, terms, supersedes } = asked.body
      await refuseUnknownVendor(work, terms.party.vendor)
      const draft = { key, terms: await termsOf(work, terms, null), supersedes }
      const { value } = await drafts.addAgreement(work, draft, doerOf(asked.caller()))
      return await kept(work, value.id)
    }),

    defineRoute(contracts.changeAgreement, async asked => {
      const work = asked.tenant().work()
      const { expects, terms } = asked.body
      await refuseUnknownVendor(work, terms.party.vendor)
      const doer = doerOf(asked.caller())
      const { document } = (await agreementById(work.store, work.scope, asked.params.id)).value
      const isSame = terms.document !== null && terms.document === document?.sha256
      // A draft of Ward's own says what its terms are: with other terms it is another one.
      const changed =
        isSame && document.from === 'draft'
          ? { ...terms, document: await draftDocument(work, terms, asked.tenant().title, doer) }
          : await termsOf(work, terms, document)
      await drafts.changeTerms(work, asked.params.id, { terms: changed, expects }, doer)
      return await kept(work, asked.params.id)
    }),

    act(contracts.changeHeldAgreement, async ({ work, id, body, doer }) => {
      await refuseUnknownVendor(work, body.vendor)
      return await drafts.changeHeld(work, id, body, doer)
    }),
    act(contracts.checkClauses, ({ work, id, body, doer }) => keepClauseCheck(work, id, body, doer)),
    act(contracts.declineAgreement, ({ work, id, body, doer }) =>
      endings.declineAgreement(work, id, body, doer),
    ),
    act(contracts.voidAgreement, ({ work, id, body, doer }) => endings.voidAgreement(work, id, body, doer)),
    act(contracts.terminateAgreement, ({ work, id, body, doer }) =>
      endings.terminateAgreement(work, id, body, doer),
    ),
    act(contracts.keepDataAfter, ({ work, id, body, doer }) => endings.keepDataAfter(work, id, body, doer)),
    act(contracts.addAgreementBreach, ({ work, id, body, doer }) => breaches.addBreach(work, id, body, doer)),
    act(contracts.addCureStep, ({ work, id, body, doer, asked }) =>
      breaches.addCureStep(work, id, asked.params.number, body, doer),
    ),
    act(contracts.settleAgreementBreach, ({ work, id, body, doer, asked }) =>
      breaches.settleBreach(work, id, asked.params.number, body, doer),
    ),
    act(contracts.draftAgreementText, ({ work, id, body, doer, asked }) =>
      drafted(work, id, { ...body, us: asked.tenant().title }, doer),
    ),

    act(contracts.attestAgreement, ({ work, id, body, doer, asked }) => {
      const capacity = capacityOf(asked.caller().account, 'agreements:sign', asked.tenant().name, asked.now)
      return attestSigned(work, id, body, { ...doer, capacity })
    }),

    defineRoute(contracts.askToSign, async asked => {
      const work = asked.tenant().work()
      const doer = doerOf(asked.caller())
      const signature = await askedToSign(work, asked.params.id, asked.body, asked.tenant().title, doer)
      return { ...(await kept(work, asked.params.id)), signature }
    }),
  ]
}

type Acting =
  | typeof contracts.changeHeldAgreement
  | typeof contracts.checkClauses
  | typeof contracts.declineAgreement
  | typeof contracts.voidAgreement
  | typeof contracts.terminateAgreement
  | typeof contracts.keepDataAfter
  | typeof contracts.addAgreementBreach
  | typeof contracts.addCureStep
  | typeof contracts.settleAgreementBreach
  | typeof contracts.draftAgreementText
  | typeof contracts.attestAgreement

/** A route that does one thing with one agreement and answers with it as it is then. */
function act<C extends Acting>(
  contract: C,
  work: (given: {
    readonly work: AgreementWork
    readonly id: string
    readonly body: BodyOf<C>
    readonly doer: Doer
    readonly asked: Asked<C>
  }) => Promise<unknown>,
): Route {
  return defineRoute<RouteContract>(contract, async given => {
    const asked = given as unknown as Asked<C> & Named
    const where = asked.tenant().work()
    await work({ work: where, id: asked.params.id, body: asked.body, doer: doerOf(asked.caller()), asked })
    return await kept(where, asked.params.id)
  })
}

function doerOf({ account }: Caller): Doer {
  return { id: account.id, name: account.name }
}

async function kept(work: AgreementWork, id: string) {
  const found = await knownAgreement(work, id)
  const check = await lastClauseCheck(work.store, work.scope, id)
  return { schema: 'ward.agreement-kept/1' as const, agreement: shownAgreement(found, found.all, check) }
}

function mayBe(caller: Caller, tenant: ShownTenant, now: Instant) {
  return {
    change: callerMay(caller, 'agreements:change', tenant.name, now),
    sign: callerMay(caller, 'agreements:sign', tenant.name, now),
  }
}

function paged(known: AgreementsKnown, query: QueryOf<typeof contracts.listAgreements>) {
  const { direction, status, expiring, vendor, after, limit } = query
  const found = byWant(known.agreements).filter(
    ({ agreement, state }) =>
      (direction === undefined || agreement.direction === direction) &&
      (status === undefined || state.status === status) &&
      (vendor === undefined || agreement.party.vendor === vendor) &&
      (expiring === undefined ||
        state.status === 'expired' ||
        (state.daysLeft !== null && state.daysLeft <= expiring)),
  )
  const from = after === undefined ? 0 : found.findIndex(({ agreement }) => agreement.id === after) + 1
  if (after !== undefined && from === 0) {
    throw new AppError('bad-usage', 'The place to go on from is not one that a page before gave.')
  }
  const page = found.slice(from, from + limit)
  const next = from + limit < found.length ? (page.at(-1)?.agreement.id ?? null) : null
  return { agreements: page.map(shownRow), next }
}

function counted({ agreements }: AgreementsKnown) {
  const statuses: Record<string, number> = {}
  for (const { state } of agreements) statuses[state.status] = (statuses[state.status] ?? 0) + 1
  const wanting = agreements.filter(one => wantsOf(one).length > 0).length
  return { all: agreements.length, statuses, wanting }
}

/**
 * Ids of vendors are numbers that are given out in turn: an agreement that named one beforehand would be counted as that of
 * whoever comes next.
 * @throws AppError bad-input
 */
async function refuseUnknownVendor({ store, scope }: AgreementWork, vendor: string | null): Promise<void> {
  if (vendor === null) return
  try {
    await vendorById(store, scope, vendor)
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'not-found') throw error
    throw new AppError(
      'bad-input',
      `There is no vendor ${vendor.slice(0, 20)} in the register: write it down there first, or give its name alone.`,
    )
  }
}

/** With the file as it is kept: its size and pages are read from its bytes, not from what was sent. */
async function termsOf(
  { store, scope }: AgreementWork,
  { document: sha256, ...terms }: BodyOf<typeof contracts.addAgreement>['terms'],
  before: AgreementTerms['document'],
): Promise<AgreementTerms> {
  if (sha256 === null || sha256 === before?.sha256) {
    return { ...terms, document: sha256 === null ? null : before }
  }
  const bytes = await store.documents.read(scope, sha256)
  const { pages, active } = await readPdf(bytes)
  const file = { sha256, bytes: bytes.length, pages, ...activeFile(active) }
  return { ...terms, document: { ...file, from: 'upload' } }
}
