using System.Text;
using CsCheck;
using Microsoft.Extensions.Time.Testing;
using Yipai.Privacy.Proofs;
using Yipai.Privacy.Server.Audit;
using Yipai.Sdk.Testing;

namespace Yipai.Privacy.Server.Tests.Audit;

public sealed class AuditCheckpointTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 23, 9, 2, 3, 456, TimeSpan.FromHours(8)).AddTicks(7));
    private readonly EcdsaRecordSigner _signer = EcdsaRecordSigner.Create();

    private EcdsaRecordVerifier Verifier => new(_signer.PublicKey);

    [Fact]
    public async Task Write_ACheckpoint_IsSixLinesThatReadGivesBack()
    {
        AuditCheckpoint checkpoint = await SignAsync(await AuditLogs.OfAsync(5, _time), "大连示范城市");

        string[] lines = Encoding.UTF8.GetString(checkpoint.Write()).Split('\n');

        Assert.Equal(
            [
                "yipai-audit-checkpoint/1", "大连示范城市", "5", Convert.ToHexStringLower(checkpoint.RootHash.Span),
                $"2026-11-23T01:02:03.456Z {_signer.KeyId}",
                Convert.ToBase64String(checkpoint.Signature.Span), "",
            ],
            lines);
        AuditCheckpoint read = AuditCheckpoint.Read(checkpoint.Write());
        Assert.Equal(checkpoint.Write(), read.Write());
        Assert.Equal((checkpoint.Origin, 5, checkpoint.At), (read.Origin, read.Size, read.At));
        Assert.True(await read.IsSignedByAsync(Verifier));
        byte[] signed = Encoding.UTF8.GetBytes(string.Join('\n', lines[..5]) + "\n");
        Assert.True(_signer.KeyId.Length == 16 && await Verifier.VerifyAsync(_signer.KeyId, signed, checkpoint.Signature));
    }

    [Fact]
    public async Task Read_EveryByteChanged_IsRefusedOrNotSigned()
    {
        byte[] text = (await SignAsync(await AuditLogs.OfAsync(5, _time))).Write();
        EcdsaRecordVerifier verifier = Verifier;
        for (int at = 0; at < text.Length; at++)
        {
            foreach (int bit in (int[])[0, 5])
            {
                byte[] changed = AuditLogs.Flip(text, at, bit);
                Assert.False(await IsSignedAsync(changed, verifier), $"byte {at}");
            }
        }

        Assert.False(await IsSignedAsync([.. text, (byte)'\n'], verifier));
        Assert.False(await IsSignedAsync(text[..^1], verifier));
        Assert.False(await IsSignedAsync([], verifier));
        Assert.True(await IsSignedAsync(text, verifier));
    }

    [Theory]
    [InlineData("")]
    [InlineData("two\nlines")]
    [InlineData("two\r")]
    public async Task SignCheckpointAsync_AnOriginThatNobodyCouldRead_IsRefused(string origin)
    {
        EditableAuditStore store = await AuditLogs.OfAsync(2, _time);

        Assert.Equal("YP0154", (await Assert.ThrowsAnyAsync<PrivacyException>(() => SignAsync(store, origin))).Code);
    }

    [Fact]
    public async Task SignCheckpointAsync_ADamagedLog_SignsNothing()
    {
        EditableAuditStore store = await AuditLogs.OfAsync(5, _time);

        store.Head = store.Head! with { RootHash = AuditLogs.Flip(store.Head!.RootHash, 0) };

        Assert.Equal("YP0151", (await Assert.ThrowsAnyAsync<PrivacyException>(() => SignAsync(store))).Code);
    }

    [Fact]
    public async Task VerifyAsync_AnUnknownKeyOrAChangedCheckpoint_IsForged()
    {
        EditableAuditStore store = await AuditLogs.OfAsync(5, _time);
        AuditCheckpoint checkpoint = await SignAsync(store);
        using var another = EcdsaRecordSigner.Create();

        Assert.Equal(AuditDamage.CheckpointForged, await ReasonAsync(store, checkpoint, new EcdsaRecordVerifier(another.PublicKey)));
        Assert.Equal(AuditDamage.CheckpointForged, await ReasonAsync(store, checkpoint, new EcdsaRecordVerifier()));
        string text = Encoding.UTF8.GetString(checkpoint.Write()).Replace("\n5\n", "\n4\n", StringComparison.Ordinal);
        Assert.Equal(AuditDamage.CheckpointForged, await ReasonAsync(store, AuditCheckpoint.Read(Encoding.UTF8.GetBytes(text)), Verifier));
    }

    [Fact]
    public async Task VerifyAsync_ALogThatWentOn_IsIntactAgainstEveryOlderCheckpoint()
    {
        var store = new InMemoryAuditStore();
        using var log = new AuditLog(store, _time);
        var checkpoints = new List<AuditCheckpoint> { await log.SignCheckpointAsync("city", _signer) };
        for (int index = 0; index < 12; index++)
        {
            await log.AppendAsync(AuditLogs.Event(index));
            checkpoints.Add(await log.SignCheckpointAsync("city", _signer));
        }

        foreach (AuditCheckpoint checkpoint in checkpoints)
        {
            Assert.Equal(AuditDamage.None, await ReasonAsync(store, checkpoint, Verifier));
        }
    }

    [Fact]
    [Covers("P4.2.1/2")]
    public async Task VerifyAsync_ALogWrittenAnewAsAWhole_IsRewrittenOrTruncated()
    {
        EditableAuditStore store = await AuditLogs.OfAsync(9, _time);
        AuditCheckpoint older = await SignAsync(store);

        // Each copy is consistent in itself: written by a log of its own.
        foreach (int[] order in (int[][])[[0, 1, 2, 3, 4, 5, 7, 6, 8, 9], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]])
        {
            var forged = new InMemoryAuditStore();
            using var log = new AuditLog(forged, _time);
            await log.AppendAsync([.. order.Select(AuditLogs.Event)]);
            Assert.True((await AuditVerifier.VerifyAsync(forged)).IsIntact);
            Assert.Equal(AuditDamage.HistoryRewritten, await ReasonAsync(forged, older, Verifier));
        }

        EditableAuditStore shorter = await AuditLogs.OfAsync(8, _time);
        AuditVerification result = await AuditVerifier.VerifyAsync(shorter, older, Verifier);

        Assert.Equal((8, AuditDamage.Truncated), (result.FirstBrokenEntry, result.Reason));
        Assert.Equal(AuditDamage.Truncated, await ReasonAsync(new InMemoryAuditStore(), older, Verifier));
    }

    [Fact]
    public async Task VerifyAsync_DamageInside_IsNamedBeforeTheCheckpointIsAsked()
    {
        EditableAuditStore store = await AuditLogs.OfAsync(9, _time);
        AuditCheckpoint older = await SignAsync(store);
        store.Entries[3] = store.Entries[3] with { Bytes = AuditLogs.Flip(store.Entries[3].Bytes, 20) };

        AuditVerification result = await AuditVerifier.VerifyAsync(store, older, Verifier);

        Assert.Equal((3, AuditDamage.EntryChanged), (result.FirstBrokenEntry, result.Reason));
    }

    [Fact]
    public async Task EcdsaRecordSigner_ExportedAndImported_IsTheSameKey()
    {
        using var again = EcdsaRecordSigner.Import(_signer.Export());
        byte[] content = [.. "content"u8];

        byte[] signature = again.Sign(content);

        Assert.Equal((_signer.KeyId, "ES256", 64), (again.KeyId, again.Algorithm, signature.Length));
        Assert.True(await Verifier.VerifyAsync(again.KeyId, content, signature));
        Assert.False(await Verifier.VerifyAsync(again.KeyId, "contens"u8.ToArray(), signature));
        Assert.False(await Verifier.VerifyAsync("", content, signature));
        await Gen.Byte.Array[0, 80]
            .SampleAsync(async junk => Assert.False(await Verifier.VerifyAsync(again.KeyId, content, junk)), iter: 50);
    }

    [Fact]
    public void EcdsaRecordSigner_AnyOtherKey_IsRefused()
    {
        using var larger = System.Security.Cryptography.ECDsa.Create(System.Security.Cryptography.ECCurve.NamedCurves.nistP384);

        Assert.All<Action>(
            [
                () => EcdsaRecordSigner.Import(larger.ExportPkcs8PrivateKey()), () => EcdsaRecordSigner.Import([1, 2, 3]),
                () => EcdsaRecordSigner.Import([.. _signer.Export(), 0]),
                () => _ = new EcdsaRecordVerifier(larger.ExportSubjectPublicKeyInfo()), () => _ = new EcdsaRecordVerifier(new byte[7]),
            ],
            open => Assert.Equal("YP0156", Assert.ThrowsAny<PrivacyException>(open).Code));
    }

    private async Task<AuditCheckpoint> SignAsync(IAuditStore store, string origin = "city")
    {
        using var log = new AuditLog(store, _time);
        return await log.SignCheckpointAsync(origin, _signer);
    }

    private static async Task<AuditDamage> ReasonAsync(IAuditStore store, AuditCheckpoint older, IRecordVerifier verifier) =>
        (await AuditVerifier.VerifyAsync(store, older, verifier)).Reason;

    private static async Task<bool> IsSignedAsync(byte[] text, IRecordVerifier verifier)
    {
        try
        {
            return await AuditCheckpoint.Read(text).IsSignedByAsync(verifier);
        }
        catch (PrivacyException refusal)
        {
            Assert.Equal("YP0154", refusal.Code);
            return false;
        }
    }
}
