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

/**
 * Tells of a type whether the rule looks for it: not known where a part of what it looks for was not read. The condition
 * is taken apart once, and only when it is asked about, so ask for all types of one rule through one answer.
 */
export function informationTypesOf(rule: DlpRule): (type: InformationType) => Truth {
  let read: { readonly names: ReadonlySet<string>; readonly otherwise: Truth } | undefined
  return type => {
    read ??= takeApart(rule)
    const { names, otherwise } = read
    return type.found.some(name => names.has(name)) ? true : otherwise
  }
}

function takeApart(rule: DlpRule): { readonly names: ReadonlySet<string>; readonly otherwise: Truth } {
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

/** Deeper than the condition builder lets anyone nest. */
const DEEPEST = 20

/** The names in the condition of a rule made with the condition builder; what stands under “Not” is an exception. */
function advancedNames(rule: DlpRule): Names {
  if (rule.AdvancedRule === undefined || rule.AdvancedRule === null) return { names: [], whole: false }
  let parsed: unknown
  try {
    parsed = JSON.parse(rule.AdvancedRule)
  } catch {
    return { names: [], whole: false }
  }
  const condition = member(parsed, 'condition')
  const names: string[] = []
  return { whole: collect(condition, names, DEEPEST), names }
}

/** @returns whether everything was understood. */
function collect(condition: unknown, names: string[], depth: number): boolean {
  if (depth === 0 || typeof condition !== 'object' || condition === null) return false
  const operator = member(condition, 'operator')
  if (typeof operator === 'string' && operator.toLowerCase() === 'not') return true
  const parts = member(condition, 'subconditions')
  if (parts !== undefined) return everyOf(parts, part => collect(part, names, depth - 1))
  const name = member(condition, 'conditionname')
  if (typeof name !== 'string') return false
  return (
    name !== 'ContentContainsSensitiveInformation' ||
    everyOf(member(condition, 'value'), part => collectTypes(part, names))
  )
}

function collectTypes(part: unknown, names: string[]): boolean {
  const groups = member(part, 'groups')
  if (groups === undefined) return collectType(part, names)
  return everyOf(groups, group => {
    // A group of sensitivity labels has no information types.
    const types = member(group, 'sensitivetypes')
    if (types === undefined) return member(group, 'labels') !== undefined
    return everyOf(types, type => collectType(type, names))
  })
}

function collectType(type: unknown, names: string[]): boolean {
  const texts = [member(type, 'name'), member(type, 'id')].filter(text => typeof text === 'string')
  names.push(...texts)
  return texts.length > 0
}

/** All items are looked at, also after one was not understood. */
function everyOf(list: unknown, test: (item: unknown) => boolean): boolean {
  return Array.isArray(list) && list.map(test).every(Boolean)
}

/** Microsoft writes these keys with a capital in one place and without in another. */
function member(holder: unknown, lowerCaseName: string): unknown {
  if (typeof holder !== 'object' || holder === null || Array.isArray(holder)) return undefined
  return Object.entries(holder).find(([key]) => key.toLowerCase() === lowerCaseName)?.[1]
}
