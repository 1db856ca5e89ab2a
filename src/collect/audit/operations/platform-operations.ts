import type { ActTable } from './act-table.ts'

/**
 * Power BI and Fabric, Power Apps, Power Automate, Power Platform, Dynamics 365, Business Central, Copilot Studio.
 * Source: Microsoft Learn, operations in the audit log of Power BI and activity logging of Power Platform (2026-06).
 */
export const PLATFORM_OPERATIONS: ActTable = [
  [
    'read',
    `viewreport, getblob, viewdashboard, viewtile, viewdataflow, viewusagemetrics, viewmetadata, getdatasources, analyzedbyexternalapplication, analyzeinexcel, connectfromexternalapplication, readartifact, getworkspaces, viewapp,
    retrieve, retrievemultiple, viewpaginatedreport, viewscorecard, getrefreshhistory, viewdatamart, executequery, viewwarehouse, getsnapshots, runartifact, viewsparkapplication, launchpowerapp, launchapp, openreport, viewitem, connectlakehouse, viewsqlanalyticsendpointlakehousefromwarehouse, previewdata, querydataset`,
  ],
  [
    'download',
    'downloadreport, downloadreportfile, downloaddataset, generatedataflowsastoken, downloadpbix, exporttoexcel, exportallrecords, downloadflow, downloadtemplate, downloadfile',
  ],
  [
    'copy',
    'exportreport, exportartifact, exporttile, exportdataflow, exportactivityevents, exportpaginatedreport, copyreport, copydashboard, exportpowerbiactivityevents, exportflow, exportapp, exportsolution, exportgatewayclusters, exportartifactdownload, exportdataset, clonereport',
  ],
  ['print', 'printreport, printdashboard, printtile'],
  [
    'create',
    `createreport, createdashboard, createdataset, createdataflow, createapp, createpowerapp, createflow, creategroup, createfolder, createworkspace, importartifact, import, createartifact, createnotebook, createlakehouse, createwarehouse,
    createemailsubscription, createcomment, postcomment, createscorecard, createenvironment, newpowerapp, insertonpremisesgateway, creategateway, createdatasetfromexternalapplication, createtemplateapp, putconnection, createconnection, createcustomconnector, botcreate, createbot, createdataverserow, insert, createdatamart, createsite, importapp, importsolution`,
  ],
  [
    'update',
    `editreport, editdashboard, editdataset, updatedataflow, updatepowerapp, editpowerapp, editflow, updateworkspace, renamereport, renamedashboard, refreshdataset, setscheduledrefresh, updatedatasources, updatedatasetparameters, takeoverdataset, takeoverdatasource,
    updateartifact, updateartifactcontent, publishtowebreport, updateapp, patchflow, updateemailsubscription, publishpowerapp, publishapp, restorepowerappversion, markpowerappasfeatured, markpowerappashero, requestdataflowrefresh, updatedashboard, editartifact, refreshdataflow, updateconnection, patchcustomconnector, enableflow, disableflow, associate, disassociate, merge, botpublish, botupdateoperation-botnameupdate, edittile, edittilecaption, updatedatasourcecredentials, updateworkspacesettings, setscheduledrefreshondataflow`,
  ],
  [
    'delete',
    `deletereport, deletedashboard, deletedataset, deletedataflow, deleteapp, deletepowerapp, deleteflow, deletegroup, deleteartifact, deletecomment, deleteworkspace, deleteemailsubscription, removepowerapp, deleteenvironment, softdeleteenvironment, deletegateway, deletecustomconnector,
    deleteconnection, deletesolution, botdelete, deleteconnectionreference, deleteallflowruns, deletedataverserow, deletesnapshot, deletescorecard, deletedatamart, bulkdelete`,
  ],
  [
    'share',
    'sharereport, createdatasharing, sharedashboard, sharedataset, publishtoweb, invitetoorgapp, shareflow, sharelakehouse, shareartifact, sharelakehousetable, acceptexternaldatashare, createexternaldatashare',
  ],
  ['unshare', 'unpublishapp, unsharereport, unsharedashboard, revokeexternaldatashare, removereportshare'],
  [
    'link-create',
    'createorgreportlink, generatemultiresourceembedtoken, createsharinglink, generateembedtoken, generatescreenshot, createpublishtowebcode, addlinktoexternalresource, createreportlink',
  ],
  ['link-remove', 'deleteorgreportlink, deletesharinglink, removepublishtowebcode'],
  [
    'grant',
    'addgroupmembers, addadminpersonalworkspaceaccess, addfolderaccess, addworkspaceroleviaadminapi, adduserstogatewaycluster, adduserstogatewayclusterdatasource, creategatewayclusteruser, createorupdatedataaccessroles, changegatewaydatasourceusers, dataflowpermissionsadded, updateworkspaceaccess, addworkspaceaccess, powerapppermissionedited, editflowpermissions, addflowpermission, editpowerapppermission, adddatasourceuser, addgatewayclusteruser, putpermissions, editcontentproviderpermissions, sharewithuser, grantaccess, modifyaccess, editpermissions, adduseraccesstopowerapp, updateartifactpermissions, reassignapp, changegatewayadministrators, editdatasetpermissions, addadmintoflow, putpowerapppermission, editcustomconnectorpermissions',
  ],
  [
    'revoke',
    'deletegroupmembers, deletefolderaccess, deleteworkspaceroleviaadminapi, deletealmpipelineaccess, deletealmpipelineaccessasadmin, dataflowpermissionsremoved, deleteworkspaceaccess, deletepowerapppermission, powerapppermissiondeleted, deleteflowpermission, deleteflowpermissions, removedatasourceuser, revokeaccess, deletepermissions, removegatewayclusteruser, deleteadminusageaccess, removeworkspaceaccess',
  ],
  [
    'policy',
    `createdlppolicy, updatedlppolicy, deletedlppolicy, powerplatformdlppolicycreated, powerplatformdlppolicyupdated, powerplatformdlppolicydeleted, createpolicy, updatedfeaturedtables, patchtenantisolationpolicy, tenantisolationpolicyupdated, setdatapolicy, adddlppolicy`,
  ],
  [
    'setting',
    `updatedadminfeatureswitch, updatedefaultdomain, changecapacitystate, updatecapacityadmins, updatecapacityusersassignment, migrateworkspaceintocapacity, removeworkspacesfromcapacity, updatetenantsettings, updatetenantsetting, setdataflowstorage, initiatedgateway, updatecapacityresourcegovernancesettings,
    createcapacity, deletecapacity, updatecapacity, startpremiumworkspacesettings, restoreenvironment, resetenvironment, copyenvironment, backupenvironment, convertenvironment, recoverenvironment, renameenvironment, changeenvironmenturl, disableenvironment, enableenvironment, updateenvironment,
    environmentpropertychange, environmentdisabledbymiser, environmentgeohealthupdated, enablemanagedenvironment, adminapproval, updateorganizationsettings, publishall, systemsettings, adminonlymode, pluginregistration, startedtrial, starttrial, startpaidtrial, optinforprotrial, optinforpbiextendedprotrial, canceltrial, generatecustomvisualaadaccesstoken, generatecustomvisualwacaccesstoken, changegroupstate, environmentoptioncleared, updateenvironmentrouting`,
  ],
  [
    'audit-setting',
    'auditchange, auditenabled, auditdisabled, userauditstopped, entityauditstarted, entityauditstopped, attributeauditstarted, attributeauditstopped, orgauditstarted, orgauditstopped, crmauditdisabled',
  ],
  ['user-update', 'assignrole, userroleassigned, changesecurityrole'],
  ['lockbox', 'powerplatformlockboxrequest, lockboxresourceaccessrequest, lockboxresourcecommand'],
  [
    'other',
    'crmdefaultactivity, getgroupsasadmin, getmodelsasadmin, addgroupsasadmin, launchflow, runflow, logincrm, userloggedincrm, executemultiple, getapps, listgateways, requestaccess, installapp, installteamsapp, installtemplateapp, uninstalltemplateapp, deploymentstarted',
  ],
]
