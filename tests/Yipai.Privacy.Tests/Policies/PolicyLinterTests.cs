using System.Text.Json.Nodes;
using Yipai.Privacy.Policies;
using Yipai.Sdk.Testing;

namespace Yipai.Privacy.Tests.Policies;

/// <summary>Each rule finds its fault, and finds nothing in a sound policy.</summary>
public sealed class PolicyLinterTests
{
    private static readonly NoticeSupplement Whole = Options().Supplement;
    private static readonly PersonalInformationHandler Handler = Options().Handler!;

    private static readonly Dictionary<string, Action<JsonObject>> Faults = new()
    {
        ["missing-verbs"] = tree => tree["verbs"]!.AsArray().RemoveAt(0),
        ["missing-category"] = tree => tree["categories"]!.AsArray().RemoveAt(0),
        ["registration-takes-more"] = tree => tree.Row("activities", "register")["items"]!.AsArray().Add("person.birthDate"),
        ["registration-not-exact"] = tree => tree.Row("activities", "register")["itemsExact"] = false,
        ["browsing-needs-account"] = tree => tree.Row("activities", "browse")["anonymous"] = false,
        ["consent-without-scope"] = tree => tree["scopes"]!.AsArray().Remove(tree.Row("scopes", "interaction")),
        ["sensitive-without-separate-consent"] = tree => tree.Row("scopes", "device-location")["kind"] = "general",
        ["scope-without-necessity"] = tree => tree.Row("scopes", "cookies")["impact"] = " ",
        ["scope-without-refusal"] = tree => tree.Row("scopes", "cookies")["refusal"] = "",
        ["scope-without-recipients"] = tree => tree.Row("scopes", "cookies")["recipients"] = new JsonArray(),
        ["immutable-identifiers"] = tree => tree.Row("activities", "device-information")["strictItems"]!.AsArray().Add("device.imei"),
        ["permission-on-basic-service"] = tree => tree.Row("activities", "browse")["permission"] = "location",
        ["item-without-retention"] = tree => tree.Row("items", "log.ip")["retention"] = "none",
        ["deemed-consent-in-strict"] = tree => tree.Row("activities", "survey")["strict"]!["consent"] = "deemedByUse",
        ["disclosure-without-consent"] = tree => tree.Way("promotionPartner")["scope"] = null,
        ["disclosure-without-separate-consent"] = tree => tree.Row("scopes", "publication")["kind"] = "general",
        ["disclosure-beyond-consent"] = tree => tree.Way("affiliateOrPartner")["items"]!.AsArray().Add("id.number"),
        ["sharing-without-named-recipient"] = tree => tree.Row("scopes", "share-payment").Remove("perRecipient"),
        ["partner-without-contract"] = tree => tree.Way("promotionPartner")["conditions"]!.AsArray().RemoveAt(0),
        ["entrustment-without-agreement"] = tree => tree.Way("entrustedSupplier").Remove("strictConditions"),
        ["joint-handling-without-agreement"] = tree => tree.Way("affiliateOrPartner", "jointHandling")["conditions"]!.AsArray().RemoveAt(1),
        ["promotion-of-persons"] = tree => tree.Way("promotionPartner")["items"]!.AsArray().Add("phone.mobile"),
        ["promotion-against-opt-out"] = tree => tree.Way("promotionPartner")["conditions"]!.AsArray().RemoveAt(1),
        ["reporter-to-department"] = tree => tree.Way("cityManagementDepartment")["items"]!.AsArray().Add("comm.contactLeft"),
        ["duty-of-a-company"] = tree => tree.Way("cityManagementDepartment").Remove("roles"),
        ["mandate-without-principal"] = tree => tree.Way("cityManagementDepartment")["roles"]!.AsArray().Add("entrustedByStateOrgan"),
        ["verification-of-others"] = tree => tree.Way("verificationPartnerUnit")["conditions"]!.AsArray().RemoveAt(0),
        ["verification-without-acknowledgment"] = tree => tree.Way("verificationProvider")["conditions"]!.AsArray().RemoveAt(1),
        ["transfer-without-settled-change"] = tree => tree.Way("newHandler").Remove("conditions"),
        ["publication-without-account"] = tree => tree.Way("public").Remove("conditions"),
        ["recipient-without-name"] = tree => tree.Row("recipients", "authority")["name"] = " ",
        ["scope-with-unknown-recipient"] = tree => tree.Row("scopes", "publication")["recipients"] = new JsonArray("everybody"),
        ["consent-basis-without-consent"] = tree => tree.Row("activities", "real-name-verification")["strict"]!["consent"] = "none",
        ["no-consent-without-basis"] = tree => tree.Row("activities", "register")["strict"]!["basis"] = "none",
        ["statutory-duty-without-statute"] = tree =>
            tree.Row("activities", "rights-request")["strict"]!["rules"] = new JsonArray("PIPL 13", "S12"),
        ["position-or-contacts-without-permission"] = tree => tree.Row("activities", "device-positioning")["permission"] = "none",
        ["personalization-of-visitors"] = tree => tree.Row("activities", "personalization")["anonymous"] = true,
        ["biometrics-in-service"] = tree => tree.Row("activities", "face-scan")["available"] = true,
        ["raw-material-kept"] = tree => tree.Row("retention", "R2")["strict"]!["keep"] = "P10Y",
        ["term-below-the-law"] = tree => tree.Row("retention", "R4")["strict"]!["keep"] = "P5M30D",
        ["grace-too-long"] = tree => tree.Row("retention", "R1")["strict"]!["graceWorkingDays"] = 16,
        ["advertising-without-own-consent"] = tree => tree.Row("scopes", "advertising")["opens"]!.AsArray().Add("Profiling"),
    };

