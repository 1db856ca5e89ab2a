import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { useState } from 'react'
import type { Json } from '../../../base/canonical-json.ts'
import type { Verdict } from '../../../base/verdict.ts'
import type { VerdictRow } from '../../../assess/assess.ts'
import type { Entity } from '../../../assess/define-check.ts'
import { settingText } from '../../../assess/setting-text.ts'
import { VERDICT_WORDS } from '../../../assess/words.ts'
import { CopyButton } from '../parts/copy-button.tsx'
import { VerdictMark } from '../parts/verdict-mark.tsx'

const useStyles = makeStyles({
  settings: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, max-content) minmax(0, 1fr)',
    gap: '2px 16px',
    margin: '0 0 8px',
    '@media (max-width: 480px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  value: { margin: 0 },
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  list: { listStyleType: 'none', margin: '0 0 8px', padding: 0 },
  entity: {
    display: 'grid',
    gridTemplateColumns: '24px minmax(0, 1fr) auto',
    columnGap: '8px',
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { ...typographyStyles.body1Strong },
  soft: { ...typographyStyles.body1, display: 'block', color: tokens.colorNeutralForeground2 },
  id: {
    ...typographyStyles.caption1,
    display: 'block',
    fontFamily: tokens.fontFamilyMonospace,
    color: tokens.colorNeutralForeground2,
  },
  from: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: '0 0 8px' },
  more: {
    ...typographyStyles.body1,
    background: 'none',
    border: 'none',
    padding: '6px 0',
    color: tokens.colorBrandForegroundLink,
    cursor: 'pointer',
    textDecorationLine: 'underline',
  },
})

const VERDICT_OF: { readonly [S in Entity['state']]: Verdict } = {
  bad: 'fail',
  unread: 'unknown',
  good: 'pass',
}
const ORDER = ['bad', 'unread', 'good'] as const
/** More than a person reads at once; the rest comes when asked for. */
const AT_FIRST = 20

/** The settings as they were read and the people and things that were looked at, those that do not meet first. */
export function Evidence({ row: { evidence, licence } }: { row: VerdictRow }) {
  const styles = useStyles()
  const [isAll, setAll] = useState(false)
  const entities = ORDER.flatMap(state => evidence.entities.filter(entity => entity.state === state))
  const from = [...new Set(evidence.facts.map(fact => fact.from).filter(text => text !== ''))]
  const properties = Object.entries(evidence.properties)
  return (
    <>
      {properties.length > 0 && (
        <dl className={styles.settings}>
          {properties.map(([name, value]) => (
            <Setting key={name} name={name} value={value} />
          ))}
        </dl>
      )}
      {entities.length > 0 && (
        <ul className={styles.list}>
          {(isAll ? entities : entities.slice(0, AT_FIRST)).map(entity => (
            <li key={`${entity.kind} ${entity.id}`} className={styles.entity}>
              <VerdictMark verdict={VERDICT_OF[entity.state]} />
              <span>
                <bdi className={styles.name}>{entity.name}</bdi>
                <span className={styles.soft}>
                  {VERDICT_WORDS[VERDICT_OF[entity.state]].word} · {entity.kind}
                  {entity.why === undefined ? '' : `: ${entity.why}`}
                </span>
                {entity.properties !== undefined && (
                  <code className={styles.code}>{settingText(entity.properties)}</code>
                )}
                {entity.id !== entity.name && <span className={styles.id}>{entity.id}</span>}
              </span>
              <CopyButton text={`${entity.name} ${entity.id}`} what={entity.name} />
            </li>
          ))}
        </ul>
      )}
      {entities.length > AT_FIRST && !isAll && (
        <button type="button" className={styles.more} onClick={() => setAll(true)}>
          {`Show all ${entities.length}`}
        </button>
      )}
      {from.length > 0 && <p className={styles.from}>{`From ${from.join(', ')}`}</p>}
      {licence !== null && (
        <p className={styles.from}>
          {`Needs ${licence.title}: ${licence.held === null ? 'the licences were not read' : licence.held ? 'the plans include it' : 'the plans do not include it'}.`}
        </p>
      )}
    </>
  )
}

function Setting({ name, value }: { name: string; value: Json }) {
  const styles = useStyles()
  return (
    <>
      <dt className={styles.code}>{name}</dt>
      <dd className={styles.value}>
        <code className={styles.code}>{settingText(value)}</code>
      </dd>
    </>
  )
}
