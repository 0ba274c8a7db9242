using Microsoft.Extensions.DependencyInjection;
using Yipai.EntityFrameworkCore.Consent;
using Yipai.EntityFrameworkCore.Databases;
using Yipai.EntityFrameworkCore.Tests.Consent;
using Yipai.Privacy.Audit;
using Yipai.Privacy.Consent;

namespace Yipai.EntityFrameworkCore.Tests;

/// <summary>A host's five lines.</summary>
public sealed class RegistrationTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    [Fact]
    public async Task Nothing_is_opened_before_it_is_asked_for()
    {
        await using ServiceProvider host = Build(stores => stores.UseSqlite(_folder.Database));
        IConsentLedger ledger = host.GetRequiredService<IConsentLedger>();
        Assert.NotNull(host.GetRequiredService<IAuditStore>());
        Assert.False(File.Exists(_folder.Database));

        await host.GetRequiredService<YipaiDatabase>().MigrateAsync();
        await ledger.AppendAsync(SampleEntries.Notice(1, "a"));
        Assert.True(File.Exists(_folder.Database));
    }

    [Fact]
    public async Task A_server_that_does_not_run_does_not_hinder_the_registration()
    {
        await using ServiceProvider host = Build(stores => stores.UsePostgreSql("Host=127.0.0.1;Port=1;Timeout=2"));
        Assert.IsType<DatabaseConsentLedger>(host.GetRequiredService<IConsentLedger>());
    }

    [Fact]
    public async Task A_database_that_is_not_named_is_asked_for()
    {
        await using ServiceProvider host = Build(_ => { });
        Assert.Equal("YP0401", Assert.Throws<YipaiStorageException>(host.GetRequiredService<IConsentLedger>).Code);
    }

    [Fact]
    public async Task Each_of_several_handlers_has_a_log_of_its_own_under_its_id()
    {
        await using ServiceProvider host = Build(stores => stores.UseSqlite(_folder.Database));
        await host.GetRequiredService<YipaiDatabase>().MigrateAsync();
        using var log = new AuditLog(host.GetRequiredKeyedService<IAuditStore>("city-b"), TimeProvider.System);
        await log.AppendAsync(AuditEvent.Of("case.received"));
        Assert.Equal(1, (await host.GetRequiredKeyedService<IAuditStore>("city-b").GetHeadAsync())?.Size);
        Assert.Null(await host.GetRequiredKeyedService<IAuditStore>("city-c").GetHeadAsync());
        Assert.Null(await host.GetRequiredService<IAuditStore>().GetHeadAsync());
    }

    public void Dispose() => _folder.Dispose();

    private static ServiceProvider Build(Action<IYipaiStorageBuilder> choose)
    {
        IServiceCollection services = new ServiceCollection().AddYipaiPrivacy(options => options.UseDemonstrationHandler()).AddYipaiCases();
        choose(services.AddYipaiEntityFrameworkCore());
        return services.BuildServiceProvider();
    }
}
