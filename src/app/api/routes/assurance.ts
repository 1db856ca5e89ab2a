import { NOT_LEGAL_ADVICE } from '../../../assess/assess.ts'
import { CHECKS } from '../../../assess/checks/index.ts'
import { AppError } from '../../../base/app-error.ts'
import { SUGGESTED_PLACES } from '../../../base/assurance/ephi-place.ts'
import { reportStatus } from '../../../base/assurance/report.ts'
import type { Citation } from '../../../base/hipaa/citation.ts'
import { parseInstant } from '../../../base/time.ts'
import { decisionHistory, keepDecision } from '../../../comply/decision-records.ts'
import {
  addEvaluation,
  evaluationById,
  keepAsked,
  type KnownEvaluation,
  refuseUnless,
  withdrawEvaluation,
} from '../../../comply/assurance/evaluation-records.ts'
import { evaluationSentence, evaluationText } from '../../../comply/assurance/evaluation-text.ts'
import { readAssuranceKnown } from '../../../comply/assurance/known.ts'
import { keepPlace } from '../../../comply/assurance/place-records.ts'
import { addReport, changeReport, type Doer, readWhole } from '../../../comply/assurance/report-records.ts'
import { knownFailing } from '../../../comply/known-failing.ts'
import { vendorsOf } from '../../../comply/vendors/vendor-records.ts'
import { programmeOf } from '../../../comply/programme.ts'
import { askSignature } from '../../../comply/signing/ask-signature.ts'
import { certificateFacts, certificatePem } from '../../../host/seal-certificate.ts'
import type { ReportFacts } from '../../../base/assurance/report.ts'
import type { Store } from '../../../store/store.ts'
import { composePdf } from '../../../report/pdf/compose-pdf.ts'
import { readPdf } from '../../../report/pdf/read-pdf.ts'
import { type Caller, callerMay, deedOf } from '../../auth/caller.ts'
import { evaluatedNow } from '../../evaluated.ts'
import { keptSealKey } from '../../seal-key.ts'
import type { ShownTenant } from '../../tenants.ts'
import * as contracts from '../contracts/assurance.ts'
import { defineRoute, type Route } from '../define-route.ts'
import { evaluationShown, placeShown, reportShown } from './assurance-shown.ts'
import { capacityOf } from './capacity.ts'
import { activeFile, type ActiveKind } from '../../../base/signing/active-content.ts'

/** The requirement that a signed evaluation answers. */
const EVALUATION: Citation = '164.308(a)(8)'

