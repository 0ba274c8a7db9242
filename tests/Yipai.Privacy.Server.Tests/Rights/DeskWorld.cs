using Yipai.Privacy.Processing;
using Yipai.Privacy.Server.Retention;
using Yipai.Privacy.Server.Rights;
using Yipai.Privacy.Terms;
using static Yipai.Privacy.Tests.Guards;

namespace Yipai.Privacy.Server.Tests.Rights;

/// <summary>A desk over two stores, one person known to them, and what outlives a crash.</summary>
internal sealed class DeskWorld
{
    public const string Mobile = "13912345678";

    public DeskWorld(PrivacyProfile profile, RightsOptions? options = null, HandlerRole role = HandlerRole.Commercial)
    {
        Profile = profile;
        Options = options;
        Role = role;
        JournalStore = new CrashingJournalStore(new InMemoryErasureJournalStore());
        Accounts.Add(Subject, DataItems.MobileNumber, Mobile);
        Accounts.Add(Subject, DataItems.AccountName, "someone");
        Cases.Add(Subject, DataItems.CaseReport, "a manhole cover is missing");
        Cases.Add(Subject, DataItems.IpAddress, "192.0.2.7");
        Restart();
        Guard.ReapplyAsync().AsTask().GetAwaiter().GetResult();
    }

    public static IdentityEvidence SignedIn { get; } = new("signed-in", DataItemSet.Empty, "session 7");

    public PrivacyProfile Profile { get; }

    public RightsOptions? Options { get; }

    public HandlerRole Role { get; }

    public ListedSource Accounts { get; } = new("accounts", DataItemSet.Of(DataItems.MobileNumber, DataItems.AccountName));

    public ListedSource Cases { get; } = new("cases", DataItemSet.Of(DataItems.CaseReport, DataItems.IpAddress));

    public CrashingJournalStore JournalStore { get; }

    public InMemoryRightsRequestStore Requests { get; } = new();

    public RestoreGuard Guard { get; private set; } = null!;

    public RightsDesk Desk { get; private set; } = null!;

    /// <summary>A new process over the same stores.</summary>
    public void Restart()
    {
        JournalStore.AppendsBeforeCrash = Accounts.CallsBeforeCrash = Cases.CallsBeforeCrash = int.MaxValue;
        var handler = new PersonalInformationHandler("示范城市", "privacy@example.cn", new HandlerId("demonstration"), Role);
        Guard = new RestoreGuard(new ErasureJournal(JournalStore), [Accounts, Cases]);
        Desk = new RightsDesk(handler, YipaiPolicy.V2021_01_20.RetentionUnder(Profile), Requests, Guard, Options);
    }

    /// <summary>A request whose person has shown who they are.</summary>
    public async Task<Guid> VerifiedAsync(RightKind kind, DataItemSet items = default, DateTimeOffset? at = null,
        DeletionGround ground = default)
    {
        RightsRequest request = await Desk.ReceiveAsync(new RightsApplication(kind, Subject, items) { Ground = ground }, at ?? Now);
        Assert.True((await Desk.ConfirmIdentityAsync(request.Id, SignedIn, at ?? Now)).IsAccepted);
        return request.Id;
    }

    /// <summary>A request that is being carried out.</summary>
    public async Task<Guid> ExecutingAsync(RightKind kind, DataItemSet items = default, DateTimeOffset? at = null)
    {
        Guid id = await VerifiedAsync(kind, items, at);
        Assert.Equal(RightsState.Executing, (await Desk.AssessAsync(id, RightsAnswer.Execute, at ?? Now)).State);
        return id;
    }

    public async Task<RightsState> StateAsync(Guid id) => (await Desk.FindAsync(id))!.State;

    public async Task<List<AccessLine>> ReadAsync(Guid id)
    {
        var lines = new List<AccessLine>();
        await foreach (AccessLine line in Desk.AccessAsync(id))
        {
            lines.Add(line);
        }

        return lines;
    }

    /// <summary>The code of the error that a call throws.</summary>
    public static async Task<string> CodeAsync(Func<Task> call) => (await Assert.ThrowsAnyAsync<PrivacyException>(call)).Code;
}
