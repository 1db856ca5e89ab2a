import type { KnownAgreement } from '../../base/agreements/known-agreements.ts'
import type { Step } from '../../base/hipaa/steps.ts'
import type { TenantScope } from '../../base/ids.ts'
import type { Signature } from '../../base/signing/signature.ts'
import type { Clock } from '../../base/time.ts'
import type { Store } from '../../store/store.ts'
import { dutiesOfAgreements } from '../agreements/duties.ts'
import { readAgreementsKnown } from '../agreements/known.ts'
import { standingsOfAgreements } from '../agreements/standing.ts'
import { dutiesOfAssurance } from '../assurance/duties.ts'
import { readAssuranceKnown } from '../assurance/known.ts'
import { standingsOfAssurance } from '../assurance/standing.ts'
import { dutiesOfContact } from '../contact/duties.ts'
import { readContactKnown } from '../contact/known.ts'
import { standingsOfContact } from '../contact/standing.ts'
import { dutiesOfMicrosoftAgreement } from '../microsoft-agreement/duties.ts'
import { readMicrosoftAgreementKnown } from '../microsoft-agreement/known.ts'
import { microsoftAgreementStandings } from '../microsoft-agreement/standing.ts'
import { dutiesOfServices } from '../services/duties.ts'
import { readServicesKnown } from '../services/known.ts'
import { standingsOfServices } from '../services/standing.ts'
import { dutiesOfSignatures } from '../signing/duties.ts'
import { readSigningKnown } from '../signing/known.ts'
import type { Standing } from '../standing.ts'
import { dutiesOfVendors } from '../vendors/duties.ts'
import { readVendorsKnown } from '../vendors/known.ts'
import { standingOfVendors } from '../vendors/standing.ts'
import { type VendorRegister, vendorRegister } from '../vendors/register.ts'
import type { Duty } from '../year/duties.ts'
import { evidenceOfSignUp, type StepEvidence } from './evidence.ts'

/** Where people's work on a tenant is kept, and its clock. */
export interface SignUpWork {
  readonly store: Store
  readonly scope: TenantScope
  readonly now: Clock
}

/** What is on record beside the settings, and what that makes due. */
export interface SignUp {
  readonly standings: Readonly<Partial<Record<Step, readonly Standing[]>>>
  readonly duties: readonly Duty[]
  readonly evidence: readonly StepEvidence[]
  /** What is searched by name; Microsoft’s own agreement apart. */
  readonly agreements: readonly KnownAgreement[]
  readonly register: VendorRegister
}

/** Signatures that have a duty of their own where they are asked for. */
const WATCHED: ReadonlySet<Signature['purpose']> = new Set(['microsoft-agreement', 'agreement'])

/** Worked out anew after every change that the evidence log tells of, and every hour: some of it ends by itself. */
const remembered = new WeakMap<
  Store,
  Map<string, { readonly key: string; readonly known: Promise<SignUp> }>
>()

/** Agreements, the contact, services, vendors and reports of a tenant. @throws AppError not-verified when a record is damaged */
export async function readSignUp(work: SignUpWork): Promise<SignUp> {
  const { store, scope, now } = work
  const key = `${await store.evidence.size(scope)} ${now().slice(0, 13)}`
  const ofStore = remembered.get(store) ?? new Map()
  remembered.set(store, ofStore)
  const there = ofStore.get(scope.tenant)
  if (there?.key === key) return await there.known
  const known = readAnew(work)
  ofStore.set(scope.tenant, { key, known })
  known.catch(() => ofStore.delete(scope.tenant))
  return await known
}

async function readAnew(work: SignUpWork): Promise<SignUp> {
  const [microsoft, agreements, contact, services, vendors, assurance, signing] = await Promise.all([
    readMicrosoftAgreementKnown(work),
    readAgreementsKnown(work),
    readContactKnown(work),
    readServicesKnown(work),
    readVendorsKnown(work),
    readAssuranceKnown(work),
    readSigningKnown(work),
  ])
  const [evaluation, ...reports] = standingsOfAssurance(assurance)
  // 10,000 apps are held against every vendor once, not for each who asks.
  const register = vendorRegister(vendors)
  return {
    standings: {
      evaluate: [...standingsOfServices(services), ...(evaluation === undefined ? [] : [evaluation])],
      'sign-up': [
        ...microsoftAgreementStandings(microsoft),
        ...standingsOfAgreements(agreements),
        ...standingsOfContact(contact),
        ...standingOfVendors(vendors, register),
        ...reports,
      ],
    },
    duties: [
      ...dutiesOfMicrosoftAgreement(microsoft),
      ...dutiesOfAgreements(agreements),
      ...dutiesOfContact(contact),
      ...dutiesOfServices(services),
      ...dutiesOfVendors(vendors, register),
      ...dutiesOfAssurance(assurance),
      ...dutiesOfSignatures(signing, WATCHED),
    ],
    evidence: evidenceOfSignUp({
      microsoft,
      agreements,
      contact: contact.contact.value,
      designations: [...contact.designations.values()].map(({ value }) => value),
      evaluations: assurance.evaluations,
    }),
    agreements: agreements.agreements,
    register,
  }
}
