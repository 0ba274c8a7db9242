using Yipai.EntityFrameworkCore.Databases;
using Yipai.EntityFrameworkCore.Findings;
using Yipai.Privacy;
using Yipai.Privacy.Server.Findings;

namespace Yipai.EntityFrameworkCore.Tests.Findings;

/// <summary>What every store of security findings keeps to.</summary>
public abstract class SecurityFindingStoreContract
{
    private static readonly HandlerId Handler = new("city-a");
    private static readonly SubjectId Person = new("person-1");
    private static readonly DateTimeOffset At = new(2026, 11, 30, 0, 0, 0, TimeSpan.Zero);

    [SkippableFact]
    public async Task FindAsync_ChangedFinding_GivesItBackWhole()
    {
        SecurityFinding reviewed = New("a") with { ReviewReason = "why", ReviewText = "because", IsLifted = true };
        ISecurityFindingStore store = await OpenAsync();
        await store.KeepAsync(Handler, New("a"));

        await store.ChangeAsync(Handler, reviewed);

        Assert.Equal(reviewed, await (await OpenAsync()).FindAsync(Handler, "a"));
    }

    [SkippableFact]
    public async Task KeepAsync_KnownId_ChangesNothing()
    {
        ISecurityFindingStore store = await OpenAsync();

        await store.KeepAsync(Handler, New("a"));

        Assert.False(await store.KeepAsync(Handler, New("a") with { Purpose = "other" }));

        Assert.Equal(New("a"), await store.FindAsync(Handler, "a"));
    }

    [SkippableFact]
    public async Task ReadToReviewAsync_AskedAndReviewedFindings_GivesTheAskedOnes()
    {
        ISecurityFindingStore store = await OpenAsync();
        foreach (string id in new[] { "a", "b", "c" })
        {
            await store.KeepAsync(Handler, New(id));
        }

        await store.ChangeAsync(Handler, New("b") with { ReviewReason = "why" });
        await store.ChangeAsync(Handler, New("c") with { ReviewReason = "why", ReviewText = "because" });

        Assert.Equal("b", Assert.Single(await store.ReadToReviewAsync(Handler, null)).Id);
        Assert.Empty(await store.ReadToReviewAsync(Handler, "b"));
    }

    [SkippableFact]
    public async Task EraseAsync_OnePerson_LeavesTheOthers()
    {
        ISecurityFindingStore store = await OpenAsync();
        var other = new SubjectId("person-2");
        await store.KeepAsync(Handler, New("a"));
        await store.KeepAsync(Handler, New("b") with { SubjectId = other });

        await store.EraseAsync(Handler, Person);

        Assert.Empty(await store.ReadAsync(Handler, Person, null));
        Assert.Single(await store.ReadAsync(Handler, other, null));
    }

    /// <summary>The database of this test.</summary>
    private protected abstract Task<YipaiDatabase> OpenDatabaseAsync();

    private static SecurityFinding New(string id) =>
        new(id, Person, "FraudMonitoring", "CSL 23", "two places at once", At, SecurityFinding.Machine);

    private async Task<ISecurityFindingStore> OpenAsync() => new DatabaseSecurityFindingStore(await OpenDatabaseAsync());
}
