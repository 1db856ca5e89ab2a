import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import type { Safeguard } from '../../../base/hipaa/words.ts'
import type { RequirementStatus } from '../../../assess/posture/posture.ts'
import { STATUS_WORDS } from '../../../assess/posture/status-words.ts'
import { ListRow, RowList } from '../parts/list-row.tsx'
import { GroupTitle, Soft } from '../parts/row-text.tsx'
import { StatusMark, statusColour } from '../parts/status-mark.tsx'
import { pointsText } from '../parts/text.ts'
import { boundWord, SAFEGUARD_WORDS } from './words.ts'

const useStyles = makeStyles({
  under: { paddingLeft: '24px', '@media (max-width: 640px)': { paddingLeft: '12px' } },
  citation: {
    ...typographyStyles.caption1,
    display: 'inline-block',
    marginLeft: '10px',
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
  status: { fontWeight: tokens.fontWeightSemibold },
})

/** The requirements of one group of the rule; what stands under a standard is set in. */
export function SafeguardGroup({
  safeguard,
  requirements,
  open,
  choose,
}: {
  safeguard: Safeguard
  requirements: readonly RequirementStatus[]
  open: string | null
  choose: (citation: string) => void
}) {
  const styles = useStyles()
  if (requirements.length === 0) return null
  return (
    <section aria-labelledby={`group-${safeguard}`}>
      <GroupTitle id={`group-${safeguard}`} count={requirements.length}>
        {SAFEGUARD_WORDS[safeguard]}
      </GroupTitle>
      <RowList>
        {requirements.map(each => (
          <li key={each.citation} {...(each.kind === 'standard' ? {} : { className: styles.under })}>
            <ListRow
              row={each.citation}
              isOpen={each.citation === open}
              choose={choose}
              mark={<StatusMark status={each.status} />}
              title={
                <>
                  {each.title}
                  <span className={styles.citation}>{each.citation}</span>
                </>
              }
              meta={
                <>
                  <span className={styles.status} style={{ color: statusColour(each.status) }}>
                    {STATUS_WORDS[each.status].word}
                  </span>
                  <br />
                  {each.status === 'not-applicable'
                    ? `${boundWord(each)} · not counted`
                    : `${boundWord(each)} · ${pointsText(each.points)} of 1 point`}
                </>
              }
            >
              <Soft>{each.sentence}</Soft>
            </ListRow>
          </li>
        ))}
      </RowList>
    </section>
  )
}
