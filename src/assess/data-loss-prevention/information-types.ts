import type { DlpRule } from '../../collect/facts/purview/dlp-rules.schema.ts'
import { either, known, type Truth } from '../truth.ts'

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
  /** Of each name and id, whether the first find is enough for the rule to act. */
  readonly names: ReadonlyMap<string, Truth>
  /** Of a type that is not among the names: not looked for, or not known where a part was not read. */
  readonly otherwise: Truth
}

/** Several checks ask the same rule; its condition is taken apart once. Rules are never changed. */
const seen = new WeakMap<DlpRule, Sought>()

/** Tells of a type whether the rule looks for it: not known where a part of what it looks for was not read. */
export function informationTypesOf(rule: DlpRule): (type: InformationType) => Truth {
  return type => {
    const { names, otherwise } = soughtBy(rule)
    return type.found.some(name => names.has(name)) ? true : otherwise
  }
}

/** As informationTypesOf, of a rule that acts on the first find: one that begins at ten lets nine through. */
export function actsOnTheFirst(rule: DlpRule): (type: InformationType) => Truth {
  return type => {
    const { names, otherwise } = soughtBy(rule)
    const found = type.found.filter(name => names.has(name))
    return found.length > 0 ? either(...found.map(name => names.get(name))) : otherwise
  }
}

function soughtBy(rule: DlpRule): Sought {
  let sought = seen.get(rule)
  if (sought === undefined) {
    sought = takeApart(rule)
    seen.set(rule, sought)
  }
  return sought
}

/** By name or id in small letters: whether one find is enough. */
type Names = Map<string, Truth>

function takeApart(rule: DlpRule): Sought {
  const names: Names = new Map()
  const simple = addSimple(rule, names)
  const advanced = addAdvanced(rule, names)
  return { names, otherwise: simple || advanced ? false : undefined }
}

/** @returns whether all there is was read. */
function addSimple(rule: DlpRule, names: Names): boolean {
  const types = rule.ContentContainsSensitiveInformation
  if (types === undefined || types === null) return false
  let whole = true
  let empty = true
  const take = (type: Condition) => {
    empty = false
    if (!addType(type, names)) whole = false
  }
  for (const type of types) {
    if (type.groups === undefined) take(type)
    else for (const { sensitivetypes } of type.groups) (sensitivetypes ?? [{}]).forEach(take)
  }
  return whole && (!empty || rule.IsAdvancedRule === false)
}

/** @returns whether the type has a name or an id. */
function addType({ name, id, mincount }: Condition, names: Names): boolean {
  const count = /^\d+$/.test(String(mincount)) ? Number(mincount) : undefined
  const first = known(count, least => least <= 1)
  if (typeof name === 'string') addName(name, first, names)
  if (typeof id === 'string') addName(id, first, names)
  return typeof name === 'string' || typeof id === 'string'
}

function addName(name: string, first: Truth, names: Names): void {
  const key = name.trim().toLowerCase()
  names.set(key, names.has(key) ? either(names.get(key), first) : first)
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
      | 'id'
      | 'mincount',
      unknown
    >
  >
>

/** Deeper than the condition builder lets anyone nest. */
const DEEPEST = 20

/**
 * Adds what stands in the condition of a rule made with the condition builder; under “Not” it is an exception.
 * @returns whether everything was understood.
 */
function addAdvanced({ AdvancedRule: advanced }: DlpRule, names: Names): boolean {
  if (typeof advanced !== 'object' || advanced === null) return false
  return collect((advanced as Condition).condition, names, DEEPEST)
}

/** @returns whether everything was understood. */
function collect(condition: unknown, names: Names, depth: number): boolean {
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

function collectTypes(part: unknown, names: Names): boolean {
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

function collectType(type: unknown, names: Names): boolean {
  return typeof type === 'object' && type !== null && addType(type, names)
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
  if (!Array.isArray(list)) return false
  let every = true
  for (const item of list) if (!test(item)) every = false
  return every
}
