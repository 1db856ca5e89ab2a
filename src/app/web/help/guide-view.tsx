import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { GUIDES, type Guide } from '../../api/contracts/help-topics.ts'
import { GoTo } from '../parts/go.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Loading } from '../parts/states.tsx'
import { BackToHelp } from './back-to-help.tsx'
import { GuideNodes } from './guide-nodes.tsx'
import { useFragmentShown } from './use-fragment-shown.ts'
import { useGuide } from './use-guide.ts'

const useStyles = makeStyles({
  text: { maxWidth: '800px' },
  parts: {
    ...typographyStyles.body1,
    margin: '0 0 24px',
    padding: '12px 16px 12px 36px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
    '& li': { margin: '2px 0' },
    '@media print': { display: 'none' },
  },
  link: {
    color: tokens.colorBrandForegroundLink,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
})

/** From so many parts on a guide has a list of them on top. */
const MANY_PARTS = 4

/** One guide of docs/guide. */
export function GuideView({ guide }: { guide: Guide }) {
  const styles = useStyles()
  const [known, again] = useGuide(guide)
  useFragmentShown(known.state === 'read')
  if (known.state === 'loading') return <Loading />
  const { title: fallback } = GUIDES[guide]
  if (known.state !== 'read') {
    return (
      <>
        <BackToHelp />
        <PageHead title={fallback}>
          {known.state === 'none'
            ? 'This guide was not there when the pages were built. It lies in docs/guide of Ward’s sources.'
            : 'The guide could not be loaded. Check that Ward is running.'}
        </PageHead>
        {known.state === 'failed' && <Button onClick={again}>Try again</Button>}
      </>
    )
  }
  const { title, body, parts } = known.guide
  return (
    <>
      <BackToHelp />
      <PageHead title={title === '' ? fallback : title} />
      <div className={styles.text}>
        {parts.length >= MANY_PARTS && (
          <ol className={styles.parts} aria-label="Parts of this guide">
            {parts.map(part => (
              <li key={part.id}>
                <GoTo address={`/help?topic=${guide}#${part.id}`} className={styles.link}>
                  {part.title}
                </GoTo>
              </li>
            ))}
          </ol>
        )}
        <GuideNodes guide={guide} nodes={body} />
      </div>
    </>
  )
}
