using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Yipai.Privacy.Server.Rights;
using Yipai.Privacy.Terms;
using Yipai.Privacy.Tests;
using Yipai.Sdk.Testing;

namespace Yipai.Privacy.Server.Tests.Rights;

public sealed class RightsStartupTests
{
    [Fact]
    [Covers("P4.3.2/1", "P4.3.3")]
    public void Start_NoStoreRegistered_FailsAndNamesTheCure()
    {
        string message = Assert.Throws<OptionsValidationException>(() => Start(_ => { })).Message;

        Assert.Contains("YP0173", message, StringComparison.Ordinal);
        Assert.Contains("IPersonalDataSource", message, StringComparison.Ordinal);
    }

    [Fact]
    [Covers("P4.3.2/1", "P4.3.3")]
    public void Start_AnItemOfThePolicyBelongsToNoStore_FailsAndNamesTheItem()
    {
        string message = Assert.Throws<OptionsValidationException>(() =>
            Start(services => services.AddSingleton(Holding(DataItems.AccountName)))).Message;

        Assert.Contains("YP0174", message, StringComparison.Ordinal);
        Assert.Contains("phone.mobile", message, StringComparison.Ordinal);
        Assert.DoesNotContain("account.name", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Start_EveryItemBelongsToAStore_Succeeds() => Start(services => services.AddSingleton(Holding([.. DataItems.All])));

    [Fact]
    public void Start_TheItemsThatTheHostCollectsBelongToStores_Succeeds() => Start(services => services
        .AddSingleton(new RightsOptions { CollectedItems =
            DataItemSet.Of(DataItems.AccountName, DataItems.MobileNumber, DataItems.AccountPassword) })
        .AddSingleton(Holding(DataItems.AccountName))
        .AddSingleton(Holding(DataItems.MobileNumber, DataItems.AccountPassword)));

    [Theory]
    [InlineData("zh-CN", "已删除")]
    [InlineData("en", "Erased")]
    [Covers("P4.3.2/1")]
    public async Task Explain_NoStoreHoldsTheItem_DoesNotSayErased(string language, string erased)
    {
        var world = new DeskWorld(PrivacyProfile.Strict2026);
        Guid id = await world.ExecutingAsync(RightKind.Deletion, DataItemSet.Of(DataItems.Photo));

        ErasureReply reply = await world.Desk.EraseAsync(id, Guards.Now);

        Assert.DoesNotContain(erased, reply.Explain(language), StringComparison.Ordinal);
        Assert.Equal(DataItemSet.Of(DataItems.Photo), reply.ItemsWithoutStore);
    }

    private static IPersonalDataSource Holding(params DataItem[] items) => new ListedSource("store", DataItemSet.Of(items));

    private static void Start(Action<IServiceCollection> register)
    {
        IServiceCollection services = new ServiceCollection().AddYipaiPrivacy(options => options.UseDemonstrationHandler())
            .AddYipaiRights("unused.journal");
        register(services);
        using ServiceProvider host = services.BuildServiceProvider();
        host.GetRequiredService<IStartupValidator>().Validate();
    }
}
