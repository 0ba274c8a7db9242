using Yipai.Privacy.Proofs;
using Yipai.Privacy.Server.Storage;

namespace Yipai.Privacy.Server.Tests.Audit;

public sealed class InclusionProofTests
{
    private const int Largest = 70;

    [Fact]
    public async Task ProveInclusionAsync_EveryEntryOfEverySize_MatchesTheStandard()
    {
        (AuditLog log, byte[][] leaves) = await ProofTrees.OfAsync(Largest);
        for (int size = 1; size <= Largest; size++)
        {
            byte[][] part = leaves[..size];
            byte[] root = ProofTrees.Root(part);
            for (int index = 0; index < size; index++)
            {
                InclusionProof proof = await log.ProveInclusionAsync(index, size);
                Assert.Equal(ProofTrees.Path(index, part), proof.Path.Select(hash => hash.ToArray()));
                Assert.True(proof.Verifies(leaves[index], root));
            }
        }
    }

    [Fact]
    public async Task Verifies_AnythingChanged_IsFalse()
    {
        (AuditLog log, byte[][] leaves) = await ProofTrees.OfAsync(Largest);
        foreach (int size in (int[])[1, 2, 3, 7, 8, 9, 31, 33, Largest])
        {
            byte[] root = ProofTrees.Root(leaves[..size]);
            for (int index = 0; index < size; index++)
            {
                InclusionProof proof = await log.ProveInclusionAsync(index, size);
                Assert.All(ProofTrees.Mutations(proof.Path), path =>
                    Assert.False((proof with { Path = path }).Verifies(leaves[index], root)));
                Assert.False(proof.Verifies(AuditLogs.Flip(leaves[index], 3), root));
                Assert.False(proof.Verifies(leaves[index], AuditLogs.Flip(root, 31, 7)));
                Assert.False(proof.Verifies(leaves[index].AsSpan(1), root));
                Assert.False(proof.Verifies(leaves[index], root.AsSpan(1)));
                Assert.False(proof.Verifies(leaves[index], []));
            }
        }
    }

    [Fact]
    public async Task Verifies_OtherIndex_IsFalse()
    {
        (AuditLog log, byte[][] leaves) = await ProofTrees.OfAsync(Largest);
        byte[] root = ProofTrees.Root(leaves);
        for (int index = 0; index < Largest; index++)
        {
            InclusionProof proof = await log.ProveInclusionAsync(index);
            for (int other = -1; other <= Largest; other++)
            {
                Assert.Equal(other == index, (proof with { Index = other }).Verifies(leaves[index], root));
            }
        }
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(3, 3)]
    [InlineData(-1, 3)]
    [InlineData(long.MaxValue, long.MaxValue)]
    [InlineData(0, -1)]
    [InlineData(0, long.MinValue)]
    public void Verifies_IndexOutsideTheSize_IsFalse(long index, long size) =>
        Assert.False(new InclusionProof(index, size, []).Verifies(new byte[32], new byte[32]));

    [Theory]
    [InlineData(0, 4L)]
    [InlineData(-1, null)]
    [InlineData(3, null)]
    [InlineData(2, 2L)]
    [InlineData(0, 0L)]
    [InlineData(0, -1L)]
    public async Task ProveInclusionAsync_IndexOrSizeTheLogNeverHad_IsRefused(long sequence, long? size)
    {
        (AuditLog log, _) = await ProofTrees.OfAsync(3);

        Assert.Equal("YP0155",
            (await Assert.ThrowsAnyAsync<PrivacyException>(async () => await log.ProveInclusionAsync(sequence, size))).Code);
    }

    [Fact]
    public async Task ProveInclusionAsync_LostNode_IsReportedAsDamage()
    {
        EditableAuditStore store = await AuditLogs.OfAsync(8, TimeProvider.System);
        store.Nodes.Remove(new MerkleNode(1, 1));

        using var log = new AuditLog(store, TimeProvider.System);

        Assert.Equal("YP0151", (await Assert.ThrowsAnyAsync<PrivacyException>(async () => await log.ProveInclusionAsync(0))).Code);
    }

    [Fact]
    public async Task ProveInclusionAsync_LargeLog_ReadsNoMoreNodesThanTwiceTheHeight()
    {
        EditableAuditStore store = await AuditLogs.OfAsync(1000, TimeProvider.System);
        using var log = new AuditLog(store, TimeProvider.System);
        for (int index = 1; index < 1000; index += 37)
        {
            store.NodesRead = 0;
            await log.ProveInclusionAsync(index);
            await log.ProveConsistencyAsync(index);
            Assert.InRange(store.NodesRead, 1, 40);
        }
    }
}
