import { DATA_WORDS } from '../../../base/agreements/agreement-words.ts'
import type { ShownAgreement } from '../../api/contracts/agreement-parts.ts'
import { dayText } from '../calendar/day-words.ts'
import { useDetailStyles } from '../detail/detail-styles.ts'
import { DocumentLink } from './document-link.tsx'
import { usePanelStyles } from './panel-styles.ts'

const ENDING_WORDS = { voided: 'Voided', declined: 'Written down as declined', terminated: 'Ended' } as const

/** Why it is over, and what became of the data. */
export function AgreementEnd({
  agreement: { ending, dataAfter },
  tenant,
}: {
  agreement: ShownAgreement
  tenant: string
}) {
  const text = useDetailStyles()
  const styles = usePanelStyles()
  return (
    <>
      {ending !== null && (
        <p className={text.text}>
          <bdi>{`${ENDING_WORDS[ending.kind]} by ${ending.name} on ${dayText(ending.at.slice(0, 10))}: ${ending.why}`}</bdi>
        </p>
      )}
      {dataAfter !== null && (
        <>
          <h2 className={text.title}>What became of the data</h2>
          <dl className={styles.facts}>
            <dt>The data itself</dt>
            <dd>{DATA_WORDS[dataAfter.data]}</dd>
            <dt>In backups</dt>
            <dd>{DATA_WORDS[dataAfter.backups]}</dd>
            <dt>In logs</dt>
            <dd>{DATA_WORDS[dataAfter.logs]}</dd>
            <dt>Done on</dt>
            <dd>{dayText(dataAfter.on)}</dd>
            <dt>How</dt>
            <dd>
              <bdi>{dataAfter.how}</bdi>
            </dd>
            {dataAfter.sha256 !== null && (
              <>
                <dt>Proof</dt>
                <dd>
                  <DocumentLink tenant={tenant} sha256={dataAfter.sha256}>
                    The PDF that proves it
                  </DocumentLink>
                </dd>
              </>
            )}
            {dataAfter.infeasible !== null && (
              <>
                <dt>Why not feasible</dt>
                <dd>
                  <bdi>{dataAfter.infeasible.why}</bdi>
                </dd>
                <dt>Protections that go on</dt>
                <dd>
                  <bdi>{dataAfter.infeasible.protections}</bdi>
                </dd>
              </>
            )}
            <dt>Written down by</dt>
            <dd>
              <bdi>{dataAfter.name}</bdi>
            </dd>
          </dl>
        </>
      )}
    </>
  )
}
