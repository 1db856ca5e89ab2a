import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import type { ShownAgreement } from '../../api/contracts/agreement-parts.ts'
import type * as routes from '../../api/contracts/agreements.ts'
import type { readVendor } from '../../api/contracts/vendors.ts'
import { Told } from '../calendar/told.tsx'
import { call } from '../parts/call.ts'
import { FieldProblems } from '../parts/field-problems.tsx'
import { KeptLine } from '../parts/kept-line.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Failed, Loading } from '../parts/states.tsx'
import type { MyTenant } from '../parts/tenant.ts'
import { useAnswer } from '../parts/use-answer.ts'
import { useDraft } from '../parts/use-draft.ts'
import { useSendKey } from '../parts/use-send-key.ts'
import { useSending } from '../sign-in/use-sending.ts'
import {
  draftOf,
  draftWith,
  FIRST_DRAFT,
  type Question,
  QUESTIONS,
  termsOf,
  type TermsDraft,
  wrongIn,
} from './terms-draft.ts'
import { QUESTION_TITLES, TermsQuestion } from './terms-questions.tsx'

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '16px', maxWidth: '640px' },
  count: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2, margin: 0 },
  title: { ...typographyStyles.subtitle1, margin: 0, ':focus-visible': { outlineOffset: '4px' } },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '8px 0 32px' },
})

interface TermsFormProps {
  readonly tenant: MyTenant
  readonly today: string
  /** The agreement that is changed, or that a newer one is to take the place of; null for a new one. */
  readonly of: { readonly id: string; readonly how: 'change' | 'newer' } | null
  /** Of a new one: the vendor of the register with whom it is; null where nobody was named. */
  readonly vendor: string | null
  readonly kept: (id: string, sentence: string) => void
  readonly cancel: () => void
}

/** A new agreement, a newer one, or a change of a draft: one question a page. */
export function TermsForm(props: TermsFormProps) {
  const { tenant, of, vendor } = props
  const [named, askAgain] = useAnswer<typeof readVendor>(
    '/api/tenants/:tenant/vendors/:id',
    of !== null || vendor === null ? null : { params: { tenant: tenant.name, id: vendor } },
  )
  const [read, again] = useAnswer<typeof routes.readAgreement>(
    '/api/tenants/:tenant/agreements/:id',
    of === null ? null : { params: { tenant: tenant.name, id: of.id } },
  )
  if (of === null && vendor === null) return <Written {...props} agreement={null} first={FIRST_DRAFT} />
  if (of === null) {
    if (named.state === 'loading') return <Loading />
    if (named.state === 'failed') return <Failed why={named.why} again={askAgain} />
    if (named.state === 'told') return <Told detail={named.detail} again={askAgain} />
    return <Written {...props} agreement={null} first={draftWith(named.answer.vendor)} />
  }
  if (read.state === 'loading') return <Loading />
  if (read.state === 'failed') return <Failed why={read.why} again={again} />
  if (read.state === 'told') return <Told detail={read.detail} again={again} />
  const { agreement } = read.answer
  return <Written {...props} agreement={agreement} first={draftOf(agreement, of.how, props.today)} />
}

function Written(props: TermsFormProps & { agreement: ShownAgreement | null; first: TermsDraft }) {
  const { tenant, today, of, vendor, agreement, first, kept, cancel } = props
  const styles = useStyles()
  const what = of === null ? `new${vendor === null ? '' : `:${vendor}`}` : `${of.how}:${of.id}`
  const stored = useDraft<TermsDraft>(`agreement:${what}`, tenant.name)
  const draft = { ...first, ...stored.value }
  const change = (some: Partial<TermsDraft>) => stored.set({ ...draft, ...some })
  const { problems, isBusy, submit, clear } = useSending(() => null)
  const [goes, setGoes] = useState(0)
  const title = useRef<HTMLHeadingElement>(null)
  const { question } = draft
  const at = QUESTIONS.indexOf(question)
  // The next question is read out, and the keys go on from there.
  useEffect(() => {
    if (goes > 0) title.current?.focus()
  }, [goes])
  const go = (to: Question) => {
    clear()
    change({ question: to })
    setGoes(count => count + 1)
  }
  const keyFor = useSendKey()
  const send = async () => {
    const terms = termsOf(draft)
    if (terms === null) return
    const made = await sent({ tenant, terms, of, agreement, keyFor, paper: draft.paper })
    stored.clear()
    kept(
      made,
      of?.how === 'change'
        ? 'The draft is changed.'
        : 'It is written down. It promises nothing until it is signed.',
    )
  }
  const next = QUESTIONS[at + 1]
  const submitted = () => {
    if (next !== undefined) {
      void submit(wrongIn(question, draft, today), async () => go(next))
      return
    }
    const wrong = QUESTIONS.find(one => wrongIn(one, draft, today).length > 0)
    if (wrong === undefined) void submit([], send)
    else go(wrong)
  }
  return (
    <form
      className={styles.form}
      noValidate
      aria-label={headOf(of, agreement)}
      onSubmit={event => {
        event.preventDefault()
        submitted()
      }}
    >
      <PageHead title={headOf(of, agreement)} />
      <KeptLine draft={stored} />
      <p className={styles.count}>{`Question ${at + 1} of ${QUESTIONS.length}`}</p>
      <h2 ref={title} className={styles.title} tabIndex={-1}>
        {QUESTION_TITLES[question]}
      </h2>
      <FieldProblems problems={problems} />
      <TermsQuestion {...{ draft, change, problems, tenant, today, go }} />
      <div className={styles.acts}>
        <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
          {next !== undefined ? 'Continue' : of?.how === 'change' ? 'Save the change' : 'Write it down'}
        </Button>
        {at > 0 && <Button onClick={() => go(QUESTIONS[at - 1] ?? 'who')}>Back</Button>}
        <Button appearance="subtle" onClick={cancel}>
          Leave it for now
        </Button>
      </div>
    </form>
  )
}

function headOf(of: TermsFormProps['of'], agreement: ShownAgreement | null): string {
  if (of === null || agreement === null) return 'Add an agreement'
  return of.how === 'change'
    ? `Change the draft with ${agreement.party.name}`
    : `A newer agreement with ${agreement.party.name}`
}

interface SentTerms {
  readonly tenant: MyTenant
  readonly terms: NonNullable<ReturnType<typeof termsOf>>
  readonly of: TermsFormProps['of']
  readonly agreement: ShownAgreement | null
  readonly keyFor: (said: unknown) => string
  readonly paper: TermsDraft['paper']
}

/** Keeps it, and has Ward write the paper where that was asked for. @returns the agreement’s id */
async function sent({
  tenant: { name: tenant },
  terms,
  of,
  agreement,
  keyFor,
  paper,
}: SentTerms): Promise<string> {
  const supersedes =
    of?.how === 'newer' && agreement !== null ? { id: agreement.id, version: agreement.version } : null
  const { agreement: made } =
    of?.how === 'change' && agreement !== null
      ? await call<typeof routes.changeAgreement>('PUT', '/api/tenants/:tenant/agreements/:id/terms', {
          params: { tenant, id: agreement.id },
          body: { expects: agreement.version, terms },
        })
      : await call<typeof routes.addAgreement>('POST', '/api/tenants/:tenant/agreements', {
          params: { tenant },
          body: { key: keyFor({ terms, supersedes }), terms, supersedes },
        })
  if (paper === 'draft' && made.document === null) {
    await call<typeof routes.draftAgreementText>('POST', '/api/tenants/:tenant/agreements/:id/draft-text', {
      params: { tenant, id: made.id },
      body: { expects: made.version },
    })
  }
  return made.id
}
