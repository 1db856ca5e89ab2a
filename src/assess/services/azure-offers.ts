/** On what ground an Azure subscription runs. */
export type OfferKind = 'bought' | 'partner' | 'trial' | 'own-use' | 'unknown'

export interface Offer {
  readonly kind: OfferKind
  readonly name: string
  /** What a person should look at; null where nothing follows. */
  readonly question: string | null
}

/**
 * How beginnings of Azure's `quotaId`, and names of offers in its portal, are read. Ward's own reading of Microsoft's
 * offer pages; a name that is none of these is unknown.
 * https://learn.microsoft.com/azure/cost-management-billing/costs/understand-cost-mgmt-data (2026-11-22, not verified)
 */
const OFFERS: readonly (readonly [pattern: RegExp, kind: OfferKind, name: string])[] = [
  [/^(?:enterpriseagreement|ea\b|microsoft azure enterprise)/, 'bought', 'Enterprise Agreement'],
  [
    /^(?:paygo|payasyougo|pay-as-you-go|microsoft customer agreement|mca|azure plan)/,
    'bought',
    'Pay-as-you-go',
  ],
  [/^(?:csp|azure in csp|cloud solution provider)/, 'partner', 'Bought by a partner (CSP)'],
  [/^(?:usgovernment|azure government)/, 'bought', 'Azure Government'],
  [/^(?:freetrial|free trial|azure free)/, 'trial', 'Free trial'],
  [/^(?:azurepass|azure pass|sponsored|sponsorship|bizspark|startups?)/, 'trial', 'Sponsored or pass'],
  [
    /^(?:msdn|visual ?studio|mpn|dreamspark|azure for students|students?)/,
    'own-use',
    'Credits of a developer, partner or student',
  ],
  [/^aad_/, 'bought', 'Directory only'],
]

const QUESTIONS: { readonly [K in OfferKind]: string | null } = {
  bought: null,
  partner: 'The partner may reach it: an agreement with the partner is needed where patient data lies in it.',
  trial: 'Nobody has bought it, and it ends by itself: no place for patient data.',
  'own-use': 'It is meant for development and tests by one person: no place for patient data.',
  unknown:
    'How it was bought is not known: look in the Azure portal under Subscriptions > Properties > Offer.',
}

export function offerOf(text: string | null): Offer {
  const word = (text ?? '').trim().toLowerCase()
  const found = word === '' ? undefined : OFFERS.find(([pattern]) => pattern.test(word))
  const [, kind, name] = found ?? [null, 'unknown' as const, text ?? 'Not told']
  return { kind, name, question: QUESTIONS[kind] }
}
