using System.Text;
using Yipai.Privacy.Server.Retention;
using Yipai.Privacy.Server.Rights;
using Yipai.Privacy.Terms;
using Yipai.Sdk.Testing;
using static Yipai.Privacy.Tests.Guards;
using static Yipai.Privacy.Server.Tests.Rights.DeskWorld;

namespace Yipai.Privacy.Server.Tests.Rights;

public sealed class ErasureTests
{
    public static TheoryData<PrivacyProfile> Profiles => [PrivacyProfile.Strict2026, PrivacyProfile.AsWritten2021];

    /// <summary>Each place at which a process can be killed: after any number of journal appends or calls of a store.</summary>
    public static TheoryData<int, int, int> Crashes => new()
    {
        { 0, 99, 99 }, { 99, 0, 99 }, { 99, 1, 99 }, { 99, 2, 99 }, { 99, 99, 0 }, { 99, 99, 1 }, { 99, 99, 2 }, { 1, 99, 99 },
            { 99, 99, 99 },
    };

    [Theory, MemberData(nameof(Profiles))]
    [Covers("P4.3.2/2", "P4.3.3", "P4.1.2-9(2)")]
    public async Task EraseAsync_ClosedAccount_IsErasedLiveThenFromTheBackups(PrivacyProfile profile)
    {
        var world = new DeskWorld(profile);
        Guid id = await world.ExecutingAsync(RightKind.AccountClosure);

        ErasureReply reply = await world.Desk.EraseAsync(id, Now);

        Assert.Empty(world.Accounts.Values(Subject));
        Assert.Equal((Now, new DateOnly(2027, 2, 21)), (reply.ErasedLiveAt, reply.BackupErasureExpectedOn));
        Assert.Contains("备份预计于 2027-02-21 前更新时删除", reply.Explain(), StringComparison.Ordinal);

        Assert.Null(await world.Desk.CertifyAsync(id, oldestBackupAt: Now.AddDays(-1), Now.AddDays(90)));
        Assert.Null(await world.Desk.CertifyAsync(id, oldestBackupAt: Now, Now.AddDays(90)));
        Assert.Null(await world.Desk.CertifyAsync(id, oldestBackupAt: Now.AddDays(91), Now.AddDays(90)));
        Assert.Equal(RightsState.ErasedLive, await world.StateAsync(id));
        ErasureCertificate? certificate = await world.Desk.CertifyAsync(id, oldestBackupAt: Now.AddDays(1), Now.AddDays(90));
        Assert.Equal(Now, certificate!.ErasedLiveAt);
        Assert.Equal(RightsState.Closed, await world.StateAsync(id));
    }

    [Theory, MemberData(nameof(Profiles))]
    [Covers("P4.3.3", "P4.3.2/2")]
    public async Task Explain_ReplyAndCertificate_SayWhatIsKept(PrivacyProfile profile)
    {
        var world = new DeskWorld(profile);
        Guid id = await world.ExecutingAsync(RightKind.AccountClosure);
        ErasureReply reply = await world.Desk.EraseAsync(id, Now);

        ErasureCertificate certificate = (await world.Desk.CertifyAsync(id, Now.AddDays(1), Now.AddDays(1)))!;

        Assert.All([reply.Kept, certificate.Kept], kept =>
        {
            Assert.Equal(["同意凭证", "对外提供记录", "审计日志"], kept.Where(step => step.Evidence is not null).Select(step => step.Evidence));
            ErasureStep log = kept.Single(step => step.Item == DataItems.IpAddress);
            Assert.Equal((RetentionOutcome.StorageOnly, (DateOnly?)new DateOnly(2027, 5, 23), "CSL 23(3)"),
                (log.Outcome, log.Until, log.Rule.Text));
        });
        Assert.All([reply.Explain(), certificate.Explain()], text => Assert.Contains("审计日志", text, StringComparison.Ordinal));
        Assert.Equal(["192.0.2.7"], world.Cases.Values(Subject).Where(value => value.StartsWith("192", StringComparison.Ordinal)));
        Assert.Contains(DataItems.IpAddress, world.Cases.Restricted.Single().Items.ToList());
        Assert.Contains(DataItems.CaseReport, world.Cases.Deidentified.Single().Items.ToList());
    }

    [Theory, MemberData(nameof(Profiles))]
    [Covers("P4.3.2/1")]
    public async Task EraseAsync_PartOfTheItems_LeavesTheOthersAndThoseWithheld(PrivacyProfile profile)
    {
        var world = new DeskWorld(profile);
        Guid id = await world.VerifiedAsync(
            RightKind.Deletion, DataItems.MobileNumber, ground: new(DeletionReason.IllegalProcessing, ProcessingOperation.Use));
        await world.Desk.AssessAsync(id, RightsAnswer.Execute, Now);

        await world.Desk.EraseAsync(id, Now);

        Assert.Equal(["someone"], world.Accounts.Values(Subject));

        Guid whole = await world.VerifiedAsync(RightKind.AccountClosure);
        await world.Desk.AssessAsync(whole,
            RightsAnswer.CannotRespond(RightsExemption.CriminalJustice, "why", "decree 3", DataItems.AccountName), Now);
        await world.Desk.AssessAsync(whole, RightsAnswer.Execute, Now);
        ErasureReply reply = await world.Desk.EraseAsync(whole, Now);
        Assert.Equal(["someone"], world.Accounts.Values(Subject));
        Assert.Equal(DataItems.AccountName.Id, reply.WithheldItems.ToString());
    }

