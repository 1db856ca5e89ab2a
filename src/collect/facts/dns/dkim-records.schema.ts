import { type TxtLookups, txtLookupsSchema } from './txt-lookups.schema.ts'

export const dkimRecordsSchema = txtLookupsSchema

export type DkimRecords = TxtLookups
