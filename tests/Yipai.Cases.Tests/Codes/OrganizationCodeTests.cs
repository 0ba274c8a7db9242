using Yipai.Cases.Codes;

namespace Yipai.Cases.Tests.Codes;

public sealed class OrganizationCodeTests
{
    private const string Example = "91350100M000100Y43"; // the example of GB 32100-2015

    [Fact]
    public void Parse_RightCheckCharacter_ComesBackAsText() => Assert.Equal(Example, OrganizationCode.Parse(Example).ToString());

    [Theory]
    [InlineData("91350100M000100Y44", "check character", CodeFaultReason.CheckCharacter)]
    [InlineData("91350100M000100Y4", "check character", CodeFaultReason.Length)]
    [InlineData("B1350100M000100Y43", "registering department", CodeFaultReason.NeverAssigned)]
    [InlineData("9X350100M000100Y43", "category", CodeFaultReason.NeverAssigned)]
    [InlineData("91000000M000100Y43", "division", CodeFaultReason.NeverAssigned)]
    [InlineData("91350100m000100Y43", "organisation", CodeFaultReason.Character)]
    [InlineData("91350100M000I00Y43", "organisation", CodeFaultReason.Character)]
    public void TryParse_WrongText_NamesTheSegment(string text, string segment, CodeFaultReason reason)
    {
        Assert.False(OrganizationCode.TryParse(text, out _, out CodeFault fault));
        Assert.Equal((segment, reason), (fault.Segment.Name, fault.Reason));
    }
}
