using System.Reflection;

namespace Yipai.Sdk.DocsTests;

/// <summary>What the pages presume: namespaces that they leave out, and variables that they do not declare.</summary>
internal static class Ambient
{
    /// <summary>Every public namespace of the packages, and those of the platform that a page needs now and then.</summary>
    public static readonly string Usings = string.Join('\n', NamespacesOfThePackages()
        .Concat(["System.Text.Json", "System.Text.Json.Serialization", "System.Text.Json.Serialization.Metadata"])
        .Select(name => $"using {name};"));

    /// <summary>The name under which the examples in the comments of types have their variables.</summary>
    public const string Examples = "examples";

    /// <summary>What every page may presume: what a host takes from its container, a signed-in person, and now.</summary>
    private const string Common = """
        static IServiceCollection services; static WebApplicationBuilder builder; static WebApplication app;
        static YipaiPrivacyOptions options; static PrivacyGuard guard; static Masker masker; static YipaiClient client;
        static IConsentLedger ledger; static CaseCatalogue catalogue; static IdentifierSource identifiers; static TimeProvider time;
        static DateTimeOffset now; static PolicyPrincipal me; static SubjectId subjectId; static HandlerId handlerId;
        static ConsentState state; static DataItemSet items; static ReportDraft draft; static SubmissionReceipt receipt;
        static string connectionString;
        interface CityRecords : IPersonalDataSource;
        """;

