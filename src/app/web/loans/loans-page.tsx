import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { lazy, type ReactNode, Suspense, useRef, useState } from 'react'
import type * as z from 'zod'
import type { endLoan, listLoans } from '../../api/contracts/people.ts'
import { useAccountStyles } from '../account/account-styles.ts'
import { Problem, Shown } from '../account/section.tsx'
import { call } from '../parts/call.ts'
import { Go } from '../parts/go.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { useTenant } from '../parts/tenant.ts'
import { useAct } from '../parts/use-act.ts'
import { useLoaded } from '../parts/use-loaded.ts'
import { ConfirmDialog } from '../people/confirm-dialog.tsx'
import { headlineOf, mayWords, untilWords } from './loan-words.ts'

const LendPanel = lazy(async () => ({ default: (await import('./lend-panel.tsx')).LendPanel }))

export type Loans = z.output<(typeof listLoans)['answer']>
export type ShownLoan = Loans['loans'][number]

const useStyles = makeStyles({
  lend: { margin: '0 0 20px', '@media print': { display: 'none' } },
  list: { maxWidth: '760px' },
  empty: {
    maxWidth: '720px',
    padding: '20px 24px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    '& > p': { ...typographyStyles.body1, margin: '0 0 8px' },
  },
  emptyTitle: { ...typographyStyles.subtitle2, margin: '0 0 8px' },
  said: { ...typographyStyles.body1Strong, margin: '0 0 12px' },
})

/** Which permissions the clinic's officers have lent to operators of its provider, until when. */
export function LoansPage() {
  const tenant = useTenant()
  const params = { tenant: tenant.name }
  const [loaded, again] = useLoaded(signal =>
    call<typeof listLoans>('GET', '/api/tenants/:tenant/loans', { params, signal }),
  )
  return (
    <Shown loaded={loaded} again={again}>
      {loans => <LoanList {...loans} again={again} />}
    </Shown>
  )
}

function LoanList({ again, ...loans }: Loans & { again: () => void }) {
  const styles = useStyles()
  const text = useAccountStyles()
  const tenant = useTenant()
  const [isLending, setLending] = useState(false)
  const [said, setSaid] = useState<string | null>(null)
  const line = useRef<HTMLParagraphElement>(null)
  const mayGive = tenant.permissions.includes('loans:give')
  const whyNot = mayGive ? whyNothingToLend(loans) : null
  const done = (sentence: string) => {
    setSaid(sentence)
    setLending(false)
    again()
    // The button that had the focus may be gone.
    setTimeout(() => line.current?.focus())
  }
  return (
    <>
      <PageHead who={tenant.title} title={headlineOf(loans.loans.length)}>
        {`An operator of your service provider may do one more thing for a time, at most ${loans.days} days. It stands in the evidence log.`}
      </PageHead>
      {said !== null && (
        <p ref={line} className={styles.said} role="status" tabIndex={-1}>
          {said}
        </p>
      )}
      {mayGive && whyNot === null && (
        <Button className={styles.lend} appearance="primary" onClick={() => setLending(true)}>
          Lend a permission
        </Button>
      )}
      {whyNot !== null && <p className={text.text}>{whyNot}</p>}
      {loans.loans.length === 0 ? (
        <section className={styles.empty} aria-labelledby="lending-for">
          <h2 id="lending-for" className={styles.emptyTitle}>
            What lending is for
          </h2>
          <p>
            A provider’s operator mends settings, but does not sign, accept a deviation or see what can
            identify a patient. When you are away, or they help with one matter, lend them just that
            permission instead of a whole role.
          </p>
          <p>
            You can lend only what your own role lets you do. What they do with it stands under their name,
            and it ends by itself.
          </p>
        </section>
      ) : (
        <ul className={`${text.list} ${styles.list}`} aria-label="Lent permissions">
          {loans.loans.map(loan => (
            <LoanRow key={`${loan.account.id} ${loan.permission}`} loan={loan} mayEnd={mayGive} done={done} />
          ))}
        </ul>
      )}
      {!mayGive && <p className={text.soft}>You can read this list. An officer of this tenant lends.</p>}
      {isLending && (
        <Suspense fallback={null}>
          <LendPanel loans={loans} done={done} close={() => setLending(false)} />
        </Suspense>
      )}
    </>
  )
}

function whyNothingToLend({ operators, lendable }: Loans): ReactNode {
  if (lendable.length === 0) return 'None of the permissions that you have by an office here may be lent.'
  if (operators.length === 0) {
    return (
      <>
        Nobody has the role Provider operator in this tenant. A HIPAA administrator gives it at{' '}
        <Go to={{ page: 'people' }}>People</Go>; then you can lend here.
      </>
    )
  }
  return null
}

function LoanRow({
  loan: { account, permission, until },
  mayEnd,
  done,
}: {
  loan: ShownLoan
  mayEnd: boolean
  done: (sentence: string) => void
}) {
  const text = useAccountStyles()
  const tenant = useTenant()
  const { act, isBusy, problem, dialog } = useAct()
  const [isAsking, setAsking] = useState(false)
  const [now] = useState(() => new Date().toISOString())
  const end = () =>
    act(async run => {
      const params = { tenant: tenant.name, account: account.id, permission }
      await run(() =>
        call<typeof endLoan>('DELETE', '/api/tenants/:tenant/loans/:account/:permission', { params }),
      )
      done(`Taken back from ${account.name}.`)
    })
  return (
    <li className={text.row}>
      <div className={text.words}>
        <strong>
          <bdi>{account.name}</bdi>
        </strong>
        <p className={text.soft}>{`${mayWords(permission)}.`}</p>
        <p className={text.soft}>{`${untilWords(until, now)}.`}</p>
        <Problem sentence={problem} />
      </div>
      {mayEnd && (
        <div className={text.buttons}>
          <Button
            size="small"
            aria-label={`Take back from ${account.name}: ${mayWords(permission)}`}
            disabledFocusable={isBusy}
            onClick={() => setAsking(true)}
          >
            Take back
          </Button>
        </div>
      )}
      {isAsking && (
        <ConfirmDialog
          asked={{
            title: `Take this back from ${account.name}?`,
            sentences: [
              `${mayWords(permission)}: from now on no more. What they did with it stays as it is.`,
            ],
            act: 'Take it back',
          }}
          cancel={() => setAsking(false)}
          go={() => {
            setAsking(false)
            void end()
          }}
        />
      )}
      {dialog}
    </li>
  )
}
