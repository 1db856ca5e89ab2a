/** How Dynamics 365 was bought and is administered. */
export const DYNAMICS_CHANNELS = [
  'portal',
  'volume',
  'partner',
  'government',
  'on-premises',
  'other',
  'not-known',
] as const
export type DynamicsChannel = (typeof DYNAMICS_CHANNELS)[number]

interface ChannelWords {
  readonly name: string
  /** What a person should look at; null where nothing follows. */
  readonly flag: string | null
}

/**
 * Microsoft's guidance on its agreement speaks of Dynamics bought through the portal or by volume licence and administered
 * there. What comes or is looked after otherwise is flagged, for a person to settle.
 */
export const CHANNEL_WORDS: { readonly [C in DynamicsChannel]: ChannelWords } = {
  portal: { name: 'Bought and administered in Microsoft’s portal', flag: null },
  volume: { name: 'By volume licence, administered in Microsoft’s portal', flag: null },
  government: { name: 'US Government cloud', flag: null },
  partner: {
    name: 'Bought or looked after by a partner',
    flag: 'The partner may see its data: an agreement with the partner is needed where patient data lies in it.',
  },
  'on-premises': {
    name: 'On servers of your own',
    flag: 'Microsoft’s agreement for its online services does not speak of servers of your own: they are yours to guard.',
  },
  other: {
    name: 'Administered otherwise',
    flag: 'Ask Microsoft or the seller in writing whether the agreement reaches it, before patient data goes in.',
  },
  'not-known': {
    name: 'Not known',
    flag: 'Find out how it was bought: the invoice, or Microsoft 365 admin center > Billing > Your products.',
  },
}
