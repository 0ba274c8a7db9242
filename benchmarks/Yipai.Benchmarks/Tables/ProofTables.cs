using BenchmarkDotNet.Attributes;
using Yipai.Privacy.Proofs;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Audit;
using Yipai.Privacy.Server.Storage;

namespace Yipai.Benchmarks.Tables;

/// <summary>Measures the cost of a proof as the log grows.</summary>
/// <remarks>The group <c>-- audit</c> counts the nodes that a proof reads.</remarks>
public class ProofTables
{
    private AuditLog? _log;
    private InclusionProof? _inclusion;
    private byte[] _leaf = [];
    private byte[] _root = [];

    [Params(1_000, 10_000, 100_000)]
    public int Entries { get; set; }

    [GlobalSetup]
    public async Task Fill()
    {
        (InMemoryAuditStore store, _log) = AuditWorkloads.Filled(AuditWorkloads.Happened, Entries);
        _inclusion = await _log.ProveInclusionAsync(Entries / 3);
        _leaf = (await store.ReadNodesAsync([new MerkleNode(0, Entries / 3)]))[0].ToArray();
        _root = (await store.GetHeadAsync())!.RootHash.ToArray();
    }

    [GlobalCleanup]
    public void Dispose() => _log?.Dispose();

    [Benchmark]
    public async Task<object> ProveInclusion() => await _log!.ProveInclusionAsync(Entries / 3);

    [Benchmark]
    public async Task<object> ProveConsistency() => await _log!.ProveConsistencyAsync(Entries / 3);

    [Benchmark]
    public bool CheckInclusion() => _inclusion!.Verifies(_leaf, _root);
}
