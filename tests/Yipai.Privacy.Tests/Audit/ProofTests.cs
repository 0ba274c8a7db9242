using Microsoft.Extensions.Time.Testing;
using Yipai.Privacy.Audit;

namespace Yipai.Privacy.Tests.Audit;

/// <summary>Proofs against a slow reading of RFC 6962, and with everything wrong that can be wrong.</summary>
public sealed class ProofTests
{
    private const int Most = 70;
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task Every_entry_of_every_size_is_proven_as_the_standard_writes_it()
    {
        (AuditLog log, byte[][] leaves) = await LogAsync();
        for (int size = 1; size <= Most; size++)
        {
            byte[] root = RootOf(leaves.AsSpan(0, size));
            for (int index = 0; index < size; index++)
            {
                InclusionProof proof = await log.ProveInclusionAsync(index, size);
                Assert.Equal(PathOf(index, leaves.AsSpan(0, size)), proof.Path.Select(hash => hash.ToArray()));
                Assert.True(proof.Verifies(leaves[index], root));
                Assert.False(proof.Verifies(leaves[(index + 1) % Most], root));
            }
        }
    }

    [Fact]
    public async Task Every_pair_of_sizes_is_consistent_and_no_other_roots_are()
    {
        (AuditLog log, byte[][] leaves) = await LogAsync();
        for (int second = 1; second <= Most; second++)
        {
            byte[] later = RootOf(leaves.AsSpan(0, second));
            for (int first = 1; first <= second; first++)
            {
                byte[] earlier = RootOf(leaves.AsSpan(0, first));
                ConsistencyProof proof = await log.ProveConsistencyAsync(first, second);
                Assert.True(proof.Verifies(earlier, later), $"{first} {second}");
                Assert.False(proof.Verifies(Flipped(earlier), later));
                Assert.False(proof.Verifies(earlier, Flipped(later)));
            }
        }
    }

    [Fact]
    public async Task A_proof_with_anything_changed_proves_nothing()
    {
        (AuditLog log, byte[][] leaves) = await LogAsync();
        foreach (int size in new[] { 1, 2, 7, 8, 33, 64, Most })
        {
            byte[] root = RootOf(leaves.AsSpan(0, size));
            for (int index = 0; index < size; index++)
            {
                InclusionProof proof = await log.ProveInclusionAsync(index, size);
                Assert.All(Spoiled(proof.Path), path => Assert.False((proof with { Path = path }).Verifies(leaves[index], root)));
                Assert.All([-1, size, index + 1, index - 1], wrong => Assert.False((proof with { Index = wrong }).Verifies(leaves[index], root)));
                Assert.False(proof.Verifies(leaves[index].AsSpan(1), root));
                Assert.False(proof.Verifies(leaves[index], root.AsSpan(1)));
            }

            for (int first = 1; first < size; first++)
            {
                byte[] earlier = RootOf(leaves.AsSpan(0, first));
                ConsistencyProof proof = await log.ProveConsistencyAsync(first, size);
                Assert.All(Spoiled(proof.Path), path => Assert.False((proof with { Path = path }).Verifies(earlier, root)));
                Assert.All([0, -1, size + 1], wrong => Assert.False((proof with { FirstSize = wrong }).Verifies(earlier, root)));
            }
        }
    }

    [Fact]
    public async Task A_proof_reads_about_log2_of_the_log()
    {
        (AuditLog log, _) = await LogAsync();
        Assert.All(Enumerable.Range(0, Most), index => Assert.InRange(log.ProveInclusionAsync(index).AsTask().GetAwaiter().GetResult().Path.Count, 1, 7));
        Assert.Equal("YP0155", (await Assert.ThrowsAsync<PrivacyException>(async () => await log.ProveInclusionAsync(Most))).Code);
        Assert.Equal("YP0155", (await Assert.ThrowsAsync<PrivacyException>(async () => await log.ProveConsistencyAsync(1, Most + 1))).Code);
    }

    [Fact]
    public async Task A_checkpoint_has_one_form_and_one_signature()
    {
        (AuditLog log, byte[][] leaves) = await LogAsync();
        using var signer = EcdsaRecordSigner.Create();
        using var verifier = new EcdsaRecordVerifier(signer.PublicKey);
        byte[] text = (await log.SignCheckpointAsync("示范城市", signer)).Write();
        AuditCheckpoint read = AuditCheckpoint.Read(text);
        Assert.True(read.IsSignedBy(verifier));
        Assert.Equal(Most, read.Size);
        Assert.Equal(RootOf(leaves), read.RootHash.ToArray());
        for (int at = 0; at < text.Length; at++)
        {
            byte[] changed = [.. text];
            changed[at] ^= 1;
            Assert.False(IsGood(changed), $"byte {at}");
        }

        Assert.False(IsGood(text.AsSpan(0, text.Length - 1).ToArray()));
        Assert.Equal("YP0154", (await Assert.ThrowsAsync<PrivacyException>(async () => await log.SignCheckpointAsync("a\nb", signer))).Code);
        using var again = EcdsaRecordSigner.Import(signer.Export());
        Assert.Equal(signer.KeyId, again.KeyId);

        bool IsGood(byte[] bytes)
        {
            try
            {
                return AuditCheckpoint.Read(bytes).IsSignedBy(verifier);
            }
            catch (PrivacyException exception) when (exception.Code == "YP0154")
            {
                return false;
            }
        }
    }

    private async Task<(AuditLog Log, byte[][] Leaves)> LogAsync()
    {
        var store = new InMemoryAuditStore();
        var log = new AuditLog(store, _time);
        await log.AppendAsync([.. Enumerable.Range(0, 30).Select(index => AuditEvent.Of("a").With("n", $"{index}"))]);
        for (int index = 30; index < Most; index++)
        {
            await log.AppendAsync(AuditEvent.Of("a").With("n", $"{index}"));
        }

        return (log, [.. (await store.ReadAsync(0).ToListAsync()).Select(entry => entry.LeafHash.ToArray())]);
    }

    private static IEnumerable<IReadOnlyList<ReadOnlyMemory<byte>>> Spoiled(IReadOnlyList<ReadOnlyMemory<byte>> path)
    {
        yield return [.. path, new byte[32]];
        for (int index = 0; index < path.Count; index++)
        {
            yield return [.. path.Take(index), .. path.Skip(index + 1)];
            yield return [.. path.Take(index), Flipped(path[index].ToArray()), .. path.Skip(index + 1)];
            yield return [.. path.Take(index), path[index][1..], .. path.Skip(index + 1)];
            yield return [.. path.Take(index), path[index], .. path.Skip(index)];
        }
    }

    private static byte[] Flipped(byte[] hash) => [.. hash[..^1], (byte)(hash[^1] ^ 1)];

    private static byte[] RootOf(ReadOnlySpan<byte[]> leaves)
    {
        if (leaves.Length == 1)
        {
            return leaves[0];
        }

        int half = HalfOf(leaves.Length);
        return MerkleHash.OfNode(RootOf(leaves[..half]), RootOf(leaves[half..]));
    }

    private static byte[][] PathOf(int index, ReadOnlySpan<byte[]> leaves)
    {
        if (leaves.Length == 1)
        {
            return [];
        }

        int half = HalfOf(leaves.Length);
        return index < half ? [.. PathOf(index, leaves[..half]), RootOf(leaves[half..])] : [.. PathOf(index - half, leaves[half..]), RootOf(leaves[..half])];
    }

    private static int HalfOf(int count)
    {
        int half = 1;
        while (half * 2 < count)
        {
            half *= 2;
        }

        return half;
    }
}
