using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Processing;
using Yipai.Sdk.Testing;
using static Yipai.Privacy.Tests.Guards;

namespace Yipai.Privacy.Tests;

/// <summary>One process serves several handlers, and nothing of one counts for another.</summary>
public sealed class SeveralHandlersTests
{
    [Fact]
    [Covers("P3-1")]
    public async Task Decide_ConsentToAnotherHandler_IsUnknown()
    {
        using ServiceProvider services = new ServiceCollection()
            .AddKeyedYipaiPrivacy("north", options => Name(options, "north"))
            .AddKeyedYipaiPrivacy("south", options => Name(options, "south"))
            .BuildServiceProvider();
        PrivacyGuard north = services.GetRequiredKeyedService<PrivacyGuard>("north");
        PrivacyGuard south = services.GetRequiredKeyedService<PrivacyGuard>("south");
        var ledger = new InMemoryConsentLedger();
        await ledger.AppendAsync(Notice(north, TimeSpan.FromHours(1)));
        await ledger.AppendAsync(Record(north, "case-handling", ConsentEvent.Given));

        ProcessingRequest report = Request(Activities.ReportCase, DataItems.CaseReport);

        Assert.True(north.Decide(report, await ledger.GetStateAsync(new HandlerId("north"), Subject)).IsAllowed);
        Assert.Equal(DenialReason.NoticeNotShown, south.Decide(report, await ledger.GetStateAsync(new HandlerId("south"), Subject)).Reason);
        Assert.False(south.CreatePrompt("case-handling").IsAnsweredBy(Record(north, "case-handling", ConsentEvent.Given)));
    }

    [Fact]
    public void AddKeyedYipaiPrivacy_HandlerUnderAForeignId_IsRefused()
    {
        using ServiceProvider services = new ServiceCollection().AddKeyedYipaiPrivacy("north", options => Name(options, "south"))
            .BuildServiceProvider();

        Exception refused = Assert.ThrowsAny<Exception>(() => services.GetRequiredKeyedService<PrivacyGuard>("north"));
        Assert.Contains("YP0190", Assert.IsType<OptionsValidationException>(refused).Message);
    }

    private static void Name(YipaiPrivacyOptions options, string id)
    {
        options.UseDemonstrationHandler();
        options.Handler = new PersonalInformationHandler($"{id} city", "privacy@example.cn", new HandlerId(id));
    }
}