/** Reports about others, the evaluation of one's own safeguards, and the places where ePHI lies. */
export const assuranceRoutes: readonly Route[] = [
  defineRoute(contracts.readAssurance, async ({ tenant, caller, now }) => {
    const work = tenant().work()
    const known = await readAssuranceKnown(work)
    const decided = await decidedWith(tenant())
    const may = (permission: Parameters<typeof callerMay>[1]) =>
      callerMay(caller(), permission, tenant().name, now)
    return {
      schema: 'ward.assurance/1' as const,
      practice: tenant().practice,
      today: known.today,
      reports: known.reports.map(reportShown),
      evaluations: known.evaluations.map(each => evaluationShown(each, decided)),
      places: known.places.map(placeShown),
      vendors: await vendorsInUse(work),
      suggestions: SUGGESTED_PLACES.filter(
        ({ id }) => !known.places.some(({ value }) => value.id === id),
      ).map(place => ({ ...place })),
      evaluated: plain(await evaluatedNow(tenant(), known)),
      seal: await sealShown(work.store),
      may: { change: may('agreements:change'), sign: may('agreements:sign'), decide: may('decisions:sign') },
      note: NOT_LEGAL_ADVICE,
    }
  }),

  defineRoute(contracts.addAssuranceReport, async ({ tenant, body, caller }) => {
    const { store, scope } = tenant().work()
    const when = await whenOf(tenant())
    await checkVendor(tenant(), body.facts.about.vendor)
    const facts = await withActive(tenant(), body.facts)
    const kept = await addReport(store, scope, facts, when, doerOf(caller()), body.replaces)
    return keptReport({ ...kept, status: reportStatus(kept.value, when.today) })
  }),

  defineRoute(contracts.changeAssuranceReport, async ({ tenant, params, body, caller }) => {
    const { store, scope } = tenant().work()
    const when = await whenOf(tenant())
    await checkVendor(tenant(), body.facts.about.vendor)
    const facts = await withActive(tenant(), body.facts)
    const kept = await changeReport(store, scope, params.id, { ...body, facts, ...when }, doerOf(caller()))
    return keptReport({ ...kept, status: reportStatus(kept.value, when.today) })
  }),

  defineRoute(contracts.readAssuranceReport, async ({ tenant, params, body, caller }) => {
    const { store, scope } = tenant().work()
    const { at, today } = await whenOf(tenant())
    const kept = await readWhole(store, scope, params.id, { ...body, at }, doerOf(caller()))
    return keptReport({ ...kept, status: reportStatus(kept.value, today) })
  }),

  defineRoute(contracts.addEphiPlace, async ({ tenant, body, caller }) => {
    const { store, scope } = tenant().work()
    const { at, today: on } = await whenOf(tenant())
    await checkVendor(tenant(), body.facts.provider?.vendor ?? null)
    const said = { facts: body.facts, expects: 0, at, on }
    const kept = await keepPlace(store, scope, null, said, doerOf(caller()))
    return await keptPlace(tenant(), kept.value.id)
  }),

  defineRoute(contracts.keepEphiPlace, async ({ tenant, params, body, caller }) => {
    const { store, scope } = tenant().work()
    const { at, today: on } = await whenOf(tenant())
    await checkVendor(tenant(), body.facts.provider?.vendor ?? null)
    const kept = await keepPlace(store, scope, params.id, { ...body, at, on }, doerOf(caller()))
    return await keptPlace(tenant(), kept.value.id)
  }),

  defineRoute(contracts.addEvaluation, async ({ tenant, body, caller }) => {
    const work = tenant().work()
    const known = await readAssuranceKnown(work)
    const facts = { ...body, evaluated: await evaluatedNow(tenant(), known) }
    const when = { at: known.now, today: known.today }
    const { value } = await addEvaluation(work.store, work.scope, facts, when, doerOf(caller()))
    return await keptEvaluation(tenant(), value.id)
  }),

  defineRoute(contracts.askEvaluationSignature, async ({ tenant, params, body, caller }) => {
    const work = tenant().work()
    const doer = doerOf(caller())
    const found = await seenEvaluation(tenant(), params.id, body.expects)
    refuseUnless(found.state, 'ask')
    const text = evaluationText(found.value, tenant().title)
    const bytes = await composePdf(text)
    const { pages } = await readPdf(bytes)
    const { sha256 } = await work.store.documents.keep(work.scope, bytes, { by: doer.id })
    const document = { sha256, bytes: bytes.length, pages }
    const { value: signature } = await askSignature(
      work,
      {
        purpose: 'evaluation',
        about: found.value.id,
        document: { ...document, title: `${text.title}, ${found.value.period.to}` },
        sentence: evaluationSentence(found.value, tenant().title),
        asks: { kind: 'account' },
        text,
      },
      { by: doer.id },
    )
    await keepAsked(work.store, work.scope, found, { document, signature: signature.id }, doer)
    return { ...(await keptEvaluation(tenant(), params.id)), signature: signature.id }
  }),

  defineRoute(contracts.withdrawEvaluation, async ({ tenant, params, body, caller }) => {
    const { store, scope, now } = tenant().work()
    const found = await seenEvaluation(tenant(), params.id, body.expects)
    await withdrawEvaluation(store, scope, found, now(), doerOf(caller()))
    return await keptEvaluation(tenant(), params.id)
  }),

  defineRoute(contracts.decideEvaluation, async ({ tenant, params, body, caller, now }) => {
    const { store, scope, now: clock } = tenant().work()
    const { account } = caller()
    if (folded(body.name) !== folded(account.name)) {
      throw new AppError(
        'bad-input',
        `To sign, type your name as it stands in your account: ${account.name}.`,
      )
    }
    const { value, signature, state } = await seenEvaluation(tenant(), params.id, body.expects)
    if (state !== 'completed' || signature?.sealed == null) {
      throw new AppError('conflict', 'The evaluation is not signed yet: until then it is no evidence.')
    }
    const clinic = await tenant().clinic()
    const failing =
      clinic === null
        ? []
        : knownFailing(clinic.assessment, CHECKS, await programmeOf(store, scope, clock()), EVALUATION)
    const decision = {
      citation: EVALUATION,
      decision: 'implemented' as const,
      why: `The safeguards were evaluated for ${value.period.from} to ${value.period.to}; the evaluation ${value.id} is signed, and the next one is due by ${value.next}.`,
      alternative: null,
      evidence: [`signature ${signature.id}`, `sealed PDF, SHA-256 ${signature.sealed.sha256}`],
      by: account.name,
      capacity: capacityOf(account, 'decisions:sign', tenant().name, now),
      at: clock(),
      reviewBy: parseInstant(value.next),
      knownFailing: failing,
    }
    const { length: version } = await decisionHistory(store, scope, EVALUATION)
    await keepDecision(store, scope, { value: decision, version }, deedOf(caller()))
    return await keptEvaluation(tenant(), params.id)
  }),
]

