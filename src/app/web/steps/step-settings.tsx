import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import type { Matter } from '../../../assess/posture/posture.ts'
import { STATUS_WORDS, STATUSES_AS_SHOWN } from '../../../assess/posture/status-words.ts'
import type { Step } from '../../../base/hipaa/steps.ts'
import { DetailPanel } from '../detail/detail-panel.tsx'
import { MatterList, rowOf } from '../home/matter-list.tsx'
import type { Clinic } from '../load-clinic.ts'
import { Inline } from '../parts/inline.tsx'
import { ListRow, RowList } from '../parts/list-row.tsx'
import { Soft } from '../parts/row-text.tsx'
import { StatusMark, statusColour } from '../parts/status-mark.tsx'
import { useDetails } from '../parts/use-details.ts'
import { useListKeys } from '../parts/use-list-keys.ts'
import { boundWord } from '../requirements/words.ts'
import { FEW, requirementsOfStep } from './step-requirements.ts'

const useStyles = makeStyles({
  title: { ...typographyStyles.subtitle1, margin: '32px 0 8px' },
  soft: { ...typographyStyles.body1, margin: '0 0 8px', color: tokens.colorNeutralForeground2 },
  status: { fontWeight: tokens.fontWeightSemibold },
})

/** What the settings and the records say of a step: what matters most, and its requirements. */
export function StepSettings({ step, assessment, posture }: Clinic & { step: Step }) {
  const styles = useStyles()
  const details = useDetails()
  const { open, choose } = details
  const matters = mattersOf(posture.matters, step)
  const { all, waiting } = requirementsOfStep(posture, step)
  const shown = waiting.slice(0, FEW)
  const rows = [...new Set([...matters.map(rowOf), ...shown.map(({ citation }) => citation)])]
  const counts = posture.steps.find(({ id }) => id === step)?.counts
  useListKeys({ rows, open, choose })
  return (
    <>
      {matters.length > 0 && (
        <section aria-labelledby="matters-title">
          <h2 id="matters-title" className={styles.title}>
            {step === 'evaluate' && matters.length === 10
              ? 'The ten things that matter most'
              : 'What matters most'}
          </h2>
          <MatterList matters={matters} open={open} choose={choose} />
        </section>
      )}
      <section aria-labelledby="requirements-title">
        <h2 id="requirements-title" className={styles.title}>
          Its requirements
        </h2>
        {counts !== undefined && (
          <p className={styles.soft}>
            {STATUSES_AS_SHOWN.filter(status => counts[status] > 0)
              .map(status => `${STATUS_WORDS[status].word} ${counts[status]}`)
              .join(' · ')}
          </p>
        )}
        {shown.length === 0 ? (
          <p className={styles.soft}>
            Every requirement of this step that applies is met by a signed record.
          </p>
        ) : (
          <RowList>
            {shown.map(each => (
              <li key={each.citation}>
                <ListRow
                  row={each.citation}
                  isOpen={each.citation === open}
                  choose={choose}
                  mark={<StatusMark status={each.status} />}
                  title={each.title}
                  meta={
                    <>
                      <span className={styles.status} style={{ color: statusColour(each.status) }}>
                        {STATUS_WORDS[each.status].word}
                      </span>
                      <br />
                      {boundWord(each)}
                      <br />
                      {`45 CFR ${each.citation}`}
                    </>
                  }
                >
                  <Soft>{each.sentence}</Soft>
                </ListRow>
              </li>
            ))}
          </RowList>
        )}
        <p className={styles.soft}>
          <Inline to={{ page: 'requirements', steps: [step] }}>
            {all === 1
              ? 'Show the one requirement of this step'
              : `Show all ${all} requirements of this step`}
          </Inline>
        </p>
      </section>
      <DetailPanel assessment={assessment} posture={posture} rows={rows} details={details} />
    </>
  )
}

/** The first step evaluates the whole; the others have their own. */
function mattersOf(matters: readonly Matter[], step: Step): readonly Matter[] {
  return step === 'evaluate' ? matters : matters.filter(matter => matter.step === step)
}
