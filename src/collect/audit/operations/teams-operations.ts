import type { ActTable } from './act-table.ts'

/** Microsoft Teams, Shifts and the Updates app. Source: Microsoft Learn, audit log activities, Teams (2026-06). */
export const TEAMS_OPERATIONS: ActTable = [
  [
    'membership',
    'memberadded, memberremoved, memberrolechanged, channelowneradded, channelownerremoved, channelmemberadded, channelmemberremoved, memberleft, membersadded, chatmemberadded, chatmemberremoved, meetingparticipantadded',
  ],
  [
    'message',
    `messagesent, messageupdated, messagedeleted, messagecreatednotification, messageupdatednotification, messagedeletednotification,
    messagecreatedhaslink, messageeditedhaslink, messagecreated, messageedited, messagehostedcontentscreated, reacttomessage,
    subscribedtomessages, messagereported, messagetranslated, messagesoftdeleted, chatcreated, chatupdated, chatretrieved,
    messagereacted, reactedtomessage, aiinteractioncreatednotification, messagepinned, messageunpinned, failedvalidation, invitesent, inviteresponded`,
  ],
  [
    'read',
    'messageread, messagesread, messagehostedcontentread, messagehostedcontentsread, messageslisted, chatmessagesread, transcriptviewed, recordingviewed, messageslistedexport, callrecordaccessed',
  ],
  ['copy', 'messagesexported, recordingexported, transcriptsexported, aisummaryexported, notesexported'],
  ['print', 'messageprinted'],
  [
    'meeting',
    `meetingdetail, meetingparticipantdetail, livenotesupdate, meetingcreated, meetingupdated, meetingdeleted, meetingstarted, meetingended,
    recordingstarted, recordingstopped, transcriptionstarted, transcriptionstopped, callparticipantdetail, calldetail, virtualappointmentcreated,
    meetingpollcreated, webinarcreated, meetingrecordingstarted, callactivity`,
  ],
  [
    'team',
    `teamcreated, teamdeleted, teamsettingchanged, channeladded, channeldeleted, channelsettingchanged, tabadded, tabremoved, tabupdated,
    botaddedtoteam, botremovedfromteam, connectoradded, connectorremoved, connectorupdated, appinstalledinteam, appupdatedcatalog,
    apppublishedtocatalog, appdeletedfromcatalog, apppublished, appdeleted, appupdated, deletedallorganizationapps, teamarchived, teamunarchived,
    teamrestored, channelrestored, sharedchannelinvite, channelshared, channelunshared, performedcardaction,
    acceptedchannelinvite, declinedchannelinvite, removedteamfromchannel, addedteamtochannel, terminatedsharing, acceptedsharewithteam, declinedsharewithteam,
    sharewithteaminvite, offeredsharewithteam, channelarchived, channelunarchived, tagcreated, tagupdated, tagdeleted, apptenantinstalled, appinstalledforuser`,
  ],
  [
    'setting',
    `teamstenantsettingchanged, writetenantsettings, teamsadminaction, teamspolicychanged, appadminaction, orgwideappsettingschanged, apppermissionpolicychanged, teamsusersettingchanged,
    userreceivedpolicy, teamsupgradeorchestration, devicesettingchanged, provisionednewdevice, teamsmeetingpolicychanged, orgsettingchanged,
    scheduleworkforceintegrationadded, workforceintegrationadded, shiftssettingschanged, offshiftdialogaccepted, consentsettingsupdated, teamsdevicecommand`,
  ],
  ['sign-in', 'teamssessionstarted'],
  [
    'create',
    `shiftadded, schedulegroupadded, timeoffadded, openshiftadded, requestadded, schedulejointimeadded, scheduleshared, addedshift, addedschedulegroup, addedopenshift, addedtimeoff,
    addedshiftrequest, clockedin, clockedout, startedbreak, endedbreak, addedtimeclockentry, createupdaterequest, submitupdate`,
  ],
  [
    'update',
    'schedulegroupedited, shiftedited, openshiftedited, timeoffedited, requestresponded, editedshift, editedschedulegroup, editedopenshift, editedtimeoff, editedtimeclockentry, respondedtoshiftrequest, cancelshiftrequest, canceledshiftrequest, changedschedulesetting, editupdaterequest',
  ],
  [
    'delete',
    'schedulegroupdeleted, shiftdeleted, openshiftdeleted, timeoffdeleted, deletedshift, deletedschedulegroup, deletedopenshift, deletedtimeoff, deletedtimeclockentry, messageharddeleted, recordingdeleted, transcriptdeleted',
  ],
  ['other', 'viewupdate, viewedupdates, sharedschedule'],
]
