using System.Text;
using System.Text.Json.Nodes;
using Yipai.Cases.Codes;
using Yipai.Cases.Places;
using Yipai.Cases.Reporting;
using Yipai.Sdk.Testing;

namespace Yipai.Cases.Tests.Reporting;

public sealed class ReportFormatTests
{
    public static TheoryData<string> Places => [.. Enum.GetNames<PlaceSource>().Where(name => name != nameof(PlaceSource.Unspecified))];

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Read_WhatWasWritten_IsTheSameReport(string source)
    {
        PreparedReport report = await SampleReports.PreparedAsync(SampleReports.Draft(
            "路面\"塌陷\"\n😀", Place(Enum.Parse<PlaceSource>(source)),
                new ReporterContact { MobileNumber = SampleReports.Mobile, Name = "王小明" }));

        PreparedReport read = Read(ReportFormat.Write(report));

        Assert.Equal(report.Id, read.Id);
        Assert.Equal(report.Subject, read.Subject);
        Assert.Equal(report.Description, read.Description);
        Assert.Equal(report.Place, read.Place);
        Assert.Equal(report.Contact, read.Contact);
        Assert.Equal(report.Photos, read.Photos);
    }

    [Fact]
    public async Task Read_AnAnonymousReport_StaysSo()
    {
        PreparedReport report = await SampleReports.PreparedAsync(SampleReports.Draft() with { IsAnonymous = true });

        byte[] json = ReportFormat.Write(report);

        Assert.Contains("\"anonymous\":true", System.Text.Encoding.UTF8.GetString(json), StringComparison.Ordinal);
        Assert.True(ReportFormat.Read(json, CaseCatalogue.GbT30428).IsAnonymous);
    }

    [Fact]
    public async Task Read_AnAnonymousReportWithAContact_IsRefused()
    {
        PreparedReport report =
            (await SampleReports.PreparedAsync()) with { IsAnonymous = true, Contact = new ReporterContact { Name = "王小明" } };

        Assert.Equal("YP0203",
            Assert.Throws<CasesException>(() => ReportFormat.Read(ReportFormat.Write(report), CaseCatalogue.GbT30428)).Code);
    }

    [Fact]
    public async Task Read_PhotoDigests_ComeBackInOrder()
    {
        string[] digests = [new('b', 64), new('a', 64)];
        JsonObject json = await JsonAsync();

        json["photos"] = new JsonArray([.. digests.Select(digest => JsonValue.Create(digest))]);

        Assert.Equal(digests, Read(json).Photos.Select(photo => photo.Hex));
        Assert.Equal(digests, Read(ReportFormat.Write(Read(json))).Photos.Select(photo => photo.Hex));
    }

    [Theory]
    [InlineData("deviceId", "\"x\"")]
    [InlineData("Description", "\"x\"")]
    [InlineData("description", "5")]
    [InlineData("description", "null")]
    [InlineData("photos", "\"x\"")]
    [InlineData("place", "null")]
    [InlineData("place", "{\"source\":\"MapPin\",\"latitude\":\"1\"}")]
    [InlineData("place", "{\"source\":\"TypedAddress\",\"text\":\"x\",\"accuracy\":5}")]
    [InlineData("contact", "{\"mobileNumber\":\"1\",\"email\":\"x\"}")]
    [InlineData("labels", "[{\"photo\":\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\",\"kind\":\"Generated\"}]")]
    [InlineData("labels", "[{\"photo\":\"x\",\"kind\":\"Generated\",\"name\":\"x\"}]")]
    public async Task Read_UnknownFieldOrWrongType_IsRefused(string name, string value) => await RefusesAsync("YP0203", name, value);

