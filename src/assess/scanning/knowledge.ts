/** What the scanner knows of one tenant, ready for asking. Made from the tenant's JSON by `readKnowledge`. */
export interface Knowledge {
  /** Whether any of the staff is known, so that names are worth looking up. */
  readonly knowsStaff: boolean
  /** Whether a person of the staff is called so. Folded: "first last", lower case, letters and single spaces only. */
  readonly isStaff: (foldedName: string) => boolean
  /** Ten digits of a telephone number of the tenant's own. */
  readonly isOwnPhone: (tenDigits: string) => boolean
  /** A domain of the tenant's own, lower case. */
  readonly isOwnDomain: (domain: string) => boolean
  /** A facility of the tenant's own, folded. */
  readonly isOwnFacility: (foldedName: string) => boolean
  /** A postal address of the tenant's own: words and numbers folded, "12 st mary rd". */
  readonly isOwnAddress: (foldedAddress: string) => boolean
  /** A clinical unit: "oncology", or the local part of its mailbox, folded. */
  readonly isClinicalUnit: (foldedName: string) => boolean
  /** How the tenant's own numbers look. */
  readonly formats: readonly IdentifierFormat[]
  /**
   * Whether a value of a patient stands in the roster, however it is written (roster-value.ts); of a name with a date of
   * birth the value is `name|yyyy-mm-dd`. Values are compared as keyed hashes; nothing else is held.
   */
  readonly inRoster: ((kind: RosterKind, value: string) => boolean) | null
  /**
   * Whether numbers known as samples and fictional telephone numbers count as any other. Only for made-up data: with it
   * 123-45-6789 is a number like another.
   */
  readonly samplesCount: boolean
}

export interface IdentifierFormat {
  readonly kind: 'mrn' | 'member'
  /** Global, linear, without its neighbours: the engine checks that no letter or digit touches. */
  readonly pattern: RegExp
  /** False when the number's check digit does not fit: then it is none of the tenant's. */
  readonly checks?: (value: string) => boolean
}

export const ROSTER_KINDS = ['name', 'name-and-birth-date', 'mrn', 'member', 'ssn', 'phone', 'email'] as const
export type RosterKind = (typeof ROSTER_KINDS)[number]

const never = () => false

/** Nothing known: what every tenant starts with. */
export const noKnowledge: Knowledge = {
  knowsStaff: false,
  isStaff: never,
  isOwnPhone: never,
  isOwnDomain: never,
  isOwnFacility: never,
  isOwnAddress: never,
  isClinicalUnit: never,
  formats: [],
  inRoster: null,
  samplesCount: false,
}
