import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components'
import { counted } from '../../../assess/judgement.ts'
import type { ShownReport } from '../../api/contracts/audit-page.ts'
import { Outside } from '../parts/outside.tsx'
import { momentWords } from '../parts/text.ts'
import { verdictColour } from '../theme.ts'
import { number } from '../text/pager.tsx'

type Statement = NonNullable<ShownReport['report']>['completeness']
type Item = Statement['items'][number]

const useStyles = makeStyles({
  box: {
    ...typographyStyles.body1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `4px solid ${verdictColour('unknown')}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '12px 16px',
    margin: '0 0 24px',
  },
  clear: { borderLeftColor: verdictColour('pass') },
  title: { ...typographyStyles.subtitle2, margin: '0 0 4px' },
  text: { margin: '0 0 4px' },
  list: { margin: '4px 0', paddingLeft: '20px', '& > li': { marginBottom: '4px' } },
  more: {
    '& > summary': {
      color: tokens.colorBrandForegroundLink,
      cursor: 'pointer',
      padding: '4px 0',
      width: 'fit-content',
      borderRadius: tokens.borderRadiusSmall,
    },
    '& > summary:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: {
    borderCollapse: 'collapse',
    '& th, & td': { textAlign: 'start', fontWeight: 'inherit', padding: '2px 16px 2px 0' },
    '& thead th': { color: tokens.colorNeutralForeground2 },
  },
  figure: { fontVariantNumeric: 'tabular-nums' },
})

/** What the report could see, before any row: so that an empty list is not read as “nobody did”. */
export function CompletenessBox({ statement }: { statement: Statement }) {
  const styles = useStyles()
  const { sentence, couldNotSee, items } = statement
  const own = items.filter(({ standing }) => standing !== true)
  const unseen = own.filter(({ kind }) => kind === 'could-not-see')
  return (
    <section
      className={mergeClasses(styles.box, couldNotSee === 0 && styles.clear)}
      aria-labelledby="saw-title"
    >
      <h2 className={styles.title} id="saw-title">
        What this report could see
      </h2>
      <p className={styles.text}>{sentence}</p>
      {unseen.length > 0 && <Items items={unseen} />}
      <More title="What was looked at" items={own.filter(({ kind }) => kind !== 'could-not-see')} />
      <More
        title="What Microsoft 365 does not log for anybody"
        items={items.filter(({ standing }) => standing === true)}
      />
      <Stored statement={statement} />
    </section>
  )
}

function More({ title, items }: { title: string; items: readonly Item[] }) {
  const styles = useStyles()
  if (items.length === 0) return null
  return (
    <details className={styles.more}>
      <summary>{`${title} (${items.length})`}</summary>
      <Items items={items} />
    </details>
  )
}

function Items({ items }: { items: readonly Item[] }) {
  const styles = useStyles()
  return (
    <ul className={styles.list}>
      {items.map(({ id, text, source }, index) => (
        // Several items can be of one kind, such as gaps.
        <li key={`${id} ${index}`}>
          {text} {source !== null && <Outside address={source}>{sourceWords(source)}</Outside>}
        </li>
      ))}
    </ul>
  )
}

/** A page of the web is told by where it lies; anything else is the paragraph itself. */
function sourceWords(source: string): string {
  return source.startsWith('https://learn.microsoft.com/') ? 'Microsoft’s page' : source
}

function Stored({ statement }: { statement: Statement }) {
  const styles = useStyles()
  const { events, conflicts, first, last, watermarks, imports } = statement
  const span = first === null || last === null ? '' : `, from ${momentWords(first)} to ${momentWords(last)}`
  return (
    <details className={styles.more}>
      <summary>What is stored</summary>
      <p className={styles.text}>
        {`${number(events)} events in all${span}; ${number(conflicts)} came again with other content. `}
        {imports[0] !== undefined &&
          `The last of ${counted(imports.length, 'import')} was on ${momentWords(imports[0].at)}: ${number(imports[0].stored)} new, ${number(imports[0].rejected)} that could not be read.`}
      </p>
      {watermarks.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Service</th>
              <th scope="col">Events</th>
              <th scope="col">First day</th>
              <th scope="col">Last day</th>
            </tr>
          </thead>
          <tbody>
            {watermarks.map(mark => (
              <tr key={mark.workload ?? ''}>
                <th scope="row">{mark.workload ?? 'Not said'}</th>
                <td className={styles.figure}>{number(mark.events)}</td>
                <td className={styles.figure}>{mark.firstDay}</td>
                <td className={styles.figure}>{mark.lastDay}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </details>
  )
}
