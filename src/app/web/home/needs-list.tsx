import { longDayWords } from '../../../assess/words.ts'
import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components'
import { useState } from 'react'
import { isCitation } from '../../../base/hipaa/citation.ts'
import type { ShownNeed, ShownNeeds } from '../../api/contracts/needs.ts'
import { GoTo } from '../parts/go.tsx'
import { useTenant } from '../parts/tenant.ts'
import { verdictColour } from '../theme.ts'
import { dueWords, FIRST_ROWS, minutesWords, shownRows, WEIGHT_WORDS } from './need-words.ts'

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: '4px 24px',
    alignItems: 'center',
    padding: '14px 8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    breakInside: 'avoid',
    '@media (max-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '10px' },
  },
  what: { ...typographyStyles.body1Strong, display: 'block' },
  why: { ...typographyStyles.body1, display: 'block', color: tokens.colorNeutralForeground2 },
  facts: {
    ...typographyStyles.caption1,
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '14px',
    marginTop: '4px',
    color: tokens.colorNeutralForeground2,
  },
  late: { color: verdictColour('fail'), fontWeight: tokens.fontWeightSemibold },
  today: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  law: {
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'underline',
    borderRadius: tokens.borderRadiusSmall,
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  button: {
    ...typographyStyles.body1Strong,
    padding: '5px 12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    textAlign: 'center',
    width: 'fit-content',
    whiteSpace: 'nowrap',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
    '@media print': { display: 'none' },
  },
  first: {
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    border: `1px solid ${tokens.colorBrandBackground}`,
    ':hover': { backgroundColor: tokens.colorBrandBackgroundHover },
  },
  more: { marginTop: '12px', '@media print': { display: 'none' } },
  none: { ...typographyStyles.body2, margin: 0, maxWidth: '640px' },
  soft: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2, margin: '12px 0 0' },
})

/** At most seven rows, the rest behind a button; or that there is nothing, and what comes next. */
export function NeedsList({ shown }: { shown: ShownNeeds }) {
  const styles = useStyles()
  const [isWhole, setWhole] = useState(false)
  const { needs, today, waits, couldNot } = shown
  const { rows, left } = shownRows(needs, isWhole)
  return (
    <>
      {needs.length === 0 ? (
        !waits && <Nothing shown={shown} />
      ) : (
        <ul className={styles.list}>
          {rows.map((need, index) => (
            <NeedRow key={need.id} need={need} today={today} isFirst={index === 0} />
          ))}
        </ul>
      )}
      {left > 0 && (
        <Button className={styles.more} aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? `Show the first ${FIRST_ROWS} only` : `Show ${left} more`}
        </Button>
      )}
      <p className={styles.soft} role="status" hidden={!waits && couldNot === null}>
        {waits ? 'Ward still looks at who reached what last week. That comes here by itself.' : couldNot}
      </p>
    </>
  )
}

function NeedRow({ need, today, isFirst }: { need: ShownNeed; today: string; isFirst: boolean }) {
  const styles = useStyles()
  const { permissions } = useTenant()
  const { what, why, cites, minutes, weight, to, does } = need
  const due = dueWords(need, today)
  const time = minutesWords(minutes)
  const tone = due?.tone === 'late' ? styles.late : due?.tone === 'today' ? styles.today : undefined
  const mayRead = permissions.includes('assessment:read')
  return (
    <li className={styles.row}>
      <span>
        <span className={styles.what}>{what}</span>
        <span className={styles.why}>{why}</span>
        <span className={styles.facts}>
          {WEIGHT_WORDS[weight] !== null && <span className={styles.late}>{WEIGHT_WORDS[weight]}</span>}
          {due !== null && <span className={mergeClasses(tone)}>{due.text}</span>}
          {time !== null && <span>{time}</span>}
          {cites !== null &&
            (mayRead && isCitation(cites) ? (
              <GoTo address={`/requirements?requirement=${cites}`} className={styles.law}>
                {`45 CFR ${cites}`}
              </GoTo>
            ) : (
              <span>{`45 CFR ${cites}`}</span>
            ))}
        </span>
      </span>
      <GoTo
        address={to}
        className={mergeClasses(styles.button, isFirst && styles.first)}
        aria-label={`${does}: ${what}`}
      >
        {does}
      </GoTo>
    </li>
  )
}

function Nothing({ shown: { next } }: { shown: ShownNeeds }) {
  const styles = useStyles()
  return (
    <p className={styles.none}>
      {'Nothing of yours is due, and nobody waits for you. '}
      {next === null ? (
        'Nothing else is planned for you yet.'
      ) : (
        <>
          {'Next: '}
          <GoTo address={next.to} className={styles.law}>
            {next.title}
          </GoTo>
          {`, from ${longDayWords(next.opens)}.`}
        </>
      )}
    </p>
  )
}
