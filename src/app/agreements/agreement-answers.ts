import { NOT_LEGAL_ADVICE } from '../../assess/assess.ts'
import { clausesOf, optionalClausesOf } from '../../base/agreements/clauses.ts'
import { byWant } from '../../base/agreements/wants.ts'
import { AppError } from '../../base/app-error.ts'
import type { TenantScope } from '../../base/ids.ts'
import type { Clock } from '../../base/time.ts'
import { lastClauseCheck } from '../../comply/agreements/clause-check-records.ts'
import { readAgreementsKnown } from '../../comply/agreements/known.ts'
import { knownAgreement } from '../../comply/agreements/open-sides.ts'
import { signaturesOf } from '../../comply/signing/signature-records.ts'
import { sha256Hex } from '../../host/crypto.ts'
import { fingerprintOf } from '../../host/seal-certificate.ts'
import { verifySealedPdf } from '../../report/pdf/verify-sealed-pdf.ts'
import type { Store } from '../../store/store.ts'
import type {
  BaaClausesAnswer,
  BaaListAnswer,
  BaaShowAnswer,
  BaaVerifyAnswer,
} from '../api/contracts/agreement-answers.ts'
import { keptSealKey } from '../seal-key.ts'
import { shownAgreement, shownRow } from './agreement-shown.ts'
import { agreementStory } from './agreement-story.ts'

interface Work {
  readonly store: Pick<Store, 'records' | 'documents'>
  readonly scope: TenantScope
  readonly now: Clock
}

/** What `ward baa list` answers. */
export async function baaList(work: Work): Promise<BaaListAnswer> {
  const { agreements, today } = await readAgreementsKnown(work)
  return {
    schema: 'ward.baa-list/1',
    tenant: work.scope.tenant,
    today,
    agreements: byWant(agreements).map(shownRow),
    note: NOT_LEGAL_ADVICE,
  }
}

/** What `ward baa show` answers. @throws AppError not-found */
export async function baaShow(
  work: Work,
  id: string,
  people: readonly { readonly id: string; readonly name: string }[],
): Promise<BaaShowAnswer> {
  const found = await knownAgreement(work, id)
  const check = await lastClauseCheck(work.store, work.scope, id)
  return {
    schema: 'ward.baa-show/1',
    tenant: work.scope.tenant,
    today: found.today,
    agreement: shownAgreement(found, found.all, check),
    history: await agreementStory(work, id, people),
    note: NOT_LEGAL_ADVICE,
  }
}

/** What `ward baa clauses` answers: the table of its kind with what was found. @throws AppError not-found */
export async function baaClauses(work: Work, id: string): Promise<BaaClausesAnswer> {
  const { agreement, check } = await knownAgreement(work, id)
  const asked = clausesOf(agreement.kind)
  return {
    schema: 'ward.baa-clauses/1',
    tenant: work.scope.tenant,
    agreement: id,
    sha256: agreement.document?.sha256 ?? null,
    clauses: [...asked, ...optionalClausesOf(agreement.kind)].map(clause => {
      const found = check?.clauses.find(one => one.clause === clause.id)
      const { title, paragraph, look } = clause
      return {
        clause: clause.id,
        title,
        paragraph,
        look,
        asked: asked.includes(clause),
        result: found?.result ?? null,
        page: found?.page ?? null,
        quote: found?.quote ?? null,
        note: found?.note ?? null,
      }
    }),
    note: NOT_LEGAL_ADVICE,
  }
}

/**
 * What `ward baa verify` answers: what a sealed PDF proves by itself, whether this installation sealed it, and whether the
 * tenant knows it.
 */
export async function baaVerify(
  work: Work & { readonly store: Pick<Store, 'installationRecords'> },
  file: string,
  bytes: Uint8Array,
): Promise<BaaVerifyAnswer> {
  const sha256 = sha256Hex(bytes)
  const { whole, problem, certificate, original } = verifySealedPdf(bytes)
  const signatures = await signaturesOf(work.store, work.scope, { purpose: 'agreement' })
  const signature = signatures.find(({ value }) => value.sealed?.sha256 === sha256)?.value
  return {
    schema: 'ward.baa-verify/1',
    file,
    sha256,
    whole,
    problem,
    certificate,
    own: certificate === null ? null : certificate === (await ownCertificate(work.store)),
    original: original === null ? null : { ...original },
    kept: await isKept(work, sha256),
    agreement: signature?.about ?? null,
    note: NOT_LEGAL_ADVICE,
  }
}

/** The certificate's fingerprint of this installation; null while it has sealed nothing. */
async function ownCertificate(store: Pick<Store, 'installationRecords'>): Promise<string | null> {
  const key = await keptSealKey(store)
  return key === null ? null : fingerprintOf(key.certificate)
}

async function isKept({ store, scope }: Work, sha256: string): Promise<boolean> {
  try {
    await store.documents.read(scope, sha256)
    return true
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') return false
    throw error
  }
}
