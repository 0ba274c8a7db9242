using Yipai.Privacy.Server.Rights;
using Yipai.Privacy.Terms;
using Yipai.Sdk.Testing;
using static Yipai.Privacy.Tests.Guards;
using static Yipai.Privacy.Server.Tests.Rights.DeskWorld;

namespace Yipai.Privacy.Server.Tests.Rights;

/// <summary>How a restriction ends again.</summary>
public sealed class RestrictionLiftTests
{
    private readonly DeskWorld _world = new(PrivacyProfile.Strict2026);

    [Fact]
    [CoversStrict("S12")]
    public async Task LiftRestrictionAsync_RestrictedItem_IsReleasedInEveryStore()
    {
        await RestrictAsync(DataItems.MobileNumber);

        DataItemSet released = await LiftAsync(await _world.ExecutingAsync(RightKind.RestrictionLifting));

        Assert.Equal(DataItems.MobileNumber.Id, released.ToString());
        Assert.Equal([Subject, Subject], _world.Accounts.Lifted.Concat(_world.Cases.Lifted).Select(order => order.SubjectId));
    }

    [Fact]
    public async Task LiftRestrictionAsync_OneOfTwoItems_LeavesTheOtherRestricted()
    {
        await RestrictAsync(DataItemSet.Of(DataItems.MobileNumber, DataItems.AccountName));

        await LiftAsync(await _world.ExecutingAsync(RightKind.RestrictionLifting, DataItems.MobileNumber));

        DataItemSet rest = await LiftAsync(await _world.ExecutingAsync(RightKind.RestrictionLifting));

        Assert.Equal(DataItems.AccountName.Id, rest.ToString());
    }

    [Fact]
    [CoversStrict("S12")]
    public async Task LiftRestrictionAsync_ItemThatALawKeepsInStorage_StaysRestricted()
    {
        await RestrictAsync(DataItems.IpAddress);
        await _world.Desk.EraseAsync(await _world.ExecutingAsync(RightKind.Deletion, DataItems.IpAddress), Now);

        DataItemSet released = await LiftAsync(await _world.ExecutingAsync(RightKind.RestrictionLifting));

        Assert.True(released.IsEmpty);
        Assert.Empty(_world.Cases.Lifted);
    }

    [Fact]
    [CoversStrict("S12")]
    public async Task LiftRestrictionAsync_LawKeepsTheSameItemOfSomebodyElse_ReleasesIt()
    {
        var other = new SubjectId("subject-8");
        _world.Cases.Add(other, DataItems.IpAddress, "192.0.2.8");
        Guid erasure = (await _world.Desk.ReceiveAsync(new RightsApplication(RightKind.Deletion, other, DataItems.IpAddress), Now)).Id;
        await _world.Desk.ConfirmIdentityAsync(erasure, SignedIn, Now);
        await _world.Desk.AssessAsync(erasure, RightsAnswer.Execute, Now);
        await _world.Desk.EraseAsync(erasure, Now);
        await RestrictAsync(DataItems.IpAddress);

        DataItemSet released = await LiftAsync(await _world.ExecutingAsync(RightKind.RestrictionLifting));

        Assert.Equal(DataItems.IpAddress.Id, released.ToString());
    }

    [Fact]
    public async Task LiftRestrictionAsync_NothingRestricted_AsksNoStore()
    {
        DataItemSet released = await LiftAsync(await _world.ExecutingAsync(RightKind.RestrictionLifting));

        Assert.True(released.IsEmpty);
        Assert.Empty(_world.Accounts.Lifted);
    }

    [Fact]
    public async Task LiftRestrictionAsync_Repeated_ReturnsTheSameAndReleasesOnce()
    {
        await RestrictAsync(DataItems.MobileNumber);
        Guid id = await _world.ExecutingAsync(RightKind.RestrictionLifting);
        DataItemSet first = await LiftAsync(id);

        DataItemSet second = await LiftAsync(id);

        Assert.Equal(first.ToString(), second.ToString());
        Assert.Single(_world.Accounts.Lifted);
    }

    [Fact]
    public async Task RestrictAsync_RepeatedAfterTheLifting_RestrictsNothing()
    {
        Guid restriction = await RestrictAsync(DataItems.MobileNumber);
        await LiftAsync(await _world.ExecutingAsync(RightKind.RestrictionLifting));

        await _world.Desk.RestrictAsync(restriction, Now.AddDays(1));

        Assert.Single(_world.Accounts.Restricted);
    }

    [Fact]
    [Covers("P4.3.2/2")]
    public async Task ReapplyAsync_LiftingCutShort_FinishesIt()
    {
        await RestrictAsync(DataItems.MobileNumber);
        Guid id = await _world.ExecutingAsync(RightKind.RestrictionLifting);
        _world.Cases.CallsBeforeCrash = 0;

        await Assert.ThrowsAsync<IOException>(() => LiftAsync(id));
        _world.Restart();

        await _world.Guard.ReapplyAsync();

        Assert.Single(_world.Cases.Lifted);
        Assert.Equal(DataItems.MobileNumber.Id, (await LiftAsync(id)).ToString());
        Assert.Single(_world.Cases.Lifted);
    }

    [Fact]
    public async Task LiftRestrictionAsync_RequestOfAnotherKind_IsUnknown() => Assert.Equal(
        "YP0162", await CodeAsync(async () => await LiftAsync(await _world.ExecutingAsync(RightKind.Restriction))));

    private async Task<Guid> RestrictAsync(DataItemSet items)
    {
        Guid id = await _world.ExecutingAsync(RightKind.Restriction, items);
        await _world.Desk.RestrictAsync(id, Now);
        return id;
    }

    private async Task<DataItemSet> LiftAsync(Guid id) => await _world.Desk.LiftRestrictionAsync(id, Now.AddHours(1));
}
