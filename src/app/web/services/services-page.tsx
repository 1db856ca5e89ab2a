import { CLOUD_WORDS } from '../../../assess/services/service-words.ts'
import type { readServices } from '../../api/contracts/services.ts'
import { useSteady } from '../access/use-steady.ts'
import { GoTo } from '../parts/go.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Failed, Loading } from '../parts/states.tsx'
import { useTenant } from '../parts/tenant.ts'
import { useAnswer } from '../parts/use-answer.ts'
import { useViewLinkStyles } from '../parts/view-link-styles.ts'
import { AzurePart } from './azure-part.tsx'
import { ListPart } from './list-part.tsx'
import { PeoplePart } from './people-part.tsx'
import { PlansPart } from './plans-part.tsx'
import { type Part, PARTS, PLAIN, servicesAddress, useServicesChoice } from './services-choice.ts'
import { ServicesPart } from './services-part.tsx'
import { headlineOf, leadOf } from './shown-services.ts'

const PART_WORDS: { readonly [P in Part]: string } = {
  services: 'Services',
  people: 'People by plan',
  plans: 'Plans you have',
  list: 'Microsoft’s list',
  azure: 'Azure and Dynamics',
}

/** Which of Microsoft's services are covered as far as is known, which are used, and whose plan lacks which safeguard. */
export function ServicesPage() {
  const tenant = useTenant().name
  const [last, again] = useAnswer<typeof readServices>('/api/tenants/:tenant/services', {
    params: { tenant },
  })
  const answer = useSteady(last, tenant)
  const [choice, change] = useServicesChoice()
  if (answer.state === 'failed') return <Failed why={answer.why} again={again} />
  if (answer.state === 'told') return <p role="alert">{answer.detail}</p>
  if (answer.state !== 'answered') return <Loading />
  const known = answer.answer
  const shown = { known, choice, change, again }
  return (
    <>
      <PageHead title={headlineOf(known)}>{leadOf(known, CLOUD_WORDS)}</PageHead>
      <PartLinks part={choice.part} />
      {choice.part === 'services' && <ServicesPart {...shown} />}
      {choice.part === 'people' && <PeoplePart {...shown} />}
      {choice.part === 'plans' && <PlansPart {...shown} />}
      {choice.part === 'list' && <ListPart {...shown} />}
      {choice.part === 'azure' && <AzurePart {...shown} />}
    </>
  )
}

function PartLinks({ part }: { part: Part }) {
  const styles = useViewLinkStyles()
  return (
    <nav aria-label="Services and plans">
      <ul className={styles.list}>
        {PARTS.map(id => (
          <li key={id}>
            <GoTo
              address={servicesAddress({ ...PLAIN, part: id })}
              className={styles.link}
              {...(id === part ? { 'aria-current': 'page' as const } : {})}
            >
              {PART_WORDS[id]}
            </GoTo>
          </li>
        ))}
      </ul>
    </nav>
  )
}
