namespace Yipai.Sdk.ArchitectureTests;

/// <summary>The rooms of each package, tool and sample in reading order: a room uses those above it and none below.</summary>
internal static class RoomOrders
{
    /// <summary>By folder in the repository; "" is the root of the package.</summary>
    public static readonly Dictionary<string, string[]> All = new()
    {
        ["src/Yipai.Privacy"] =
        [
            "Clauses", "Classification", "Classification/Attributes",
            "Detection/Findings", "Detection/Texts", "Detection/Validators", "Detection/Words", "Detection/Names", "Detection/Addresses",
            "Detection/Tokens", "Detection/Numbers", "Detection/Readers/Secrets", "Detection/Readers", "Detection",
            "Masking/Formats", "Masking/Rules", "Masking", "Masking/Json", "Masking/Streams",
            "Proofs", "Terms",
            "Processing/Permissions", "Processing/Principals", "Processing", "Processing/Ranking",
            "Consent/Records", "Consent/Notices", "Consent/States", "Consent/Prompts", "Consent/Ledgers", "Consent/Receipts",
            "Disclosure/Grounds", "Disclosure", "Safeguards", "DeviceStorage",
            "Policies/Manifests", "Policies", "Decisions", "",
        ],
        ["src/Yipai.Privacy.Names"] = ["Words", "Candidates", "Scoring", "Models", ""],
        ["src/Yipai.Privacy.Server"] =
        [
            "Storage/Forms", "Audit", "Receipts", "Retention", "Rights/Grounds", "Rights/Replies", "Rights/Requests", "Rights", "Incidents",
            "Assessments", "Disclosure", "Accounts", "Storage", "Messages", "ServiceLogs",
            "Contacts", "Received", "Findings", "Verification", "Purchases", "Identities", "Stores", "BreakGlass", "Deidentification",
            "Registers", "",
        ],
        ["src/Yipai.Cases"] =
        [
            "Codes/Identifiers", "Codes", "Places", "Catalogues",
            "Media/Plans", "Media/Boxes", "Media/Jpeg", "Media/Png", "Media/WebP", "Media/Mp4", "Media/Heif", "Media",
            "Deadlines", "Reporting", "Workflow", "Workflow/Duplicates", "Workflow/Steps", "Storage", "Metrics",
            "Participation", "Participation/Storage", "Views",
            "Wire/Staff", "Wire/Tickets", "Wire/Surveys", "Wire/Stores",
            "Wire/Rights", "Wire/Disclosures", "Wire/Participation", "Wire/Personalization", "Wire/Devices",
            "Wire/Contacts", "Wire/Received", "Wire/Findings", "Wire/Verification",
            "Wire/Purchases", "Wire/Identities", "Wire/Products", "Wire/Incidents", "Wire", "Wire/Uploads", "Cities", "",
        ],
        ["src/Yipai.Client"] =
        [
            "Cities", "Sessions", "Storage", "Telemetry", "Http", "Uploads", "Consent", "Reports", "Outbox",
            "Drafts", "Cases", "Rights", "Messages",
            "Support", "Disclosures", "Participation", "Accounts", "Installations", "Contacts", "Verification", "Purchases",
            "Identities", "Staff", "Hosting", "Devices", "",
        ],
        ["src/Yipai.Client.Sqlite"] = ["Databases", "Keys", "Outbox", "Consent", "Drafts", "Sessions", ""],
        ["src/Yipai.Client.Browser"] = ["Modules", "Databases", "Keys", "Networks", "Drafts", "Outbox", "Consent", "Sessions", ""],
        ["src/Yipai.Testing"] = ["Wire", "Faults", "Samples", "Stores", "Cities", ""],
        ["src/Yipai.EntityFrameworkCore"] =
            ["Model/Stores", "Model/Support", "Model/Participation", "Model/Disclosures", "Model/Persons", "Model/Records", "Model",
            "Migrations/Sqlite", "Migrations/PostgreSql",
            "Databases", "Consent", "Audit", "Rights", "Disclosure", "Incidents", "Assessments", "Retention", "Cases", "Accounts",
            "Messages", "Tickets", "Participation", "Stores", "ServiceLogs", "Contacts", "Received", "Findings",
            "Verification", "Purchases", "Identities", "Hosting", ""],
        ["src/Yipai.AspNetCore"] =
        [
            "Access", "Intake", "Intake/Uploads", "Intake/Cities", "Intake/Consents", "Intake/Findings", "Intake/Verification",
            "Intake/Accounts", "Intake/Photos", "Intake/Cases", "Intake/Tickets", "Intake/Participation", "Intake/Reports",
            "Intake/Devices", "Intake/ServiceLogs", "Intake/Storage", "Intake/Contacts", "Intake/Received", "Intake/Purchases",
            "Intake/Identities", "Intake/Erasure", "Intake/Stores", "Intake/Rights", "Intake/Disclosures",
            "Responses", "Authentication", "Endpoints/Audiences", "Endpoints/Exchanges", "Endpoints/Identities", "Endpoints/Uploads",
            "Endpoints", "Endpoints/Middleware", "Hosting", "",
        ],
        ["src/Yipai.Logging"] = ["Values", "Masking", "Providers", ""],
        ["src/Yipai.Tool"] =
            ["Streams", "Detection", "Masking", "Deidentification", "AuditLogs", "Policies", "Cities", "Shells", "Languages", ""],
        ["samples/CityServer"] = ["Logging", "Identity", "", "Demo"],
        ["samples/Story"] = ["", "Steps/Telling", "Steps/Evidence", "Steps"],
        ["samples/CitizenWeb"] =
        [
            "Languages", "Positions", "Offline", "Components/Elements", "Components/Consents", "Components/Accounts", "Components/Rights",
            "Components/Purchases", "Maps", "Components/Reports", "Components/Cases", "Components/Staff", "Layout", "Pages",
        ],
    };
}
