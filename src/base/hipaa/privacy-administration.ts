import type { Wording } from './words.ts'

/** 45 CFR 164.530: the people, policies and records behind the Privacy Rule. */
export const PRIVACY_ADMINISTRATION = {
  '164.530(a)': {
    title: 'Personnel designations',
    understand:
      'Name a privacy official and a contact for complaints, who may be the same person, each in writing and with a date.',
  },
  '164.530(a)(1)(i)': {
    title: 'Privacy official',
    understand: 'Name one person who answers for the privacy policies and for their being carried out.',
  },
  '164.530(a)(1)(ii)': {
    title: 'Complaint contact',
    understand:
      'Name a person or office that receives complaints and can explain what the privacy notice says.',
  },
  '164.530(a)(2)': {
    title: 'Documenting the designations',
    understand: 'Keep the designations in writing for six years, with holder, date and any change.',
  },
  '164.530(b)': {
    title: 'Training',
    understand:
      'Train every member of the workforce, volunteers and trainees included, in the privacy and breach policies as far as their work needs it.',
  },
  '164.530(b)(2)(i)(B)': {
    title: 'Training of new members',
    understand: 'Train new people within a reasonable time after they join; set that time in your policy.',
  },
  '164.530(b)(2)(i)(C)': {
    title: 'Training after a material change',
    understand:
      'Train again, within a reasonable time, the people whose work a material change of policy affects.',
  },
  '164.530(b)(2)(ii)': {
    title: 'Documenting the training',
    understand: 'Keep a record of who was trained, in which version of the course, and when.',
  },
  '164.530(c)': {
    title: 'Safeguards',
    understand:
      'Protect patient data in every form, spoken and on paper too, from use and disclosure that is not allowed, and keep incidental exposure small, in subject lines and file names for instance.',
  },
  '164.530(d)': {
    title: 'Complaints',
    understand:
      'Offer patients a way to complain about your policies, about how you keep to them, and about breach notices.',
  },
  '164.530(d)(2)': {
    title: 'Documenting complaints',
    understand: 'Record every complaint and what came of it, and keep the record for six years.',
  },
  '164.530(e)': {
    title: 'Sanctions',
    understand:
      'Have sanctions for staff who break the privacy policies and apply them, but never against whistleblowers or people who file a complaint.',
  },
  '164.530(e)(2)': {
    title: 'Documenting sanctions',
    understand: 'Record each sanction that was applied, and keep the record for six years.',
  },
  '164.530(f)': {
    title: 'Mitigation',
    understand:
      'Lessen, as far as you can, the harm you know of from a use or disclosure that was not allowed, whether by you or by a vendor.',
  },
  '164.530(g)': {
    title: 'No retaliation',
    understand: 'Take no action against anybody for using a right, filing a complaint or helping an inquiry.',
  },
  '164.530(h)': {
    title: 'No waiver of rights',
    understand:
      'Never make care, payment or enrolment depend on a person giving up rights under these rules.',
  },
  '164.530(i)': {
    title: 'Policies and procedures',
    understand:
      'Adopt privacy and breach policies that fit your size and work, change them when the law or your practice changes, and document the change before it takes effect.',
  },
  '164.530(j)': {
    title: 'Documentation',
    understand:
      'Keep policies, required letters and records of required actions in writing or electronic form.',
  },
  '164.530(j)(1)(iv)': {
    title: 'Documentation for the burden of proof',
    understand:
      'Keep enough to prove later that breach notices were made, or that none was due: assessments, counts, letters and proof of mailing.',
  },
  '164.530(j)(2)': {
    title: 'Retention period',
    understand:
      'Keep these documents six years, counted from when they were made or last applied, whichever comes later.',
  },
  '164.530(k)': {
    title: 'Group health plans with insured benefits only',
    appliesTo: ['group-health-plan'],
    understand:
      'Check whether your group health plan provides benefits only through an insurer and sees almost no patient data; most of this section then falls away for it.',
  },
} as const satisfies Record<`164.530(${string})`, Wording>
