import { GUIDES, type Guide } from '../../api/contracts/help-topics.ts'

/** Where a link of a guide leads inside Ward, on the web, or nowhere that is here. */
export type GuideLink =
  | { readonly leads: 'inside'; readonly address: string }
  | { readonly leads: 'outside'; readonly address: string }
  | { readonly leads: 'nowhere' }

/** @param guide the one the link stands in */
export function linkIn(guide: Guide, url: string): GuideLink {
  if (url.startsWith('https://')) return { leads: 'outside', address: url }
  const [, file = '', part = ''] = /^([^#]*)(#[\w\p{L}-]+)?$/u.exec(url) ?? []
  if (file === '' && part !== '') return inside(guide, part)
  const [, name = ''] = /^(?:\.\/)?([a-z0-9-]+)\.md$/.exec(file) ?? []
  if (isGuide(name)) return inside(name, part)
  const [, check] = /^\.\.\/checks\/([a-z0-9-]+\.[a-z0-9-]+)\.md$/.exec(file) ?? []
  if (check !== undefined) return { leads: 'inside', address: `/checks?check=${check}` }
  return { leads: 'nowhere' }
}

function inside(guide: Guide, part: string): GuideLink {
  return { leads: 'inside', address: `/help?topic=${guide}${part}` }
}

export function isGuide(name: string): name is Guide {
  return Object.hasOwn(GUIDES, name)
}
