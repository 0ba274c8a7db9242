using System.Text;
using Yipai.Privacy.Server.Rights;
using Yipai.Privacy.Terms;

namespace Yipai.Privacy.Server.Tests.Rights;

public sealed class RightsStepFormatTests
{
    [Fact]
    public void Read_WrittenStep_EqualsTheOriginal()
    {
        RightsStep first = RightsWorkflowTests.Step(0, RightsState.Received, RightKind.Deletion);
        RightsStep[] steps =
        [
            first with { Opening =
                first.Opening! with { DueOn = new(2026, 12, 14), Items = DataItems.MobileNumber,
                Ground = new(DeletionReason.IllegalProcessing, ProcessingOperation.Share) } },
            RightsWorkflowTests.Step(3, RightsState.CannotRespond) with
            {
                Exemption = RightsExemption.BadFaithOrAbuse, Items = DataItemSet.Of(DataItems.IpAddress), Reason = "理由",
                    EvidenceReference = "file 7", Fee = 12.50m,
            },
            RightsWorkflowTests.Step(4, RightsState.Refused) with { Refusal = RefusalGround.VeryImpractical },
        ];

        Assert.All(steps, step =>
        {
            byte[] bytes = RightsStepFormat.Write(step);
            RightsStep again = RightsStepFormat.Read(bytes);
            Assert.Equal(bytes, RightsStepFormat.Write(again));
            Assert.Equal(step with { Citations = [] }, again with { Citations = [] });
            Assert.Equal(step.Citations, again.Citations);
        });
    }

    [Fact]
    public void Write_Step_IsCanonicalJson() => Assert.Equal(
        """{"v":1,"request":"00000000-0000-0000-0000-000000000000","seq":1,"at":"2026-11-23T08:00:00.0000000Z","state":"Assessing","by":"Handler","rules":["P4.3/1"],"items":[]}""",
        Encoding.UTF8.GetString(RightsStepFormat.Write(RightsWorkflowTests.Step(1, RightsState.Assessing))));

    [Fact]
    public void Read_BytesThatAreNotAStep_AreRefusedWithoutRepeatingThem()
    {
        string good = Encoding.UTF8.GetString(RightsStepFormat.Write(RightsWorkflowTests.Step(1, RightsState.Assessing)));

        string[] wrong = ["", "{", "[]", good + " ", good.Replace("\"v\":1", "\"v\":2"), good.Replace("Assessing", "13912345678"),
            good.Replace("Assessing", "2"), good.Replace("\"seq\":1", "\"seq\":1,\"more\":1")];

        Assert.All(wrong, text =>
        {
            PrivacyException refusal = Assert.ThrowsAny<PrivacyException>(() => RightsStepFormat.Read(Encoding.UTF8.GetBytes(text)));
            Assert.Equal("YP0164", refusal.Code);
            Assert.DoesNotContain("13912345678", refusal.ToString(), StringComparison.Ordinal);
        });
    }
}
