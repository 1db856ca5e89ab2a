import type { Recipients } from '../../collect/facts/defender/recipients.schema.ts'
import type { Judgement } from '../define-check.ts'
import { evidence, judgeSetting, type Looked } from '../judgement.ts'
import { both, either, type Truth } from '../truth.ts'
import { isForEverybody, isOfPreset, isOn, type OwnDomains, type Preset, PRESETS } from './recipients.ts'

/** Whether the preset is switched on in these rules. */
export function presetIsOn(rules: readonly Recipients[] | undefined, preset: Preset): Truth {
  return rules === undefined ? undefined : standingOf(rules, undefined)[preset].on
}

/** Whether the preset is on, and for everybody. */
export function presetIsForEverybody(
  rules: readonly Recipients[] | undefined,
  preset: Preset,
  own: OwnDomains,
): Truth {
  return rules === undefined ? undefined : standingOf(rules, own)[preset].everybody
}

type Standing = { readonly [P in Preset]: { readonly on: Truth; readonly everybody: Truth } }

/** A dozen checks ask this of the same rules and domains. Facts are never changed. */
const seen = new WeakMap<readonly Recipients[], Map<OwnDomains, Standing>>()

function standingOf(rules: readonly Recipients[], own: OwnDomains): Standing {
  const known = seen.get(rules) ?? new Map<OwnDomains, Standing>()
  seen.set(rules, known)
  const standing = known.get(own) ?? { Strict: stand('Strict'), Standard: stand('Standard') }
  known.set(own, standing)
  return standing

  function stand(preset: Preset) {
    const ofPreset = rules.map(rule => ({ rule, on: both(isOfPreset(rule.Identity, preset), isOn(rule)) }))
    return {
      on: either(...ofPreset.map(({ on }) => on)),
      everybody: either(...ofPreset.map(({ rule, on }) => both(on, isForEverybody(rule, own)))),
    }
  }
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
