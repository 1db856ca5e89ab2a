import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import {
  GUIDE_GROUPS,
  GUIDES,
  HELP_TOPIC_NAMES,
  HELP_TOPICS,
  type HelpTopic,
} from '../../api/contracts/help-topics.ts'
import { Go } from '../parts/go.tsx'
import { Inline } from '../parts/inline.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { GUIDES_HERE } from './guide-files.ts'

const useStyles = makeStyles({
  topics: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(220px, 100%), 1fr))',
    gap: '12px',
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  topic: {
    display: 'block',
    height: '100%',
    boxSizing: 'border-box',
    padding: '14px 16px',
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  name: { ...typographyStyles.body1Strong, display: 'block' },
  says: { ...typographyStyles.body1, display: 'block', color: tokens.colorNeutralForeground2 },
  title: { ...typographyStyles.subtitle1, margin: '32px 0 0' },
  groups: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(300px, 100%), 1fr))',
    columnGap: '32px',
  },
  group: { ...typographyStyles.subtitle2, margin: '20px 0 4px' },
  guides: {
    ...typographyStyles.body1,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    '& li': { padding: '4px 0' },
  },
  text: { ...typographyStyles.body1, margin: '8px 0 0', maxWidth: '760px' },
  outside: { color: tokens.colorBrandForegroundLink },
})

const SAYS: { readonly [T in HelpTopic]: string } = {
  steps: 'What each is for, in a sentence.',
  words: 'Verdict, waiver, decision, review and the others.',
  keyboard: 'Go anywhere without the mouse.',
  'your-data': 'What is kept, where it lies, what leaves.',
}

/** Everything there is to read. */
export function HelpIndex() {
  const styles = useStyles()
  return (
    <>
      <PageHead title="Help">
        {'Every page has a “?” that opens the guide for it. '}
        <Inline to={{ page: 'search' }}>Search all of Ward</Inline>
      </PageHead>
      <ul className={styles.topics}>
        {HELP_TOPIC_NAMES.map(topic => (
          <li key={topic}>
            <Go to={{ page: 'help', topic }} className={styles.topic}>
              <span className={styles.name}>{HELP_TOPICS[topic].title}</span>
              <span className={styles.says}>{SAYS[topic]}</span>
            </Go>
          </li>
        ))}
      </ul>
      <h2 className={styles.title}>Guides</h2>
      <div className={styles.groups}>
        {GUIDE_GROUPS.map(({ title, guides }) => (
          <section key={title} aria-label={title}>
            <h3 className={styles.group}>{title}</h3>
            <ul className={styles.guides}>
              {guides
                .filter(guide => GUIDES_HERE.includes(guide))
                .map(guide => (
                  <li key={guide}>
                    <Inline to={{ page: 'help', topic: guide }}>{GUIDES[guide].title}</Inline>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
      <h2 className={styles.title}>For programs</h2>
      <p className={styles.text}>
        Everything on these pages can be asked by a program with an API token, which you make in{' '}
        <Inline to={{ page: 'account' }}>your account</Inline>.{' '}
        <a className={styles.outside} href="/api/docs" target="_blank" rel="noreferrer">
          The API, route by route (opens beside this page)
        </a>
      </p>
    </>
  )
}
