using Yipai.Privacy.Server.Rights;
using Yipai.Privacy.Terms;
using Yipai.Privacy.Tests;
using Yipai.Sdk.Testing;

namespace Yipai.Privacy.Server.Tests.Rights;

/// <summary>Whoever asks for another person shows by what right.</summary>
public sealed class IdentityFootingTests
{
    [Theory]
    [InlineData(PrivacyProfile.Strict2026, RequesterRole.Guardian, null, false)]
    [InlineData(PrivacyProfile.Strict2026, RequesterRole.Guardian, " ", false)]
    [InlineData(PrivacyProfile.Strict2026, RequesterRole.Guardian, "户口簿 1", true)]
    [InlineData(PrivacyProfile.Strict2026, RequesterRole.CloseRelative, null, false)]
    [InlineData(PrivacyProfile.Strict2026, RequesterRole.CloseRelative, "死亡证明 1", true)]
    [InlineData(PrivacyProfile.Strict2026, RequesterRole.Person, null, true)]
    [InlineData(PrivacyProfile.AsWritten2021, RequesterRole.Guardian, null, false)]
    [InlineData(PrivacyProfile.AsWritten2021, RequesterRole.Guardian, "户口簿 1", true)]
    [InlineData(PrivacyProfile.AsWritten2021, RequesterRole.Person, null, true)]
    [Covers("P4.3.4/1"), CoversStrict("PIPL 31", "PIPL 49")]
    public async Task ConfirmIdentityAsync_RequestForAnother_NeedsProofOfFooting(
        PrivacyProfile profile, RequesterRole role, string? proof, bool isAccepted)
    {
        var world = new DeskWorld(profile);
        RightsRequest request =
            await world.Desk.ReceiveAsync(new RightsApplication(RightKind.Access, Guards.Subject) { Role = role }, Guards.Now);

        RightsDecision decision =
            await world.Desk.ConfirmIdentityAsync(request.Id, DeskWorld.SignedIn with { RoleProof = proof }, Guards.Now);

        Assert.Equal(isAccepted, decision.IsAccepted);
    }
}
