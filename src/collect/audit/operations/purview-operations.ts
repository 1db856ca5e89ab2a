import type { ActTable } from './act-table.ts'

/**
 * Purview and Defender: eDiscovery, content search, labels, data loss prevention, alerts, quarantine, audit, insider risk,
 * lockbox. Source: Microsoft Learn, audit log activities and the schema's sections on them (2026-06).
 */
export const PURVIEW_OPERATIONS: ActTable = [
  [
    'discovery-read',
    `viewedsearchpreviewed, searchpreviewed, viewedsearchexported, searchexported, searchexportdownloaded, searchreportdownloaded, searchexportcompleted, searchexportstarted,
    previewitemlisted, previewitemviewed, previewitemdownloaded, previewitemrendered, viewdocument, downloaddocument, exportjob, downloaddocumentfromreviewset, reviewsetdocumentviewed,
    previewreportviewed, burnjob, addworkingsetquerytoworkingset, addremediateddatatoreviewset, reviewsetexported, exportcreated, exportdownloaded, exportstarted, exportreportdownloaded,
    exportresultsdownloaded, searchresultspurged, searchresultssenttozoom, casedocumentviewed, convertjob, tagfiles, addqueryresultstoreviewset, addsearchresultstoreviewset,
    reviewsetitemsdownloaded, reviewsetitemviewed, viewedreviewsetitem, downloadedreviewsetitem, exportreviewset, viewedcontentexplorer, labelcontentexploreraccesseditem, accesseditem,
    contentexploreritemviewed, insiderriskcontentexplorerviewed, supervisorymessageviewed, insiderriskcasecontentaccessed`,
  ],
  [
    'discovery',
    `searchcreated, searchupdated, searchremoved, searchstarted, searchstopped, searchviewed, searchstatisticsviewed, searchcompleted, searchestimated, searchdeleted,
    viewedsearchcreated, searchpermissioncreated, searchpermissionupdated, searchpermissionremoved, caseadded, caseupdated, caseremoved, caseviewed, caseclosed, casereopened, casedeleted, casecreated,
    caseadminadded, caseadminupdated, caseadminremoved, caseadminreplaced, casememberadded, casememberremoved, casememberupdated, casesettingsupdated, caseclosedbyuser,
    holdcreated, holdupdated, holdremoved, holddeleted, holdviewed, holdretried, ediscoveryholdcreated, createworkingset, addworkingset, createreviewset, updatereviewset, deletereviewset, createworkingsetsearch, updateworkingsetsearch, deleteworkingsetsearch,
    previewworkingsetsearch, workingsetviewed, addconversationtoreviewset, addnonofficedatatoworkingset, addfilestonondisclosure, runalgo, createtag, edittag, deletetag, annotatedocument,
    createtagquery, predictivecodingcreated, custodianadded, custodianupdated, custodianremoved, custodianreleased, updatecustodian, addcustodian, removecustodian, releasecustodian, acknowledgecustodian,
    holdnotificationsent, communicationcreated, communicationupdated, addeddatasource, removeddatasource, searchestimatestarted, jobdeleted, queryrun, processcreated, processcancelled,
    investigationcreated, investigationupdated, reviewsetcreated, reviewsetupdated, reviewsetdeleted, updatesettings, searchbyfileadded, statisticsgenerated, datasourceadded, datasourceremoved, holdpolicycreated`,
  ],
  [
    'dlp-match',
    'dlprulematch, dlpruleundo, dlpinfo, dlpendpointmatch, endpointdlprulematch, powerbidlprulematch, filecopiedtoremovablemediablocked, dlpruledetected, dlppolicytipoverride, documentmatch',
  ],
  [
    'download',
    'filecopiedtoremovablemedia, filedownloadedfrombrowser, filecopiedtonetworkshare, filecopiedtoremotedesktopsession, fileuploadedtocloud, filetransferredbybluetooth',
  ],
  [
    'copy',
    'filecopiedtoclipboard, filearchived, filecopiedtounallowedapp, pastetobrowser, filecreatedonnetworkshare, filecreatedonremovablemedia',
  ],
  ['read', 'fileaccessedbyunallowedapp, filereadbyendpoint, removablemediamount, fileread'],
  [
    'alert',
    `alerttriggered, alertentitygenerated, alertupdated, alertcreated, alertstatuschanged, airinvestigationdata, airadmininvestigationdata, airinvestigation, mcasalert, threatdetected,
    timaildata, tiurlclickdata, atpdetection, hygieneevent, listed, delisted, incidentcreated, incidentupdated, insiderriskalert, insiderriskalertcreated, insiderriskalertdismissed, insiderriskalertstatuschanged, updateincident,
    addcommenttoincident, assignusertoincident, updatetagstoincident, supervisionrulematch, supervisionpolicymatch, supervisoryreviewtag, userreportedmessage, usersubmission, adminsubmission, usersubmissiontriage, submissionresult, attacksimulation, urlclick, malwaredetectedinfile`,
  ],
  [
    'label',
    `miplabel, labelapplied, labelupdated, sensitivitylabelpolicymatch, sensitivitylabeledfilecreated, retentionlabelapplied, autosensitivitylabelrulematch, filelabelapplied, labelchanged,
    labelrecommended, labelrecommendedanddismissed, protectionadded, protectionchanged, protectionapplied, applylabel, changelabel, applycompliancetag`,
  ],
  [
    'label-remove',
    'labeldowngraded, protectionremoved, removelabel, filelabelremoved, sensitivitylabeldowngraded',
  ],
  [
    'policy',
    `dlppolicycreated, applicableadaptivescopechange, dlppolicyupdated, dlppolicyremoved, createretentionpolicy, policycreated, policyupdated, policydeleted, retentionpolicycreated, labelcreated, labelpolicycreated, newretentioncompliancepolicy, newcompliancetag, setcompliancetag,
    newretentioncompliancerule, setretentioncompliancepolicy, setretentioncompliancerule, removeretentioncompliancepolicy, removeretentioncompliancerule, removecompliancetag, setrestrictiveretentionui, newadaptivescope, setadaptivescope, removeadaptivescope,
    ibpolicyapplied, informationbarrierpolicyapplication, insiderriskpolicycreated, insiderriskpolicyupdated, insiderriskpolicydeleted, insiderrisksettingsupdated, complianceconnectorcreated, complianceconnectorupdated, complianceconnectordeleted,
    safeattachmentpolicyadded, safelinkspolicyadded, tenantallowblocklistupdated, supervisionpolicycreated, supervisionpolicyupdated, supervisionpolicydeleted, cloudpolicyupdated, customkeycreated, deletedataencryptionpolicy, customerkeyrolled`,
  ],
  [
    'other',
    'searchdatainsightssubscription, validatedatainsightssubscription, datainsightssubscription, complianceconnectorrun, quarantineviewheader, quarantineblocksender, quarantinereleaserequest, quarantinereleaserequestdeny, quarantinealertstatus, filteringdelisting, disposition, approvedisposal, extendretention, relabelitem, addreviewer, insiderriskcasecreated, insiderriskcaseupdated, supervisionmessagetagged',
  ],
  ['discovery-read', 'quarantinepreview, quarantineexport, quarantinedownload'],
  ['restore', 'quarantinerelease, quarantinereleasemessage, releasequarantinemessage'],
  [
    'delete',
    'quarantinedelete, remediationdeletemail, purgestarted, searchpurged, adminpurge, emailpurged, softdeletemail, harddeletemail',
  ],
  [
    'audit-search',
    `auditsearchcreated, auditsearchcompleted, auditsearchstarted, auditsearchdeleted, auditsearchcancelled, auditsearchexportjobcreated, auditsearchexportjobcompleted, auditsearchexportresultsdownloaded, auditsearchresultsviewed, auditsearchcanceled,
    auditsearchexportcreated, auditsearchexportdownloaded, auditlogsearch, auditsearchviewed`,
  ],
  [
    'audit-setting',
    'auditretentionpolicycreated, auditretentionpolicyupdated, auditretentionpolicydeleted, auditconfigurationchanged, auditingenabled, auditingdisabled, auditlogdisabled, auditlogenabled, startaudit, stopaudit, auditconfigurationset',
  ],
  [
    'role-add',
    'rolegroupcreated, roleassigned, memberaddedtorolegroup, urbacroleassigned, addrolegroupmember, createurbacrole, addurbacroleassignment, newroleassignment',
  ],
  [
    'role-remove',
    'rolegroupdeleted, roleunassigned, memberremovedfromrolegroup, removerolegroupmember, deleteurbacrole, removeurbacroleassignment',
  ],
  [
    'lockbox',
    `lockboxrequestapproved, lockboxrequestdenied, lockboxrequestcreated, lockboxrequestexpired, lockboxaccessrequest, lockboxaccessrequestapproved, lockboxaccessrequestdenied, customerlockboxrequest, customerlockboxapproved, customerlockboxdenied,
    lockboxrequestcancelled, approvelockboxrequest, denylockboxrequest`,
  ],
]