    [Theory]
    [InlineData("id")]
    [InlineData("kind")]
    [InlineData("code")]
    [InlineData("description")]
    [InlineData("place")]
    [InlineData("photos")]
    public async Task Read_MissingField_IsRefused(string name)
    {
        JsonObject json = await JsonAsync();

        json.Remove(name);

        Assert.Equal("YP0203", Assert.Throws<CasesException>(() => Read(json)).Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    public void Read_NoReport_IsRefused(string text) =>
        Assert.Equal("YP0203", Assert.Throws<CasesException>(() => Read(Encoding.UTF8.GetBytes(text))).Code);

    [Theory]
    [InlineData("code", "\"99-99\"", "YP0201")]
    [InlineData("kind", "\"Gossip\"", "YP0201")]
    [InlineData("kind", "\"7\"", "YP0201")]
    [InlineData("id", "\"1\"", "YP0202")]
    [InlineData("photos", "[\"1\"]", "YP0202")]
    [InlineData("photos", "[null]", "YP0202")]
    [InlineData("description", "\" \"", "YP0232")]
    [InlineData("place", "{\"source\":\"MapPin\",\"latitude\":1,\"longitude\":1,\"datum\":\"gcj-02\"}", "YP0220")]
    [InlineData("place", "{\"source\":\"MapPin\",\"latitude\":91,\"longitude\":1,\"datum\":\"GCJ-02\"}", "YP0220")]
    [InlineData("place", "{\"source\":\"MapPin\",\"latitude\":1,\"longitude\":1}", "YP0220")]
    [InlineData("place", "{\"source\":\"MapPin\"}", "YP0220")]
    [InlineData("place", "{\"source\":\"TypedAddress\",\"text\":\" \"}", "YP0220")]
    [InlineData("place", "{\"source\":\"TypedAddress\",\"text\":\"x\",\"longitude\":999}", "YP0220")]
    public async Task Read_WrongPart_IsRefusedByItsCode(string name, string value, string code) => await RefusesAsync(code, name, value);

    [Fact]
    public async Task Read_LongDescription_IsRefused() =>
        await RefusesAsync("YP0233", "description", $"\"{new string('x', ReportPreparation.MaxDescriptionLength + 1)}\"");

    [Theory]
    [InlineData("Satellite")]
    [InlineData("")]
    [InlineData("99")]
    [InlineData("-1")]
    [InlineData("3")]
    [InlineData("Unspecified")]
    [InlineData("mapPin")]
    [InlineData("DevicePositioning,PhotoMetadata")]
    [Covers("P4.1.2-3/4")]
    public async Task Read_UnknownPlaceSource_IsThePositionOfThePerson(string source)
    {
        JsonObject json = await JsonAsync();
        json["place"]!["source"] = source;

        Assert.Equal(PlaceSource.Unspecified, Read(json).Place.Source);
        Assert.True(Read(json).Place.IsPersonPosition);
    }

    [Theory]
    [InlineData(CatalogueEdition.CjT214_2007, "01-01", "2007")]
    [InlineData(CatalogueEdition.GbT30428_2013, "01-01", null)]
    [InlineData(CatalogueEdition.GbT47678_2026, "01-001", "2026")]
    public async Task Write_EditionOtherThan2013_TravelsWithTheReport(CatalogueEdition edition, string code,
        string? onTheWire)
    {
        ReportDraft draft = SampleReports.Draft() with { Subject = CaseCatalogue.Of(edition).Component(code) };

        byte[] body = ReportFormat.Write(await SampleReports.PreparedAsync(draft));

        Assert.Equal(onTheWire, (string?)JsonNode.Parse(body)!["edition"]);
        Assert.All(Enum.GetValues<CatalogueEdition>().Skip(1), server =>
            Assert.Equal(draft.Subject, ReportFormat.Read(body, CaseCatalogue.Of(server)).Subject));
    }

    [Fact]
    public async Task Read_CitysOwnClass_IsReadWhenTheCatalogueHasIt()
    {
        CaseCatalogue ours = CaseCatalogue.GbT30428.Extend(CaseKind.Component, "01-99", "智能井盖", "大连");

        byte[] body = ReportFormat.Write(await SampleReports.PreparedAsync(SampleReports.Draft() with { Subject =
            ours.Component("01-99") }));

        Assert.Equal("智能井盖", ReportFormat.Read(body, ours).Subject.Name);
        Assert.Equal("YP0201", Assert.Throws<CasesException>(() => Read(body)).Code);
    }

    [Theory]
    [InlineData("2014", "YP0240")]
    [InlineData("", "YP0240")]
    [InlineData("2026", "YP0201")]
    public async Task Read_UnknownEditionOrOneWithOtherCodes_IsRefused(string edition, string code) =>
        await RefusesAsync(code, "edition", $"\"{edition}\"");

    [Theory]
    [InlineData("\"kind\":\"1\""), InlineData("\"kind\":\"generated\""), InlineData("\"kind\":\"Other\"")]
    [InlineData("\"kind\":\"Generated\",\"provider\":\"某某科技\""), InlineData("\"kind\":\"Generated\",\"number\":\"13812345678\"")]
    public async Task Read_LabelInAnotherForm_IsRefused(string parts)
    {
        JsonObject json = await JsonAsync();
        json["photos"] = new JsonArray(JsonValue.Create(SampleReports.Digest));

        json["labels"] = JsonNode.Parse($"[{{\"photo\":\"{SampleReports.Digest}\",{parts}}}]");

        CasesException refused = Assert.Throws<CasesException>(() => Read(json));

        Assert.Equal("YP0203", refused.Code);
    }

    [Fact]
    public async Task Read_TwoLabelsOfOnePhoto_IsRefused()
    {
        JsonObject json = await JsonAsync();
        string label = $"{{\"photo\":\"{SampleReports.Digest}\",\"kind\":\"Generated\"}}";
        json["photos"] = new JsonArray(JsonValue.Create(SampleReports.Digest));

        json["labels"] = JsonNode.Parse($"[{label},{label}]");

        CasesException refused = Assert.Throws<CasesException>(() => Read(json));

        Assert.Equal("YP0203", refused.Code);
    }

    private static ReportedPlace Place(PlaceSource source) => source switch
    {
        PlaceSource.DevicePositioning => ReportedPlace.FromDevice(GeoPoint.Wgs84(38.914, 121.6147)),
        PlaceSource.PhotoMetadata => ReportedPlace.FromPhoto(GeoPoint.Wgs84(-90, 180)),
        PlaceSource.MapPin => ReportedPlace.FromMapPin(GeoPoint.Gcj02(0.1, -0.3)),
        PlaceSource.TypedAddress => ReportedPlace.FromAddress("中山路1号"),
        PlaceSource.ComponentCode => ReportedPlace.FromComponentCode("2102020101000001"),
        _ => throw new ArgumentOutOfRangeException(nameof(source)),
    };

    private static async Task RefusesAsync(string code, string name, string value)
    {
        JsonObject json = await JsonAsync();
        json[name] = JsonNode.Parse(value);
        Assert.Equal(code, Assert.Throws<CasesException>(() => Read(json)).Code);
    }

    private static async Task<JsonObject> JsonAsync() =>
        JsonNode.Parse(ReportFormat.Write(await SampleReports.PreparedAsync()))!.AsObject();

    private static PreparedReport Read(JsonObject json) => Read(Encoding.UTF8.GetBytes(json.ToJsonString()));

    private static PreparedReport Read(byte[] json) => ReportFormat.Read(json, CaseCatalogue.GbT30428);
}
