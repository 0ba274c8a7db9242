using System.Text;
using System.Text.Json;
using Yipai.Privacy.Server.Rights;
using Yipai.Privacy.Terms;
using Yipai.Sdk.Testing;
using static Yipai.Privacy.Tests.Guards;
using static Yipai.Privacy.Server.Tests.Rights.DeskWorld;

namespace Yipai.Privacy.Server.Tests.Rights;

public sealed partial class RightsDeskTests
{
    [Theory, MemberData(nameof(Profiles))]
    [Covers("P4.3.1")]
    public async Task AccessAsync_SeveralSources_ReturnsEverythingHeldWithCategoryAndSource(PrivacyProfile profile)
    {
        var world = new DeskWorld(profile);
        world.Accounts.Add(new SubjectId("another"), DataItems.MobileNumber, "13800000000");

        List<AccessLine> lines = await world.ReadAsync(await world.ExecutingAsync(RightKind.Access));

        Assert.Equal(
            [("phone.mobile", "accounts", Mobile), ("account.name", "accounts", "someone"),
                (DataItems.CaseReport.Id, "cases", "a manhole cover is missing"), (DataItems.IpAddress.Id, "cases", "192.0.2.7")],
            lines.Select(line => (line.Item.Id, line.Source, line.Value!)));
        Assert.Equal(YipaiPolicy.V2021_01_20.Describe(DataItems.MobileNumber).Category, lines[0].Category);
    }

    [Fact]
    [CoversAsWritten("P4.3.1", "P4.3.4-6")]
    public async Task AccessAsync_ItemsUnderAnExemption_ListsThemWithRuleAndReturnsTheRest()
    {
        var world = new DeskWorld(PrivacyProfile.AsWritten2021);
        Guid id = await world.VerifiedAsync(RightKind.Access);

        RightsDecision part = await world.Desk.AssessAsync(
            id, RightsAnswer.CannotRespond(RightsExemption.TradeSecret, "scoring", items: DataItems.IpAddress), Now);

        Assert.Equal((RightsState.Assessing, DataItems.IpAddress.Id), (part.State, part.WithheldItems.ToString()));
        await world.Desk.AssessAsync(id,
            RightsAnswer.CannotRespond(RightsExemption.CriminalJustice, "inquiry", items: DataItems.CaseReport), Now);
        await world.Desk.AssessAsync(id, RightsAnswer.Execute, Now);
        List<AccessLine> lines = await world.ReadAsync(id);
        Assert.Equal(["P4.3.4/4", "P4.3.4-6"], lines.Single(line => line.Item == DataItems.IpAddress).WithheldBy.Select(rule => rule.Text));
        Assert.Equal(["P4.3.4/4"], lines.Single(line => line.Item == DataItems.CaseReport).WithheldBy.Select(rule => rule.Text));
        Assert.All(lines, line => Assert.Equal(line.WithheldBy.Count == 0, line.Value is not null));
        Assert.Equal([Mobile, "someone"], lines.Where(line => line.Value is not null).Select(line => line.Value));
        RightsRequest request = (await world.Desk.FindAsync(id))!;
        Assert.Contains("P4.3.4-3", request.Withholdings[1].Citations.Select(rule => rule.Text));
    }

    [Fact]
    [CoversAsWritten("P4.3.4/3")]
    public async Task AssessAsync_RefusedPartsThatMakeTheWhole_RefusesTheRequest()
    {
        var world = new DeskWorld(PrivacyProfile.AsWritten2021);
        Guid id = await world.VerifiedAsync(RightKind.Access, DataItemSet.Of(DataItems.MobileNumber, DataItems.IpAddress));
        await world.Desk.AssessAsync(id, RightsAnswer.Refuse(RefusalGround.RiskToOthersRights, "why", DataItems.IpAddress), Now);

        RightsDecision rest =
            await world.Desk.AssessAsync(id, RightsAnswer.Refuse(RefusalGround.RiskToOthersRights, "why", DataItems.MobileNumber), Now);

        Assert.Equal(RightsState.Refused, rest.State);
        await world.Desk.ReconsiderAsync(id, "complaint upheld", Now);
        Assert.Equal(RightsState.Assessing, await world.StateAsync(id));
    }

    [Fact]
    public async Task AccessAsync_FirstLineRead_ReadsNoFurther()
    {
        var world = new DeskWorld(PrivacyProfile.Strict2026);
        for (int index = 0; index < 1000; index++)
        {
            world.Accounts.Add(Subject, DataItems.AccountName, "name");
        }

        await foreach (AccessLine _ in world.Desk.AccessAsync(await world.ExecutingAsync(RightKind.Access)))
        {
            break;
        }

        Assert.Equal(1, world.Accounts.ReadCount);
    }

    [Fact]
    [CoversStrict("S12")]
    public async Task ExportAsync_Portability_WritesJsonOfThePublishedForm()
    {
        var world = new DeskWorld(PrivacyProfile.Strict2026);
        Guid id = await world.VerifiedAsync(RightKind.Portability);
        await world.Desk.AssessAsync(id, RightsAnswer.CannotRespond(RightsExemption.PublicInterest, "why", "decree 3", DataItems.IpAddress),
            Now);
        await world.Desk.AssessAsync(id, RightsAnswer.Execute, Now);
        using var output = new MemoryStream();
        await world.Desk.ExportAsync(id, output, Now);
        using JsonDocument document = JsonDocument.Parse(output.ToArray());

        Assert.Equal(
            """{"item":"phone.mobile","category":"BasicInfo","source":"accounts","value":"13912345678","collectedAt":"2026-11-13T08:00:00Z"}""",
            document.RootElement.GetProperty("items")[1].GetRawText());
        Assert.Equal(["P4.3.4/4"], document.RootElement.GetProperty("items")[0].GetProperty("withheldBy").EnumerateArray()
            .Select(rule => rule.GetString()));
        Assert.DoesNotContain("192.0.2.7", Encoding.UTF8.GetString(output.ToArray()), StringComparison.Ordinal);
    }
}
