import { wordsOfPeriod } from '../../../base/day-words.ts'
import { Button } from '@fluentui/react-components'
import { longDayWords } from '../../../assess/words.ts'
import type * as routes from '../../api/contracts/assurance.ts'
import type { ShownEvaluation } from '../../api/contracts/assurance.ts'
import { goToAddress } from '../address.ts'
import { useContactStyles } from '../contact/contact-styles.ts'
import { call } from '../parts/call.ts'
import { CopyButton } from '../parts/copy-button.tsx'
import { GoTo } from '../parts/go.tsx'
import { useAct } from '../parts/use-act.ts'
import { MarkedList, MarkedRow } from './marked.tsx'
import type { StatusColour } from './standing-mark.tsx'
import type { PartGiven } from './use-assurance.ts'

const MARKS: Readonly<Record<ShownEvaluation['state'], readonly [word: string, colour: StatusColour]>> = {
  draft: ['Draft', 'wants'],
  asked: ['Waits for a signature', 'soon'],
  completed: ['Signed', 'good'],
  withdrawn: ['Taken back', 'over'],
}

/** The evaluation of 45 CFR 164.308(a)(8): what is written, signed, and due. */
export function EvaluationPart(given: PartGiven) {
  const styles = useContactStyles()
  const { evaluations, may } = given.shown
  return (
    <section aria-label="Evaluation">
      <p className={styles.text}>
        Once a year, and after changes around you or in how you work, you look at the settings and at what
        people keep, say how far that meets the rule, and sign it (45 CFR 164.308(a)(8)).
      </p>
      {may.change && (
        <p className={styles.acts}>
          <GoTo className={styles.link} address="/assurance?part=evaluation&form=evaluation">
            Write an evaluation
          </GoTo>
        </p>
      )}
      {evaluations.length === 0 ? (
        <p className={styles.soft}>None is on record yet. It closes the first step.</p>
      ) : (
        <>
          <h2 className={styles.title}>On record</h2>
          <MarkedList label="Evaluations">
            {evaluations.map(evaluation => (
              <EvaluationRow key={evaluation.id} evaluation={evaluation} {...given} />
            ))}
          </MarkedList>
        </>
      )}
      <SealShown {...given} />
    </section>
  )
}

/** How somebody outside knows what this installation has sealed. */
function SealShown({ shown: { seal } }: PartGiven) {
  const styles = useContactStyles()
  if (seal === null) return null
  return (
    <>
      <h2 className={styles.title}>The seal of this installation</h2>
      <p className={styles.text}>
        Every signed PDF carries it. Who is handed one compares this fingerprint (SHA-256 of the certificate):
      </p>
      <p className={styles.text}>
        <code>{seal.fingerprint}</code>
      </p>
      <CopyButton text={seal.pem} what="the certificate" />
    </>
  )
}

function EvaluationRow({
  evaluation,
  shown: { may },
  tenant,
  again,
}: PartGiven & { evaluation: ShownEvaluation }) {
  const styles = useContactStyles()
  const { act, isBusy, problem, dialog } = useAct()
  const { id, version, state, period, next, signed, decided, evaluated, signature } = evaluation
  const [mark, colour] = MARKS[state]
  const params = { tenant, id }
  const ask = () =>
    act(async run => {
      const answer = await run(() =>
        call<typeof routes.askEvaluationSignature>(
          'POST',
          '/api/tenants/:tenant/assurance/evaluations/:id/ask',
          { params, body: { expects: version } },
        ),
      )
      goToAddress(signAddress(answer.signature))
    })
  const withdraw = () =>
    act(async run => {
      await run(() =>
        call<typeof routes.withdrawEvaluation>(
          'POST',
          '/api/tenants/:tenant/assurance/evaluations/:id/withdraw',
          { params, body: { expects: version } },
        ),
      )
      again()
    })
  return (
    <MarkedRow
      title={wordsOfPeriod(period)}
      says={sentenceOf(evaluation)}
      soft={`${settingsWords(evaluated)} The next one is due by ${longDayWords(next)}.`}
      mark={mark}
      colour={colour}
      acts={
        <>
          {may.change && state === 'draft' && (
            <Button size="small" appearance="primary" disabledFocusable={isBusy} onClick={() => void ask()}>
              Make the PDF and sign it
            </Button>
          )}
          {state === 'asked' && signature !== null && (
            <GoTo className={styles.link} address={signAddress(signature)}>
              Read and sign it
            </GoTo>
          )}
          {may.change && (state === 'draft' || state === 'asked') && (
            <Button size="small" disabledFocusable={isBusy} onClick={() => void withdraw()}>
              Take it back
            </Button>
          )}
          {signed !== null && (
            <a className={styles.link} href={`/api/tenants/${tenant}/documents/${signed.sealed}`} download>
              The sealed PDF
            </a>
          )}
          {signed !== null && !decided && may.decide && (
            <GoTo className={styles.link} address={`/assurance?part=evaluation&form=decide&evaluation=${id}`}>
              Answer 164.308(a)(8) with it
            </GoTo>
          )}
        </>
      }
    >
      {problem !== null && (
        <p role="alert" className={styles.text}>
          {problem}
        </p>
      )}
      {dialog}
    </MarkedRow>
  )
}

function signAddress(signature: string): string {
  return `/sign?signature=${signature}&back=${encodeURIComponent('/assurance?part=evaluation')}`
}

function sentenceOf({ state, signed, decided, made }: ShownEvaluation): string {
  if (signed !== null) {
    const answered = decided
      ? ' 164.308(a)(8) is answered with it.'
      : ' 164.308(a)(8) is not answered with it yet.'
    return `Signed by ${signed.name} on ${longDayWords(signed.at.slice(0, 10))}.${answered}`
  }
  if (state === 'asked') return 'Its text is fixed. It counts once an officer has signed it.'
  if (state === 'withdrawn') return `Taken back. ${made.name} wrote it.`
  return `Written down by ${made.name}. It counts once it is signed.`
}

export function settingsWords({ settings, programme }: ShownEvaluation['evaluated']): string {
  const open = programme.filter(({ state }) => state === 'open').length
  const kept = `${programme.length - open} of ${programme.length} things that people keep are in time.`
  if (settings === null) return `No settings were read. ${kept}`
  const all = settings.met + settings.notMet + settings.unknown + settings.other
  return `Settings: ${settings.met} of ${all} meet their check, ${settings.notMet} do not, ${settings.unknown} could not be read. ${kept}`
}
