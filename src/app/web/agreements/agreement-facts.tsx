import { Button } from '@fluentui/react-components'
import {
  AGENT_WORDS,
  DIRECTION_WORDS,
  KIND_WORDS,
  OFFSHORE_WORDS,
} from '../../../base/agreements/agreement-words.ts'
import { activeMark } from '../../../base/signing/active-content.ts'
import type { ShownAgreement } from '../../api/contracts/agreement-parts.ts'
import { dayText } from '../calendar/day-words.ts'
import { useLinkStyles } from '../calendar/link-styles.ts'
import { useDetailStyles } from '../detail/detail-styles.ts'
import { CopyButton } from '../parts/copy-button.tsx'
import { GoTo } from '../parts/go.tsx'
import { usePanelStyles } from './panel-styles.ts'

/** What the paper says, and what is held beside it. */
export function AgreementFacts({
  agreement,
  open,
}: {
  agreement: ShownAgreement
  open: (id: string) => void
}) {
  const text = useDetailStyles()
  const styles = usePanelStyles()
  const { link } = useLinkStyles()
  const { supersedes, supersededBy, attempt, document, party } = agreement
  return (
    <>
      <h2 className={text.title}>What it says</h2>
      <dl className={styles.facts}>
        {factsOf(agreement).map(([what, value]) => (
          <Fact key={what} what={what} value={value} />
        ))}
        {document !== null && (
          <>
            <dt>SHA-256</dt>
            <dd>
              <span className={text.code}>{`${document.sha256.slice(0, 16)}… `}</span>
              <CopyButton text={document.sha256} what="the SHA-256" />
            </dd>
            {document.active !== undefined && (
              <Fact what="Active content" value={activeMark(document.active)} />
            )}
          </>
        )}
      </dl>
      {attempt !== null && (
        <>
          <h2 className={text.title}>The failed attempt</h2>
          <dl className={styles.facts}>
            <Fact what="Law" value={attempt.law} />
            <Fact what="Asked on" value={dayText(attempt.on)} />
            <Fact what="How" value={attempt.how} />
            <Fact what="Why not" value={attempt.why} />
          </dl>
        </>
      )}
      {party.vendor !== null && (
        <p className={text.text}>
          <GoTo address={`/vendors?vendor=${encodeURIComponent(party.vendor)}`} className={link}>
            See this vendor in the register
          </GoTo>
        </p>
      )}
      {supersedes !== null && (
        <p className={text.text}>
          {'Takes the place of '}
          <Button size="small" appearance="transparent" onClick={() => open(supersedes.id)}>
            {supersedes.title}
          </Button>
        </p>
      )}
      {supersededBy !== null && (
        <p className={text.text}>
          {'A newer one takes its place: '}
          <Button size="small" appearance="transparent" onClick={() => open(supersededBy.id)}>
            {supersededBy.title}
          </Button>
        </p>
      )}
    </>
  )
}

function Fact({ what, value }: { what: string; value: string }) {
  return (
    <>
      <dt>{what}</dt>
      <dd>
        <bdi>{value}</bdi>
      </dd>
    </>
  )
}

function factsOf(agreement: ShownAgreement): readonly (readonly [string, string])[] {
  const { direction, kind, label, effective, until, notice, agent, services, regions, commercial } = agreement
  const fact = (what: string, value: string | null) => (value === null ? [] : [[what, value] as const])
  return [
    ['Who promises', DIRECTION_WORDS[direction]],
    ['Kind', KIND_WORDS[kind].title],
    ...fact('Version', label),
    ['Begins', effective === null ? 'With the last signature' : dayText(effective)],
    ['Last day', until === null ? 'None: until somebody ends it' : dayText(until)],
    ['Services', services.length === 0 ? 'All' : services.join('\n')],
    ...(regions.length === 0 ? [] : [['Regions', regions.join('\n')] as const]),
    ['Breach reported', notice.breach === null ? 'No days named' : `Within ${daysText(notice.breach)}`],
    ...fact('Notice to end', notice.ending === null ? null : daysText(notice.ending)),
    ...(direction === 'us-to-client' ? [] : [['Agent', AGENT_WORDS[agent]] as const]),
    ['Where data may be', OFFSHORE_WORDS[commercial.offshore]],
    ...fact('Indemnity', commercial.indemnity),
    ...fact('Insurance', commercial.insurance),
    ...fact('Governing law', commercial.law),
  ]
}

function daysText(days: number): string {
  return days === 1 ? '1 day' : `${days} days`
}
