namespace Yipai.Sdk.ArchitectureTests;

/// <summary>The types that users type: they are in the namespace of their package, though their files lie in their rooms.</summary>
internal static class HeadlineTypes
{
    /// <summary>By package; every other type is in the namespace of its room.</summary>
    public static readonly Dictionary<string, string[]> All = new()
    {
        ["Yipai.Privacy"] =
        [
            "PrivacyGuard", "YipaiPolicy", "PrivacyPolicy", "PrivacyProfile", "Audience", "ClauseId", "RuleCitation", "DataItem",
            "DataItems", "DataItemSet", "Activities", "ProcessingActivity", "ProcessingRequest", "ProcessingDecision",
            "PolicyPrincipal", "PersonalInformationHandler", "IdentifierSource", "Masker", "TextScanner", "TextFinding",
            "ValueValidators", "ConsentNotice", "ConsentPrompt", "ConsentRecord", "ConsentState", "ConsentReceipt", "IConsentLedger",
            "NoticeSupplement", "DisclosureRequest", "DisclosureDecision", "MaskerJsonExtensions", "MaskerStreamExtensions",
            "SubjectId", "HandlerId",
        ],
        ["Yipai.Privacy.Names"] = ["NameModel"],
        ["Yipai.Privacy.Server"] =
        [
            "AuditLog", "AuditEvent", "RightsDesk", "RightsOptions", "RestoreGuard", "IPersonalDataSource", "DisclosureDesk",
            "IncidentDesk", "AssessmentRegister", "ImpactAssessment", "RightsRegister", "ConsentRegister", "DisclosureRegister",
            "BreakGlassAccess", "RetentionSchedule", "IYipaiUnitOfWork",
        ],
        ["Yipai.Cases"] =
        [
            "ReportDraft", "ReportPhoto", "ReportedPlace", "ReporterContact", "PreparedReport", "GeoPoint", "CaseCatalogue",
            "CaseSubject", "CaseFile", "CaseId", "ReportId", "CaseWorkflow", "CaseViewComposer", "PublicCaseView",
            "ReporterCaseView", "DepartmentCaseView", "StaffCaseView", "SupportCaseView", "PhotoScrubber", "MediaScrubber",
            "WorkCalendar", "CityProfile", "HeldInformation", "AccountClosureAnswer", "AccountClosureStep",
        ],
        ["Yipai.Client"] =
        [
            "SubmissionReceipt", "OutboxDrain", "OutboxHold", "DeliveryStatus", "UploadProgress",
            "AccountClient", "AccountRegistration", "CasesClient",
            "ConsentClient", "ContactsClient", "DeviceClient", "DisclosuresClient", "DraftsClient", "MessagesClient",
            "ParticipationClient", "PermissionsClient", "PersonalizationClient", "ReportsClient", "RightsClient", "SupportClient",
            "VerificationClient", "PurchasesClient", "BindingsClient", "SitesClient", "StaffClient", "OfficerClient",
            "ServerProblem", "AccountSession",
            "YipaiClient", "IYipaiClientBuilder", "OutboxClient", "DeliveryState", "IConnectivity", "NoticeStatus", "NoticeUpdate",
            "CaseCommandResult", "NotSignedInException", "CityRefusedException", "CityUnreachableException",
        ],
        ["Yipai.Client.Sqlite"] = ["KeyFileProtector"],
        ["Yipai.Testing"] = ["FakeCity"],
        ["Yipai.AspNetCore"] = ["StaffAccess", "OrganizationAccess", "DeviceAccess", "SiteAccess"],
        ["Yipai.EntityFrameworkCore"] = ["IYipaiStorageBuilder"],
    };
}
