import { Inline } from '../parts/inline.tsx'
import { useProfileStyles } from './profile-styles.ts'
import type { Profile } from './use-profile.ts'

/** What follows from the profile: the requirements that do not bind the practice, and the agreement that is needed. */
export function LeftOut({ profile: { leftOut, of, organisation } }: { profile: Profile }) {
  const styles = useProfileStyles()
  const hasProvider = organisation?.it === 'service-provider' || organisation?.it === 'both'
  return (
    <section aria-labelledby="follows-title">
      <h2 id="follows-title" className={styles.title}>
        What follows from this
      </h2>
      <p className={styles.text}>
        {leftOut.length === 0
          ? `All ${of} requirements of the Security Rule apply.`
          : `${leftOut.length} of ${of} requirements of the Security Rule ${leftOut.length === 1 ? 'does' : 'do'} not apply:`}
      </p>
      {leftOut.length > 0 && (
        <ul className={styles.left}>
          {leftOut.map(({ citation, title, because }) => (
            <li key={citation}>{`${title} (45 CFR ${citation}): ${because}`}</li>
          ))}
        </ul>
      )}
      {hasProvider && (
        <p className={styles.text}>
          {`${organisation?.itProvider ?? 'The service provider'} is a business associate: a written agreement is needed before it can reach patient data (45 CFR 164.308(b)(1)).`}
        </p>
      )}
      <p className={styles.text}>
        <Inline to={{ page: 'requirements' }}>See the requirements that apply</Inline>
      </p>
    </section>
  )
}
