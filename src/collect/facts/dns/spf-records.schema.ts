import { type TxtLookups, txtLookupsSchema } from './txt-lookups.schema.ts'

export const spfRecordsSchema = txtLookupsSchema

export type SpfRecords = TxtLookups
