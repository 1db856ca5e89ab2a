import { type AddressFailureStore, addressFailureStore } from './address-failures.ts'
import { type ApiTokenStore, apiTokenStore } from './api-tokens.ts'
import { type DraftStore, draftStore } from './drafts.ts'
import { type OnceStore, onceStore } from './once.ts'
import type { InstallationFolder } from './sealed-bodies.ts'
import { type SecretStore, secretStore } from './secrets.ts'
import { type SessionStore, sessionStore } from './sessions.ts'

/**
 * What proves who somebody is, and what follows from the proof. Accounts themselves are records of the installation. A
 * token is handed in as its SHA-256 and kept nowhere. Whatever comes with evidence is accepted together with it.
 */
export interface PeopleStore {
  readonly secrets: SecretStore
  readonly sessions: SessionStore
  readonly apiTokens: ApiTokenStore
  readonly once: OnceStore
  readonly drafts: DraftStore
  readonly addressFailures: AddressFailureStore
}

export function openPeopleStore(folder: () => InstallationFolder): PeopleStore {
  return {
    secrets: secretStore(folder),
    sessions: sessionStore(folder),
    apiTokens: apiTokenStore(folder),
    once: onceStore(folder),
    drafts: draftStore(folder),
    addressFailures: addressFailureStore(folder),
  }
}
