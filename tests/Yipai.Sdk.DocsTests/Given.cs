using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Yipai.Cases;
using Yipai.Client;
using Yipai.Privacy;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Retention;

namespace Yipai.Sdk.DocsTests;

/// <summary>What the code of a page takes as given. Snippets are compiled against it and never run.</summary>
public static class Given
{
    public static Host builder => throw NotRun();

    public static ReportDraft draft => throw NotRun();

    public static AccountRegistration registration => throw NotRun();

    public static ConsentRecord choice => throw NotRun();

    public static SubjectId subjectId => throw NotRun();

    private static InvalidOperationException NotRun() => new("Snippets are compiled, not run.");

    /// <summary>A host's builder, with the two properties that pages use.</summary>
    public sealed class Host
    {
        public IServiceCollection Services => throw NotRun();

        public ILoggingBuilder Logging => throw NotRun();
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