    /// <summary>By page: members, as C# declares them, beside those that every page has.</summary>
    private static readonly Dictionary<string, string> ByPage = new()
    {
        [Examples] = """
            static AccountRegistration registration; static ConsentRecord record; static ConsentPrompt prompt;
            static NoticeSupplement supplement; static ProcessingRequest request; static PreparedReport report; static CaseId caseId;
            static Guid entryId; static DisclosureRequest disclosure; static DisclosureDecision publication; static ReportId id;
            static IJsonTypeInfoResolver context; static PublicCaseView view; static CaseFile file; static CaseViewComposer composer;
            static RightsDesk desk; static IdentityEvidence evidence; static DisclosureDesk disclosures; static IncidentDesk incidents;
            static AuditLog log; static IReadOnlyList<HeldRecord> records; static CaseWorkflow workflow; static CaseCommand command;
            static CaseActor actor; static ReporterContact contact; static SupportTicket ticket; static TimeLimit limit;
            static FakeCity city; static OutboxEntry entry;
            static void Show(string text) { } static void Show(string text, IReadOnlyList<PolicyChange> changes) { }
            static Task<bool> AskAsync(string text) => Task.FromResult(true);
            static Task<bool> AskAsync(ConsentPrompt prompt) => Task.FromResult(true);
            """,
        ["docs/browser.md"] = "static CityProfile city;",
        ["docs/catalogues.md"] = "static DateOnly day; static Stream stream;",
        ["docs/city-profile.md"] = "static void Show(string text, IReadOnlyList<PolicyChange> changes) { }",
        ["docs/consent.md"] = "static Guid id; static ProcessingRequest request;",
        ["docs/deadlines.md"] = "static DateTimeOffset dispatched; static TextReader reader;",
        ["docs/deidentification.md"] = "static byte[] secret; static string identityNumber; static IReadOnlyList<string[]> rows;",
        ["docs/detection.md"] = "static byte[] utf8; static List<TextFinding> found; static TextRecognizer ownKind; static string value;",
        ["docs/device.md"] = "static CityProfile city; static string key; static ReportedPlace place;",
        ["docs/disclosure.md"] = """
            static DisclosureDesk desk; static DisclosureRequest request; static string authority; static string instrument;
            """,
        ["docs/first-errors.md"] = """
            static IServiceProvider provider;
            static Task ShowAsync(string text) => Task.CompletedTask; static Task<bool> AskAsync(string text) => Task.FromResult(true);
            static void Show(string text) { } static class MyContext { public static JsonSerializerContext Default => null; }
            """,
        ["docs/masking.md"] = """
            static ReadOnlySpan<char> span => default; static Span<char> destination => default; static Audience audience; static int n;
            static string body; static byte[] bytes;
            """,
        ["docs/media.md"] = """
            static Stream source; static Stream destination; static Stream scrubbed; static Stream destinationOfCopy;
            static IMediaRedactor redactor;
            """,
        ["docs/metrics.md"] = "static CaseFile file; static CaseFacts[] factsOfCases;",
        ["docs/mobile.md"] = """
            static IDevicePermissionSource permissions; static IConnectivity connectivity; static IOutboxProtector protector;
            static CityProfile city; static string database; static IServiceProvider provider;
            """,
        ["docs/participation.md"] = """
            static ParticipationGate gate; static ParticipationEntry entry; static PolicyPrincipal principal; static ConsentState consent;
            static CivicCampaign campaign; static CaseId caseId;
            """,
        ["docs/permissions.md"] = "static IDevicePermissionSource phone; static DeviceOwner owner;",
        ["docs/places.md"] = "static GeoPoint<Gcj02> other; static Utf8JsonWriter writer;",
        ["docs/policy-manifest.md"] = """
            static byte[] bytes; static byte[] overlayBytes; static NoticeSupplement supplement; static PersonalInformationHandler handler;
            static PrivacyProfile profile; static PrivacyPolicy older; static PrivacyPolicy newer;
            """,
        ["docs/privacy-model.md"] = "static ConsentState consent;",
        ["docs/quick-start.md"] = """
            static void Show(string text) { } static Task<bool> AskAsync(string text) => Task.FromResult(true);
            """,
        ["docs/reports.md"] = """
            static ReportedPlace pin; static PreparedReport report; static IEnumerable<CaseFile> openCases; static ReportPhoto photo;
            static void Show(string text) { }
            """,
        ["docs/rights.md"] = """
            static string sessionReference; static DateTimeOffset oldestBackupAt; static DateTimeOffset later; static Guid accessId;
            static Stream output;
            static CaseId caseId; static Guid requestId; static string words;
            """,
        ["docs/safeguards.md"] = """
            static StoreDescription store; static IIncidentStore incidents; static IEnumerable<StoredEntry> entriesFromLastTime;
            static PolicyPrincipal principal;
            static ConsentState consent; static Uri address; static IIncidentResponder responder;
            """,
        ["docs/server-setup.md"] = """
            static IReadOnlyList<ImpactAssessment> signed;
            static NoticeSupplement supplement; static ProcessingRequest request; static PreparedReport report; static CaseId caseId;
            """,
        ["docs/staff-desk.md"] = "static CaseId caseId; static PhotoDigest photo; static byte[] copy;",
        ["docs/views.md"] = """
            static CaseViewComposer views; static CaseFile file; static DisclosureRequest publication; static ConsentState consent;
            static ReporterContact contact; static SupportTicket ticket; static CasePhoto photo;
            static Stream scrubbed; static Stream destination; static IMediaRedactor redactor;
            """,
        ["docs/workflow.md"] = """
            static ICaseStore caseStore; static PreparedReport report; static CaseId id; static DateTimeOffset receivedAt;
            static IEnumerable<CaseChange> storedChanges;
            """,
        ["src/Yipai.Client/README.md"] = "static AccountRegistration registration;",
        ["src/Yipai.EntityFrameworkCore/README.md"] = "static ConsentRecord record;",
    };

    /// <summary>What lies before a block that begins in the middle of a statement.</summary>
    private static readonly Dictionary<(string Page, int Index), string> Beginnings = new()
    {
        [("docs/errors.md", 0)] = "try { } ",
    };

    public static IEnumerable<string> Pages => ByPage.Keys.Where(page => page != Examples);

    /// <summary>What a page presumes; a Chinese page presumes the same as the English one.</summary>
    public static string Of(string page)
    {
        string english = page.Replace("docs/zh-CN/", "docs/", StringComparison.Ordinal);
        return $"{Common}\n{ByPage.GetValueOrDefault(english, "")}";
    }

    public static string Before(PageBlock block) => Beginnings.GetValueOrDefault((block.Page, block.Index), "");

    private static IEnumerable<string> NamespacesOfThePackages() =>
        from file in Directory.EnumerateFiles(AppContext.BaseDirectory, "Yipai.*.dll")
        where !Path.GetFileName(file).StartsWith("Yipai.Sdk.", StringComparison.Ordinal)
        from name in Assembly.LoadFrom(file).GetExportedTypes().Select(type => type.Namespace!).Distinct()
        where name.StartsWith("Yipai.", StringComparison.Ordinal)
        select name;
}
