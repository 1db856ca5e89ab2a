import { dayWords } from '../../../assess/words.ts'
import type { Instant } from '../../../base/time.ts'
import type { ShownNotification } from '../../api/contracts/notifications.ts'
import { momentWords } from '../parts/text.ts'

/** "3 new notifications", as the button is called and as it is told to a screen reader. */
export function bellWords(unread: number): string {
  if (unread === 0) return 'Notifications'
  return unread === 1 ? 'Notifications: 1 new' : `Notifications: ${unread} new`
}

/** What fits into the mark on the bell. */
export function countText(unread: number): string {
  return unread > 99 ? '99+' : `${unread}`
}

/** When it was; of a task that came up because it is late only the day is known. */
export function whenWords({ id, at }: Pick<ShownNotification, 'id' | 'at'>): string {
  return id.startsWith('escalated:') ? `Was due on ${dayWords(at as Instant)}` : momentWords(at as Instant)
}