    [Theory, MemberData(nameof(Crashes))]
    [Covers("P4.3.2/2")]
    public async Task EraseAsync_CutShortAnywhere_IsFinishedAfterTheRestart(int appends, int accountCalls, int caseCalls)
    {
        var world = new DeskWorld(PrivacyProfile.Strict2026);
        Guid id = await world.ExecutingAsync(RightKind.AccountClosure);
        world.JournalStore.AppendsBeforeCrash = appends;
        world.Accounts.CallsBeforeCrash = accountCalls;
        world.Cases.CallsBeforeCrash = caseCalls;
        bool isCut = appends + accountCalls + caseCalls < 3 * 99;

        Assert.Equal(isCut, await Xunit.Record.ExceptionAsync(() => world.Desk.EraseAsync(id, Now).AsTask()) is IOException);

        world.Restart();
        await world.Guard.ReapplyAsync();
        bool wasBegun = appends > 0;
        Assert.Equal(wasBegun, world.Accounts.Values(Subject).Count == 0);
        ErasureReply reply = await world.Desk.EraseAsync(id, Now.AddHours(1));
        Assert.Empty(world.Accounts.Values(Subject));
        Assert.Equal(wasBegun ? Now : Now.AddHours(1), reply.ErasedLiveAt);
        Assert.Equal(RightsState.ErasedLive, await world.StateAsync(id));
        Assert.Equal(reply.ErasedLiveAt, (await world.Desk.EraseAsync(id, Now.AddHours(2))).ErasedLiveAt);
    }

    [Theory, MemberData(nameof(Profiles))]
    [Covers("P4.3.2/2")]
    public async Task ReapplyAsync_RestoredBackup_BringsNobodyBack(PrivacyProfile profile)
    {
        var world = new DeskWorld(profile);
        Action restoreAccounts = world.Accounts.Backup(), restoreCases = world.Cases.Backup();
        Guid id = await world.ExecutingAsync(RightKind.AccountClosure);
        await world.Desk.EraseAsync(id, Now);

        world.Restart();
        restoreAccounts();
        restoreCases();

        Assert.Equal([Mobile, "someone"], world.Accounts.Values(Subject));
        Guid access = await world.ExecutingAsync(RightKind.Access);
        Assert.False(world.Guard.IsReady);
        Assert.Equal("YP0169", await CodeAsync(() => world.ReadAsync(access)));
        Assert.Equal(1, await world.Guard.ReapplyAsync());
        Assert.True(world.Guard.IsReady);
        Assert.Empty(world.Accounts.Values(Subject));
        Assert.DoesNotContain(await world.ReadAsync(access), line => line.Value == Mobile);
    }

    [Fact]
    [Covers("P4.3.2/2")]
    public async Task ReapplyAsync_ValueGivenAfterTheErasure_Stays()
    {
        var world = new DeskWorld(PrivacyProfile.Strict2026);
        await world.Desk.EraseAsync(await world.ExecutingAsync(RightKind.Deletion, DataItems.MobileNumber), Now);
        world.Accounts.Add(Subject, DataItems.MobileNumber, "13700000000", Now.AddDays(1));
        world.Restart();

        await world.Guard.ReapplyAsync();

        Assert.Equal(["someone", "13700000000"], world.Accounts.Values(Subject));
    }

    [Fact]
    [CoversStrict("S12")]
    public async Task RestrictAsync_AfterARestart_FreezesTheStoreAgain()
    {
        var world = new DeskWorld(PrivacyProfile.Strict2026);

        await world.Desk.RestrictAsync(await world.ExecutingAsync(RightKind.Restriction, DataItems.MobileNumber), Now);

        Assert.Equal((DataItems.MobileNumber.Id, Subject),
            (world.Accounts.Restricted.Single().Items.ToString(), world.Accounts.Restricted.Single().SubjectId));
        world.Restart();
        await world.Guard.ReapplyAsync();
        Assert.Equal(2, world.Accounts.Restricted.Count);
        Assert.Equal([Mobile, "someone"], world.Accounts.Values(Subject));
    }

    [Fact]
    public async Task ErasureJournal_ErasedAccount_HoldsNoPersonalValue()
    {
        var world = new DeskWorld(PrivacyProfile.Strict2026);
        await world.Desk.EraseAsync(await world.ExecutingAsync(RightKind.AccountClosure), Now);
        await foreach (ReadOnlyMemory<byte> entry in world.JournalStore.ReadAsync())
        {
            string text = Encoding.UTF8.GetString(entry.Span);
            Assert.Contains(Subject.Value, text, StringComparison.Ordinal);
            Assert.DoesNotContain(Mobile, text, StringComparison.Ordinal);
        }
    }
}
