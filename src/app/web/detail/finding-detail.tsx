import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { requirement } from '../../../base/hipaa/requirements.ts'
import type { VerdictRow } from '../../../assess/assess.ts'
import { STRENGTH_WORDS, VERDICT_WORDS, waiverMark, waiverSentence } from '../../../assess/words.ts'
import { CopyButton } from '../parts/copy-button.tsx'
import { Evidence } from './evidence.tsx'
import { StaysAsItIs } from './stays-as-it-is.tsx'

const useStyles = makeStyles({
  all: { ...typographyStyles.body1, paddingBottom: '24px' },
  reason: { ...typographyStyles.body2, margin: '12px 0 8px' },
  soft: { color: tokens.colorNeutralForeground2, margin: '0 0 8px' },
  title: { ...typographyStyles.subtitle2, margin: '20px 0 6px' },
  text: { margin: '0 0 8px' },
  list: { margin: '0 0 8px', paddingLeft: '20px', '& li': { marginBottom: '6px' } },
  command: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '8px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    padding: '8px 8px 8px 12px',
    margin: '0 0 8px',
  },
  code: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'pre-wrap',
    flexGrow: 1,
    minWidth: 0,
  },
})

/** Everything known of one check: what was seen, why it matters, what to do, under which law. */
export function FindingDetail({ row }: { row: VerdictRow }) {
  const styles = useStyles()
  const { fix } = row
  return (
    <div className={styles.all}>
      <p className={styles.reason}>{row.reason}</p>
      {row.verdict !== 'pass' && row.verdict !== 'fail' && (
        <p className={styles.soft}>{VERDICT_WORDS[row.verdict].means}</p>
      )}
      {row.waived.map(one => (
        <p key={`${one.waiver ?? one.source} ${one.id}`} className={styles.text}>
          {waiverMark(one)} {waiverSentence(one)}
        </p>
      ))}
      <h3 className={styles.title}>What was seen</h3>
      <Evidence row={row} />
      <h3 className={styles.title}>Why it matters</h3>
      <p className={styles.text}>{row.rationale}</p>
      <h3 className={styles.title}>What to do</h3>
      <ol className={styles.list}>
        {fix.steps.map(step => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {fix.command !== undefined && (
        <div className={styles.command}>
          <code className={styles.code}>{fix.command}</code>
          <CopyButton text={fix.command} what="the command" />
        </div>
      )}
      <p className={styles.text}>
        <strong>What it can disturb:</strong> {fix.impact}
      </p>
      <p className={styles.text}>
        <Outside address={fix.docs}>Microsoft’s page on it</Outside>
      </p>
      {(row.verdict === 'fail' || row.verdict === 'not-licensed') && <StaysAsItIs check={row.check} />}
      <h3 className={styles.title}>The law</h3>
      <p className={styles.text}>{STRENGTH_WORDS[row.strength]}.</p>
      <ul className={styles.list}>
        {row.requirements.map(citation => {
          const { title, understand, source } = requirement(citation)
          return (
            <li key={citation}>
              <Outside address={source.url}>{`45 CFR ${citation}`}</Outside> <strong>{title}</strong>.{' '}
              {understand}
            </li>
          )
        })}
      </ul>
      <p className={styles.soft}>Not legal advice; confirm with counsel.</p>
      <h3 className={styles.title}>The check</h3>
      <p className={styles.text}>
        <code className={styles.code}>{row.check}</code>
        {row.equivalents.scuba.length > 0 && ` · ScubaGear ${row.equivalents.scuba.join(', ')}`}
        {row.equivalents.cis.length > 0 && ` · CIS ${row.equivalents.cis.join(', ')}`}
      </p>
    </div>
  )
}

/** A page of the web opens beside this one; anything that is not https is only text. */
function Outside({ address, children }: { address: string; children: string }) {
  return address.startsWith('https://') ? (
    <Link inline href={address} target="_blank" rel="noreferrer noopener">
      {children}
    </Link>
  ) : (
    <>{children}</>
  )
}
