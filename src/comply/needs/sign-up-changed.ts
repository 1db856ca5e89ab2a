import { AppError } from '../../base/app-error.ts'
import { dayWords } from '../../assess/words.ts'
import { OFFICE_ROWS } from '../../base/contact/offices.ts'
import type { Day } from '../../base/days.ts'
import type { Signature, SignaturePurpose } from '../../base/signing/signature.ts'
import type { Instant } from '../../base/time.ts'
import { readAgreement } from '../agreements/agreement-body.ts'
import { type Contact, readContact } from '../contact/contact-body.ts'
import { readDesignation } from '../contact/designation-body.ts'
import { readAgreement as readMicrosoft } from '../microsoft-agreement/agreement-body.ts'
import { readSignature } from '../signing/signature-body.ts'
import type { RecordChange } from './changes.ts'

/** What became of a record of signing up. */
interface SignUpChanged {
  readonly kind: 'signature' | 'agreement' | 'contact'
  /** Null where a whole sentence says who. */
  readonly by: string | null
  readonly did: string
  readonly to: `/${string}`
}

type Versions = Pick<RecordChange, 'by' | 'id' | 'before' | 'after'>

const READERS: Readonly<Record<string, (change: Versions) => SignUpChanged | null>> = {
  signature: signed,
  agreement: ofAgreement,
  'microsoft-agreement': ofMicrosoft,
  'microsoft-confirmation': ({ by }) => ({
    by,
    kind: 'agreement',
    did: 'confirmed Microsoft’s agreement for another year',
    to: MICROSOFT,
  }),
  'hipaa-contact': ofContact,
  designation: ofDesignation,
}

const MICROSOFT = '/agreements?agreement=microsoft'

/** Kinds of entries that may tell of signing up, as EntryFilter has them. */
export const SIGN_UP_ENTRIES: readonly string[] = Object.keys(READERS).map(kind => `record-kept/${kind}`)

/** One version of a record in words; null for a step on the way, and for a version that a newer Ward wrote. */
export function signUpChanged(change: Versions & Pick<RecordChange, 'kind'>): SignUpChanged | null {
  try {
    return READERS[change.kind]?.(change) ?? null
  } catch (error) {
    if (error instanceof AppError && error.code === 'bad-input') return null
    throw error
  }
}

/** Told once it is completed: until then nothing is signed. Who signed stands in it, since they may have no account. */
function signed({ before, after }: Versions): SignUpChanged | null {
  const now = readSignature(after)
  const was = before === null ? null : readSignature(before)
  if (now.state === was?.state) return null
  const common = { by: null, kind: 'signature', to: SIGNED_AT[now.purpose](now) } as const
  if (now.state === 'completed' && now.signer !== null) {
    return { ...common, did: `${now.signer.name} signed “${now.document.title}”.` }
  }
  return now.state === 'declined'
    ? { ...common, did: `The signature of “${now.document.title}” was declined.` }
    : null
}

const SIGNED_AT: { readonly [P in SignaturePurpose]: (signature: Pick<Signature, 'about'>) => `/${string}` } =
  {
    'microsoft-agreement': () => MICROSOFT,
    agreement: ({ about }) => `/agreements?agreement=${about}`,
    designation: () => '/contact',
    evaluation: () => '/assurance?part=evaluation',
  }

function ofAgreement({ by, before, after }: Versions): SignUpChanged | null {
  const now = readAgreement(after)
  const was = before === null ? null : readAgreement(before)
  const common = { by, kind: 'agreement', to: `/agreements?agreement=${now.id}` } as const
  const whose = `the agreement with ${now.party.name}`
  if (now.ending !== null && (was === null || was.ending === null)) {
    return { ...common, did: endingWords(now.ending, whose) }
  }
  const isAttested = (['ours', 'theirs'] as const).some(
    side => now[side]?.way === 'attested' && was?.[side]?.way !== 'attested',
  )
  return isAttested ? { ...common, did: `attested that ${whose} is signed on paper` } : null
}

function endingWords(ending: NonNullable<ReturnType<typeof readAgreement>['ending']>, whose: string): string {
  if (ending.kind === 'terminated') return `ended ${whose}, from ${wordsOf(ending.from)} on`
  return ending.kind === 'voided' ? `voided ${whose}` : `recorded that ${whose} was declined`
}

function ofMicrosoft({ by, before, after }: Versions): SignUpChanged | null {
  const now = readMicrosoft(after)
  const was = before === null ? null : readMicrosoft(before)
  const common = { by, kind: 'agreement', to: MICROSOFT } as const
  if (now.ended !== null && (was === null || was.ended === null)) {
    return { ...common, did: 'ended your record of Microsoft’s agreement' }
  }
  return now.attested !== null && (was === null || was.attested === null)
    ? { ...common, did: 'attested that Microsoft’s agreement was accepted' }
    : null
}

function ofContact({ by, before, after }: Versions): SignUpChanged | null {
  const now = readContact(after)
  const did = CONTACT_DEEDS[now.deed]?.(now, before === null ? null : readContact(before))
  return did === undefined ? null : { by, kind: 'contact', did, to: '/contact' }
}

/** What is not here is a step on the way: the history of the contact tells it. */
const CONTACT_DEEDS: Partial<
  Readonly<Record<Contact['deed'], (now: Contact, was: Contact | null) => string>>
> = {
  'recorded-default': ({ person }) => `recorded ${person.name} as the HIPAA contact`,
  designated: ({ person }) => `designated ${person.name} as the HIPAA contact`,
  changed: ({ person }, was) =>
    was === null
      ? `changed the HIPAA contact to ${person.name}`
      : `changed the HIPAA contact from ${was.person.name} to ${person.name}`,
  confirmed: ({ person }) => `confirmed ${person.name} as the HIPAA contact`,
  reported: ({ person }) => `reported that ${person.name}, the HIPAA contact, may not be reached`,
}

function ofDesignation({ by, before, after }: Versions): SignUpChanged | null {
  const now = readDesignation(after)
  const was = before === null ? null : readDesignation(before)
  const office = OFFICE_ROWS[now.office].title.toLowerCase()
  const common = { by, kind: 'contact', to: '/contact' } as const
  if (now.ended !== null && (was === null || was.ended === null)) {
    return { ...common, did: `ended the designation of ${now.holder.name} as ${office}` }
  }
  return now.ended === null ? { ...common, did: `designated ${now.holder.name} as ${office}` } : null
}

function wordsOf(day: Day): string {
  return dayWords(`${day}T00:00:00.000Z` as Instant)
}
