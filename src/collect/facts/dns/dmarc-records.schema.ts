import { type TxtLookups, txtLookupsSchema } from './txt-lookups.schema.ts'

export const dmarcRecordsSchema = txtLookupsSchema

export type DmarcRecords = TxtLookups
