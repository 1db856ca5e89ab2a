import type { Instant } from '../../base/time.ts'

/** A sign-in, or a try, as far as it is judged. */
export interface SignIn {
  readonly id: string
  readonly time: Instant
  /** One name for all names of the identity. */
  readonly person: string
  readonly failed: boolean
  /** AADSTS number as logged, `50126`. */
  readonly errorCode: string | null
  readonly address: string | null
  /** How the client signed in: `Browser`, `IMAP4`, a user agent. */
  readonly client: string | null
  readonly app: string | null
  readonly country: string | null
  readonly from: 'partner' | 'guest' | 'own' | 'application'
}

export const SIGN_IN_KINDS = [
  'guessed',
  'failures',
  'spray',
  'two-countries',
  'disabled-account',
  'legacy-client',
  'new-address',
  'partner',
  'guest',
] as const
export type SignInKind = (typeof SIGN_IN_KINDS)[number]

export interface SignInNote {
  readonly kind: SignInKind
  /** Null where many accounts were tried. */
  readonly person: string | null
  readonly first: Instant
  readonly last: Instant
  readonly signIns: readonly SignIn[]
  /** The sign-in that worked after the failures. */
  readonly success: SignIn | null
  /** Accounts that were tried. */
  readonly people: number
}

/** What counts as of note: for a person to look at, no proof of anything. */
export const SIGN_IN_LIMITS = {
  failures: {
    value: 10,
    reason: 'Ten wrong passwords are where Entra’s smart lockout begins by default.',
    source: 'Microsoft Entra, smart lockout (default threshold 10)',
  },
  minutes: {
    value: 10,
    reason: 'Tries further apart than this are forgotten passwords, not a run of guesses.',
    source: 'Judgement',
  },
  thenMinutes: {
    value: 60,
    reason: 'Who guesses a password uses it; who remembers it does too, so both are shown.',
    source: 'Judgement',
  },
  people: {
    value: 5,
    reason: 'One address at which five people fail within an hour is seldom five people who mistyped.',
    source: 'Judgement',
  },
  sprayMinutes: {
    value: 60,
    reason: 'A password tried at many accounts goes slowly, below each account’s lockout.',
    source: 'Judgement',
  },
  baselineDays: {
    value: 30,
    reason: 'A month holds the places from which somebody usually works.',
    source: 'Judgement',
  },
  leastDays: {
    value: 5,
    reason: 'With fewer days of sign-ins every address is new and says nothing.',
    source: 'Judgement',
  },
  countryHours: {
    value: 2,
    reason:
      'Few people cross a border and sign in on both sides within two hours; remote networks can look so.',
    source: 'Judgement',
  },
} as const

/** AADSTS numbers (Microsoft Entra authentication and authorization error codes, 2026-06). */
const DISABLED = new Set(['50057', '500571'])
/** Failures that are a guess of a password or of an account; others (interrupted, second factor due) are not. */
const GUESSES = new Set([
  '50126',
  '50053',
  '50034',
  '50055',
  '50056',
  '50064',
  '80012',
  '81016',
  '120000',
  '120002',
  '1605151',
])
/** Protocols that know no second factor, as clientAppUsed and as the user agents that Entra writes for them. */
const LEGACY =
  /^(?:imap4?|pop3?|authenticated smtp|smtp|mapi over http|exchange activesync|exchange web services|autodiscover|exchange online powershell|offline address book|other clients.*|outlook anywhere.*|reporting web services|universal outlook|bav2ropc|cbainprod)\b|client=(?:imap4|pop3)/i

/** In order of `SIGN_IN_KINDS`, then of time. @param signIns in order of time, of the period and 30 days before @param from of the period */
export function signInsOfNote(signIns: readonly SignIn[], from: Instant): readonly SignInNote[] {
  const inPeriod = signIns.filter(({ time }) => time >= from)
  const people = Map.groupBy(inPeriod, ({ person }) => person)
  const notes: SignInNote[] = [...sprays(inPeriod)]
  const before = Map.groupBy(
    signIns.filter(({ time, failed }) => time < from && !failed),
    ({ person }) => person,
  )
  for (const [person, own] of people) {
    const worked = own.filter(({ failed }) => !failed)
    notes.push(
      ...failures(person, own),
      ...twoCountries(person, worked),
      ...each(
        'disabled-account',
        person,
        own.filter(({ errorCode }) => errorCode !== null && DISABLED.has(errorCode)),
      ),
      ...each('legacy-client', person, worked.filter(isLegacy)),
      ...newAddresses(person, before.get(person) ?? [], worked),
      ...each(
        'partner',
        person,
        worked.filter(one => one.from === 'partner'),
      ),
      ...each(
        'guest',
        person,
        worked.filter(one => one.from === 'guest'),
      ),
    )
  }
  return notes.sort(
    (one, other) =>
      SIGN_IN_KINDS.indexOf(one.kind) - SIGN_IN_KINDS.indexOf(other.kind) ||
      (one.first < other.first ? -1 : 1),
  )
}

