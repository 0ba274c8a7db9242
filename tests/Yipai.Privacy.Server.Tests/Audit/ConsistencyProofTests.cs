using Yipai.Privacy.Proofs;

namespace Yipai.Privacy.Server.Tests.Audit;

public sealed class ConsistencyProofTests
{
    private const int Largest = 70;

    [Fact]
    public async Task ProveConsistencyAsync_AnyTwoSizes_JoinsThemAsTheStandardDefinesIt()
    {
        (AuditLog log, byte[][] leaves) = await ProofTrees.OfAsync(Largest);
        byte[][] roots = [.. Enumerable.Range(0, Largest + 1).Select(size => ProofTrees.Root(leaves[..size]))];
        for (int second = 1; second <= Largest; second++)
        {
            for (int first = 1; first <= second; first++)
            {
                ConsistencyProof proof = await log.ProveConsistencyAsync(first, second);
                Assert.Equal(ProofTrees.Proof(first, leaves[..second]), proof.Path.Select(hash => hash.ToArray()));
                Assert.True(proof.Verifies(roots[first], roots[second]));
            }
        }
    }

    [Fact]
    public async Task Verifies_AnythingChanged_IsFalse()
    {
        (AuditLog log, byte[][] leaves) = await ProofTrees.OfAsync(Largest);
        foreach (int second in (int[])[1, 2, 3, 7, 8, 9, 31, 33, Largest])
        {
            byte[] secondRoot = ProofTrees.Root(leaves[..second]);
            for (int first = 1; first <= second; first++)
            {
                byte[] firstRoot = ProofTrees.Root(leaves[..first]);
                ConsistencyProof proof = await log.ProveConsistencyAsync(first, second);
                Assert.All(ProofTrees.Mutations(proof.Path), path =>
                    Assert.False((proof with { Path = path }).Verifies(firstRoot, secondRoot)));
                Assert.False(proof.Verifies(AuditLogs.Flip(firstRoot, 0), secondRoot));
                Assert.False(proof.Verifies(firstRoot, AuditLogs.Flip(secondRoot, 0)));
                Assert.Equal(first == second, proof.Verifies(secondRoot, firstRoot));
                Assert.False(proof.Verifies(firstRoot.AsSpan(1), secondRoot));
                Assert.False(proof.Verifies(firstRoot, secondRoot.AsSpan(1)));
            }
        }
    }

    [Fact]
    public async Task Verifies_OtherSizes_Fails()
    {
        (AuditLog log, byte[][] leaves) = await ProofTrees.OfAsync(33);
        byte[] secondRoot = ProofTrees.Root(leaves);
        for (int first = 1; first < 33; first++)
        {
            ConsistencyProof proof = await log.ProveConsistencyAsync(first);
            byte[] firstRoot = ProofTrees.Root(leaves[..first]);
            for (int other = -1; other <= 34; other++)
            {
                Assert.Equal(other == first, (proof with { FirstSize = other }).Verifies(firstRoot, secondRoot));
            }
        }
    }

    [Fact]
    public async Task Verifies_LogWithAnotherBeginning_Fails()
    {
        (AuditLog log, byte[][] leaves) = await ProofTrees.OfAsync(40);
        for (int changed = 0; changed < 40; changed++)
        {
            byte[][] other = [.. leaves];
            other[changed] = AuditLogs.Flip(other[changed], 5);
            ConsistencyProof proof = await log.ProveConsistencyAsync(27);
            Assert.Equal(changed >= 27, proof.Verifies(ProofTrees.Root(other[..27]), ProofTrees.Root(leaves)));
        }
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(-1, 1)]
    [InlineData(-2, -1)]
    [InlineData(0, 0)]
    [InlineData(0, 1)]
    [InlineData(1, long.MinValue)]
    public void Verifies_SizesReversedOrNotPositive_Fails(long first, long second) =>
        Assert.False(new ConsistencyProof(first, second, []).Verifies(new byte[32], new byte[32]));

    [Theory]
    [InlineData(4, null)]
    [InlineData(-1, null)]
    [InlineData(2, 1L)]
    [InlineData(0, null)]
    [InlineData(1, 4L)]
    public async Task ProveConsistencyAsync_SizesThatTheLogNeverHad_AreRefused(long first, long? second)
    {
        (AuditLog log, _) = await ProofTrees.OfAsync(3);

        Assert.Equal("YP0155",
            (await Assert.ThrowsAnyAsync<PrivacyException>(async () => await log.ProveConsistencyAsync(first, second))).Code);
    }
}
