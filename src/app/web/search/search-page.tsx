import { Button, Field, makeStyles, SearchBox, tokens, typographyStyles } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import { useView } from '../address.ts'
import type { LaterProps } from '../later-pages.tsx'
import { groupsOf } from '../parts/found-groups.ts'
import { GoTo } from '../parts/go.tsx'
import { Inline } from '../parts/inline.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { type FoundAnswer, LONGEST_WORDS, useFound } from '../parts/use-found.ts'
import { KIND_WORDS } from './kind-words.ts'

const useStyles = makeStyles({
  field: { maxWidth: '520px', margin: '0 0 12px', '@media print': { display: 'none' } },
  box: { width: '100%', maxWidth: 'none' },
  said: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2, margin: '0 0 16px' },
  kind: { ...typographyStyles.subtitle2, margin: '24px 0 4px' },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '& > li': { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, breakInside: 'avoid' },
  },
  row: {
    display: 'block',
    padding: '10px 8px',
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  title: { ...typographyStyles.body1Strong, display: 'block' },
  text: { ...typographyStyles.body1, display: 'block', color: tokens.colorNeutralForeground2 },
  examples: { ...typographyStyles.body1, paddingLeft: '20px', margin: 0, '& li': { margin: '6px 0' } },
})

const EXAMPLES: readonly (readonly [words: string, finds: string])[] = [
  ['sharing', 'what the settings say about sharing'],
  ['164.312(d)', 'a paragraph of the rule, in any common spelling'],
  ['MS.AAD.3.1v1', 'the check that asks what a ScubaGear policy asks'],
  ['automatic logoff', 'a requirement by its plain name'],
  ['waiver', 'what Ward means by a word'],
]

/** Everything that the words find, by kind; the words stand in the address, where no server is sent them. */
export function SearchPage({ tenant }: Pick<LaterProps, 'tenant'>) {
  const styles = useStyles()
  const [{ words }, change] = useView()
  const [finding, again] = useFound(tenant?.name ?? null, words)
  const field = useRef<HTMLInputElement>(null)
  // After the frame has put the focus on top of the new page.
  useEffect(() => {
    const timer = setTimeout(() => field.current?.focus())
    return () => clearTimeout(timer)
  }, [])
  return (
    <>
      <PageHead title="Search all of Ward" />
      <div role="search" aria-label="Whole page" className={styles.field}>
        <Field label="Words, the id of a check, or a paragraph of the rule">
          <SearchBox
            className={styles.box}
            input={{ ref: field }}
            value={words}
            maxLength={LONGEST_WORDS}
            autoComplete="off"
            onChange={(_, { value }) => change({ words: value })}
          />
        </Field>
      </div>
      {tenant === null ? (
        <p className={styles.said}>
          There is no tenant to search yet. <Inline to={{ page: 'help' }}>Read the guides</Inline>
        </p>
      ) : words.trim() === '' ? (
        <Examples choose={chosen => change({ words: chosen })} />
      ) : (
        <>
          <p className={styles.said} role="status">
            {finding.state === 'failed'
              ? finding.sentence
              : finding.state === 'found'
                ? saidOf(finding.answer)
                : 'Looking…'}
          </p>
          {finding.state === 'failed' && <Button onClick={again}>Try again</Button>}
          {finding.state === 'found' &&
            (finding.answer.count === 0 ? (
              <NoneFound choose={chosen => change({ words: chosen })} />
            ) : (
              <Results answer={finding.answer} />
            ))}
        </>
      )}
    </>
  )
}

function Results({ answer }: { answer: FoundAnswer }) {
  const styles = useStyles()
  return groupsOf(answer.results).map(({ kind, rows }) => (
    <section key={kind} aria-labelledby={`found-${kind}`}>
      <h2 id={`found-${kind}`} className={styles.kind}>
        {KIND_WORDS[kind]}
      </h2>
      <ul className={styles.list}>
        {rows.map(({ title, text, to }) => (
          <li key={`${to} ${title}`}>
            <GoTo address={to} className={styles.row}>
              <span className={styles.title}>{title}</span>
              <span className={styles.text}>{text}</span>
            </GoTo>
          </li>
        ))}
      </ul>
    </section>
  ))
}

function Examples({ choose }: { choose: (words: string) => void }) {
  const styles = useStyles()
  return (
    <>
      <p className={styles.said}>
        Ward looks through checks, findings, requirements, tasks, agreements, vendors, apps, reports, people,
        pages and help. It does not look through patients’ names, mail or files. Try:
      </p>
      <ul className={styles.examples}>
        {EXAMPLES.map(([words, finds]) => (
          <li key={words}>
            <Button size="small" onClick={() => choose(words)}>
              {words}
            </Button>{' '}
            {finds}
          </li>
        ))}
      </ul>
    </>
  )
}

function NoneFound({ choose }: { choose: (words: string) => void }) {
  return (
    <>
      <p>Fewer words find more. A word needs only its beginning; one slip in it is forgiven.</p>
      <Examples choose={choose} />
    </>
  )
}

function saidOf({ q, count, results }: FoundAnswer): string {
  if (count === 0) return `Nothing was found for “${q}”.`
  if (results.length < count) return `The best ${results.length} of ${count} for “${q}”`
  return `${count} found for “${q}”`
}
