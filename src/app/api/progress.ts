import type { Permission } from '../../base/people/permissions.ts'

/** How far one job has come. Its words go to browsers: they name no patient and hold no secret. */
export interface Progress {
  readonly job: string
  /** Null for work of the installation. */
  readonly tenant: string | null
  /** Who may hear of it: whoever has this permission there. */
  readonly permission: Permission
  readonly done: number
  /** 0 while it is not known how much there is. */
  readonly of: number
  readonly words: string
}

export interface Follower {
  /** Asked anew for each message: a role can end in between. */
  readonly maySee: (progress: Progress) => boolean
  readonly tell: (progress: Progress) => void
  /** Nothing more will be told. */
  readonly end: () => void
}

/** Where jobs say how far they are and pages listen. */
export interface ProgressHub {
  readonly publish: (progress: Progress) => void
  /** Tells at once how far the jobs that are not done have come. @returns what ends it */
  readonly follow: (follower: Follower) => () => void
  /** Ends every follower; later ones end at once. */
  readonly close: () => void
}

export function createProgress(): ProgressHub {
  const followers = new Set<Follower>()
  /** The last word of each job that is not done. */
  const now = new Map<string, Progress>()
  let isClosed = false
  const tell = (follower: Follower, progress: Progress) => {
    if (follower.maySee(progress)) follower.tell(progress)
  }
  return {
    publish: progress => {
      // Two tenants may have a job of one name.
      const key = JSON.stringify([progress.tenant, progress.job])
      if (progress.of > 0 && progress.done >= progress.of) now.delete(key)
      else now.set(key, progress)
      for (const follower of followers) tell(follower, progress)
    },
    follow: follower => {
      if (isClosed) {
        follower.end()
        return () => {}
      }
      followers.add(follower)
      for (const progress of now.values()) tell(follower, progress)
      return () => void followers.delete(follower)
    },
    close: () => {
      isClosed = true
      const all = [...followers]
      followers.clear()
      for (const { end } of all) end()
    },
  }
}
