import type { Citation, ProvisionCitation, SpecificationCitation, StandardCitation } from './citation.ts'
import { PROVISIONS, STANDARDS } from './regulation.ts'
import { DEFAULT_ROLES } from './words.ts'
import type { Designation, EntityRole, Rule, Safeguard, StandardWording, Wording } from './words.ts'

// Callers of requirement() need the type beside it; its home is citation.ts.
export type { Citation } from './citation.ts'

/**
 * The day as of which the records hold. They were written from the law's 2019 text, whose subparts C and D have not
 * changed since 2013; what is known to have changed in subpart E carries `current: false`.
 */
export const HIPAA_AS_OF = '2026-11-21'

interface Common {
  readonly rule: Rule
  /** `164.308` */
  readonly section: string
  readonly title: string
  readonly understand: string
  /** Binds an organisation that has any of these roles. */
  readonly appliesTo: readonly EntityRole[]
  readonly source: { readonly url: string; readonly asOf: string }
  readonly verified: boolean
  readonly current: boolean
  readonly note: string | null
}

export interface Standard extends Common {
  readonly kind: 'standard'
  readonly citation: StandardCitation
  readonly safeguard: Safeguard
  readonly specifications: readonly SpecificationCitation[]
  /** True when there are no specifications under it: then the standard itself is what must be met, without a choice. */
  readonly mandatoryInItself: boolean
}

export interface Specification extends Common {
  readonly kind: 'specification'
  readonly citation: SpecificationCitation
  readonly safeguard: Safeguard
  readonly designation: Designation
  readonly standard: StandardCitation
}

export interface Provision extends Common {
  readonly kind: 'provision'
  readonly citation: ProvisionCitation
}

export type SecurityRequirement = Standard | Specification
export type Requirement = SecurityRequirement | Provision

function common(rule: Rule, citation: string, wording: Wording): Common {
  const section = citation.slice(0, '164.308'.length)
  return {
    rule,
    section,
    title: wording.title,
    understand: wording.understand,
    appliesTo: wording.appliesTo ?? DEFAULT_ROLES[rule],
    source: { url: `https://www.ecfr.gov/current/title-45/section-${section}`, asOf: HIPAA_AS_OF },
    verified: wording.verified ?? true,
    current: wording.current ?? true,
    note: wording.note ?? null,
  }
}

function buildSecurity(): SecurityRequirement[] {
  const built: SecurityRequirement[] = []
  for (const [safeguard, standards] of entries<Safeguard, Record<string, StandardWording>>(STANDARDS)) {
    for (const [citation, wording] of entries<StandardCitation, StandardWording>(standards)) {
      const specifications = entries<SpecificationCitation, StandardWording['specifications'][string]>(
        wording.specifications,
      )
      built.push({
        kind: 'standard',
        citation,
        safeguard,
        specifications: specifications.map(([specification]) => specification),
        mandatoryInItself: specifications.length === 0,
        ...common('security', citation, wording),
      })
      for (const [specification, words] of specifications) {
        built.push({
          kind: 'specification',
          citation: specification,
          safeguard,
          designation: words.designation,
          standard: citation,
          ...common('security', specification, words),
        })
      }
    }
  }
  return built
}

function buildProvisions(): Provision[] {
  return entries<Rule, readonly Record<string, Wording>[]>(PROVISIONS).flatMap(([rule, lists]) =>
    lists.flatMap(list =>
      entries<ProvisionCitation, Wording>(list).map(
        ([citation, wording]): Provision => ({
          kind: 'provision',
          citation,
          ...common(rule, citation, wording),
        }),
      ),
    ),
  )
}

// Object.entries forgets the key type; the lists above are the only callers and hold exactly these keys.
function entries<K extends string, V>(record: Readonly<Record<string, V>>): [K, V][] {
  return Object.entries(record) as [K, V][]
}

const SECURITY = buildSecurity()
const ALL: readonly Requirement[] = [...SECURITY, ...buildProvisions()]
const BY_CITATION: ReadonlyMap<string, Requirement> = new Map(ALL.map(each => [each.citation, each]))

/** Everything Ward can cite: the Security Rule's standards and specifications in the rule's order, then the rest. */
export function allRequirements(): readonly Requirement[] {
  return ALL
}

/** The 22 standards and 43 specifications of 164.308 to 164.316, each standard followed by its specifications. */
export function securityRuleRequirements(): readonly SecurityRequirement[] {
  return SECURITY
}

/** What an officer has to answer one by one: every specification, and every standard that has none. */
export function answerableRequirements(): readonly SecurityRequirement[] {
  return SECURITY.filter(each => each.kind === 'specification' || each.mandatoryInItself)
}

export function requirement(citation: StandardCitation): Standard
export function requirement(citation: SpecificationCitation): Specification
export function requirement(citation: ProvisionCitation): Provision
export function requirement(citation: Citation): Requirement
export function requirement(citation: Citation): Requirement {
  const found = BY_CITATION.get(citation)
  // Only a text cast to Citation comes here; isCitation and normaliseCitation are the doors for texts.
  if (found === undefined) throw new RangeError('No requirement has this citation.')
  return found
}

export function specificationsOf(standard: StandardCitation): readonly Specification[] {
  return requirement(standard).specifications.map(each => requirement(each))
}

export function standardOf(specification: SpecificationCitation): Standard {
  return requirement(requirement(specification).standard)
}

/** Whether a requirement concerns an organisation with these roles. */
export function appliesTo(citation: Citation, roles: Iterable<EntityRole>): boolean {
  const bound: ReadonlySet<EntityRole> = new Set(requirement(citation).appliesTo)
  for (const role of roles) if (bound.has(role)) return true
  return false
}
