import type { CapabilityProbes } from '../collect/facts/licensing/capability-probes.schema.ts'
import type { ServicePlans } from '../collect/facts/licensing/service-plans.schema.ts'
import { either, type Truth } from './truth.ts'

/**
 * Licensed features that checks depend on, and the service plans that carry them. Keyed on the plan's id (names differ
 * between clouds); the name is kept for people and for sources that give only names. Issue 02 widens this table from
 * Microsoft's published product list. Source: Microsoft's "Product names and service plan identifiers" CSV, 2026-07-29.
 */
export const CAPABILITIES = {
  'customer-lockbox': {
    title: 'Customer Lockbox',
    plans: {
      '9f431833-0334-42de-a7dc-70aa40db46db': 'LOCKBOX_ENTERPRISE',
      '89b5d3b1-3855-49fe-b46c-87c66dbc1526': 'LOCKBOX_ENTERPRISE_GOV',
    },
  },
  'data-loss-prevention': {
    title: 'Data Loss Prevention for mail, SharePoint and OneDrive',
    plans: {
      '9bec7e34-c9fa-40b7-a9d1-bd6d1165c7ed': 'BPOS_S_DlpAddOn',
      'efb87545-963c-4e0d-99df-69c6916d9eb0': 'EXCHANGE_S_ENTERPRISE',
      '8c3069c0-ccdb-44be-ab77-986203a67df2': 'EXCHANGE_S_ENTERPRISE_GOV',
      '5136a095-5cf0-4aff-bec3-e84448b38ea5': 'MIP_S_CLP1',
      'efb0351d-3b08-4503-993d-383af8de41e3': 'MIP_S_CLP2',
    },
    probe: 'dataLossPrevention',
  },
  'data-loss-prevention-devices': {
    title: 'Data Loss Prevention on devices',
    plans: { '64bfac92-2b17-4482-b5e5-a0304429de3e': 'MICROSOFTENDPOINTDLP' },
  },
  'data-loss-prevention-teams': {
    title: 'Data Loss Prevention in Teams',
    plans: { '6dc145d6-95dd-4191-b9c3-185575ee6f6b': 'COMMUNICATIONS_DLP' },
  },
  'defender-for-office-365-p1': {
    title: 'Microsoft Defender for Office 365 (Plan 1)',
    plans: {
      'f20fedf3-f3c3-43c3-8267-2bfdd51c0939': 'ATP_ENTERPRISE',
      '493ff600-6a2b-4db6-ad37-a7d4eb214516': 'ATP_ENTERPRISE_GOV',
      '8e0c0a52-6a6c-4d40-8370-dd62790dcd70': 'THREAT_INTELLIGENCE',
      '900018f1-0cdb-4ecb-94d4-90281760fdc6': 'THREAT_INTELLIGENCE_GOV',
    },
    probe: 'defenderForOffice365',
  },
  'entra-id-p1': {
    title: 'Microsoft Entra ID P1',
    plans: {
      '41781fb2-bc02-4b7c-bd55-b576c07bb09d': 'AAD_PREMIUM',
      'eec0eb4f-6444-4f95-aba0-50c24d67f998': 'AAD_PREMIUM_P2',
    },
  },
  'entra-id-p2': {
    title: 'Microsoft Entra ID P2',
    plans: { 'eec0eb4f-6444-4f95-aba0-50c24d67f998': 'AAD_PREMIUM_P2' },
  },
  'privileged-identity-management': {
    title: 'Privileged Identity Management (Microsoft Entra ID P2 or ID Governance)',
    plans: {
      'eec0eb4f-6444-4f95-aba0-50c24d67f998': 'AAD_PREMIUM_P2',
      'e866a266-3cff-43a3-acca-0c90a7e00c8b': 'Entra_Identity_Governance',
    },
  },
} as const satisfies Record<string, CapabilityDefinition>

interface CapabilityDefinition {
  readonly title: string
  readonly plans: { readonly [id: string]: string }
  /** The interface that answers only where the feature is licensed. */
  readonly probe?: keyof CapabilityProbes
}

export type Capability = keyof typeof CAPABILITIES

/**
 * Whether the tenant holds the feature: undefined when its licences were not read. A plan that is there, or an interface
 * that answers, shows that it does.
 */
export function holds(
  capability: Capability,
  servicePlans: ServicePlans | undefined,
  probes?: CapabilityProbes,
): boolean | undefined {
  const { probe }: CapabilityDefinition = CAPABILITIES[capability]
  const planned = holdsPlan(capability, servicePlans)
  const answers = probe === undefined ? undefined : probes?.[probe]
  return planned === true || answers === true ? true : (planned ?? answers)
}

function holdsPlan(capability: Capability, servicePlans: ServicePlans | undefined): Truth {
  if (servicePlans === undefined || servicePlans.length === 0) return undefined
  const { usable, nameless } = usableOf(servicePlans)
  let answer: Truth = nameless ? undefined : false
  for (const named of KEYS[capability]) {
    const found = usable.get(named)
    if (found === true) return true
    if (found === undefined && usable.has(named)) answer = undefined
  }
  return answer
}

/** Ids and names of the plans that carry each capability, in small letters. */
const KEYS = Object.fromEntries(
  Object.entries(CAPABILITIES).map(([capability, { plans }]) => [
    capability,
    Object.entries(plans)
      .flat()
      .map(named => named.toLowerCase()),
  ]),
) as unknown as { readonly [C in Capability]: readonly string[] }

interface UsablePlans {
  /** By the plan's id and by its name, in small letters: whether one of that name can be used. */
  readonly usable: ReadonlyMap<string, Truth>
  /** Whether there is a plan without an id and a name: it may be any. */
  readonly nameless: boolean
}

/** Every capability asks the same list. Facts are never changed. */
const seen = new WeakMap<ServicePlans, UsablePlans>()

function usableOf(servicePlans: ServicePlans): UsablePlans {
  let found = seen.get(servicePlans)
  if (found === undefined) {
    const usable = new Map<string, Truth>()
    let nameless = false
    for (const { servicePlanId, servicePlanName, provisioningStatus } of servicePlans) {
      if (servicePlanId === undefined && servicePlanName === undefined) nameless = true
      for (const named of [servicePlanId, servicePlanName]) {
        if (named === undefined) continue
        const key = named.toLowerCase()
        const status = isUsable(provisioningStatus)
        usable.set(key, usable.has(key) ? either(usable.get(key), status) : status)
      }
    }
    found = { usable, nameless }
    seen.set(servicePlans, found)
  }
  return found
}

/** The plan is bought, if only waiting to be set up; `Warning` is Microsoft's grace period after the end. */
const USABLE = new Set(['success', 'pendinginput', 'pendingactivation', 'pendingprovisioning', 'warning'])
const UNUSABLE = new Set(['disabled', 'suspended', 'lockedout', 'deleted'])

function isUsable(provisioningStatus: string | undefined): Truth {
  const status = provisioningStatus?.toLowerCase() ?? ''
  return USABLE.has(status) ? true : UNUSABLE.has(status) ? false : undefined
}
