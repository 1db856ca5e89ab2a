import { NOT_LEGAL_ADVICE } from '../../src/assess/assess.ts'
import { CHECKS } from '../../src/assess/checks/index.ts'
import { LIST_OF_2021 } from '../../src/assess/services/list-of-2021.ts'
import { SERVICES } from '../../src/assess/services/services.ts'
import { CAPABILITIES, CAPABILITY_NAMES, type Capability } from '../../src/assess/licensing/capabilities.ts'
import type { CapabilityDefinition } from '../../src/assess/licensing/capabilities/capability-definition.ts'
import { carries } from '../../src/assess/licensing/holds.ts'
import {
  FAMILIES,
  type Family,
  type Footing,
  type Plan,
  PRODUCT_LIST,
  servicePlansOf,
} from '../../src/assess/licensing/plans/define-plan.ts'
import { PLANS } from '../../src/assess/licensing/plans.ts'
import { code, link, list, page, plain, table } from './markdown.ts'

/** The features that checks ask for and a table has room for. */
const COLUMNS: readonly (readonly [string, Capability])[] = [
  ['Entra P1', 'entra-id-p1'],
  ['Entra P2', 'entra-id-p2'],
  ['Intune', 'intune'],
  ['Defender for Office', 'defender-for-office-365-p1'],
  ['DLP', 'data-loss-prevention'],
  ['DLP in Teams', 'data-loss-prevention-teams'],
  ['DLP on devices', 'data-loss-prevention-devices'],
  ['Labels', 'sensitivity-labels'],
  ['Encryption', 'message-encryption'],
  ['Archive', 'archive-and-hold'],
  ['Lockbox', 'customer-lockbox'],
  ['Audit Premium', 'audit-premium'],
]

const FOOTING: { readonly [F in Footing]: string } = {
  organisation: '',
  companion: 'free beside a bought plan',
  student: 'for students',
  free: 'free',
  trial: 'trial',
}

/** The plans a clinic meets and what each can enforce. `ward plans show NAME` tells each in full. */
export function plansPage(): string {
  return page(
    'Plans',
    'src/assess/licensing',
    `What ${PLANS.length} Microsoft plans can enforce, for checks that need a licence. A plan is decided by the service plans in it, never by its name. The ids are Microsoft’s ${link('product list', PRODUCT_LIST.source)} as of ${PRODUCT_LIST.asOf}; the reading of it is Ward’s own, and what is sold changes: confirm it before you buy. A feature that the plans lack never makes a check “does not meet”: the check says that the plan lacks it, and the requirement stays open. A product that is not here is unknown, never not eligible: ${code('ward plans import FILE')} reads Microsoft’s newest list.`,
    `Microsoft’s business associate agreement reaches the services it names. Ward knows that list as of ${LIST_OF_2021.asOf} (${NAMED_IN_2021.join(', ')}); look at ${link('today’s', LIST_OF_2021.source)}.`,
    ...(Object.keys(FAMILIES) as Family[]).flatMap(family => [
      `## ${FAMILIES[family]}`,
      table(
        ['plan', 'string id', ...COLUMNS.map(([head]) => head), 'what to know'],
        PLANS.filter(plan => plan.family === family).map(planRow),
      ),
    ]),
    '## Features',
    'The last column counts the checks that cannot be met without the feature.',
    table(
      ['feature', 'what it gives', 'service plans that carry it', 'checks'],
      CAPABILITY_NAMES.map(capabilityRow),
    ),
    list([
      'A product with another set of service plans than its plan (without Teams, for a government cloud) is told by ward plans show with its own string id.',
      'Service plans of government clouds have ids and names of their own and are counted alike.',
    ]),
    NOT_LEGAL_ADVICE,
  )
}

/** What the list of 2021 names as a whole. */
const NAMED_IN_2021 = SERVICES.filter(({ listedAs, partOf }) => listedAs !== null && partOf === null).map(
  ({ name }) => name,
)

function planRow(plan: Plan): readonly string[] {
  const [product] = plan.products
  const held = product === undefined ? null : servicePlansOf(plan, product)
  return [
    plain(plan.name),
    product === undefined ? '' : code(product.name),
    ...COLUMNS.map(([, id]) => (held === null ? '?' : carries(id, held) === true ? 'yes' : '')),
    notes(plan),
  ]
}

function notes({ was, footing, sold, successor, unlisted, note }: Plan): string {
  const next = PLANS.find(plan => plan.id === successor)
  return [
    was.length === 0 ? '' : `${was.join(', ')} of 2012`,
    FOOTING[footing],
    sold ? '' : `no longer sold${next === undefined ? '' : `; now ${next.name}`}`,
    unlisted.length === 0
      ? ''
      : `${unlisted.join(' and ')}: not in the agreement’s list of ${LIST_OF_2021.asOf}`,
    note ?? '',
  ]
    .filter(part => part !== '')
    .map(plain)
    .join('. ')
}

function capabilityRow(id: Capability): readonly string[] {
  const { title, gives, plans }: CapabilityDefinition = CAPABILITIES[id]
  return [
    plain(title),
    plain(gives),
    plans.map(code).join(', '),
    String(CHECKS.filter(check => check.licence === id).length),
  ]
}
