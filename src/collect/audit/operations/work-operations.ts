import type { ActTable } from './act-table.ts'

/**
 * Viva Engage (Yammer), Forms, Planner, To Do, Project for the web, Stream, Sway, Viva, Bookings, Places, Search, Backup,
 * Copilot and Dragon Copilot. Source: Microsoft Learn, audit log activities (2026-06). Microsoft documents no operation
 * names of Dragon Copilot: those are told by record type.
 */
export const WORK_OPERATIONS: ActTable = [
  [
    'read',
    `filevisitedyammer, accessedodatalink, messageviewed, threadviewed, threadaccessed, viewform, viewedform, previewform, viewresponse, viewresponses, viewresponsesummary, viewedresponse, viewruntimeform, planread, taskread, planlistread, tasklistread, rosterread, planreadlist, taskreadlist, todolistread, todotaskread, streamvideoviewed,
    streaminvokevideoview, viewvideo, swayview, swayviewed, readtask, readplan, readlist, projectread, roadmapread, roadmapitemread, viewprofile, goalread, viewgoal, notebookviewed, listform, viewedgroup, glintresponseviewed, vivagoalsokrviewed, documentviewed`,
  ],
  [
    'download',
    'exportform, downloadedreport, exportedform, downloadresponses, streaminvokevideodownload, streamdownloadvideo, downloadyammerfile, filedownloadedyammer, formsexportresponses, exportresponses',
  ],
  [
    'copy',
    'dataexport, swayduplicate, copyform, copyplan, plancopied, plancopy, exportnetworkdata, vivaexport, exportdata, swayexport',
  ],
  [
    'create',
    `messagecreation, collectioncreated, messagecreatedyammer, groupcreation, createform, createresponse, submitresponse, addformcoauthor, streaminvokevideoupload, streamcreatevideo, createvideo, swaycreate, plancreated, taskcreated, plan created, task created, rostercreated, todolistcreated, todotaskcreated, createtask, createplan, createlist, projectcreatedfortheweb,
    roadmapcreated, roadmapitemcreated, streamcreatechannel, streamcreategroup, streamcreatevideocomment, filecreated, threadcreated, articlecreated, postcreated, questioncreated, campaigncreated, createcampaign, goalcreated, bookingcreated, createbooking, subtaskcreated, pollcreated`,
  ],
  [
    'update',
    `fileupdatename, collectionupdated, collectionrenamed, fileupdatedescription, messageupdatedyammer, processprofilefields, editform, updateform, editresponse, updateresponse, updatedformsetting, updateformsetting, planmodified, taskmodified, taskassigned, taskcompleted, rostermodified, todolistupdated, todotaskupdated, updatetask, updateplan, projectupdated, roadmapupdated, roadmapitemupdated,
    streameditvideo, streamsetvideothumbnail, streameditchannel, streameditgroup, swayedit, updatelist, goalupdated, articleupdated, postupdated, threadupdated, updatecampaign, bookingupdated, plannerplanupdated`,
  ],
  [
    'delete',
    `messagedeletedyammer, collectionharddeleted, collectionsoftdeleted, deletedresult, messagedeletion, filedeletedyammer, groupdeletion, deleteform, deleteresponse, deleteallresponses, deletesummarylink, plandeleted, taskdeleted, rosterdeleted, todolistdeleted, todotaskdeleted, deletetask, deleteplan, deletelist, projectdeletedfortheweb, roadmapdeleted, roadmapitemdeleted, streamdeletevideo, streamdeletechannel, streamdeletegroup, streamdeletevideocomment, swaydelete,
    swaydeleted, moveformtotrash, deletegoal, threaddeleted, articledeleted, postdeleted, bookingdeleted, campaigndeleted, deletevideo`,
  ],
  ['link-remove', 'disallowshareformforcopy'],
  ['restore', 'streamrestorevideo, restoreform'],
  ['move', 'moveform, movedformintocollection, movedformoutofcollection, streammovevideo'],
  [
    'share',
    'fileshare, addspecificresponder, sharerestrictions, collaboratorsadded, addcollaborator, sharedform, sendform, swayshare, streaminvokevideoshare, connecttoexcelworkbook, collectionshared, streaminvokevideosetlink, enablespecificcollaboration, enablesameorgcollaboration, enableworkorschoolcollaboration, enableanyonecollaboration',
  ],
  [
    'unshare',
    'removeformcoauthor, removespecificresponder, disablecollaboration, swayunshare, swayrevokeshare, disablespecificcollaboration',
  ],
  [
    'link-create',
    'allowshareformforcopy, getsummarylink, createsummarylink, formsharelinkcreated, sharelinkcreated, sharesummary',
  ],
  [
    'sharing-setting',
    'swaychangesharelevel, enablespecificresponse, disablespecificresponse, swaydisablesharing, swayenablesharing, swaydisableexternalsharing, swayenableexternalsharing, allowanonymousresponse, allowexternalresponses, disallowanonymousresponse, enablecollaboration, formsettingchanged, allowsharelinkforsummary, formsexternalsharing',
  ],
  [
    'group-add',
    'groupmemberaddition, groupadduser, groupadminadded, rostermemberadded, planmemberadded, streameditgroupmemberships, groupowneraddedyammer, memberaddedtogroup',
  ],
  [
    'group-remove',
    'groupremoveuser, groupmemberremoval, groupadminremoved, rostermemberremoved, rostermemberdeleted, planmemberremoved',
  ],
  [
    'grant',
    'streameditvideopermissions, streameditchannelpermissions, addadminrole, networkadminadded, vivaroleassigned, roleassignedviva, delegateadded, vivaengagedelegateadded',
  ],
  ['revoke', 'removeadminrole, networkadminremoved, vivaroleremoved, delegateremovedviva'],
  ['user-disable', 'networkusersuspended, usersuspension'],
  ['user-update', 'adminprofileedited, profileedited'],
  ['user-delete', 'usernetworkremoval, softdeleteuser, harddeleteuser'],
  [
    'setting',
    `networkconfigurationupdated, supervisoradmintoggled, updateddataaccesssetting, updateusersetting, meetingexclusioncreated, updatedorganizationbriefingsettings, updateduserbriefingsettings, updatedorganizationmyanalyticssettings, updatedusermyanalyticssettings, updateusagereportsprivacysetting, networksecurityconfigurationupdated, networkusageupdated, softdeletesettingsupdated, harddeletesettingsupdated, privatecontentmodeupdated, plannertenantsettingsupdated, tenantsettingsupdated, tenantsettingupdated, streameditadmingloballevelsettings, streamedituserssettings, streameditadminglobalrolemembers, swayserviceon, swayserviceoff,
    swaytenantsettings, projectsettingsupdated, roadmapsettingsupdated, updatedprivacysetting, updatedorganizationsetting, vivainsightssettingschanged, updatedataaccesssetting, uploadedorgdata, userlevelsettings, createcopilotplugin, updatecopilotplugin, deletecopilotplugin, enablecopilotplugin, disablecopilotplugin,
    createcopilotworkspace, updatecopilotworkspace, deletecopilotworkspace, enablecopilotworkspace, disablecopilotworkspace, createcopilotpromptbook, updatecopilotpromptbook, deletecopilotpromptbook, enablecopilotpromptbook, disablecopilotpromptbook, updatecopilotsettings, createplugin, updateplugin, deleteplugin, enableplugin, disableplugin,
    createpromptbook, updatepromptbook, deletepromptbook, updatedtenantsetting, updatedsettings, backuppolicycreated, backuppolicyupdated, createbackuppolicy, updatebackuppolicy, deletebackuppolicy, activatebackuppolicy, pausebackuppolicy, enabledcloudpolicy, cloudpolicyconfigurationcreated, deployagent, agentblocked, agentapproved, agentpublished, addagent, removeagent, blockagent, unblockagent`,
  ],
  [
    'restore',
    'restoretaskcreated, newrestoretask, restoretaskstarted, restoretaskcompleted, createrestoretask, restoreitem, activaterestoretask',
  ],
  [
    'assistant-read',
    'copilotinteraction, teamcopilotinteraction, aiappinteraction, connectedaiappinteraction, aiinteraction, aiinteractionsexport',
  ],
  [
    'search',
    'executedquery, searchqueryinitiated, searchquery, performedsearch, searchviewedyammer, plannersearch',
  ],
  ['audit-search', 'streamauditlogviewed'],
  [
    'other',
    'executepromptbook, updateuserphishingstatus, canceledquery, communityaccessfailure, fileaccessfailure, messageaccessfailure, threadaccessfailure, scheduledpromptrun, startedform, reportform, unblockphishingform, unblockphishinguser, isphishingform, listforms, proinvitation, removephishingform, updatephishingstatus, setformphishingstatus, gettenantsettings, viewdashboardviva, likevideo, streaminvokevideolike, streaminvokevideounlike, streaminvokechannelview, streaminvokegroupview, streaminvokechannelsettings, userconsent, streamuploadcaption, swayserviceview, acknowledgement, submittedsurvey',
  ],
]
