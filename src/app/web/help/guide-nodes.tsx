import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import type { AlignType, Nodes, RootContent, Table } from 'mdast'
import { Fragment, type ReactNode, useEffect, useState } from 'react'
import type { Guide } from '../../api/contracts/help-topics.ts'
import { GoTo } from '../parts/go.tsx'
import { Outside } from '../parts/outside.tsx'
import { imageAddress } from './guide-files.ts'
import { linkIn } from './guide-links.ts'
import { partOf, plainText } from './read-guide.ts'

const useStyles = makeStyles({
  h2: { ...typographyStyles.subtitle1, margin: '32px 0 8px', scrollMarginTop: '16px' },
  h3: { ...typographyStyles.subtitle2, margin: '24px 0 4px', scrollMarginTop: '16px' },
  text: { ...typographyStyles.body2, margin: '0 0 12px' },
  list: {
    ...typographyStyles.body2,
    margin: '0 0 12px',
    paddingLeft: '24px',
    '& li': { margin: '4px 0' },
    '& p': { margin: '0 0 4px' },
  },
  code: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: '0.92em',
    padding: '1px 4px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: 'anywhere',
  },
  block: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    margin: '0 0 16px',
    padding: '12px 16px',
    overflowX: 'auto',
    whiteSpace: 'pre',
    overflowWrap: 'normal',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '@media print': { whiteSpace: 'pre-wrap' },
  },
  wide: {
    overflowX: 'auto',
    margin: '0 0 16px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: { ...typographyStyles.body1, borderCollapse: 'collapse', width: '100%' },
  cell: {
    padding: '6px 12px 6px 0',
    verticalAlign: 'top',
    textAlign: 'start',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    minWidth: '90px',
    overflowWrap: 'break-word',
  },
  right: { textAlign: 'end' },
  quote: {
    margin: '0 0 12px',
    paddingLeft: '16px',
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
  },
  image: {
    maxWidth: '100%',
    height: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  link: {
    color: tokens.colorBrandForegroundLink,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
})

/** The content of a guide as elements; nothing of it is taken as markup. */
export function GuideNodes({ guide, nodes }: { guide: Guide; nodes: readonly RootContent[] }) {
  return nodes.map((node, index) => <Block key={index} guide={guide} node={node} />)
}

function Block({ guide, node }: { guide: Guide; node: RootContent }): ReactNode {
  const styles = useStyles()
  const inner = 'children' in node ? <Inlines guide={guide} nodes={node.children} /> : null
  switch (node.type) {
    case 'heading': {
      const id = partOf(node)
      return node.depth <= 2 ? (
        <h2 id={id} tabIndex={-1} className={styles.h2}>
          {inner}
        </h2>
      ) : (
        <h3 id={id} tabIndex={-1} className={styles.h3}>
          {inner}
        </h3>
      )
    }
    case 'paragraph':
      return <p className={styles.text}>{inner}</p>
    case 'list': {
      const items = node.children.map((item, index) => (
        <li key={index}>
          {item.children.map((child, at) =>
            // The lines of a close list are no paragraphs.
            child.type === 'paragraph' && item.spread !== true ? (
              <Inlines key={at} guide={guide} nodes={child.children} />
            ) : (
              <Block key={at} guide={guide} node={child} />
            ),
          )}
        </li>
      ))
      return node.ordered === true ? (
        <ol className={styles.list} start={node.start ?? 1}>
          {items}
        </ol>
      ) : (
        <ul className={styles.list}>{items}</ul>
      )
    }
    case 'code':
      return (
        <pre className={styles.block} tabIndex={0} role="group" aria-label="To copy">
          <code>{node.value}</code>
        </pre>
      )
    case 'table':
      return <TableBlock guide={guide} table={node} />
    case 'blockquote':
      return (
        <blockquote className={styles.quote}>
          {node.children.map((child, index) => (
            <Block key={index} guide={guide} node={child} />
          ))}
        </blockquote>
      )
    case 'thematicBreak':
      return <hr />
    default:
      return null
  }
}

function TableBlock({ guide, table }: { guide: Guide; table: Table }) {
  const styles = useStyles()
  const [head, ...rows] = table.children
  const side = (at: number): AlignType => table.align?.[at] ?? null
  const classOf = (at: number) => (side(at) === 'right' ? `${styles.cell} ${styles.right}` : styles.cell)
  return (
    <div className={styles.wide} tabIndex={0} role="group" aria-label="Table">
      <table className={styles.table}>
        <thead>
          <tr>
            {head?.children.map((cell, at) =>
              cell.children.length === 0 ? (
                <td key={at} className={classOf(at)} />
              ) : (
                <th key={at} scope="col" className={classOf(at)}>
                  <Inlines guide={guide} nodes={cell.children} />
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.children.map((cell, at) => (
                <td key={at} className={classOf(at)}>
                  <Inlines guide={guide} nodes={cell.children} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Inlines({ guide, nodes }: { guide: Guide; nodes: readonly Nodes[] }) {
  return nodes.map((node, index) => (
    <Fragment key={index}>
      <InlineNode guide={guide} node={node} />
    </Fragment>
  ))
}

function InlineNode({ guide, node }: { guide: Guide; node: Nodes }): ReactNode {
  const styles = useStyles()
  const inner = 'children' in node ? <Inlines guide={guide} nodes={node.children} /> : null
  switch (node.type) {
    case 'text':
      return node.value
    case 'strong':
      return <strong>{inner}</strong>
    case 'emphasis':
      return <em>{inner}</em>
    case 'inlineCode':
      return <code className={styles.code}>{node.value}</code>
    case 'break':
      return <br />
    case 'image':
      return <Picture url={node.url} alt={node.alt ?? ''} />
    case 'link': {
      const link = linkIn(guide, node.url)
      if (link.leads === 'nowhere') return inner
      return link.leads === 'outside' ? (
        <Outside address={link.address}>{plainText(node)}</Outside>
      ) : (
        <GoTo address={link.address} className={styles.link}>
          {inner}
        </GoTo>
      )
    }
    default:
      return inner
  }
}

function Picture({ url, alt }: { url: string; alt: string }) {
  const styles = useStyles()
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    const [, name] = /^\.\.\/images\/([a-z0-9-]+\.png)$/.exec(url) ?? []
    if (name !== undefined) void imageAddress(name).then(setAddress)
  }, [url])
  return address === null ? null : <img className={styles.image} src={address} alt={alt} />
}
