using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Proofs;
using Yipai.Privacy.Server.Audit;
using Yipai.Privacy.Server.Receipts;
using Yipai.Sdk.Testing;
using static Yipai.Privacy.Tests.Guards;

namespace Yipai.Privacy.Server.Tests.Receipts;

public sealed class ConsentReceiptTests
{
    private static readonly ConsentRecord Record = Record(Strict, "publication", ConsentEvent.Given);

    private readonly FakeTimeProvider _time = new(Now);
    private readonly EcdsaRecordSigner _signer = EcdsaRecordSigner.Create();

    private EcdsaRecordVerifier Verifier => new(_signer.PublicKey);

    [Fact]
    [Covers("P4.2.3/1")]
    public void ToJson_AnyReceipt_HasMandatoryFieldsAndNeverThePerson()
    {
        ConsentPrompt prompt = Strict.CreatePrompt("publication");
        string text = ConsentReceipt.Of(prompt, Record).ToJson();

        JsonElement root = JsonDocument.Parse(text).RootElement;

        Assert.Equal(Record.EntryId.ToString("D"), root.GetProperty("receipt_id").GetString());
        Assert.Equal("1", root.GetProperty("schema_version").GetString());
        JsonElement processing = root.GetProperty("pii_processing"), purpose = processing.GetProperty("purposes")[0];
        Assert.Equal((Record.PolicyHash, "zh-CN"),
            (processing.GetProperty("privacy_notice").GetString(), processing.GetProperty("language").GetString()));
        Assert.Equal((prompt.Scope.Title.Chinese, "consent"),
            (purpose.GetProperty("purpose").GetString(), purpose.GetProperty("lawful_basis").GetString()));
        Assert.All(
            ["pii_controllers", "storage_locations", "retention_period", "jurisdiction", "recipient_third_parties", "withdrawal_method"],
            name => Assert.NotEqual("", purpose.GetProperty(name).ToString()));
        JsonElement[] items = [.. purpose.GetProperty("pii_information").EnumerateArray()];
        Assert.Equal(Record.Items, items.Select(item => item.GetProperty("pii_attribute_id").GetString()));
        Assert.Equal(prompt.Items.Select(item => (item.Category.ToString(), item.IsSensitive)), items.Select(item =>
            (item.GetProperty("pii_type").GetString()!, item.GetProperty("sensitive_pii_category").GetBoolean())));
        JsonElement party = root.GetProperty("party_identification")[0];
        Assert.Equal(
            (Strict.Handler.Id.Value, Strict.Handler.Name, Strict.Handler.Contact, "pii_controller"),
            (party.GetProperty("party_id").GetString(), party.GetProperty("party_name").GetString(), party.GetProperty("party_contact")
            .GetString(),
                party.GetProperty("party_role").GetString()));
        JsonElement given = root.GetProperty("events")[0];
        Assert.Equal(
            ("2026-11-23T08:00:00.000Z", "until withdrawal", "pii_principal", "explicit", "Given"),
            (given.GetProperty("event_time").GetString(), given.GetProperty("validity_duration").GetString(), given.GetProperty("entity_id")
            .GetString(),
                given.GetProperty("event_type").GetString(), given.GetProperty("event_state").GetString()));
        Assert.DoesNotContain(Subject.Value, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ConsentKind.General, "explicit", "consent")]
    [InlineData(ConsentKind.Separate, "explicit", "consent")]
    [InlineData(ConsentKind.Written, "explicit", "consent")]
    [InlineData(ConsentKind.Guardian, "explicit", "consent")]
    [InlineData(ConsentKind.OneTime, "explicit", "consent")]
    [InlineData(ConsentKind.None, "implied", "deemed")]
    [InlineData(ConsentKind.DeemedByUse, "implied", "deemed")]
    [InlineData(ConsentKind.DeemedByContinuedUse, "implied", "deemed")]
    [InlineData(ConsentKind.DeemedByPermission, "implied", "deemed")]
    [InlineData(ConsentKind.DeemedByAgreement, "implied", "deemed")]
    [InlineData(ConsentKind.LegacyUnproven, "implied", "deemed")]
    [InlineData((ConsentKind)99, "implied", "deemed")]
    [CoversStrict("S1")]
    public void ToJson_KindOfConsent_CallsNoDeemedConsentExplicit(ConsentKind kind, string type, string basis)
    {
        ConsentReceipt receipt = ConsentReceipt.Of(AsWritten.CreatePrompt("publication"), Record with { Kind = kind });

        JsonElement root = JsonDocument.Parse(receipt.ToJson()).RootElement;

        Assert.Equal(type, root.GetProperty("events")[0].GetProperty("event_type").GetString());
        Assert.Equal(basis, root.GetProperty("pii_processing").GetProperty("purposes")[0].GetProperty("lawful_basis").GetString());
    }

