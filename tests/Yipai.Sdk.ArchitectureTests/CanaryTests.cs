using System.Text;
using System.Text.Json;
using Yipai.Cases;
using Yipai.Cases.Codes;
using Yipai.Cases.Reporting;
using Yipai.Client;
using Yipai.Client.Sqlite;
using Yipai.Privacy;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Masking;
using Yipai.Privacy.Proofs;
using Yipai.Privacy.Safeguards;
using Yipai.Privacy.Server;

namespace Yipai.Sdk.ArchitectureTests;

/// <summary>No error and no ToString repeats a personal value that it was handed.</summary>
public sealed class CanaryTests
{
    private const string Mobile = "13912345678";
    private const string Identity = "11010519491231002X";
    private const string Sentence = $"请联系{Mobile}，身份证{Identity}";

    private static readonly ReporterContact Contact = new() { MobileNumber = Mobile, Name = Identity };

    private static readonly ReportedPlace Place = ReportedPlace.FromAddress(Sentence);

    private static readonly ReportDraft Draft = new()
    {
        Subject = CaseCatalogue.GbT30428.Component("01-01"),
        Description = Sentence,
        Place = Place,
        Contact = Contact,
    };

    private static readonly Dictionary<string, Action> Failures = new()
    {
        ["report of broken json"] = () => ReportFormat.Read(Utf8($$"""{"id":"{{Mobile}}","description":"{{Sentence}}""" ), CaseCatalogue.GbT30428),
        ["report with an unknown field"] = () => ReportFormat.Read(Utf8($$"""{"{{Mobile}}":"{{Identity}}"}"""), CaseCatalogue.GbT30428),
        ["unknown class"] = () => CaseCatalogue.GbT30428.Find(CaseKind.Component, Mobile),
        ["photo digest"] = () => PhotoDigest.Parse(Sentence),
        ["report id"] = () => ReportId.Parse(Sentence),
        ["photo that cannot be read"] = () =>
            ReportPhoto.FromStream(_ => throw new FileNotFoundException(Sentence)).ReadAsync().AsTask().GetAwaiter().GetResult(),
        ["photo"] = () => PhotoScrubber.Scrub(Utf8(Sentence)),
        ["latitude"] = () => GeoPoint.Gcj02(13912345678, 0),
        ["blank place"] = () => ReportedPlace.FromAddress(" "),
        ["clause id"] = () => ClauseId.Parse(Sentence),
        ["strict rule"] = () => RuleCitation.Parse($"S{Mobile[..9]}"),
        ["ledger entry"] = () => LedgerEntryFormat.Read(Utf8($$"""{"type":"consent","subjectId":"{{Mobile}}","scopeId":"{{Identity}}" """)),
        ["manifest"] = () => PrivacyPolicy.Load(Utf8($$"""{"schemaVersion":"{{Mobile}}","{{Identity}}":1}""")),
        ["data item"] = () => DataItems.Find(Mobile),
        ["scope"] = () => YipaiPolicy.V2021_01_20.FindScope(Sentence),
        ["audit fact"] = () => AuditEvent.Of("a").With("note", Sentence),
        ["contact already there"] = () => Draft.Apply(
            WritingAdvisor.Advise(Sentence).ToDictionary(advice => advice, _ => AdviceChoice.MoveToContact)),
        ["draft as json"] = () => JsonSerializer.Serialize(Draft),
        ["contact as json"] = () => JsonSerializer.Serialize(Contact),
        ["contact from json"] = () => JsonSerializer.Deserialize<ReporterContact>($$"""{"MobileNumber":"{{Mobile}}"}"""),
        ["sealed bytes"] = () => new KeyFileProtector(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName(), "no.key"))
            .OpenAsync(Utf8(Sentence), default).AsTask().GetAwaiter().GetResult(),
    };

    public static TheoryData<string> FailureNames => [.. Failures.Keys];

    [Theory, MemberData(nameof(FailureNames))]
    public void Exception_FromPersonalInput_RepeatsNoPersonalValue(string name)
    {
        Exception failure = Assert.ThrowsAny<Exception>(Failures[name]);
        AssertClean(failure.ToString());
    }

    [Fact]
    public void ToString_HolderOfPersonalValues_RepeatsNoPersonalValue()
    {
        object[] holders =
        [
            Draft, Contact, Place, new KeptDraft(new DraftId(Guid.Empty), Mobile, default, Draft), GeoPoint.Gcj02(38, 121),
            new AccountRegistration { AccountName = Mobile, MobileNumber = Mobile, Password = Identity },
            new AccountSession(new SubjectId(Mobile), Identity), PolicyPrincipal.Registered(new SubjectId(Mobile)),
                KnownValues.None.With(DataItems.MobileNumber, Mobile),
            Masker.Default.MaskText(Sentence, Audience.Subject), AuditEvent.Of("a").Committing("reporter", Mobile),
            new AuditOpening(0, "reporter", Utf8(Mobile)), WritingAdvisor.Advise(Sentence)[0],
            new Yipai.Client.Storage.OutboxEntry
            {
                EntryId = Guid.Empty, Kind = default, SubjectId = Mobile, QueuedAt = default, Payload = Utf8(Sentence),
            },
        ];

        Assert.All(holders, holder => AssertClean(holder.ToString()!));
    }

    private static void AssertClean(string text)
    {
        Assert.DoesNotContain(Mobile, text, StringComparison.Ordinal);
        Assert.DoesNotContain(Identity, text, StringComparison.Ordinal);
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
