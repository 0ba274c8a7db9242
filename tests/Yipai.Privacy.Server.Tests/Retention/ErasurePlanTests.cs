using Yipai.Privacy.Server.Retention;
using Yipai.Privacy.Terms;
using Yipai.Sdk.Testing;
using static Yipai.Privacy.Tests.Guards;

namespace Yipai.Privacy.Server.Tests.Retention;

public sealed class ErasurePlanTests
{
    [Theory]
    [InlineData(PrivacyProfile.Strict2026, "PIPL 47")]
    [InlineData(PrivacyProfile.AsWritten2021, "P4.1.2-9(2)")]
    [Covers("P4.3.3", "P4.1.2-9(2)", "CSL 23(3)")]
    public void PlanAccountClosure_AccountLogAndCase_ErasesTheAccountAndKeepsTheLogForTheFloor(PrivacyProfile profile, string endOfUse)
    {
        IReadOnlyList<ErasureStep> steps = Strict.Policy.PlanAccountClosure(
            DataItemSet.Of(DataItems.MobileNumber, DataItems.AccountPassword, DataItems.IpAddress, DataItems.CaseReport), profile, Now);

        Assert.All([DataItems.MobileNumber, DataItems.AccountPassword], item =>
        {
            ErasureStep step = steps.Single(candidate => candidate.Item == item);
            Assert.Equal((RetentionOutcome.Erase, (DateOnly?)null, endOfUse), (step.Outcome, step.Until, step.Rule.Text));
        });
        ErasureStep log = steps.Single(step => step.Item == DataItems.IpAddress);
        Assert.Equal((RetentionOutcome.StorageOnly, (DateOnly?)new DateOnly(2027, 5, 23), "CSL 23(3)"),
            (log.Outcome, log.Until, log.Rule.Text));
        Assert.Equal(RetentionOutcome.Deidentify, steps.Single(step => step.Item == DataItems.CaseReport).Outcome);
        Assert.Equal(3, steps.Count(step =>
            step is { Outcome: RetentionOutcome.StorageOnly, Until: not null } && step.Evidence is not null && step.Item is null));
    }
}
