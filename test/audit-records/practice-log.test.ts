import { expect, test } from 'vitest'
import { type AccessPolicy, explainingPolicy } from '../../src/assess/audit/access-policy.ts'
import { classifyActor } from '../../src/assess/audit/classify-actor.ts'
import { CONTENT_ACTS } from '../../src/base/audit/acts.ts'
import { createNormaliser } from '../../src/collect/audit/normalise/normalise-record.ts'
import { readRoleList } from '../../src/collect/import/role-list/read-role-list.ts'
import { readPolicyTerms } from '../../src/comply/access-policies.ts'
import { practiceAccessPolicies } from '../../src/connect/practice/clinic/audit-log/access-policies.ts'
import { practiceAuditLog } from '../../src/connect/practice/clinic/audit-log/practice-audit-log.ts'
import { readClinicRoleHolders } from '../../src/connect/practice/clinic/audit-log/read-role-holders.ts'

test('the practice clinic’s access policies are such as Ward takes', () => {
  const policies = practiceAccessPolicies()
  expect(policies.map(readPolicyTerms)).toEqual(policies)
})

test('its list of holders of roles is one that Ward reads', () => {
  const { holders } = readRoleList(readClinicRoleHolders(), 'role-holders.json')
  expect(holders).toHaveLength(10)
  expect(holders).toContainEqual(
    expect.objectContaining({
      user: 'okafor@harborstreet.example',
      roles: ['Exchange Administrator'],
      to: '2026-10-23T13:15:00.000Z',
    }),
  )
})

/** Content reached by others than the owner that no policy explains, as `class place actor`, with how often. */
function unexplained(): ReadonlyMap<string, number> {
  const policies = practiceAccessPolicies().map((draft, number): AccessPolicy => {
    const terms = readPolicyTerms(draft)
    return { ...terms, id: String(number + 1), recordedAt: terms.from, ended: null }
  })
  const acts: ReadonlySet<string> = new Set(CONTENT_ACTS)
  const normalise = createNormaliser()
  const counts = new Map<string, number>()
  for (const record of practiceAuditLog()) {
    const event = normalise({ record, form: 'unified', envelope: null })
    if ('rejected' in event) throw new Error(event.rejected)
    const logged = classifyActor(event)
    if (!acts.has(event.act) || !event.place || logged.class === 'owner') continue
    const { place, time } = event
    const reach = {
      place: { kind: place.kind, ids: [place.id] },
      actor: event.actor ? [event.actor.id] : [],
      class: logged.class,
      roles: [],
      first: time,
      last: time,
    }
    if (explainingPolicy(policies, reach)) continue
    const where = place.kind === 'ediscovery-case' ? 'a case' : place.id.slice(place.id.lastIndexOf('/') + 1)
    const what = `${logged.class} ${where} ${event.actor?.id ?? 'nobody'}`
    counts.set(what, (counts.get(what) ?? 0) + 1)
  }
  return counts
}

test('what no policy explains is the story, and nothing else', () => {
  expect(Object.fromEntries(unexplained())).toEqual({
    // Her role makes her an administrator then; the record alone says delegate.
    'delegate chen@harborstreet.example okafor@harborstreet.example': 10,
    // The cover for a colleague ended on 18 October.
    'delegate okoro@harborstreet.example nair@harborstreet.example': 2,
    // The provider added itself to the site, looked, and left.
    'delegate billing bayline2@harborstreet-practice.onmicrosoft.com': 2,
    // Strangers with the link.
    'guest frontdesk anonymous': 18,
    // The export, in its two parts.
    'administrator a case reyes@harborstreet.example': 2,
  })
})
