import { Button } from '@fluentui/react-components'
import { useEffect } from 'react'
import { dayWords } from '../../../assess/words.ts'
import type { Organisation } from '../../../base/hipaa/organisation.ts'
import type { Instant } from '../../../base/time.ts'
import { goToAddress } from '../address.ts'
import type { LaterProps } from '../later-pages.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Loading } from '../parts/states.tsx'
import { useTenant } from '../parts/tenant.ts'
import { useSearch } from '../parts/use-search.ts'
import { LeftOut } from './left-out.tsx'
import { OfficerAccounts } from './officer-accounts.tsx'
import { useProfileStyles } from './profile-styles.ts'
import { answerWords, type Question, QUESTION_WORDS, QUESTIONS } from './profile-words.ts'
import { QuestionForm } from './question-form.tsx'
import { type Profile, type ProfileKeeper, useProfile } from './use-profile.ts'

/** The entity profile: every answer with a way to change it, and what follows from them. */
export function ProfilePage({ me, reload }: LaterProps) {
  const tenant = useTenant()
  const keeper = useProfile(tenant.name, reload)
  const { loaded, again } = keeper
  const styles = useProfileStyles()
  const change = useSearch().get('change')
  const question = QUESTIONS.find(one => one === change)
  const mayChange = tenant.permissions.includes('programme:change')
  if (loaded.state === 'loading') return <Loading />
  if (loaded.state === 'failed') {
    return (
      <>
        <PageHead title="The practice" />
        <p className={styles.text} role="alert">
          {loaded.sentence}
        </p>
        <Button onClick={again}>Try again</Button>
      </>
    )
  }
  const profile = loaded.value
  if (question !== undefined && mayChange) {
    return <ChangeOne key={`${question} ${profile.version}`} {...{ question, profile, keeper }} />
  }
  return (
    <>
      <PageHead title={headOf(profile)}>{leadOf(profile, mayChange)}</PageHead>
      <dl className={styles.list}>
        {QUESTIONS.map(one => (
          <Answer key={one} question={one} organisation={profile.organisation} mayChange={mayChange} />
        ))}
      </dl>
      <OfficerAccounts
        me={me}
        tenant={tenant.name}
        organisation={profile.organisation}
        people={profile.people}
        again={again}
      />
      <LeftOut profile={profile} />
    </>
  )
}

function headOf({ organisation }: Profile): string {
  return organisation === null ? 'Nobody has said yet what the practice is' : organisation.name
}

function leadOf({ changed, organisation }: Profile, mayChange: boolean): string {
  const first = organisation === null ? 'Until then Ward leaves no requirement out.' : ''
  const last =
    changed === null
      ? ''
      : `Changed last by ${changed.by} on ${dayWords(changed.at as Instant)}; earlier ones are kept.`
  const who = mayChange ? '' : 'An officer of the practice changes it.'
  return [first, last, who].filter(text => text !== '').join(' ')
}

function Answer({
  question,
  organisation,
  mayChange,
}: {
  question: Question
  organisation: Organisation | null
  mayChange: boolean
}) {
  const styles = useProfileStyles()
  const answer = organisation === null ? null : answerWords(question, organisation)
  const { term } = QUESTION_WORDS[question]
  return (
    <div className={styles.row}>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.answer}>{answer ?? <span className={styles.none}>Not said yet</span>}</dd>
      {mayChange && (
        <dd className={styles.act}>
          <Button
            id={`change-${question}`}
            className={styles.change}
            size="small"
            aria-label={`${answer === null ? 'Say' : 'Change'}: ${term}`}
            onClick={() => goToAddress(`/profile?change=${question}`)}
          >
            {answer === null ? 'Say' : 'Change'}
          </Button>
        </dd>
      )}
    </div>
  )
}

function ChangeOne({
  question,
  profile: { organisation, version, people },
  keeper: { save, again },
}: {
  question: Question
  profile: Profile
  keeper: ProfileKeeper
}) {
  const back = () => {
    goToAddress('/profile')
    // The row that was changed has the focus again, once the list stands there.
    setTimeout(() => document.getElementById(`change-${question}`)?.focus())
  }
  useEffect(() => {
    scrollTo(0, 0)
  }, [])
  return (
    <QuestionForm {...{ question, organisation, version, people, save, again }} saved={back} act="Save">
      <Button appearance="subtle" onClick={back}>
        Back without saving
      </Button>
    </QuestionForm>
  )
}