function keptReport(known: Parameters<typeof reportShown>[0]) {
  return { schema: 'ward.assurance-report-kept/1' as const, report: reportShown(known) }
}

/** As it stands now, held against the agreements. */
async function keptPlace(tenant: ShownTenant, id: string) {
  const place = (await readAssuranceKnown(tenant.work())).places.find(({ value }) => value.id === id)
  if (place === undefined) throw new AppError('not-found', 'There is no such place in the register.')
  return { schema: 'ward.ephi-place-kept/1' as const, place: placeShown(place) }
}

async function keptEvaluation(tenant: ShownTenant, id: string) {
  const { store, scope, now } = tenant.work()
  const known = await evaluationById(store, scope, id, now())
  return {
    schema: 'ward.evaluation-kept/1' as const,
    evaluation: evaluationShown(known, await decidedWith(tenant)),
  }
}

/** The version that was seen, or a conflict. */
async function seenEvaluation(tenant: ShownTenant, id: string, expects: number): Promise<KnownEvaluation> {
  const { store, scope, now } = tenant.work()
  const found = await evaluationById(store, scope, id, now())
  if (found.version === expects) return found
  throw new AppError(
    'conflict',
    'Somebody else has changed this meanwhile. Look at it again before you change it.',
  )
}

/** The signature that the last decision on the requirement names as its evidence. */
async function decidedWith(tenant: ShownTenant): Promise<readonly string[]> {
  const { store, scope, now } = tenant.work()
  const last = (await decisionHistory(store, scope, EVALUATION)).at(-1)
  if (last === undefined || last.reviewBy <= now()) return []
  return last.evidence.flatMap(each => /^signature (\S+)$/.exec(each)?.slice(1) ?? [])
}

async function whenOf(tenant: ShownTenant) {
  const { now, today } = await readAssuranceKnown(tenant.work())
  return { at: now, today }
}

/** By name; one that is no longer used is not offered. */
async function vendorsInUse({ store, scope }: ReturnType<ShownTenant['work']>) {
  const vendors = await vendorsOf(store, scope)
  return vendors
    .filter(({ value }) => value.retired === null)
    .map(({ value: { id, name } }) => ({ id, name }))
    .toSorted((one, other) => (one.name.toLowerCase() < other.name.toLowerCase() ? -1 : 1))
}

/** @throws AppError bad-input for a vendor that the register does not have */
async function checkVendor(tenant: ShownTenant, named: string | null): Promise<void> {
  if (named === null) return
  const { store, scope } = tenant.work()
  if ((await vendorsOf(store, scope)).some(({ value }) => value.id === named)) return
  throw new AppError('bad-input', 'The register has no such vendor. Choose one of it, or write the name.')
}

/** A report may only name files that are kept here; with what acts in them. @throws AppError bad-input */
async function withActive(tenant: ShownTenant, facts: ReportFacts): Promise<ReportFacts> {
  const { store, scope } = tenant.work()
  const found = new Set<ActiveKind>()
  for (const sha256 of [facts.document, facts.bridge?.document ?? null]) {
    if (sha256 === null) continue
    try {
      const { active } = await readPdf(await store.documents.read(scope, sha256))
      for (const kind of active) found.add(kind)
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'not-found') throw error
      throw new AppError('bad-input', 'The file of the report is not kept here. Keep the PDF first.')
    }
  }
  return { ...facts, ...activeFile([...found]) }
}

/** What may be known of the seal: never its key. */
async function sealShown(store: Pick<Store, 'installationRecords'>) {
  const key = await keptSealKey(store)
  if (key === null) return null
  const { subject, fingerprint, until } = certificateFacts(key.certificate)
  return { subject, fingerprint, until, pem: certificatePem(key.certificate) }
}

function doerOf({ account }: Caller): Doer {
  return { id: account.id, name: account.name }
}

function folded(text: string): string {
  return text.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase()
}

/** Without the marks of reading only, which the contract's type has not. */
function plain(evaluated: Awaited<ReturnType<typeof evaluatedNow>>) {
  return { ...evaluated, programme: evaluated.programme.map(row => ({ ...row })) }
}
