import type { SubscribedProduct } from '../../../collect/facts/licensing/subscribed-products.schema.ts'
import { defineCheck } from '../../define-check.ts'
import { counted, evidence, judgeEach, type Looked, namesOf, notApplicable, unread } from '../../judgement.ts'
import type { Footing } from '../../licensing/plans/define-plan.ts'
import { knownProduct } from '../../licensing/plans.ts'
import { productId, productName } from '../../licensing/product-names.ts'
import { known } from '../../truth.ts'
import { LIST_OF_2021 } from '../../services/list-of-2021.ts'

export const productsCanHoldPatientData = defineCheck({
  id: 'licensing.products-can-hold-patient-data',
  since: '0.2',
  title: 'Everybody works on a product that the organisation has bought',
  requirements: [
    {
      citation: '164.308(b)(1)',
      strength: 'supports',
      why: 'A business associate may hold patient data only with satisfactory assurances, and Microsoft gives them for the services it names.',
    },
    {
      citation: '164.314(a)(1)',
      strength: 'supports',
      why: 'The agreement has to reach each service that patient data is put into.',
    },
  ],
  severity: 'high',
  licence: null,
  needs: ['licensing.subscribed-products'],
  judge: ({ 'licensing.subscribed-products': products }, context) => {
    if (products.length === 0) return unread('The list of products is empty, which no tenant’s is.')
    const inUse = products.filter(product => product.consumedUnits !== 0)
    if (inUse.length === 0) return notApplicable('No product is assigned to anybody.')
    const looked = inUse.map(product => ({
      product,
      question: questionFor(product),
      entity: lookAt(product),
    }))
    const asked = looked.filter(({ question }) => question !== undefined)
    const judged = judgeEach(context, {
      entities: looked.filter(({ question }) => question === undefined).map(({ entity }) => entity),
      properties: { agreementListAsOf: LIST_OF_2021.asOf },
      pass: good =>
        `${good === 1 ? 'The one product' : `All ${good} products`} in use ${good === 1 ? 'was' : 'were'} bought by the organisation. Which services Microsoft’s agreement reaches is taken from its list of ${LIST_OF_2021.asOf}: confirm it.`,
      fail: bad => `People work on ${namesOf(bad)}, which nobody has bought for the organisation.`,
      none: notApplicable('No other product is assigned to anybody.'),
    })
    const entities = [
      ...(judged.entities ?? []),
      ...asked.map(({ entity, question }) => evidence({ ...entity, ...(question && { why: question }) })),
    ]
    const open = asked.filter(({ entity }) => context.waiver(entity.kind, entity.id) === undefined)
    if (open.length === 0 || judged.verdict === 'fail' || judged.verdict === 'unknown')
      return { ...judged, entities }
    const names = open.map(({ entity }) => entity)
    return {
      verdict: 'manual',
      reason: `A person has to say whether patient data goes into ${namesOf(names)}, and whether Microsoft’s agreement reaches ${names.length === 1 ? 'it' : 'them'}.`,
      properties: { agreementListAsOf: LIST_OF_2021.asOf },
      entities,
    }
  },
  rationale:
    'Patient data may go only where an agreement protects it. A trial that a colleague began by a click ends by itself, and the files in it with it.',
  fix: {
    steps: [
      'Microsoft 365 admin center (admin.microsoft.com) > Billing > Licenses: open each free or trial product that is listed',
      'Give the people on it a product the organisation has bought, wait until their files and messages are there, then take the free one away',
      'Settings > Org settings > Services > Self-service trials and purchases: choose who may begin one',
      'For a product Ward does not know: import Microsoft’s newest list with ward plans import, and ask Microsoft whether the agreement reaches it',
    ],
    docs: 'https://learn.microsoft.com/microsoft-365/commerce/subscriptions/manage-self-service-signup-subscriptions',
    impact:
      'Whoever loses a free product loses what only it gives, such as flows or reports of their own; ask before you take it away.',
    disturbs: 'some-staff',
    workflows: ['low-code-apps', 'reports-and-dashboards', 'telehealth-visits'],
  },
  equivalents: {},
})

const WHY: { readonly [F in Footing]?: string } = {
  free: 'It is free of charge and meant for others than a clinic.',
  trial: 'It is a trial: nobody has bought it, and it ends by itself.',
}

const QUESTIONS: { readonly [F in Footing]?: string } = {
  companion: 'It comes free beside a bought product: ask whether people put patient data into it.',
  student: 'It is meant for students: ask whether the people on it are in your workforce.',
}

/** What only a person can answer about a known product; undefined where Ward can tell, or does not know it at all. */
function questionFor(product: SubscribedProduct): string | undefined {
  const plan = knownProduct(product)?.plan
  if (plan === undefined || WHY[plan.footing] !== undefined) return undefined
  if (plan.unlisted.length > 0)
    return `Microsoft’s list of ${LIST_OF_2021.asOf} does not name ${plan.unlisted.join(' and ')}: look whether today’s does.`
  return QUESTIONS[plan.footing]
}

function lookAt(product: SubscribedProduct): Looked {
  const { consumedUnits, skuPartNumber } = product
  const plan = knownProduct(product)?.plan
  const properties = { skuPartNumber, assigned: consumedUnits }
  const entity = { kind: 'product', id: productId(product), name: productName(product), properties } as const
  if (plan === undefined)
    return {
      ...entity,
      meets: undefined,
      why: 'Ward’s table does not know this product, so it says neither yes nor no.',
    }
  const why = WHY[plan.footing]
  if (why === undefined) return { ...entity, meets: questionFor(product) === undefined ? true : undefined }
  const meets = known(consumedUnits, units => units === 0)
  const people =
    consumedUnits === undefined ? '' : ` It is assigned to ${counted(consumedUnits, 'person', 'people')}.`
  return { ...entity, meets, why: `${why}${people}` }
}
