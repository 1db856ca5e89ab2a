import type { Recipients } from '../../collect/facts/defender/recipients.schema.ts'
import type { Judgement } from '../define-check.ts'
import { evidence, judgeSetting, type Looked } from '../judgement.ts'
import { both, either, known, type Truth } from '../truth.ts'
import { isForEverybody, isOfPreset, isOn, type OwnDomains, type Preset, PRESETS } from './recipients.ts'

/** Whether the preset is switched on in these rules. */
export function presetIsOn(rules: readonly Recipients[] | undefined, preset: Preset): Truth {
  return known(rules, all => either(...standingOf(all).on[preset]))
}

/** Whether the preset is on, and for everybody. */
export function presetIsForEverybody(
  rules: readonly Recipients[] | undefined,
  preset: Preset,
  own: OwnDomains,
): Truth {
  if (rules === undefined) return undefined
  const { on, everybody } = standingOf(rules)
  let answers = everybody.get(own)
  if (answers === undefined) {
    const forEverybody = rules.map(rule => isForEverybody(rule, own))
    const stand = (one: Preset) => either(...forEverybody.map((truth, index) => both(on[one][index], truth)))
    answers = { Strict: stand('Strict'), Standard: stand('Standard') }
    everybody.set(own, answers)
  }
  return answers[preset]
}

interface Standing {
  /** Of each rule, whether it switches the preset on. */
  readonly on: { readonly [P in Preset]: readonly Truth[] }
  readonly everybody: Map<OwnDomains, { readonly [P in Preset]: Truth }>
}

/** A dozen checks ask this of the same rules and domains. Facts are never changed. */
const seen = new WeakMap<readonly Recipients[], Standing>()

function standingOf(rules: readonly Recipients[]): Standing {
  let standing = seen.get(rules)
  if (standing === undefined) {
    const on = (preset: Preset) => rules.map(rule => both(isOfPreset(rule.Identity, preset), isOn(rule)))
    standing = { on: { Strict: on('Strict'), Standard: on('Standard') }, everybody: new Map() }
    seen.set(rules, standing)
  }
  return standing
}

/** One of the two presets must be on for everybody. */
export function judgeCoverageByPreset(asked: {
  readonly rules: readonly Recipients[]
  readonly own: OwnDomains
  readonly pass: (preset: string) => string
  readonly fail: string
}): Judgement {
  const found = PRESETS.map(preset => {
    const on = presetIsOn(asked.rules, preset)
    const everybody = presetIsForEverybody(asked.rules, preset, asked.own)
    return { preset, on, everybody }
  })
  const covering = found.find(({ everybody }) => everybody === true)
  const entities = found.map(({ preset, on, everybody }) => {
    const looked: Looked = { kind: 'policy', id: preset, name: `${preset} preset`, meets: everybody }
    const why = on === false ? 'It is off.' : 'It is on, but only for some people.'
    return evidence(everybody === false ? { ...looked, why } : looked)
  })
  const judged = judgeSetting({
    meets: either(...found.map(({ everybody }) => everybody)),
    properties: {},
    pass: asked.pass(covering?.preset.toLowerCase() ?? ''),
    fail: asked.fail,
  })
  return judged.verdict === 'unknown'
    ? { ...judged, reason: 'Could not read whom the preset policies are for.', entities }
    : { ...judged, entities }
}
