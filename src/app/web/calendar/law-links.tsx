import { isCitation } from '../../../base/hipaa/citation.ts'
import { useDetailStyles } from '../detail/detail-styles.ts'
import { Go } from '../parts/go.tsx'
import type { MyTenant } from '../parts/tenant.ts'
import { useLinkStyles } from './link-styles.ts'

/** The sections of the Security Rule: the page of requirements has these. */
const HAS_PAGE = /^164\.3(08|10|12|14|16)\(/

/** The paragraphs that ask for it, each a way to its requirement for whoever may read those. */
export function LawLinks({ cites, tenant }: { cites: readonly string[]; tenant: MyTenant }) {
  const text = useDetailStyles()
  const { link } = useLinkStyles()
  if (cites.length === 0) return null
  return (
    <>
      <h2 className={text.title}>The law</h2>
      <ul className={text.plain}>
        {cites.map(cite => (
          <li key={cite}>
            {isCitation(cite) && HAS_PAGE.test(cite) && tenant.permissions.includes('assessment:read') ? (
              <Go to={{ page: 'requirements', requirement: cite }} className={link}>{`45 CFR ${cite}`}</Go>
            ) : (
              `45 CFR ${cite}`
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
