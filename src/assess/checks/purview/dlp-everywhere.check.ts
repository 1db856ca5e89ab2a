import type { DlpRule } from '../../../collect/facts/purview/dlp-rules.schema.ts'
import {
  anyOf,
  belongsTo,
  coversAll,
  type DlpLocation,
  isEnforced,
  looksForIdentifiers,
  namesAll,
} from '../../data-loss-prevention/rules.ts'
import { defineCheck } from '../../define-check.ts'
import { evidence, judgeEach, type Looked, namesOf, unread } from '../../judgement.ts'
import { CAPABILITIES, type Capability } from '../../licensing/capabilities.ts'
import { holds } from '../../licensing/holds.ts'
import { both, either, not, type Truth } from '../../truth.ts'

interface Place {
  readonly id: string
  readonly name: string
  readonly location: DlpLocation
  /** The plan this place needs beyond data loss prevention itself. */
  readonly needs?: Capability
}

const PLACES: readonly Place[] = [
  { id: 'exchange', name: 'Mail', location: 'ExchangeLocation' },
  { id: 'sharepoint', name: 'SharePoint', location: 'SharePointLocation' },
  { id: 'onedrive', name: 'OneDrive', location: 'OneDriveLocation' },
  { id: 'teams', name: 'Teams chat', location: 'TeamsLocation', needs: 'data-loss-prevention-teams' },
  { id: 'devices', name: 'Devices', location: 'EndpointDlpLocation', needs: 'data-loss-prevention-devices' },
]

export const dlpEverywhere = defineCheck({
  id: 'purview.dlp-everywhere',
  since: '0.1',
  title: 'Data loss prevention covers mail, SharePoint, OneDrive, Teams and devices',
  requirements: [
    {
      citation: '164.312(e)(1)',
      strength: 'supports',
      why: 'What is stopped in mail must not leave by chat or a shared folder instead.',
    },
    {
      citation: '164.310(d)(1)',
      strength: 'supports',
      why: 'On devices it notices files with identifiers that are copied to a stick.',
    },
  ],
  severity: 'medium',
  licence: 'data-loss-prevention',
  needs: ['purview.dlp-policies', 'purview.dlp-rules'],
  uses: ['licensing.service-plans'],
  judge: (facts, context) => {
    const {
      'purview.dlp-policies': policies,
      'purview.dlp-rules': rules,
      'licensing.service-plans': plans,
    } = facts
    const enforced = policies
      .map(policy => ({ policy, enforced: isEnforced(policy) }))
      .filter(one => one.enforced !== false)
    const full = (enforced.length === 0 ? [] : rules)
      .map(rule => ({ rule, full: isFull(rule) }))
      .filter(one => one.full !== false)
    const byPolicy = Map.groupBy(full, ({ rule }) => rule.ParentPolicyName)
    const nameless = byPolicy.get(undefined) ?? []
    const protecting = enforced
      .map(({ policy, enforced: isOn }) => {
        // A policy whose name was not read may be any rule's.
        const own = policy.Name === undefined ? full : [...(byPolicy.get(policy.Name) ?? []), ...nameless]
        const protects = either(...own.map(one => both(one.full, belongsTo(one.rule, policy))))
        return { policy, protects: both(isOn, protects) }
      })
      .filter(one => one.protects !== false)
    const looked = PLACES.map((place): Looked & { readonly needs: Capability | undefined } => {
      const meets = either(
        ...protecting.map(({ policy, protects }) => both(coversAll(policy, place.location), protects)),
      )
      const narrowed =
        meets === false &&
        protecting.some(
          ({ policy, protects }) => protects === true && namesAll(policy, place.location) === true,
        )
      return {
        kind: 'location',
        id: place.id,
        name: place.name,
        meets,
        needs: place.needs,
        ...(narrowed
          ? { why: 'A policy names all of it, but leaves out, or is only for, certain people or sites.' }
          : {}),
      }
    })
    const lacking = looked.filter(
      place =>
        place.meets !== true &&
        place.needs !== undefined &&
        !context.waiver(place.kind, place.id) &&
        holds(place.needs, plans) === false,
    )
    const entities = looked.map(({ needs, ...place }): Looked => {
      const without = needs !== undefined && lacking.some(one => one.id === place.id)
      if (without) return { ...place, why: `Your plan does not include ${CAPABILITIES[needs].title}.` }
      return place.meets === false
        ? { why: 'No enforced policy with all three kinds of number covers all of it.', ...place }
        : place
    })
    const judged = judgeEach(context, {
      entities: entities.filter(place => !lacking.some(one => one.id === place.id)),
      pass: () => 'One enforced policy or several together cover every place.',
      fail: bad => `No enforced policy for personal identifiers covers all of ${anyOf(bad)}.`,
      none: unread('No place to look at.'),
    })
    const all = { ...judged, entities: entities.map(evidence) }
    if (judged.verdict !== 'pass' || lacking.length === 0) return all
    return {
      ...all,
      verdict: 'not-licensed',
      reason: `Every place that your plan allows is covered; your plan does not include data loss prevention for ${namesOf(lacking)}.`,
    }
  },
  rationale:
    'People take the way that works. If mail is guarded and chat is not, the patient list goes by chat.',
  fix: {
    steps: [
      'Purview portal (purview.microsoft.com) > Solutions > Data Loss Prevention > Policies > the policy > Edit policy',
      'Choose where to apply the policy: turn on Exchange email, SharePoint sites, OneDrive accounts, Teams chat and channel messages, Devices, each for all',
      'For devices: onboard them first under Settings > Device onboarding',
    ],
    command:
      'Set-DlpCompliancePolicy -Identity "Personal identifiers" -AddTeamsLocation All -AddEndpointDlpLocation All',
    docs: 'https://learn.microsoft.com/purview/dlp-policy-reference',
    impact:
      'On devices, copying to USB sticks and printing may be stopped: begin with audit only at the front desk and at imaging stations, where discs for other practices are made. A place that has to stay out, such as billing’s, is recorded as accepted. Undo by taking the location out.',
    disturbs: 'all-staff',
    workflows: ['shared-workstations', 'sharing-with-outside-practices'],
  },
  equivalents: {
    scuba: ['MS.DEFENDER.4.2v1', 'MS.SECURITYSUITE.3.2v1'],
    cis: ['7.0.0/3.2.2'],
    differs: ['MS.DEFENDER.4.2v1', 'MS.SECURITYSUITE.3.2v1'].map(scuba => ({
      scuba,
      why: 'It does not look at whom a policy leaves out, or at groups it is only for; Ward does not count such a policy as covering all.',
    })),
  },
})

function isFull(rule: DlpRule): Truth {
  return rule.Disabled === true ? false : both(not(rule.Disabled), looksForIdentifiers(rule))
}
