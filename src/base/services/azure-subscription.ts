/** An Azure subscription as an export or a person tells of it. */
export interface AzureSubscription {
  /** Its id (GUID), in small letters. */
  readonly id: string
  readonly name: string
  /** `Enabled`, `Warned`, `PastDue`, `Disabled`, `Deleted`; null where it was not told. */
  readonly state: string | null
  /** The directory it belongs to. */
  readonly tenantId: string | null
  /** How it was bought, as Microsoft calls it: `PayAsYouGo_2014-09-01`, `Pay-As-You-Go`; null where it was not told. */
  readonly offer: string | null
}
