using Microsoft.Extensions.DependencyInjection;
using Yipai.EntityFrameworkCore.Databases;
using Yipai.EntityFrameworkCore.Incidents;
using Yipai.EntityFrameworkCore.Tests.Consent;
using Yipai.Privacy;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Disclosure;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Audit;
using Yipai.Privacy.Server.Incidents;
using Yipai.Privacy.Server.Retention;
using Yipai.Privacy.Server.Rights;
using Yipai.Privacy.Terms;

namespace Yipai.EntityFrameworkCore.Tests;

/// <summary>A host's five lines.</summary>
public sealed class RegistrationTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    [Fact]
    public async Task AddYipaiEntityFrameworkCore_ServicesResolved_OpensNoDatabaseBeforeUse()
    {
        await using ServiceProvider host = Build(stores => stores.UseSqlite(_folder.Database));

        IConsentLedger ledger = host.GetRequiredService<IConsentLedger>();

        Assert.NotNull(host.GetRequiredService<IAuditStore>());
        Assert.False(File.Exists(_folder.Database));

        await host.GetRequiredService<YipaiDatabase>().MigrateAsync();
        await ledger.AppendAsync(SampleEntries.Notice(1, new SubjectId("a")));
        Assert.True(File.Exists(_folder.Database));
    }

    [Fact]
    public async Task UsePostgreSql_ServerNotRunning_RegistersAllTheSame()
    {
        await using ServiceProvider host = Build(stores => stores.UsePostgreSql("Host=127.0.0.1;Port=1;Timeout=2"));

        Assert.IsType<DatabaseIncidentStore>(host.GetRequiredService<IIncidentStore>());
    }

    [Fact]
    public async Task AddYipaiEntityFrameworkCore_NoDatabaseNamed_ThrowsWhenResolved()
    {
        await using ServiceProvider host = Build(_ => { });

        Assert.Equal("YP0401", Assert.Throws<YipaiStorageException>(host.GetRequiredService<IConsentLedger>).Code);
    }

    [Fact]
    public async Task AuditStore_SeveralHandlers_EachHasItsOwnLog()
    {
        await using ServiceProvider host = Build(stores => stores.UseSqlite(_folder.Database));
        await host.GetRequiredService<YipaiDatabase>().MigrateAsync();
        using var log = new AuditLog(host.GetRequiredKeyedService<IAuditStore>("city-b"), TimeProvider.System);

        await log.AppendAsync(AuditEvent.Of("case.received"));

        Assert.Equal(1, (await host.GetRequiredKeyedService<IAuditStore>("city-b").GetHeadAsync())?.Size);
        Assert.Null(await host.GetRequiredKeyedService<IAuditStore>("city-c").GetHeadAsync());
        Assert.Null(await host.GetRequiredService<IAuditStore>().GetHeadAsync());
    }

    [Fact]
    public async Task ReapplyAsync_NotYetRun_DeskAndLedgerAreRefusedUntilItRuns()
    {
        await using ServiceProvider host = Build(
            stores => stores.UseSqlite(_folder.Database).Services.AddYipaiRights(_folder.At("erasures.journal"))
                .AddSingleton<IPersonalDataSource, NoRecords>());
        await host.GetRequiredService<YipaiDatabase>().MigrateAsync();
        RightsDesk desk = host.GetRequiredService<RightsDesk>();
        IConsentLedger ledger = host.GetRequiredService<IConsentLedger>();
        HandlerId handler = host.GetRequiredService<PrivacyGuard>().Handler.Id;
        DateTimeOffset now = DateTimeOffset.UnixEpoch.AddYears(56);
        RightsRequest request = await desk.ReceiveAsync(new RightsApplication(RightKind.Deletion, new SubjectId("person-1")), now);
        await desk.ConfirmIdentityAsync(request.Id, new IdentityEvidence("signed-in", DataItemSet.Empty, "session 7"), now);

        await desk.AssessAsync(request.Id, RightsAnswer.Execute, now);

        Assert.Equal("YP0169", (await Assert.ThrowsAnyAsync<PrivacyException>(() => desk.EraseAsync(request.Id, now).AsTask())).Code);
        Assert.Equal("YP0169",
            (await Assert.ThrowsAnyAsync<PrivacyException>(() => ledger.GetStateAsync(handler, new SubjectId("person-1")).AsTask())).Code);

        await host.GetRequiredService<RestoreGuard>().ReapplyAsync();
        Assert.Equal(now, (await desk.EraseAsync(request.Id, now)).ErasedLiveAt);
        await ledger.AppendAsync(SampleEntries.Record(1, new SubjectId("person-1"), ConsentEvent.Withdrawn, handler));
        Assert.Equal(ConsentEvent.Withdrawn, (await ledger.GetStateAsync(handler, new SubjectId("person-1"))).Find("case-handling")?.Event);
        Assert.Equal(
            [JournalKind.OrderBegun, JournalKind.OrderDone, JournalKind.TakenAway],
            (await host.GetRequiredService<ErasureJournal>().ReadAsync().ToListAsync()).Select(entry => entry.Kind));
    }

    [Fact]
    public async Task AppendAsync_RegisteredListener_HearsOfTheEntry()
    {
        var listener = new CountingListener();
        await using ServiceProvider host =
            Build(stores => stores.UseSqlite(_folder.Database).Services.AddSingleton<IConsentListener>(listener));
        await host.GetRequiredService<YipaiDatabase>().MigrateAsync();

        await host.GetRequiredService<IConsentLedger>().AppendAsync(SampleEntries.Notice(1, new SubjectId("a")));

        Assert.Equal(1, listener.Count);
    }

    [Fact]
    public void AddYipaiRights_NoStore_DeskIsRefused()
    {
        using ServiceProvider host = new ServiceCollection().AddYipaiPrivacy(options => options.UseDemonstrationHandler())
            .AddYipaiRights(_folder.At("erasures.journal")).BuildServiceProvider();

        Assert.Equal("YP0172", Assert.ThrowsAny<PrivacyException>(host.GetRequiredService<RightsDesk>).Code);
    }

    public void Dispose() => _folder.Dispose();

    private static ServiceProvider Build(Action<IYipaiStorageBuilder> choose)
    {
        IServiceCollection services = new ServiceCollection().AddYipaiPrivacy(options => options.UseDemonstrationHandler()).AddYipaiCases();
        choose(services.AddYipaiEntityFrameworkCore());
        return services.BuildServiceProvider();
    }

    private sealed class CountingListener : IConsentListener
    {
        public int Count { get; private set; }

        public ValueTask OnAppendedAsync(LedgerEntry entry, CancellationToken cancellationToken = default)
        {
            Count++;
            return ValueTask.CompletedTask;
        }
    }

    /// <summary>A store that holds nothing about anybody.</summary>
    private sealed class NoRecords : IPersonalDataSource
    {
        public string Name => "nothing";

        public DataItemSet Items => DataItemSet.Empty;

        public IAsyncEnumerable<HeldItem> ReadAsync(HandlerId handlerId, SubjectId subjectId,
            CancellationToken cancellationToken = default) =>
            AsyncEnumerable.Empty<HeldItem>();

        public ValueTask EraseAsync(ErasureOrder order, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;

        public ValueTask DeidentifyAsync(ErasureOrder order, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;

        public ValueTask RestrictAsync(ErasureOrder order, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;

        public ValueTask LiftRestrictionAsync(ErasureOrder order, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;

        public IAsyncEnumerable<DecisionRecord> ReadDecisionsAsync(
            HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default) =>
            AsyncEnumerable.Empty<DecisionRecord>();

        public ValueTask CorrectAsync(
            HandlerId handlerId, SubjectId subjectId, HeldItem corrected, CancellationToken cancellationToken = default) =>
            ValueTask.CompletedTask;
    }
}
