using Yipai.Privacy.Consent;
using Yipai.Privacy.Processing;
using Yipai.Privacy.Server.Retention;
using Yipai.Privacy.Server.Rights;
using Yipai.Privacy.Terms;
using Yipai.Privacy.Tests;
using Yipai.Sdk.Testing;

namespace Yipai.Privacy.Server.Tests.Rights;

public sealed class EndOfUseTests
{
    [Fact]
    [Covers("P4.3.3", "P4.1.2-9(2)")]
    public async Task EraseAsync_AccountClosed_GuardDeniesAfterwards()
    {
        (RightsDesk desk, IConsentLedger ledger, PrivacyGuard guard) = await ArrangeAsync();

        await EraseAsync(desk, RightKind.AccountClosure);

        ConsentState state = await ledger.GetStateAsync(guard.Handler.Id, Guards.Subject);

        Assert.Equal(DenialReason.UseEnded, Decide(guard, state).Reason);
    }

    [Fact]
    [Covers("P4.3.3")]
    public async Task EraseAsync_Repeated_EndsTheUseOnce()
    {
        (RightsDesk desk, IConsentLedger ledger, PrivacyGuard guard) = await ArrangeAsync();

        Guid id = await EraseAsync(desk, RightKind.AccountClosure);
        await desk.EraseAsync(id, Guards.Now.AddDays(1));

        Assert.Single((await ledger.ReadAsync(guard.Handler.Id, Guards.Subject).ToListAsync()).OfType<EndOfUse>());
    }

    [Fact]
    public async Task EraseAsync_OnlyADeletion_DoesNotEndTheUse()
    {
        (RightsDesk desk, IConsentLedger ledger, PrivacyGuard guard) = await ArrangeAsync();

        await EraseAsync(desk, RightKind.Deletion);

        Assert.False((await ledger.GetStateAsync(guard.Handler.Id, Guards.Subject)).HasEnded(Guards.Now.AddDays(1)));
    }

    private static async Task<(RightsDesk Desk, IConsentLedger Ledger, PrivacyGuard Guard)> ArrangeAsync()
    {
        var options = new YipaiPrivacyOptions();
        options.UseDemonstrationHandler();
        var guard = new PrivacyGuard(options);
        var ledger = new InMemoryConsentLedger();
        var world = new DeskWorld(guard.Profile);
        ConsentPrompt prompt = guard.CreatePrompt("case-handling");
        await ledger.AppendAsync(guard.Notice.Present(Guid.NewGuid(), Guards.Subject, "app", Guards.Now.AddDays(-1)));
        await ledger.AppendAsync(prompt.Record(ConsentEvent.Given, Guid.NewGuid(), Guards.Subject, "app", "tap", Guards.Now.AddDays(-1)));
        Assert.True(Decide(guard, await ledger.GetStateAsync(guard.Handler.Id, Guards.Subject)).IsAllowed);
        var desk = new RightsDesk(
            guard.Handler, guard.Policy.RetentionUnder(guard.Profile), world.Requests, world.Guard, null, ledger,
                guard.Notice.Version.ContentHash);
        return (desk, ledger, guard);
    }

    private static ProcessingDecision Decide(PrivacyGuard guard, ConsentState state) => guard.Decide(
        new(Activities.ReportCase, DataItems.CaseReport) { Principal = PolicyPrincipal.Registered(Guards.Subject),
            Now = Guards.Now.AddDays(2) },
        state);

    private static async Task<Guid> EraseAsync(RightsDesk desk, RightKind kind)
    {
        RightsRequest request = await desk.ReceiveAsync(new RightsApplication(kind, Guards.Subject), Guards.Now);
        await desk.ConfirmIdentityAsync(request.Id, DeskWorld.SignedIn, Guards.Now);
        await desk.AssessAsync(request.Id, RightsAnswer.Execute, Guards.Now);
        await desk.EraseAsync(request.Id, Guards.Now);
        return request.Id;
    }
}
