import type { DlpRule } from '../../collect/facts/purview/dlp-rules.schema.ts'
import type { Truth } from '../truth.ts'

/** A kind of content that a rule can look for: Microsoft's name of it, and the ids of all types that find it. */
export interface InformationType {
  readonly name: string
  /** Names and ids, in lower case. https://learn.microsoft.com/purview/sit-sensitive-information-type-entity-definitions (2026-11-21) */
  readonly found: readonly string[]
}

export const SOCIAL_SECURITY_NUMBER: InformationType = {
  name: 'U.S. Social Security Number (SSN)',
  found: ['u.s. social security number (ssn)', 'a44669fe-0d48-453d-a9b1-2cc83f2cba77'],
}
export const TAXPAYER_NUMBER: InformationType = {
  name: 'U.S. Individual Taxpayer Identification Number (ITIN)',
  found: ['u.s. individual taxpayer identification number (itin)', 'e55e2a32-f92d-4985-a35d-a0b269eb687b'],
}
export const CREDIT_CARD_NUMBER: InformationType = {
  name: 'Credit Card Number',
  found: ['credit card number', '50842eb7-edc8-4019-85dd-5a5c1f2bb085'],
}
export const DEA_NUMBER: InformationType = {
  name: 'Drug Enforcement Agency (DEA) Number',
  found: ['drug enforcement agency (dea) number', '9a5445ad-406e-43eb-8bd7-cac17ab6d0e4'],
}
/** ICD-9 alone is not enough: it has not been used for diagnoses since October 2015. */
export const DIAGNOSES: InformationType = {
  name: 'Diagnoses (ICD-10-CM, or All Medical Terms And Conditions)',
  found: [
    'international classification of diseases (icd-10-cm)',
    '3356946c-6bb7-449b-b253-6ffa419c0ce7',
    'all medical terms and conditions',
    '065bdd91-ef07-40d3-b8a4-0aea722eaa49',
  ],
}

interface Sought {
  readonly names: ReadonlySet<string>
  /** Of a type that is not among the names: not looked for, or not known where a part was not read. */
  readonly otherwise: Truth
}

/** Several checks ask the same rule; its condition is taken apart once. Rules are never changed. */
const seen = new WeakMap<DlpRule, Sought>()

/** Tells of a type whether the rule looks for it: not known where a part of what it looks for was not read. */
export function informationTypesOf(rule: DlpRule): (type: InformationType) => Truth {
  return type => {
    let sought = seen.get(rule)
    if (sought === undefined) {
      sought = takeApart(rule)
      seen.set(rule, sought)
    }
    const { names, otherwise } = sought
    return type.found.some(name => names.has(name)) ? true : otherwise
  }
}

function takeApart(rule: DlpRule): Sought {
  const simple = simpleNames(rule)
  const advanced = advancedNames(rule)
  return {
    names: new Set([...simple.names, ...advanced.names].map(name => name.trim().toLowerCase())),
    otherwise: simple.whole || advanced.whole ? false : undefined,
  }
}

interface Names {
  readonly names: readonly string[]
  /** Whether all there is was read. */
  readonly whole: boolean
}

function simpleNames(rule: DlpRule): Names {
  const types = rule.ContentContainsSensitiveInformation
  if (types === undefined || types === null) return { names: [], whole: false }
  const leaves = types.map(type =>
    type.groups === undefined
      ? [type]
      : type.groups.flatMap(group => group.sensitivetypes ?? [{ name: undefined, id: undefined }]),
  )
  const flat = leaves.flat()
  return {
    names: flat.flatMap(({ name, id }) => [name, id].filter(text => text !== undefined)),
    whole:
      (flat.length > 0 || rule.IsAdvancedRule === false) &&
      flat.every(({ name, id }) => name !== undefined || id !== undefined),
  }
}

/** What a part of a condition may hold; nothing of it is known to be there. */
type Condition = Readonly<
  Partial<
    Record<
      | 'condition'
      | 'operator'
      | 'subConditions'
      | 'conditionName'
      | 'value'
      | 'groups'
      | 'sensitivetypes'
      | 'labels'
      | 'name'
      | 'id',
      unknown
    >
  >
>

/** Deeper than the condition builder lets anyone nest. */
const DEEPEST = 20

/** The names in the condition of a rule made with the condition builder; what stands under “Not” is an exception. */
function advancedNames(rule: DlpRule): Names {
  const { AdvancedRule: advanced } = rule
  if (typeof advanced !== 'object' || advanced === null) return { names: [], whole: false }
  const { condition } = advanced as Condition
  const names: string[] = []
  return { whole: collect(condition, names, DEEPEST), names }
}

/** @returns whether everything was understood. */
function collect(condition: unknown, names: string[], depth: number): boolean {
  if (depth === 0 || typeof condition !== 'object' || condition === null) return false
  const { operator, subConditions, conditionName, value } = condition as Condition
  if (typeof operator === 'string' && operator.toLowerCase() === 'not') return true
  if (subConditions !== undefined) return everyOf(subConditions, part => collect(part, names, depth - 1))
  if (typeof conditionName !== 'string') return false
  return (
    conditionName !== 'ContentContainsSensitiveInformation' ||
    everyOf(value, part => collectTypes(part, names))
  )
}

function collectTypes(part: unknown, names: string[]): boolean {
  if (typeof part !== 'object' || part === null) return false
  const { groups } = part as Condition
  if (groups === undefined) return collectType(part, names)
  return everyOf(groups, group => {
    if (typeof group !== 'object' || group === null) return false
    // A group of sensitivity labels has no information types.
    const { sensitivetypes, labels } = group as Condition
    if (sensitivetypes === undefined) return labels !== undefined
    return everyOf(sensitivetypes, type => collectType(type, names))
  })
}

function collectType(type: unknown, names: string[]): boolean {
  if (typeof type !== 'object' || type === null) return false
  const { name, id } = type as Condition
  if (typeof name === 'string') names.push(name)
  if (typeof id === 'string') names.push(id)
  return typeof name === 'string' || typeof id === 'string'
}

/** Whether the rule looks only at what stays inside the organisation. */
export function onlyInside(rule: DlpRule): Truth {
  const { AdvancedRule: advanced, AccessScope: scope } = rule
  if (scope !== undefined && scope !== null) return scope === 'InOrganization'
  if (typeof advanced !== 'object' || advanced === null) return scope === null ? false : undefined
  if (hasInsideScope((advanced as Condition).condition, DEEPEST)) return true
  return scope === null ? false : undefined
}

function hasInsideScope(condition: unknown, depth: number): boolean {
  if (depth === 0 || typeof condition !== 'object' || condition === null) return false
  const { operator, subConditions, conditionName, value } = condition as Condition
  if (typeof operator === 'string' && /^(?:not|or)$/i.test(operator)) return false
  if (Array.isArray(subConditions)) return subConditions.some(part => hasInsideScope(part, depth - 1))
  return conditionName === 'AccessScope' && String(value) === 'InOrganization'
}

/** All items are looked at, also after one was not understood. */
function everyOf(list: unknown, test: (item: unknown) => boolean): boolean {
  return Array.isArray(list) && list.map(test).every(Boolean)
}
