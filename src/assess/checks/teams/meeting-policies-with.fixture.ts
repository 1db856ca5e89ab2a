import { meetingPolicy } from '../../../../test/good-tenant/teams.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import type { MeetingPolicy } from '../../../collect/facts/teams/meeting-policies.schema.ts'

/** A patch of the good tenant: the policy Global and one more for some people. */
export const meetingPolicies =
  (global: Partial<MeetingPolicy>, other: Partial<MeetingPolicy> = {}) =>
  (facts: Facts) => {
    facts['teams.meeting-policies'] = [meetingPolicy('Global', global), meetingPolicy('Tag:Visits', other)]
  }

export const noMeetingPolicies = (facts: Facts) => {
  facts['teams.meeting-policies'] = []
}
