using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Yipai.Privacy.Classification;
using Yipai.Sdk.Testing;

namespace Yipai.Privacy.Tests.Policies;

public sealed class ManifestTests
{
    private static readonly string Text = Read();
    private static readonly PrivacyPolicy Policy = YipaiPolicy.V2021_01_20;

    [Fact]
    [Covers("P3-5", "P3-7", "P4.1/1")]
    public void Load_TheShippedManifest_HoldsEveryEnumerationOfThePolicy()
    {
        using var manifest = System.Text.Json.JsonDocument.Parse(Text);

        string[] Ids(string section) =>
            [.. manifest.RootElement.GetProperty(section).EnumerateArray().Select(row => row.GetProperty("id").GetString()!)];

        Assert.Equal(DataItems.All.Select(item => item.Id), Ids("items"));
        Assert.Equal(Activities.All.Select(activity => activity.Id), Ids("activities"));
        Assert.Equal((17, 17, 5), (Ids("recipients").Distinct().Count(), Ids("categories").Length, Ids("permissions").Length));
        Assert.Equal((115, 115), (Policy.Clauses.Count, Policy.Clauses.Select(clause => clause.Id).Distinct().Count()));
        Assert.All(
            Policy.Clauses, clause => Assert.True(clause.Text.Chinese.Length > 0 && clause.Text.English.Length > 0, clause.Id.Value));
        Assert.Equal(17, DataItems.All.Select(item => Policy.Describe(item).Category).Where(category => category != DataCategory.Other)
            .Distinct().Count());
        Assert.Equal(28, Activities.All.Count(activity => Policy.TermsOf(activity, PrivacyProfile.Strict2026) is not null));
        Assert.Equal(["public", "city-department"], Policy.Recipients.Select(recipient => recipient.Id));
    }

    [Fact]
    [Covers("P3-7", "S26", "P3-5")]
    public void Describe_Sensitivity_IsNeverLowerInStrictAndCoversWhatTheListForgot()
    {
        Assert.All(DataItems.All, item => Assert.True(
            Policy.Describe(item).Under(PrivacyProfile.Strict2026) >= Policy.Describe(item).Under(PrivacyProfile.AsWritten2021), item.Id));
        foreach (DataItem item in new[] { DataItems.FacePhoto, DataItems.Voiceprint, DataItems.AccountName, DataItems.SecurityAnswer,
            DataItems.HealthInformation })
        {
            Assert.Equal(Sensitivity.Sensitive, Policy.Describe(item).Under(PrivacyProfile.AsWritten2021));
        }
    }

    [Fact]
    [Covers("P0/1")]
    public void Version_OneByteOrTheSupplement_MakesAnotherVersion()
    {
        string changed = Load(Text.Replace("隐私权政策", "隐私政策", StringComparison.Ordinal)).Version.ContentHash;

        Assert.NotEqual(Policy.Version.ContentHash, changed);
        Assert.Equal(new DateOnly(2021, 1, 20), Policy.Version.EffectiveDate);
        Assert.NotEqual(
            new PrivacyGuard(new YipaiPrivacyOptions { Handler = Guards.Strict.Handler }).Notice.Version.ContentHash,
            Guards.Strict.Notice.Version.ContentHash);
    }

    [Fact]
    public void Load_AnUnknownDataItem_IsRefusedByPlace()
    {
        PrivacyException refusal = Refuse("\"items\": [\"log.ip\", \"log.url\"]", "\"items\": [\"log.ip\", \"log.gait\"]");

        Assert.Equal("YP0103", refusal.Code);
        Assert.Contains("activities/browse/items", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"schemaVersion\": 1", "\"schemaVersion\": 2", "schemaVersion")]
    [InlineData("\"category\": \"BasicInfo\"", "\"category\": \"Basics\"", "items/")]
    [InlineData("\"scope\": \"case-handling\"", "\"scope\": \"case-handing\"", "disclosures/")]
    [InlineData("\"retention\": \"R1\"", "\"retention\": \"R99\"", "items/account.name/retention")]
    [InlineData("\"permission\": \"location\"", "\"permission\": \"bluetooth\"", "activities/device-positioning")]
    [InlineData("\"clauses\": [\"P4.1.1/2\"]", "\"clauses\": [\"P9.1\"]", "activities/browse/clauses")]
    [InlineData("\"title\": \"隐私权政策\"", "\"heading\": \"隐私权政策\"", "policy")]
    [InlineData("\"rules\": [\"S1\", \"PIPL 13(1)\"]", "\"rules\": [\"S99\"]", "rules")]
    [InlineData("{", "", "$")]
    public void Load_AWrongManifest_SaysWhereAndHowToMend(string right, string wrong, string path)
    {
        PrivacyException refusal = Refuse(right, wrong);

        Assert.Equal("YP0104", refusal.Code);
        Assert.Contains(path, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Covers("P3-1", "PIPL 17")]
    public void AddYipaiPrivacy_NoHandler_FailsAndSaysWhatToDo()
    {
        Assert.Equal("YP0110", Assert.Throws<PrivacyException>(() => new PrivacyGuard(new YipaiPrivacyOptions())).Code);
        Assert.Equal("YP0110", Assert.Throws<PrivacyException>(() => new PersonalInformationHandler("示范城市", contact: " ")).Code);
        using ServiceProvider services = new ServiceCollection().AddYipaiPrivacy(_ => { }).BuildServiceProvider();
        Exception failure = Assert.ThrowsAny<Exception>(services.GetRequiredService<PrivacyGuard>);
        Assert.Contains("YP0110", failure.Message, StringComparison.Ordinal);
        Assert.Contains("UseDemonstrationHandler", failure.Message, StringComparison.Ordinal);
    }

    private static PrivacyException Refuse(string right, string wrong)
    {
        int at = Text.IndexOf(right, StringComparison.Ordinal);
        Assert.True(at >= 0, right);
        return Assert.Throws<PrivacyException>(() => Load(string.Concat(Text.AsSpan(0, at), wrong, Text.AsSpan(at + right.Length))));
    }

    private static PrivacyPolicy Load(string text) => PrivacyPolicy.Load(Encoding.UTF8.GetBytes(text));

    private static string Read()
    {
        using var reader = new StreamReader(typeof(PrivacyPolicy).Assembly.GetManifestResourceStream("yipai-2021-01-20.json")!);
        return reader.ReadToEnd();
    }
}
