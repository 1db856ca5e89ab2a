import { GUIDE_NAMES, type Guide } from '../../api/contracts/help-topics.ts'

/** The guides as they were when the pages were built, each loaded when it is opened. */
const TEXTS = import.meta.glob('../../../../docs/guide/*.md', { query: '?raw', import: 'default' })
const IMAGES = import.meta.glob('../../../../docs/images/*.png', { query: '?url', import: 'default' })

function textOf(guide: Guide): (() => Promise<string>) | undefined {
  return TEXTS[`../../../../docs/guide/${guide}.md`]
}

/** Those that were there when the pages were built. */
export const GUIDES_HERE: readonly Guide[] = GUIDE_NAMES.filter(guide => textOf(guide) !== undefined)

/** The guide's text; null where it is not here. */
export async function loadGuide(guide: Guide): Promise<string | null> {
  return (await textOf(guide)?.()) ?? null
}

/** The address of a picture of docs/images by its file's name; null where it is not here. */
export async function imageAddress(name: string): Promise<string | null> {
  return (await IMAGES[`../../../../docs/images/${name}`]?.()) ?? null
}