    public static TheoryData<string> Ids => [.. Faults.Keys];

    [Theory, InlineData("Strict2026"), InlineData("AsWritten2021")]
    [Covers("P2/1")]
    public void Inspect_TextOf2021_CitesFourLawsAndMissesTheLawOfThatNovember(string profile)
    {
        Assert.Equal(4, YipaiPolicy.V2021_01_20.LegalReferences.Count);
        PolicyFinding finding =
            Assert.Single(PolicyLinter.Inspect(YipaiPolicy.V2021_01_20, Whole, Handler), one => one.Id == "missing-legal-basis");
        Assert.Equal("PIPL 13", finding.Source);
        PrivacyPolicy cited = PolicyTexts.With(tree => tree["legalReferences"]!.AsArray().Add("中华人民共和国个人信息保护法"));
        Assert.DoesNotContain(PolicyLinter.Inspect(cited, Whole, Handler), one => one.Id == "missing-legal-basis");
        Assert.NotNull(profile);
    }

    [Fact]
    [CoversStrict("S27", "PIPL 17")]
    public void Inspect_EmptySupplement_IsFoundFieldByField()
    {
        string[] found = [.. PolicyLinter.Inspect(YipaiPolicy.V2021_01_20, new NoticeSupplement(), null).Select(finding => finding.Id)];
        string[] expected =
            ["missing-legal-basis", "missing-handler", "missing-retention", "missing-recipients", "missing-necessity", "missing-rights",
                "missing-children-rules"];

        Assert.Equal(expected, found);
        Assert.True(PolicyLinter.RuleCount >= 46);
    }

    [Theory, MemberData(nameof(Ids))]
    public void Inspect_OneFault_IsFoundByItsRuleAndNotInASoundPolicy(string id)
    {
        PrivacyPolicy faulty = PolicyTexts.With(Faults[id]);

        Assert.DoesNotContain(PolicyLinter.Inspect(YipaiPolicy.V2021_01_20, Whole, Handler), finding => finding.Id == id);
        PolicyFinding[] found = [.. PolicyLinter.Inspect(faulty, Whole, Handler).Where(finding => finding.Id == id)];
        Assert.NotEmpty(found);
        Assert.All(found, finding =>
            Assert.True(finding.Path.Length > 0 && finding.Source.Length > 0 && finding.Text.Chinese != finding.Text.English));
    }

    [Fact]
    public void Inspect_EveryRule_NamesItsSourceAndHasATest()
    {
        string[] tested = [.. Faults.Keys];
        string[] supplement =
            ["missing-legal-basis", "missing-handler", "missing-retention", "missing-recipients", "missing-necessity", "missing-rights",
                "missing-children-rules"];

        Assert.Equal(PolicyLinter.RuleCount, tested.Length + supplement.Length);
    }

    private static YipaiPrivacyOptions Options()
    {
        var options = new YipaiPrivacyOptions();
        options.UseDemonstrationHandler();
        return options;
    }
}