function isLegacy({ client, app }: SignIn): boolean {
  return (
    (client !== null && LEGACY.test(client.trim())) ||
    (app !== null && /^(?:imap4?|pop3?)$/i.test(app.trim()))
  )
}

/** One note for a person, whatever the number. */
function each(kind: SignInKind, person: string, signIns: readonly SignIn[]): readonly SignInNote[] {
  return signIns.length === 0 ? [] : [note(kind, person, signIns)]
}

function note(
  kind: SignInKind,
  person: string | null,
  signIns: readonly SignIn[],
  success: SignIn | null = null,
): SignInNote {
  const [first] = signIns
  const moment = first?.time ?? ('' as Instant)
  const people = new Set(signIns.map(one => one.person)).size
  return { kind, person, first: moment, last: signIns.at(-1)?.time ?? moment, signIns, success, people }
}

/** Runs of wrong passwords; `guessed` where a sign-in of the account worked soon after, from one of the same addresses. */
function failures(person: string, own: readonly SignIn[]): readonly SignInNote[] {
  const wrong = own.filter(
    ({ errorCode, failed }) => failed && (errorCode === null || GUESSES.has(errorCode)),
  )
  return runs(wrong, SIGN_IN_LIMITS.minutes.value)
    .filter(run => run.length >= SIGN_IN_LIMITS.failures.value)
    .map(run => {
      const last = run.at(-1)
      const addresses = new Set(run.map(({ address }) => address))
      const success = own.find(
        one =>
          last !== undefined &&
          !one.failed &&
          one.time >= last.time &&
          minutesBetween(last, one) <= SIGN_IN_LIMITS.thenMinutes.value &&
          addresses.has(one.address),
      )
      return note(success === undefined ? 'failures' : 'guessed', person, run, success ?? null)
    })
}

/** Sign-ins of which each is at most so many minutes after the one before. */
function runs(signIns: readonly SignIn[], minutes: number): readonly (readonly SignIn[])[] {
  const found: SignIn[][] = []
  for (const one of signIns) {
    const run = found.at(-1)
    const last = run?.at(-1)
    if (run && last && minutesBetween(last, one) <= minutes) run.push(one)
    else found.push([one])
  }
  return found
}

const minutesBetween = (one: SignIn, other: SignIn) =>
  (Date.parse(other.time) - Date.parse(one.time)) / 60_000

/** One address at which many accounts failed, in runs. */
function sprays(signIns: readonly SignIn[]): readonly SignInNote[] {
  const wrong = signIns.filter(
    ({ failed, errorCode, address }) =>
      failed && address !== null && (errorCode === null || GUESSES.has(errorCode)),
  )
  const notes: SignInNote[] = []
  for (const own of Map.groupBy(wrong, ({ address }) => address).values()) {
    for (const run of runs(own, SIGN_IN_LIMITS.sprayMinutes.value)) {
      const found = note('spray', null, run)
      if (found.people >= SIGN_IN_LIMITS.people.value) notes.push(found)
    }
  }
  return notes
}

function twoCountries(person: string, worked: readonly SignIn[]): readonly SignInNote[] {
  const placed = worked.filter(({ country }) => country !== null && country !== '')
  for (let at = 1; at < placed.length; at++) {
    const [one, other] = [placed[at - 1], placed[at]]
    if (!one || !other || one.country === other.country) continue
    if (minutesBetween(one, other) <= SIGN_IN_LIMITS.countryHours.value * 60)
      return [note('two-countries', person, [one, other])]
  }
  return []
}

/** Addresses of networks from which the person never signed in before; only where enough is known of the person. */
function newAddresses(
  person: string,
  before: readonly SignIn[],
  worked: readonly SignIn[],
): readonly SignInNote[] {
  const days = new Set(before.map(({ time }) => time.slice(0, 10)))
  if (days.size < SIGN_IN_LIMITS.leastDays.value) return []
  const known = new Set(before.flatMap(({ address }) => (address === null ? [] : [network(address)])))
  const found = worked.filter(
    ({ address, from }) => address !== null && from === 'own' && !known.has(network(address)),
  )
  return [...Map.groupBy(found, ({ address }) => network(address ?? '')).values()].map(own =>
    note('new-address', person, own),
  )
}

/** The /24 of an IPv4 address, the /64 of an IPv6 one: what a provider hands out changes within. */
export function network(address: string): string {
  if (!address.includes(':')) return address.split('.').slice(0, 3).join('.')
  const [head = '', tail = ''] = address.toLowerCase().split('::')
  const left = head.split(':').filter(part => part !== '')
  if (left.length >= 4 || !address.includes('::')) return left.slice(0, 4).join(':')
  const right = tail.split(':').filter(part => part !== '')
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0')
  return [...left, ...zeros, ...right].slice(0, 4).join(':')
}
