using System.Text;
using Yipai.Privacy.Detection;
using Yipai.Privacy.Masking;

namespace Yipai.Privacy.Tests.Masking;

public sealed class RuleFileTests
{
    [Fact]
    public void Load_FileThatExtendsTheDefault_ChangesTheRulesOfTheSdk()
    {
        MaskingRules rules = Load("""
            {"version":"dl-1","extends":"default","rules":[
              {"for":["public"],"in":["fields","text"],"by":["P4.1.2-9(5)"],"show":{"phone.mobile":"KeepEnds(0,4)"}},
              {"for":["department"],"in":["text"],"by":["S30"],"show":{"vehicle.plate":"KeepEnds(2,1)"}}]}
            """);

        Assert.Equal("dl-1", rules.Version);
        Assert.Equal("联系 *******5678", new Masker(rules).Mask("联系 13812345678", Audience.Public));
        Assert.Equal("KeepEnds(2,1)", rules.ForText(FindingKinds.VehiclePlate, Audience.Department).Format.ToString());
        Assert.Same(MaskFormat.Keep, rules.ForText(FindingKinds.CreditCode, Audience.Department).Format);
        Assert.Equal("王**", new Masker(rules).MaskItem(DataItems.PersonName, "王小明", Audience.Public));
    }

    [Fact]
    public void Load_FileOfItsOwn_ErasesWhatItDoesNotName()
    {
        MaskingRules rules = Load("""{"version":"1","rules":[{"for":["public"],"in":["fields"],"by":["S21"],"show":{"phone.mobile":"Stars"}}]}""");

        Assert.Same(MaskFormat.Erase, rules.ForField(DataItems.PersonName, Audience.Public).Format);
        Assert.Equal("***先生", new Masker(rules).Mask("王小明先生", Audience.Public));
    }

    [Theory]
    [InlineData("""{"version":"1","rules":[{"for":["public"],"in":["fields"],"by":["S21"],"show":{"phone.fax":"Stars"}}]}""", "$.rules[0].show.phone.fax")]
    [InlineData("""{"version":"1","rules":[{"for":["public"],"in":["fields"],"by":["S21"],"show":{"phone.mobile":"Star"}}]}""", "$.rules[0].show.phone.mobile")]
    [InlineData("""{"version":"1","rules":[{"for":["anyone"],"in":["fields"],"by":["S21"],"show":{}}]}""", "$.rules[0].for")]
    [InlineData("""{"version":"1","rules":[{"for":["public"],"in":["logs"],"by":["S21"],"show":{"phone.mobile":"Stars"}}]}""", "$.rules[0].in")]
    [InlineData("""{"version":"1","rules":[{"for":["public"],"in":["text"],"by":[],"show":{}}]}""", "$.rules[0].by")]
    [InlineData("""{"version":"1","rules":[{"for":["public"],"in":["text"],"by":["because"],"show":{}}]}""", "$.rules[0].by")]
    [InlineData("""{"version":"1","extends":"mine","rules":[]}""", "$.extends")]
    [InlineData("""{"version":"1","rules":[],"extra":1}""", "$.extra")]
    [InlineData("""{"version":"1","rules":[""", "line 1")]
    public void Load_WrongFile_IsRefusedWithThePlace(string json, string place)
    {
        PrivacyException refused = Assert.Throws<PrivacyException>(() => Load(json));

        Assert.Equal("YP0127", refused.Code);
        Assert.Contains(place, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("account.password")]
    [InlineData("*")]
    public void Load_RuleThatKeepsACredential_NeverShowsIt(string item)
    {
        string json = $$$"""{"version":"1","rules":[{"for":["subject"],"in":["fields"],"by":["S21"],"show":{"{{{item}}}":"Keep"}}]}""";
        if (item == "*")
        {
            Assert.Same(MaskFormat.Erase, Load(json).ForField(DataItems.AccountPassword, Audience.Subject).Format);
        }
        else
        {
            Assert.Equal("YP0124", Assert.Throws<PrivacyException>(() => Load(json)).Code);
        }
    }

    [Fact]
    public void MaskItem_RuleNeedsPublication_ShowsTheTextOnlyWhenGranted()
    {
        Assert.True(MaskingRules.Default.ForField(DataItems.PublishedText, Audience.Public).NeedsPublication);
        Assert.Equal("", Masker.Default.MaskItem(DataItems.PublishedText, "井盖破损", Audience.Public));
        Assert.Equal("", Masker.Default.MaskItem(DataItems.PublishedText, "井盖破损", Audience.Public, PublicationChoice.Withheld));
        Assert.Equal("打138****5678",
            Masker.Default.MaskItem(DataItems.PublishedText, "打13812345678", Audience.Public, PublicationChoice.Granted));
        Assert.Equal("S31", Assert.Single(Masker.Default.Explain(DataItems.PublishedText, Audience.Public,
            PublicationChoice.Withheld).Citations).Text);
    }

    private static MaskingRules Load(string json) => MaskingRules.Load(Encoding.UTF8.GetBytes(json));
}
