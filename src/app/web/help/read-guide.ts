import type { Heading, Nodes, Root, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'

export interface Guide {
  /** Of its first heading. */
  readonly title: string
  /** What stands below that. */
  readonly body: readonly RootContent[]
}

/** A guide of docs/guide: Markdown with tables. Markup of HTML in it is left out. */
export function readGuide(markdown: string): Guide {
  const root: Root = fromMarkdown(markdown, {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  })
  const [first, ...rest] = root.children
  return first?.type === 'heading' && first.depth === 1
    ? { title: plainText(first), body: rest }
    : { title: '', body: root.children }
}

/** The words of a node without its marks. */
export function plainText(node: Nodes): string {
  if ('value' in node) return node.type === 'html' ? '' : node.value
  return 'children' in node ? node.children.map(plainText).join('') : ''
}

/** The part of a heading in an address, as GitHub writes it, so that links between guides hold in both places. */
export function partOf(heading: Heading): string {
  return plainText(heading)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-')
}

/** The headings of the second level, for a list on top of a long guide. */
export function partsOf({
  body,
}: Pick<Guide, 'body'>): readonly { readonly id: string; readonly title: string }[] {
  return body.flatMap(node =>
    node.type === 'heading' && node.depth === 2 ? [{ id: partOf(node), title: plainText(node) }] : [],
  )
}
