/** What the tabs of one browser tell each other about the session that they share. */
export type Word =
  | { readonly word: 'used' }
  | { readonly word: 'signed-in' }
  | { readonly word: 'signed-out'; readonly why: SignedOutWhy }

/**
 * Why there is a sign-in page where a page was: the person asked for it; nobody used Ward for as long as a session waits;
 * the server knows the session no more.
 */
export const WHYS = ['asked', 'idle', 'ended'] as const
export type SignedOutWhy = (typeof WHYS)[number]

const NAME = 'ward-session'

/** Speaks to the other tabs, never to this one. */
export interface Tabs {
  readonly tell: (word: Word) => void
  readonly close: () => void
}

export function openTabs(hear: (word: Word) => void): Tabs {
  const channel = new BroadcastChannel(NAME)
  // Only pages of this origin speak here, and only in words of a Ward of the same version or another.
  channel.onmessage = ({ data }: MessageEvent<Word>) => hear(data)
  return { tell: word => channel.postMessage(word), close: () => channel.close() }
}
