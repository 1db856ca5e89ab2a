/** The three rules Ward works with; state law and proposed rules are kept elsewhere and never mixed in. */
export const RULES = ['security', 'breach', 'privacy'] as const
export type Rule = (typeof RULES)[number]

/** The five sections of the Security Rule that hold standards: 164.308, .310, .312, .314 and .316, in this order. */
export const SAFEGUARDS = [
  'administrative',
  'physical',
  'technical',
  'organizational',
  'documentation',
] as const
export type Safeguard = (typeof SAFEGUARDS)[number]

/** How a specification binds. An addressable one is decided in writing under 164.306(d)(3); it is never optional. */
export const DESIGNATIONS = ['required', 'addressable'] as const
export type Designation = (typeof DESIGNATIONS)[number]

/**
 * What an organisation is in the eyes of the rules. It may be several at once: a clinic is `covered-entity` and
 * `provider`, a managed service provider is `business-associate`.
 */
export const ENTITY_ROLES = [
  'covered-entity',
  'business-associate',
  'provider',
  'health-plan',
  'group-health-plan',
  'clearinghouse-in-larger-organization',
] as const
export type EntityRole = (typeof ENTITY_ROLES)[number]

/** What Ward says about one paragraph of the rules. The words are ours; the law's own text is behind the source link. */
export interface Wording {
  readonly title: string
  /** One or two sentences for the officer of a clinic on Microsoft 365, verb first. */
  readonly understand: string
  /** Only where it is not everybody the rule binds; see DEFAULT_ROLES. */
  readonly appliesTo?: readonly EntityRole[]
  /** False when the statement was not checked against its primary text: a person has to. */
  readonly verified?: false
  /** False when the text it was written from is known to have changed since. */
  readonly current?: false
  /** What a reader has to know about the record itself. */
  readonly note?: string
}

export interface SpecificationWording extends Wording {
  readonly designation: Designation
}

/** Specifications hang under their standard, so one without a parent cannot be written. */
export interface StandardWording extends Wording {
  /** Empty when the standard has none and is therefore itself what must be answered. */
  readonly specifications: Readonly<Record<string, SpecificationWording>>
}

/** Whom a rule binds when the paragraph does not say otherwise. */
export const DEFAULT_ROLES: Readonly<Record<Rule, readonly EntityRole[]>> = {
  security: ['covered-entity', 'business-associate'],
  breach: ['covered-entity'],
  privacy: ['covered-entity'],
}