    [Fact]
    public void ToJson_ConsentForOneOccasion_TellsItsValidity()
    {
        string json = ConsentReceipt.Of(Strict.CreatePrompt("publication"), ConsentPrompt.ForOneOccasion(Record)).ToJson();

        Assert.Contains("\"validity_duration\":\"P1D\"", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task VerifyAsync_SignedReceiptWithEvidence_IsLogged()
    {
        byte[] bare = Receipt().Sign(_signer);
        byte[] proved = Receipt().Sign(_signer, await EvidenceAsync());

        Assert.Equal(ReceiptVerdict.SignatureGood, await ConsentReceipt.VerifyAsync(bare, Verifier));
        Assert.Equal(ReceiptVerdict.Logged, await ConsentReceipt.VerifyAsync(proved, Verifier));
        Assert.Equal(Record.EntryId.ToString("D"), JsonDocument.Parse(proved).RootElement.GetProperty("receipt_id").GetString());
        Assert.DoesNotContain(Subject.Value, Encoding.UTF8.GetString(proved), StringComparison.Ordinal);
    }

    [Fact]
    public async Task VerifyAsync_AnyByteChanged_ProvesNothing()
    {
        byte[] proved = Receipt().Sign(_signer, await EvidenceAsync());
        EcdsaRecordVerifier verifier = Verifier;
        for (int at = 0; at < proved.Length; at++)
        {
            Assert.True(await ConsentReceipt.VerifyAsync(AuditFlip(proved, at),
                verifier) is ReceiptVerdict.Unreadable or ReceiptVerdict.SignatureBad, $"byte {at}");
        }

        Assert.Equal(ReceiptVerdict.Unreadable, await ConsentReceipt.VerifyAsync(proved.AsMemory(1), verifier));
        Assert.Equal(ReceiptVerdict.Unreadable, await ConsentReceipt.VerifyAsync(proved.AsMemory(0, proved.Length - 1), verifier));
        Assert.Equal(ReceiptVerdict.Unreadable, await ConsentReceipt.VerifyAsync((byte[])[.. proved, (byte)' '], verifier));
        foreach (string text in (string[])["", "null", "[]", "{}", "{\"signature\":1}", Receipt().ToJson()])
        {
            Assert.Equal(ReceiptVerdict.Unreadable, await ConsentReceipt.VerifyAsync(Encoding.UTF8.GetBytes(text), verifier));
        }
    }

    [Fact]
    public async Task VerifyAsync_UnknownKey_IsRefused()
    {
        using var another = EcdsaRecordSigner.Create();

        byte[] proved = Receipt().Sign(another, await EvidenceAsync());

        Assert.Equal(ReceiptVerdict.SignatureBad, await ConsentReceipt.VerifyAsync(proved, Verifier));
        Assert.Equal(ReceiptVerdict.CheckpointForged, await ConsentReceipt.VerifyAsync(proved, new EcdsaRecordVerifier(another.PublicKey)));
        Assert.Equal(ReceiptVerdict.Logged,
            await ConsentReceipt.VerifyAsync(proved, new EcdsaRecordVerifier(another.PublicKey, _signer.PublicKey)));
    }

    [Fact]
    public async Task Sign_EvidenceThatDoesNotFit_IsRefusedAndSeenByVerifyAsync()
    {
        ReceiptEvidence whole = await EvidenceAsync(), other = await EvidenceAsync(Record with { Event = ConsentEvent.Refused });
        InclusionProof way = whole.Inclusion;

        Assert.Equal(ReceiptVerdict.Logged, await ConsentReceipt.VerifyAsync(SignedNonetheless(whole), Verifier));
        (ReceiptEvidence, ReceiptVerdict)[] cases =
        [
            (other, ReceiptVerdict.NotCommitted),
            (await EvidenceAsync(Record with { SubjectId = new SubjectId("another") }), ReceiptVerdict.NotCommitted),
            (await EvidenceAsync(name: "something-else"), ReceiptVerdict.NotCommitted),
            (whole with { Opening = other.Opening }, ReceiptVerdict.NotCommitted),
            (whole with { Opening = whole.Opening with { Salt = default } }, ReceiptVerdict.NotCommitted),
            (whole with { Entry = other.Entry }, ReceiptVerdict.ProofBad),
            (whole with { Checkpoint = other.Checkpoint }, ReceiptVerdict.ProofBad),
            (whole with { Inclusion = way with { Index = way.Index - 1 } }, ReceiptVerdict.ProofBad),
            (whole with { Inclusion = way with { Size = way.Size + 1 } }, ReceiptVerdict.ProofBad),
            (whole with { Inclusion = way with { Path = [.. way.Path.Skip(1)] } }, ReceiptVerdict.ProofBad),
            (await EvidenceAsync(origin: "another handler"), ReceiptVerdict.ProofBad),
        ];
        foreach ((ReceiptEvidence evidence, ReceiptVerdict verdict) in cases)
        {
            Assert.Equal("YP0157", Assert.ThrowsAny<PrivacyException>(() => Receipt().Sign(_signer, evidence)).Code);
            Assert.Equal(verdict, await ConsentReceipt.VerifyAsync(SignedNonetheless(evidence), Verifier));
        }
    }

    [Fact]
    public void DigestOf_AnyMemberChanged_Differs()
    {
        ConsentRecord[] changed =
        [
            Record, Record with { EntryId = Guid.NewGuid() }, Record with { HandlerId = new HandlerId("x") },
                Record with { SubjectId = new SubjectId("x") }, Record with { PolicyHash = "x" },
            Record with { At = Record.At.AddTicks(1) }, Record with { Channel = "x" }, Record with { ScopeId = "x" },
                Record with { ScopeHash = "x" },
            Record with { Event = ConsentEvent.Withdrawn }, Record with { Kind = ConsentKind.DeemedByUse },
                Record with { Profile = PrivacyProfile.AsWritten2021 },
            Record with { PromptHash = "x" }, Record with { Items = [] }, Record with { Gesture = "x" },
                Record with { ExpiresAt = Record.At },
            Record with { Follows = Guid.NewGuid() }, Record with { Guardian = new GuardianProof(new SubjectId("g"), "", "") },
                Record with { Guardian = new GuardianProof(default, "", "g") },
            Record with { Guardian = new GuardianProof(default, "g", "") },
            Record with { DocumentHash = "x" }, Record with { Trigger = "x" }, Record with { Channel = "app\npublication", ScopeId = "" },
        ];

        Assert.Equal(changed.Length, changed.Select(ConsentReceipt.DigestOf).Distinct().Count());
        Assert.Equal(ConsentReceipt.DigestOf(Record), ConsentReceipt.DigestOf(Record with { Items = [.. Record.Items] }));
        Assert.Equal(19, typeof(ConsentRecord).GetProperties().Count(property => property.CanWrite));
    }

    private static ConsentReceipt Receipt() => ConsentReceipt.Of(Strict.CreatePrompt("publication"), Record);

    private async Task<ReceiptEvidence> EvidenceAsync(
        ConsentRecord? record = null, string name = ConsentReceipt.CommitmentName, string? origin = null)
    {
        var store = new InMemoryAuditStore();
        using var log = new AuditLog(store, _time);
        await log.AppendAsync([AuditEvent.Of("a"), AuditEvent.Of("b")]);
        AuditEntry entry = await log.AppendAsync(AuditEvent.Of("consent.given")
            .Committing(name, ConsentReceipt.DigestOf(record ?? Record)));
        await log.AppendAsync([AuditEvent.Of("c"), AuditEvent.Of("d")]);
        AuditCheckpoint checkpoint = await log.SignCheckpointAsync(origin ?? Strict.Handler.Id.Value, _signer);
        return new ReceiptEvidence(
            entry, (await store.FindOpeningAsync(entry.Sequence, name))!, await log.ProveInclusionAsync(entry.Sequence, checkpoint.Size),
                checkpoint);
    }

    /// <summary>What a dishonest handler would give: its own receipt, its own signature, evidence that does not fit.</summary>
    private byte[] SignedNonetheless(ReceiptEvidence evidence)
    {
        JsonObject receipt = JsonNode.Parse(Receipt().ToJson())!.AsObject();
        receipt["audit"] = new JsonObject
        {
            ["entry"] = Encoding.UTF8.GetString(evidence.Entry.Bytes.Span),
            ["salt"] = Convert.ToHexStringLower(evidence.Opening.Salt.Span),
            ["index"] = evidence.Inclusion.Index,
            ["size"] = evidence.Inclusion.Size,
            ["path"] = new JsonArray([.. evidence.Inclusion.Path.Select(hash => (JsonNode)Convert.ToHexStringLower(hash.Span))]),
            ["checkpoint"] = Encoding.UTF8.GetString(evidence.Checkpoint.Write()),
        };
        receipt["signature"] = new JsonObject { ["key_id"] = _signer.KeyId, ["algorithm"] = "ES256" };
        string content = receipt.ToJsonString();
        string signature = Convert.ToHexStringLower(_signer.Sign(Encoding.UTF8.GetBytes(content)));
        return Encoding.UTF8.GetBytes($"{content[..^2]},\"value\":\"{signature}\"}}}}");
    }

    private static byte[] AuditFlip(byte[] bytes, int at)
    {
        byte[] copy = [.. bytes];
        copy[at] ^= 1;
        return copy;
    }
}
