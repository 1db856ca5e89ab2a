import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { ACCEPTED_ROLE_NAMES } from '../../../base/contact/accepted.ts'
import type { readCandidate } from '../../api/contracts/contact.ts'
import { useAnswer } from '../parts/use-answer.ts'
import { PageHead } from '../parts/page-head.tsx'
import { PAGE_WORDS } from '../parts/page-words.ts'
import { KeptLine } from '../parts/kept-line.tsx'
import { useDraft } from '../parts/use-draft.ts'
import { useContactStyles } from './contact-styles.ts'
import {
  attestation,
  EMPTY_PERSON,
  NAME_STEPS,
  type PersonDraft,
  personOf,
  textOrNull,
  wrongIn,
} from './contact-words.ts'
import { AccountFields, LookFields, MailboxFields, PersonFields } from './name-fields.tsx'
import { backToContact, Question } from './question.tsx'
import type { ContactKeeper, ShownContact } from './use-contact.ts'

const ASKS = {
  designate: 'Which account is the HIPAA contact?',
  change: 'Which account is the new HIPAA contact?',
  default: 'Which account accepted the agreement in the portal?',
} as const

/** Names the contact in four short questions; what is written is kept until it is sent. */
export function NameForm({
  shown,
  keeper,
  tenant,
  task,
}: {
  shown: ShownContact
  keeper: ContactKeeper
  tenant: string
  task: keyof typeof ASKS
}) {
  const styles = useContactStyles()
  const kept = useDraft<PersonDraft>(`contact:${task}`, tenant)
  const [step, setStep] = useState<(typeof NAME_STEPS)[number]>('account')
  const draft = { ...EMPTY_PERSON, ...kept.value }
  const change = (part: Partial<PersonDraft>) => kept.set({ ...draft, ...part })
  const candidate = useCandidate(tenant, step === 'account' ? '' : draft.accountName)
  const asksRole = task !== 'default' && candidate?.answer === 'unknown'
  const asksDay = task === 'default'
  const last = NAME_STEPS.at(-1)
  const before = NAME_STEPS[NAME_STEPS.indexOf(step) - 1]
  const { mine, version, today } = shown
  const send: Parameters<typeof Question>[0]['send'] = async run => {
    const person = personOf(draft)
    if (task === 'default') {
      await run(() => keeper.recordDefault({ ...person, on: draft.on, expects: version }))
    } else {
      const attested = asksRole
        ? {
            role: draft.role as (typeof ACCEPTED_ROLE_NAMES)[number],
            words: attestation(draft.role, draft.accountName, today),
          }
        : null
      await run(() => keeper.name({ ...person, attested, why: textOrNull(draft.why), expects: version }))
    }
    kept.clear()
    backToContact()
  }
  if (mine !== null && !mine.entitled && task !== 'default') {
    return <NotEntitled why={mine.why} remedy={mine.remedy} />
  }
  return (
    <Question
      key={step}
      asks={asksOf(step, task)}
      why={
        <>
          <p className={styles.fine}>{`Question ${NAME_STEPS.indexOf(step) + 1} of ${NAME_STEPS.length}`}</p>
          <KeptLine draft={kept} />
          {WHY[step]}
        </>
      }
      act={step === last ? (task === 'default' ? 'Record it' : 'Keep it and write the message') : 'Go on'}
      wrong={() =>
        step === last && task !== 'default' && (candidate === null || candidate.answer === 'not-held')
          ? [{ field: null, message: candidate === null ? STILL_LOOKING : `${candidate.sentence} ${OTHER}` }]
          : wrongIn(step, draft, { asksRole, asksDay, today })
      }
      again={keeper.again}
      send={async run => {
        if (step === last) return await send(run)
        const next = NAME_STEPS[NAME_STEPS.indexOf(step) + 1]
        if (next !== undefined) setStep(next)
      }}
      fields={problems => {
        const given = { draft, change, problems }
        if (step === 'account') return <AccountFields {...given} shown={shown} />
        if (step === 'person') return <PersonFields {...given} />
        if (step === 'mailbox') return <MailboxFields {...given} asksDay={asksDay} today={today} />
        return <LookFields {...given} shown={shown} asksRole={asksRole} told={candidate?.sentence ?? null} />
      }}
      beside={
        <>
          {before !== undefined && <Button onClick={() => setStep(before)}>Back one question</Button>}
          <Button appearance="subtle" onClick={backToContact}>
            Back without saving
          </Button>
        </>
      }
    />
  )
}

function asksOf(step: (typeof NAME_STEPS)[number], task: keyof typeof ASKS): string {
  if (step === 'account') return ASKS[task]
  if (step === 'person') return 'Who is it, and where does Microsoft write to?'
  return step === 'mailbox' ? 'Does somebody read that mailbox?' : 'Is this right?'
}

const WHY = {
  account:
    'The contact has to hold an administrator’s role when named. Ward looks it up in what it read of the tenant.',
  person: 'The message to Microsoft names them.',
  mailbox: 'A notice of a breach may come on any day. A shared mailbox outlives whoever leaves.',
  look: 'Nothing is sent to Microsoft by this: you get a message to send.',
} as const

const STILL_LOOKING = 'Ward still looks up the role. Try again in a moment.'
const OTHER =
  'Name somebody who holds one, or give the role in Entra and take in fresh settings or a list of roles first.'

function NotEntitled({ why, remedy }: { why: string; remedy: string | null }) {
  const styles = useContactStyles()
  return (
    <>
      <PageHead who={PAGE_WORDS.contact} title="You cannot change the contact" />
      <p className={styles.text}>{why}</p>
      {remedy !== null && <p className={styles.text}>{remedy}</p>}
      <div className={styles.acts}>
        <Button onClick={backToContact}>Back to the contact</Button>
      </div>
    </>
  )
}

/** What facts tell of the account; null while they are asked, and for no account. */
function useCandidate(tenant: string, account: string) {
  const asked = account.trim()
  const [answer] = useAnswer<typeof readCandidate>(
    '/api/tenants/:tenant/contact/candidate',
    asked.length < 3 ? null : { params: { tenant }, query: { account: asked } },
  )
  return answer.state === 'answered' ? answer.answer : null
}
