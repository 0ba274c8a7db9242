using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Yipai.Cases;
using Yipai.Cases.Deadlines;
using Yipai.Cases.Views;
using Yipai.Cases.Workflow;
using Yipai.Client;
using Yipai.Privacy;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Retention;
using Yipai.Privacy.Server.Rights;

namespace Yipai.Sdk.DocsTests;

/// <summary>What the code of a page takes as given. Snippets are compiled against it and never run.</summary>
public static class Given
{
    public static Host builder => throw NotRun();

    public static ReportDraft draft => throw NotRun();

    public static AccountRegistration registration => throw NotRun();

    public static ConsentRecord choice => throw NotRun();

    public static SubjectId subjectId => throw NotRun();

    public static HandlerId handlerId => throw NotRun();

    public static NoticeSupplement supplement => throw NotRun();

    public static DataItemSet items => throw NotRun();

    public static YipaiClient client => throw NotRun();

    public static RunningHost app => throw NotRun();

    public static IConsentLedger ledger => throw NotRun();

    public static PrivacyGuard guard => throw NotRun();

    public static ProcessingRequest request => throw NotRun();

    public static PreparedReport report => throw NotRun();

    public static CaseId caseId => throw NotRun();

    public static DateTimeOffset now => throw NotRun();

    public static IServiceCollection services => throw NotRun();

    public static Masker masker => throw NotRun();

    public static ConsentState state => throw NotRun();

    public static ConsentPrompt prompt => throw NotRun();

    public static ConsentRecord record => throw NotRun();

    public static Guid entryId => throw NotRun();

    public static DisclosureRequest disclosure => throw NotRun();

    public static DisclosureDecision publication => throw NotRun();

    public static IJsonTypeInfoResolver context => throw NotRun();

    public static PublicCaseView view => throw NotRun();

    public static RightsDesk desk => throw NotRun();

    public static IdentityEvidence evidence => throw NotRun();

    public static DisclosureDesk disclosures => throw NotRun();

    public static IncidentDesk incidents => throw NotRun();

    public static AuditLog log => throw NotRun();

    public static IReadOnlyList<HeldRecord> records => throw NotRun();

    public static ReportId id => throw NotRun();

    public static CaseFile file => throw NotRun();

    public static CaseWorkflow workflow => throw NotRun();

    public static CaseCommand command => throw NotRun();

    public static CaseActor actor => throw NotRun();

    public static CaseViewComposer composer => throw NotRun();

    public static ReporterContact contact => throw NotRun();

    public static SupportTicket ticket => throw NotRun();

    public static TimeLimit limit => throw NotRun();

    public static void Show(string text) => throw NotRun();

    public static Task<bool> AskAsync(string text) => throw NotRun();

    private static InvalidOperationException NotRun() => new("Snippets are compiled, not run.");

    /// <summary>A host's builder, with the two properties that pages use.</summary>
    public sealed class Host
    {
        public IServiceCollection Services => throw NotRun();

        public ILoggingBuilder Logging => throw NotRun();
    }

    /// <summary>A host that was built.</summary>
    public sealed class RunningHost
    {
        public IServiceProvider Services => throw NotRun();
    }

    /// <summary>A store of personal information, as a host writes it.</summary>
    public abstract class CityRecords : IPersonalDataSource
    {
        public abstract string Name { get; }

        public abstract DataItemSet Items { get; }

        public abstract IAsyncEnumerable<HeldItem> ReadAsync(
            HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default);

        public abstract ValueTask EraseAsync(ErasureOrder order, CancellationToken cancellationToken = default);

        public abstract ValueTask DeidentifyAsync(ErasureOrder order, CancellationToken cancellationToken = default);

        public abstract ValueTask RestrictAsync(ErasureOrder order, CancellationToken cancellationToken = default);

        public abstract ValueTask CorrectAsync(
            HandlerId handlerId, SubjectId subjectId, HeldItem corrected, CancellationToken cancellationToken = default);
    }
}
